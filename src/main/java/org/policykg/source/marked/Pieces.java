package org.policykg.source.marked;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.policykg.limit.TimeLimit;
import org.policykg.source.HtmlPage;
import org.policykg.source.TableGrid;
import org.policykg.source.TextBuilder;

/** The pieces of a Markdown text in the order in which they are printed. */
final class Pieces {
    /** Blocks of HTML that blank lines do not end. */
    private static final Pattern OPENS =
            Pattern.compile("\\A<(?:(?:script|pre|style|textarea)\\b|[?!])", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENDS =
            Pattern.compile("</(?:script|pre|style|textarea)>|\\?>|]]>|\\A<![A-Za-z][^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE = Pattern.compile("<(/?)table\\b", Pattern.CASE_INSENSITIVE);
    /** A heading that a line of {@code =} underlines has no more lines. */
    private static final int LONGEST_HEADING = 3;

    private final String source;
    private final int lastTableEnd;
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> defined = new HashSet<>();
    /** HTML that goes on in the next piece, perhaps, and how many tables are open in it */
    private final StringBuilder html = new StringBuilder();

    private int tables;
    /** the number of the item that begins, and whether it has none */
    private String mark = "";

    private boolean bullet;

    private Pieces(String source) {
        this.source = source;
        this.lastTableEnd = Math.max(source.lastIndexOf("</table"), source.lastIndexOf("</TABLE"));
    }

    static List<Piece> of(String source) {
        return of(source, Markdown.parse(source));
    }

    private static List<Piece> of(String source, Node tree) {
        Pieces pieces = new Pieces(source);
        pieces.define(tree);
        pieces.blocks(tree);
        pieces.endHtml();
        return pieces.pieces;
    }

    /** Words in brackets are defined anywhere: {@code [注]：本办法…} is taken for it, though it is text. */
    private void define(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof LinkReferenceDefinition definition) {
                if (!InlineWords.isAddress(definition.getDestination())) {
                    defined.add(definition.getDestination());
                }
            } else if (!(node instanceof Paragraph)) {
                define(node);
            }
        }
    }

    private void blocks(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            TimeLimit.check();
            switch (node) {
                case Heading heading -> heading(heading);
                case Paragraph paragraph -> paragraph(paragraph);
                case ListItem item -> item(item);
                case HtmlBlock block -> html(block);
                case FencedCodeBlock code -> code(code);
                case TableBlock table -> blocks(table);
                case TableRow row -> row(row);
                case LinkReferenceDefinition definition -> definition(definition);
                case ThematicBreak rule -> {}
                default -> blocks(node);
            }
        }
    }

    private void heading(Heading heading) {
        boolean underlined = source.charAt(start(heading)) != '#';
        InlineWords words = words(heading);
        if (!underlined || heading.getLevel() == 1 && words.lines().size() <= LONGEST_HEADING) {
            add(new Piece.Heading(heading.getLevel(), words.joined(), words.links()));
        } else {
            // a rule right below a text is meant to part it from what follows
            add(new Piece.Paragraph(words.lines(), words.links(), false));
        }
    }

    private void paragraph(Paragraph paragraph) {
        if (InlineWords.holdHtml(paragraph)) {
            add(new Piece.Html(InlineHtml.of(taken(), paragraph)));
        } else {
            boolean first = bullet;
            InlineWords words = words(paragraph);
            add(new Piece.Paragraph(words.lines(), words.links(), first));
        }
    }

    private void item(ListItem item) {
        boolean numbered = item.getParent() instanceof OrderedList;
        Node content = item.getFirstChild();
        mark += numbered ? source.substring(start(item), content == null ? end(item) : start(content)) : "";
        bullet = !numbered;
        if (content == null && !mark.isBlank()) {
            add(new Piece.Paragraph(List.of(taken().strip()), List.of(), false));
        }
        blocks(item);
        taken();
    }

    private void row(TableRow row) {
        List<TableGrid.Placed> cells = new ArrayList<>();
        List<TextBuilder.Linked> links = new ArrayList<>();
        int column = 0;
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                String words =
                        InlineWords.holdHtml(cell) ? HtmlPage.words(InlineHtml.of(taken(), cell)) : cell(cell, links);
                if (!words.isEmpty()) {
                    cells.add(new TableGrid.Placed(column, 1, words));
                }
                column++;
            }
        }
        String printed = source.substring(start(row), end(row));
        if (PipeTable.isRule(printed)) {
            return; // another head
        }
        if (printed.indexOf('|') < 0) {
            cells.forEach(cell -> add(new Piece.Paragraph(List.of(cell.words()), links, false)));
        } else if (!cells.isEmpty()) {
            add(new Piece.Row(cells, links));
        }
    }

    private String cell(TableCell cell, List<TextBuilder.Linked> links) {
        InlineWords words = words(cell);
        links.addAll(words.links());
        return TextBuilder.tidy(words.joined());
    }

    private void code(FencedCodeBlock code) {
        if (code.getClosingFenceLength() == null) {
            unclosed(code.getLiteral());
            return;
        }
        List<String> lines = new ArrayList<>();
        code.getLiteral().lines().forEach(line -> {
            lines.add(line);
            lines.add(Piece.BREAK);
        });
        add(new Piece.Paragraph(lines, List.of(), false));
    }

    private void html(HtmlBlock block) {
        String literal = block.getLiteral();
        if (OPENS.matcher(literal).find() && !ENDS.matcher(literal).find()) {
            unclosed(literal);
            return;
        }
        html.append(InlineHtml.of(List.of(taken()))).append(literal).append('\n');
        TABLE.matcher(literal).results().forEach(tag -> tables += tag.group(1).isEmpty() ? 1 : -1);
        if (end(block) >= lastTableEnd) {
            tables = 0; // nothing closes them
        }
    }

    /** What a mark opens that nothing closes is text like all else. */
    private void unclosed(String rest) {
        endHtml();
        pieces.addAll(of(rest, Markdown.parseUnclosed(rest)));
    }

    private void definition(LinkReferenceDefinition definition) {
        String printed = source.substring(start(definition), end(definition));
        if (definition.getLabel().startsWith("^")) {
            add(new Piece.Paragraph(List.of(printed.substring(printed.indexOf(':') + 1)), List.of(), false));
        } else if (!InlineWords.isAddress(definition.getDestination())) {
            add(new Piece.Paragraph(printed.lines().toList(), List.of(), false));
        }
    }

    private InlineWords words(Node node) {
        return new InlineWords(taken(), defined).read(node);
    }

    private String taken() {
        String taken = mark;
        mark = "";
        bullet = false;
        return taken;
    }

    private void add(Piece piece) {
        if (tables <= 0) {
            endHtml();
            pieces.add(piece);
            return;
        }
        // a blank line in a table ends a block of HTML, and not the table
        html.append(
                switch (piece) {
                    case Piece.Html inner -> inner.words() + "<br>";
                    case Piece.Paragraph inner -> InlineHtml.of(inner.lines());
                    case Piece.Heading inner -> InlineHtml.of(List.of(inner.words()));
                    case Piece.Row inner ->
                        InlineHtml.of(inner.cells().stream()
                                .map(TableGrid.Placed::words)
                                .toList());
                });
    }

    private void endHtml() {
        if (!html.isEmpty()) {
            pieces.add(new Piece.Html(html.toString()));
            html.setLength(0);
        }
        tables = 0;
    }

    private static int start(Node node) {
        return node.getSourceSpans().getFirst().getInputIndex();
    }

    private static int end(Node node) {
        var last = node.getSourceSpans().getLast();
        return last.getInputIndex() + last.getLength();
    }
}
