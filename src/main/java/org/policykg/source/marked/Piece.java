package org.policykg.source.marked;

import java.util.List;
import org.policykg.source.TableGrid;
import org.policykg.source.TextBuilder;
import org.policykg.source.WrappedText;

/** What stands in a Markdown text one behind the other, marks taken away. Quotes and lists only hold pieces. */
sealed interface Piece {
    /** A line of a paragraph behind which a new one begins, whatever is still open. */
    String BREAK = WrappedText.BREAK;

    /** Its words, so far as one counts them. */
    String words();

    /** A heading by mark-up. */
    record Heading(int level, String words, List<TextBuilder.Linked> links) implements Piece {
        public Heading {
            links = List.copyOf(links);
        }
    }

    /**
     * A paragraph or the first one of an item, with the item's number as printed.
     *
     * @param lines as the file breaks them, with {@link #BREAK} where a mark does
     * @param bullet whether it stands behind the mark of a list without numbers
     */
    record Paragraph(List<String> lines, List<TextBuilder.Linked> links, boolean bullet) implements Piece {
        public Paragraph {
            lines = List.copyOf(lines);
            links = List.copyOf(links);
        }

        @Override
        public String words() {
            return String.join("", lines);
        }
    }

    /** A row of a table. */
    record Row(List<TableGrid.Placed> cells, List<TextBuilder.Linked> links) implements Piece {
        public Row {
            cells = List.copyOf(cells);
            links = List.copyOf(links);
        }

        @Override
        public String words() {
            return cells.stream().map(TableGrid.Placed::words).reduce("", String::concat);
        }
    }

    /** A part of a web page, or a paragraph with elements of one in it. */
    record Html(String words) implements Piece {}
}
