package org.policykg.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The values of a JSON text one by one: those of a sequence (JSON Lines among them), and in place of an array its elements. In
 * JSON Lines a broken line costs itself; elsewhere nothing tells where the next value begins, and reading ends there.
 */
final class JsonValues {
    /** Told of each value in its order. */
    interface Taker {
        void value(JsonNode value);

        /** A value that cannot be read, with the reason in a few words. */
        void broken(String reason);
    }

    /** Crawls nest a handful of levels, and what goes down a tree needs stack for each. */
    private static final int DEEPEST = 100;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private final String text;
    private final char[] characters;
    private final Taker taker;
    /** where the value begins that is being read */
    private int begin;
    /** how many were told of */
    private int told;
    /** whether one of them filled a line, or a part of one */
    private boolean withinLine;

    private JsonValues(String text, Taker taker) {
        this.text = text;
        this.characters = text.toCharArray();
        this.taker = taker;
    }

    static void read(String text, Taker taker) {
        JsonValues values = new JsonValues(text, taker);
        Optional<Broken> broken = values.sequence(0, text.length());
        if (broken.isPresent() && (values.withinLine || values.isFollowedByLines())) {
            values.lines();
        } else {
            broken.ifPresent(place -> taker.broken(place.inText(text, values.told > 0)));
        }
    }

    /** The place at which a text is broken, or nested too deeply to be read on. */
    private record Broken(int at, boolean deep) {
        String inText(String text, boolean goesOn) {
            long line = 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
            String place = deep ? tooDeep() : "is broken JSON at line " + line + ", column " + column(text);
            return goesOn ? place + "; what stands behind it was not read" : place;
        }

        String inLine(String text) {
            return deep ? tooDeep() : "is broken JSON at column " + column(text);
        }

        private int column(String text) {
            return at - text.lastIndexOf('\n', at - 1);
        }

        private static String tooDeep() {
            return "is JSON nested more than " + DEEPEST + " levels deep";
        }
    }

    /** Tells of the values in a range up to where it is broken. */
    private Optional<Broken> sequence(int from, int to) {
        try (JsonParser parser = JSON.createParser(characters, from, to - from)) {
            try {
                begin = from;
                while (parser.nextToken() != null) {
                    begin = from + (int) parser.currentTokenLocation().getCharOffset();
                    int first = begin;
                    if (parser.currentToken() == JsonToken.START_ARRAY) {
                        elements(parser, from);
                    } else {
                        value(parser);
                    }
                    int end = from + (int) parser.currentLocation().getCharOffset();
                    int line = text.indexOf('\n', first);
                    withinLine |= line < 0 || line >= end;
                    begin = afterSpace(end, to);
                }
                return Optional.empty();
            } catch (JsonProcessingException broken) {
                boolean deep = parser.getParsingContext().getNestingDepth() > DEEPEST;
                long at = Optional.ofNullable(broken.getLocation())
                        .orElseGet(parser::currentLocation)
                        .getCharOffset();
                return Optional.of(new Broken(from + (int) at, deep));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure); // characters in memory can be read
        }
    }

    private void elements(JsonParser parser, int from) throws IOException {
        boolean empty = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            begin = from + (int) parser.currentTokenLocation().getCharOffset();
            value(parser);
            empty = false;
        }
        if (empty) {
            tell(JSON.createArrayNode());
        }
    }

    private void value(JsonParser parser) throws IOException {
        tell(parser.readValueAsTree());
    }

    private void tell(JsonNode value) {
        told++;
        taker.value(value);
    }

    private int afterSpace(int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(characters[at])) {
            at++;
        }
        return at;
    }

    /** Goes on with the line that the broken value begins on, each line by itself. */
    private void lines() {
        int from = begin;
        while (from < text.length()) {
            int to = endOfLine(from);
            if (afterSpace(from, to) < to) {
                sequence(from, to).ifPresent(broken -> taker.broken(broken.inLine(text)));
            }
            from = to + 1;
        }
    }

    /** Whether some line below a broken value is a value by itself, and no part of one that goes over several lines. */
    private boolean isFollowedByLines() {
        for (int from = endOfLine(begin) + 1; from < text.length(); from = endOfLine(from) + 1) {
            int to = endOfLine(from);
            int next = afterSpace(to, text.length());
            boolean goesOn = next < text.length() && "]},".indexOf(characters[next]) >= 0;
            if (characters[from] == '{' && text.charAt(to - 1) == '}' && !goesOn && isValue(from, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean isValue(int from, int to) {
        try (JsonParser parser = JSON.createParser(characters, from, to - from)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return true;
        } catch (IOException broken) {
            return false;
        }
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
