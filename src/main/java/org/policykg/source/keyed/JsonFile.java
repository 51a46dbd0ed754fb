package org.policykg.source.keyed;

import java.util.regex.Pattern;
import org.policykg.source.Charsets;
import org.policykg.source.Container;
import org.policykg.source.Content;
import org.policykg.source.Opened;
import org.policykg.source.UnreadableSource;

/**
 * JSON of crawls: a row, an array of rows, an object that holds one, or any number of these one behind the other, as JSON Lines
 * has them. Every row is a record, and so is whatever stands among rows and holds no text.
 */
public final class JsonFile implements Container {
    /** A text may begin with a bracket too ({@code [标题](地址)}, {@code [1]}); JSON goes on with a quotation mark or a further bracket. */
    private static final Pattern BEGINNING =
            Pattern.compile("\\s*+(?:\\{\\s*+(?:[\"}]|$)|\\[[\\s\\[]*+(?:[\\]{\"]|$|null\\b|true\\b|false\\b))");

    @Override
    public boolean opens(Content content) {
        return BEGINNING.matcher(Charsets.head(content)).lookingAt();
    }

    @Override
    public boolean streams() {
        return true;
    }

    @Override
    public Opened open(Content content) throws UnreadableSource {
        return new KeyedRecords("json", new JsonRows(JsonValues.of(content)), content.keys());
    }
}
