package org.policykg.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.policykg.source.UnreadableSource;

/**
 * The text of a DOCX ({@code word/document.xml}) as the page prints it when all changes are accepted: what was inserted and not what
 * was deleted, with numbers of lists, without what is hidden.
 */
final class DocxText {
    private final Xml xml;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Relationships relationships;
    private final ListCounter counter = new ListCounter();
    private final Fields fields = new Fields();

    DocxText(Xml xml, DocxStyles styles, DocxNumbering numbering, Relationships relationships) {
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
        this.relationships = relationships;
    }

    /** Reads the root element. */
    void read(Consumer<Story> out) throws UnreadableSource {
        xml.each(name -> {
            if (name.equals("body")) {
                blocks(out);
            }
        });
    }

    /** What stands in the body, in a cell, in a text box. */
    void blocks(Consumer<Story> out) throws UnreadableSource {
        Words words = new Words();
        xml.each(name -> block(name, words, out));
        words.lines("").forEach(out);
    }

    private void block(String name, Words words, Consumer<Story> out) throws UnreadableSource {
        switch (name) {
            case "p" -> paragraph(words, out);
            case "tbl" -> out.accept(table());
            case "sdt" -> control(inner -> block(inner, words, out));
            case "customXml", "ins", "moveTo" -> xml.each(inner -> block(inner, words, out));
            case "AlternateContent" -> choice(inner -> block(inner, words, out));
            default -> {
                // deleted or moved away, or how pages look
            }
        }
    }

    /** The first of several ways to say the same. */
    void choice(Xml.Element element) throws UnreadableSource {
        boolean[] taken = {false};
        xml.each(name -> {
            if (!taken[0]) {
                taken[0] = true;
                xml.each(element);
            }
        });
    }

    /** What a control holds, unless it is a table of contents or asks to be filled in. */
    void control(Xml.Element element) throws UnreadableSource {
        boolean[] out = {false};
        xml.each(name -> {
            if (name.equals("sdtPr")) {
                xml.each(property -> {
                    out[0] |= property.equals("showingPlcHdr") && !DocxNumbering.isOff(xml.attribute("val"));
                    if (property.equals("docPartObj")) {
                        xml.each(part -> out[0] |= xml.attribute("val").equals("Table of Contents"));
                    }
                });
            } else if (name.equals("sdtContent") && !out[0]) {
                xml.each(element);
            }
        });
    }

    /** A paragraph, to which belongs what is left of one before it whose end was deleted. */
    private void paragraph(Words words, Consumer<Story> out) throws UnreadableSource {
        DocxParagraph paragraph = new DocxParagraph(this, xml, styles, relationships, fields, words);
        paragraph.read();
        paragraph.boxes().forEach(out);
        if (paragraph.goesOn()) {
            return;
        }
        String number = paragraph.isHidden() ? "" : number(paragraph);
        fields.nextParagraph();
        if (!styles.isOfContents(paragraph.style())) {
            words.lines(number).forEach(out);
        }
        words.clear();
    }

    private String number(DocxParagraph paragraph) {
        String style = paragraph.style();
        return paragraph
                .item()
                .list()
                .or(() -> styles.list(style))
                .flatMap(id -> numbering.list(id, styles).map(list -> {
                    int level = paragraph
                            .item()
                            .level()
                            .or(() -> numbering.levelOf(style, id))
                            .or(() -> styles.level(style))
                            .orElse(0);
                    return counter.next(list, level);
                }))
                .orElse("");
    }

    private Story.Table table() throws UnreadableSource {
        List<List<Story.Cell>> rows = new ArrayList<>();
        xml.each(name -> row(name, rows));
        return new Story.Table(rows);
    }

    private void row(String name, List<List<Story.Cell>> rows) throws UnreadableSource {
        switch (name) {
            case "tr" -> {
                List<Story.Cell> cells = new ArrayList<>();
                int[] column = {0};
                boolean[] deleted = {false};
                xml.each(inner -> cell(inner, column, deleted, cells));
                if (!deleted[0]) {
                    rows.add(cells);
                }
            }
            case "sdt" -> control(inner -> row(inner, rows));
            case "customXml", "ins", "moveTo" -> xml.each(inner -> row(inner, rows));
            default -> {
                // how it looks
            }
        }
    }

    private void cell(String name, int[] column, boolean[] deleted, List<Story.Cell> cells) throws UnreadableSource {
        switch (name) {
            case "trPr" ->
                xml.each(property -> {
                    if (property.equals("gridBefore")) {
                        column[0] += xml.number("val", 0);
                    }
                    deleted[0] |= property.equals("del");
                });
            case "tc" -> cells.add(cell(column));
            case "sdt" -> control(inner -> cell(inner, column, deleted, cells));
            case "customXml" -> xml.each(inner -> cell(inner, column, deleted, cells));
            default -> {
                // how it looks
            }
        }
    }

    private Story.Cell cell(int[] column) throws UnreadableSource {
        List<Story> content = new ArrayList<>();
        int[] columns = {1};
        boolean[] goesOn = {false};
        Words words = new Words();
        xml.each(name -> {
            if (name.equals("tcPr")) {
                xml.each(property -> {
                    if (property.equals("gridSpan")) {
                        columns[0] = Math.max(1, xml.number("val", 1));
                    }
                    goesOn[0] |=
                            property.equals("vMerge") && !xml.attribute("val").equals("restart");
                });
            } else {
                block(name, words, content::add);
            }
        });
        words.lines("").forEach(content::add);
        Story.Cell cell = new Story.Cell(column[0], goesOn[0], content);
        column[0] += columns[0];
        return cell;
    }
}
