package org.policykg.source.keyed;

import org.policykg.source.PageField;
import org.policykg.source.TextBuilder;
import org.policykg.source.ValueShapes;

/** What a value tells of a document: a number that is none, or a source that is a site, tells nothing. */
final class Values {
    private static final int LONGEST_TITLE = 300;

    private Values() {}

    /** The value as it counts; empty where it is nothing of the kind. */
    static String of(PageField field, String raw) {
        if (raw.isBlank() || raw.length() > 2 * LONGEST_TITLE && field != PageField.URL) {
            return "";
        }
        String value = TextBuilder.tidy(raw);
        return switch (field) {
            case TITLE -> value.length() <= LONGEST_TITLE && ValueShapes.han(value) > 0 ? ValueShapes.title(value) : "";
            case DOCUMENT_NUMBER -> ValueShapes.isNumber(value) ? value : "";
            case ISSUER -> ValueShapes.areBodies(value) ? value : "";
            case DATE_ISSUED, DATE_PUBLISHED, DATE_PROMULGATED, EFFECTIVE_FROM, EFFECTIVE_UNTIL ->
                ValueShapes.day(value).orElse("");
            case URL -> ValueShapes.isAddress(value) ? value : "";
            case INDEX_NUMBER, SUBJECT -> value;
        };
    }
}
