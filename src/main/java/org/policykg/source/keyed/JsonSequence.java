package org.policykg.source.keyed;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.policykg.source.Charsets;
import org.policykg.source.Content;
import org.policykg.source.Limits;
import org.policykg.source.UnreadableSource;

/**
 * Values one behind the other, the elements of arrays one by one. An object that is larger than a record may be is what holds the
 * records, and these are looked for in it as in one that is small. Where that shows only behind some values, reading begins anew and
 * passes over these.
 */
final class JsonSequence implements JsonValues {
    /** Crawls wrap their records in some objects. */
    private static final int MOST_WRAPPED = 16;

    private final Content content;
    private GuardedReader in;
    private JsonParser parser;
    /** the places of objects and arrays that are too large for a record */
    private final Set<String> wrapping = new HashSet<>();
    /** the place of the value that is read now; nothing between values */
    private Optional<String> place = Optional.empty();
    /** what is open around the place, the innermost first */
    private final Deque<JsonHolder> open = new ArrayDeque<>();

    private final Deque<Item> ready = new ArrayDeque<>();
    private long told;
    private long passedOver;
    private boolean ended;

    JsonSequence(Content content) throws UnreadableSource {
        this.content = content;
        this.in = new GuardedReader(Charsets.reader(content), Limits.LARGEST_TEXT);
        this.parser = parser(in);
    }

    private static JsonParser parser(Reader in) throws UnreadableSource {
        try {
            return JSON.createParser(in);
        } catch (IOException failure) {
            throw new UnreadableSource("cannot be read: " + failure.getMessage());
        }
    }

    @Override
    public Optional<Item> next() throws UnreadableSource {
        while (!ended) {
            try {
                Optional<Item> next = value();
                ended = next.isEmpty();
                if (ended || ++passedOver > told) {
                    told = passedOver;
                    return next;
                }
            } catch (JsonProcessingException broken) {
                ended = true;
                return Optional.of(
                        new Item.Broken(place(broken) + (told > 0 ? "; what stands behind it was not read" : "")));
            } catch (GuardedReader.TooLong tooLong) {
                if (place.isEmpty() || wrapping.size() == MOST_WRAPPED || !wrapping.add(place.get())) {
                    ended = true;
                    return Optional.of(new Item.Broken("holds a record too large for a notice, from line "
                            + parser.currentTokenLocation().getLineNr() + " on; what stands behind it was not read"));
                }
                beginAnew();
            } catch (IOException failure) {
                ended = true;
                throw new UnreadableSource("cannot be read on: " + failure.getMessage());
            }
        }
        return Optional.empty();
    }

    private void beginAnew() throws UnreadableSource {
        close();
        in = new GuardedReader(Charsets.reader(content), Limits.LARGEST_TEXT);
        parser = parser(in);
        open.clear();
        ready.clear();
        passedOver = 0;
    }

    private Optional<Item> value() throws IOException {
        while (ready.isEmpty()) {
            place = Optional.empty();
            in.begin();
            JsonToken token = parser.nextToken();
            if (token == null) {
                return Optional.empty();
            }
            switch (token) {
                case START_OBJECT, START_ARRAY -> begin(token == JsonToken.START_ARRAY);
                case END_OBJECT, END_ARRAY -> open.remove().end(ready);
                case FIELD_NAME -> {}
                default -> add(parser.readValueAsTree(), parser.currentName());
            }
        }
        return Optional.of(ready.remove());
    }

    /** Goes into what holds records; anything else is read as a whole. */
    private void begin(boolean array) throws IOException {
        String at = parser.getParsingContext().pathAsPointer().toString();
        String name = open.isEmpty() || open.element().isArray()
                ? ""
                : parser.getParsingContext().getParent().getCurrentName();
        boolean listed = open.isEmpty() || !open.element().isArray();
        if (array && listed || wrapping.contains(at)) {
            open.stream().limit(1).forEach(JsonHolder::holds);
            open.push(new JsonHolder(array, open.isEmpty(), name));
        } else {
            place = Optional.of(at);
            add(parser.readValueAsTree(), name);
        }
    }

    private void add(JsonNode node, String name) {
        if (open.isEmpty()) {
            ready.add(new Item.Value(node));
        } else {
            open.element().add(node, name, ready);
        }
    }

    private String place(JsonProcessingException broken) {
        if (JsonValues.isTooDeep(parser)) {
            return JsonValues.tooDeep();
        }
        JsonLocation at = Optional.ofNullable(broken.getLocation()).orElseGet(parser::currentLocation);
        return "is broken JSON at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    @Override
    public void close() {
        try {
            parser.close();
            in.close();
        } catch (IOException failure) {
            // it was only read
        }
    }
}
