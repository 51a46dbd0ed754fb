package org.policykg.source.keyed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.policykg.source.Charsets;
import org.policykg.source.Content;
import org.policykg.source.Limits;
import org.policykg.source.UnreadableSource;

/**
 * The values of a JSON file one by one: those of a sequence (JSON Lines among them), and in place of an array its elements. In
 * JSON Lines a broken line costs itself; elsewhere nothing tells where the next value begins, and reading ends there.
 */
interface JsonValues extends AutoCloseable {
    /** Crawls nest a handful of levels, and what goes down a tree needs stack for each. */
    int DEEPEST = 100;

    ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Limits.LARGEST_TEXT)
                    .build())
            .build());

    /** What stands in the place of a value. */
    sealed interface Item {
        /** A value. */
        record Value(JsonNode node) implements Item {}

        /**
         * One that cannot be read.
         *
         * @param reason why, in a few words for the user
         */
        record Broken(String reason) implements Item {}
    }

    /**
     * The next one; nothing at the end.
     *
     * @throws UnreadableSource when the file cannot be read
     */
    Optional<Item> next() throws UnreadableSource;

    @Override
    void close();

    /** The values of a file. */
    static JsonValues of(Content content) throws UnreadableSource {
        if (isOfLines(content)) {
            return new JsonLines(Charsets.reader(content));
        }
        return new JsonSequence(content);
    }

    /** Whether each line is a value by itself: the first, or, where that is broken, one below it. */
    private static boolean isOfLines(Content content) throws UnreadableSource {
        try (Reader reader = Charsets.reader(content)) {
            JsonLineReader lines = new JsonLineReader(reader);
            Optional<String> first = lines.next();
            while (first.isPresent() && first.get().isBlank()) {
                first = lines.next();
            }
            if (first.isEmpty() || lines.isTooLong()) {
                return false;
            }
            if (isValue(first.get())) {
                return first.get().stripLeading().startsWith("{")
                        || lines.next().isPresent();
            }
        } catch (IOException failure) {
            return false; // who reads it on says why
        }
        List<String> lines = Charsets.head(content).lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            String next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
            boolean goesOn = !next.isEmpty() && "]},".indexOf(next.charAt(0)) >= 0;
            if (line.startsWith("{") && line.endsWith("}") && !goesOn && isValue(line)) {
                return true;
            }
        }
        return false;
    }

    /** Whether words are values from end to end. */
    static boolean isValue(String words) {
        try (JsonParser parser = JSON.createParser(words)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return true;
        } catch (IOException broken) {
            return false;
        }
    }

    static String tooDeep() {
        return "is JSON nested more than " + DEEPEST + " levels deep";
    }

    /** Whether a parser stopped since what it reads nests too deeply. */
    static boolean isTooDeep(JsonParser parser) {
        return parser.getParsingContext().getNestingDepth() > DEEPEST;
    }
}
