package org.policykg;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a document as a {@link SourceFormat} found it: a line for each title, paragraph and row of a table, and what a page or
 * record says of the document beside its text.
 *
 * @param lines the lines in their order
 * @param fields values by the label that is printed for them, in their order: {@code 发文字号}, {@code 索引号}, {@code 发布日期} …;
 *     labels that policykg does not know are passed over
 */
public record SourceText(List<Line> lines, Map<String, String> fields) {
    /** A text. */
    public SourceText {
        lines = List.copyOf(lines);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A line of a text. White space in it becomes single spaces; blank ones are passed over. */
    public sealed interface Line permits Title, Paragraph, Row {}

    /**
     * A title that the container states (a label, a heading), which the text may repeat.
     *
     * @param words the title
     */
    public record Title(String words) implements Line {}

    /**
     * A paragraph or heading of the text.
     *
     * @param words as printed
     */
    public record Paragraph(String words) implements Line {}

    /**
     * A row of a table.
     *
     * @param cells the words of each cell; empty where the cell is
     */
    public record Row(List<String> cells) implements Line {
        /** A row. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** {@return a builder of a text} */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects a text line by line. For one thread. */
    public static final class Builder {
        private final List<Line> lines = new ArrayList<>();
        private final Map<String, String> fields = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a title that the container states.
         *
         * @param words the title
         * @return this
         */
        public Builder title(String words) {
            lines.add(new Title(words));
            return this;
        }

        /**
         * Adds a paragraph or heading.
         *
         * @param words as printed
         * @return this
         */
        public Builder paragraph(String words) {
            lines.add(new Paragraph(words));
            return this;
        }

        /**
         * Adds a row of a table.
         *
         * @param cells a string a cell; empty where the cell is
         * @return this
         */
        public Builder row(List<String> cells) {
            lines.add(new Row(cells));
            return this;
        }

        /**
         * Notes what the page says of the document; the first value of a label stays.
         *
         * @param label as printed: {@code 发文字号}
         * @param value what stands behind it
         * @return this
         */
        public Builder field(String label, String value) {
            fields.putIfAbsent(label, value);
            return this;
        }

        /** {@return the text.} */
        public SourceText build() {
            return new SourceText(lines, fields);
        }
    }
}
