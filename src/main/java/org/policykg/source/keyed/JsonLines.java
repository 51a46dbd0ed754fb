package org.policykg.source.keyed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.policykg.limit.TimeLimit;
import org.policykg.source.Limits;
import org.policykg.source.UnreadableSource;

/** The values of a file of which each line is one, or holds several; a value may go on over lines, as long as it comes to an end. */
final class JsonLines implements JsonValues {
    /** A value that is set on lines ends in some of these; one that is cut never does. */
    private static final int MOST_LINES = 5000;

    /** Who looks no further than so many lines looks as often as he likes. */
    private static final int FEW_LINES = 20;

    /** How often the end of a value may be looked for far below it in vain; in such a file values are cut, and not set on lines. */
    private static final int MOST_IN_VAIN = 20;

    private final Reader in;
    private final JsonLineReader lines;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Deque<Item> items = new ArrayDeque<>();
    private int inVain;

    JsonLines(Reader in) {
        this.in = in;
        this.lines = new JsonLineReader(in);
    }

    @Override
    public Optional<Item> next() throws UnreadableSource {
        try {
            while (items.isEmpty()) {
                Optional<String> line = ahead.isEmpty() ? lines.next() : Optional.of(ahead.remove());
                if (line.isEmpty()) {
                    return Optional.empty();
                }
                if (lines.isTooLong() && ahead.isEmpty()) {
                    items.add(new Item.Broken(TOO_LARGE));
                } else if (!line.get().isBlank()) {
                    read(line.get());
                }
            }
            return Optional.of(items.remove());
        } catch (IOException failure) {
            throw new UnreadableSource("cannot be read on: " + failure.getMessage());
        }
    }

    private static final String TOO_LARGE =
            "is too large for a notice: more than " + Limits.LARGEST_TEXT / (1024 * 1024) + " MB on a line";

    private void read(String line) throws IOException {
        int before = items.size();
        Optional<Item.Broken> broken = values(line);
        if (broken.isEmpty()) {
            return;
        }
        if (inVain < MOST_IN_VAIN && items.size() == before && isCut(line)) {
            Optional<String> whole = whole(line);
            if (whole.isPresent()) {
                values(whole.get());
                return;
            }
        }
        items.add(broken.get());
    }

    /** The line with those below it that belong to its value; they are read for themselves where it never ends. */
    private Optional<String> whole(String line) throws IOException {
        StringBuilder words = new StringBuilder(line);
        List<String> taken = new ArrayList<>();
        while (taken.size() < MOST_LINES && words.length() < Limits.LARGEST_TEXT) {
            TimeLimit.check();
            Optional<String> next = ahead.isEmpty() ? lines.next() : Optional.of(ahead.remove());
            if (next.isEmpty()) {
                break;
            }
            taken.add(next.get());
            String bare = next.get().strip();
            if (next.get().startsWith("{") && bare.endsWith("}") && JsonValues.isValue(bare)) {
                break; // a line of its own
            }
            words.append('\n').append(next.get());
            boolean closes = !bare.isEmpty() && "]}".indexOf(bare.charAt(0)) >= 0;
            if (closes && JsonValues.isValue(words.toString())) {
                return Optional.of(words.toString());
            }
        }
        if (taken.size() > FEW_LINES) {
            inVain++;
        }
        for (int i = taken.size() - 1; i >= 0; i--) {
            ahead.addFirst(taken.get(i));
        }
        return Optional.empty();
    }

    private static boolean isCut(String line) throws IOException {
        try (JsonParser parser = JSON.createParser(line)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return false;
        } catch (JsonEOFException cut) {
            return true;
        } catch (JsonProcessingException broken) {
            return false;
        }
    }

    private Optional<Item.Broken> values(String line) throws IOException {
        try (JsonParser parser = JSON.createParser(line)) {
            try {
                while (parser.nextToken() != null) {
                    if (parser.currentToken() == JsonToken.START_ARRAY) {
                        boolean empty = true;
                        while (parser.nextToken() != JsonToken.END_ARRAY) {
                            items.add(new Item.Value(parser.readValueAsTree()));
                            empty = false;
                        }
                        if (empty) {
                            items.add(new Item.Value(JSON.createArrayNode()));
                        }
                    } else {
                        items.add(new Item.Value(parser.readValueAsTree()));
                    }
                }
                return Optional.empty();
            } catch (JsonProcessingException broken) {
                long column = Optional.ofNullable(broken.getLocation())
                        .orElseGet(parser::currentLocation)
                        .getCharOffset();
                return Optional.of(new Item.Broken(
                        JsonValues.isTooDeep(parser)
                                ? JsonValues.tooDeep()
                                : "is broken JSON at column " + (column + 1)));
            }
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException failure) {
            // it was only read
        }
    }
}
