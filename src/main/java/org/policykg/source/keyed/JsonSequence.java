package org.policykg.source.keyed;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.policykg.source.Charsets;
import org.policykg.source.Content;
import org.policykg.source.Limits;
import org.policykg.source.UnreadableSource;

/**
 * Values one behind the other, the elements of arrays one by one. In a file that is larger than a record may be, an object is what
 * holds the arrays of records, and these are gone through in the same way.
 */
final class JsonSequence implements JsonValues {
    private final Content content;
    private GuardedReader in;
    private JsonParser parser;
    private long told;
    /** whether an array is open whose elements are the values */
    private boolean within;
    /** whether it had an element */
    private boolean any;
    /** whether the file is one object in which the arrays of records stand */
    private boolean descends;

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
        if (ended) {
            return Optional.empty();
        }
        try {
            Optional<Item> next = value();
            ended = next.isEmpty();
            told++;
            return next;
        } catch (JsonProcessingException broken) {
            ended = true;
            return Optional.of(
                    new Item.Broken(place(broken) + (told > 0 ? "; what stands behind it was not read" : "")));
        } catch (GuardedReader.TooLong tooLong) {
            if (told == 0 && !within && !descends) {
                return descend();
            }
            ended = true;
            return Optional.of(new Item.Broken("holds a record too large for a notice, from line "
                    + parser.currentTokenLocation().getLineNr() + " on; what stands behind it was not read"));
        } catch (IOException failure) {
            ended = true;
            throw new UnreadableSource("cannot be read on: " + failure.getMessage());
        }
    }

    /** Begins anew, inside the object that is too large to be a record. */
    private Optional<Item> descend() throws UnreadableSource {
        close();
        descends = true;
        in = new GuardedReader(Charsets.reader(content), Limits.LARGEST_TEXT);
        parser = parser(in);
        return next();
    }

    private Optional<Item> value() throws IOException {
        while (true) {
            in.begin();
            JsonToken token = parser.nextToken();
            if (token == null) {
                return Optional.empty();
            }
            if (descends) {
                if (token == JsonToken.START_OBJECT
                        && parser.getParsingContext().getParent().inArray()) {
                    return tree();
                }
            } else if (token == JsonToken.START_ARRAY && !within) {
                within = true;
                any = false;
            } else if (token == JsonToken.END_ARRAY) {
                within = false;
                if (!any) {
                    return Optional.of(new Item.Value(JSON.createArrayNode()));
                }
            } else {
                any = true;
                return tree();
            }
        }
    }

    private Optional<Item> tree() throws IOException {
        return Optional.of(new Item.Value(parser.readValueAsTree()));
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
