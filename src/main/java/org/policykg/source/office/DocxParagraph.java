package org.policykg.source.office;

import java.util.ArrayList;
import java.util.List;
import org.policykg.source.UnreadableSource;
import org.policykg.source.office.DocxStyles.Item;

/** One paragraph of a DOCX: its runs, with what stands in text boxes beside it. */
final class DocxParagraph {
    /** Where formulas stand and their words. */
    private static final String FORMULA = "math";

    private final DocxText text;
    private final Xml xml;
    private final DocxStyles styles;
    private final Relationships relationships;
    private final Fields fields;
    private final Words words;
    private final List<Story> boxes = new ArrayList<>();
    private String style = "";
    private Item item = Item.NONE;
    private boolean hidden;
    private boolean goesOn;

    /**
     * A paragraph.
     *
     * @param words takes its words
     */
    DocxParagraph(DocxText text, Xml xml, DocxStyles styles, Relationships relationships, Fields fields, Words words) {
        this.text = text;
        this.xml = xml;
        this.styles = styles;
        this.relationships = relationships;
        this.fields = fields;
        this.words = words;
    }

    /** What stands in boxes that are anchored in it. */
    List<Story> boxes() {
        return boxes;
    }

    String style() {
        return style;
    }

    Item item() {
        return item;
    }

    /** Whether its own end is hidden, so that it is not counted. */
    boolean isHidden() {
        return hidden;
    }

    /** Whether its end was deleted, so that the next one belongs to it. */
    boolean goesOn() {
        return goesOn;
    }

    void read() throws UnreadableSource {
        xml.each(this::part);
    }

    private void part(String name) throws UnreadableSource {
        switch (name) {
            case "pPr" -> xml.each(this::property);
            case "r" -> run();
            case "hyperlink" -> {
                int start = words.length();
                String target = relationships.addresses().getOrDefault(xml.attribute("id"), "");
                xml.each(this::part);
                words.link(start, target);
            }
            case "fldSimple" -> {
                if (Fields.isText(xml.attribute("instr"))) {
                    xml.each(this::part);
                }
            }
            case "ins", "moveTo", "smartTag", "customXml", "dir", "bdo" -> xml.each(this::part);
            case "sdt" -> text.control(this::part);
            case "AlternateContent" -> text.choice(this::part);
            case "oMathPara", "oMath" -> formula(name);
            default -> {
                // deleted or moved away, marks of places
            }
        }
    }

    private void property(String name) throws UnreadableSource {
        switch (name) {
            case "pStyle" -> style = xml.attribute("val");
            case "numPr" -> item = Item.of(xml);
            case "rPr" ->
                xml.each(property -> {
                    goesOn |= property.equals("del") || property.equals("moveFrom");
                    hidden |= property.equals("vanish") && !DocxNumbering.isOff(xml.attribute("val"));
                });
            default -> {
                // how it looks
            }
        }
    }

    private void run() throws UnreadableSource {
        boolean[] hides = {styles.hides(style)};
        xml.each(name -> {
            if (name.equals("rPr")) {
                xml.each(property -> {
                    if (property.equals("vanish")) {
                        hides[0] = !DocxNumbering.isOff(xml.attribute("val"));
                    } else if (property.equals("rStyle")) {
                        hides[0] |= styles.hides(xml.attribute("val"));
                    }
                });
            } else {
                content(name, hides[0]);
            }
        });
    }

    private void content(String name, boolean hides) throws UnreadableSource {
        switch (name) {
            case "t" -> say(xml.text(), hides);
            case "tab", "ptab" -> say("\t", hides);
            case "br", "cr" -> say("\n", hides);
            case "noBreakHyphen" -> say("-", hides);
            case "fldChar" -> field(xml.attribute("fldCharType"));
            case "instrText" -> fields.instruct(xml.text());
            case "ruby" ->
                xml.each(part -> {
                    if (part.equals("rubyBase")) {
                        xml.each(this::part);
                    }
                });
            case "drawing", "pict", "object" -> xml.each(this::drawn);
            case "AlternateContent" -> text.choice(inner -> content(inner, hides));
            default -> {
                // notes, marks of places, pictures
            }
        }
    }

    private void say(String said, boolean hides) {
        if (!hides && fields.isText()) {
            words.add(said);
        }
    }

    private void field(String kind) {
        switch (kind) {
            case "begin" -> fields.begin();
            case "separate" -> fields.give(words.length());
            default -> fields.end().ifPresent(link -> words.link(link.start(), link.target()));
        }
    }

    /** Words in a text box, or bent along a line, as the heads of red-headed documents are. */
    private void drawn(String name) throws UnreadableSource {
        switch (name) {
            case "txbxContent" -> text.blocks(boxes::add);
            case "textpath" -> boxes.add(new Story.Paragraph(xml.attribute("string"), List.of()));
            case "AlternateContent" -> text.choice(this::drawn);
            default -> xml.each(this::drawn);
        }
    }

    private void formula(String name) throws UnreadableSource {
        if (name.equals("t") && xml.namespace().equals(FORMULA)) {
            say(xml.text(), false);
        } else {
            xml.each(this::formula);
        }
    }
}
