package org.policykg.source.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policykg.source.Opened;
import org.policykg.source.UnreadableSource;

/** Reads XLSX: the sheets that are not hidden, without their hidden columns; rows that a filter hides are records all the same. */
final class Xlsx {
    private static final String USUAL = "xl/workbook.xml";

    private final List<String> strings = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    /** the format of each style of cells */
    private final List<Integer> styles = new ArrayList<>();

    Xlsx() {}

    static Opened open(byte[] bytes) throws UnreadableSource {
        try (Parts parts = Parts.of(bytes)) {
            return Workbook.open("xlsx", new Xlsx().sheets(parts));
        }
    }

    private List<SheetRows> sheets(Parts parts) throws UnreadableSource {
        String main = Relationships.of(parts, "")
                .kinds()
                .getOrDefault("officeDocument", USUAL)
                .replaceFirst("^/", "");
        Relationships relationships = Relationships.of(parts, main);
        readStrings(part(parts, relationships, "sharedStrings"));
        readFormats(part(parts, relationships, "styles"));
        List<String> shown = new ArrayList<>();
        boolean[] from1904 = {false};
        Xml.read(
                parts.get(main),
                (xml, root) -> xml.each(name -> {
                    if (name.equals("workbookPr")) {
                        String said = xml.attribute("date1904");
                        from1904[0] = !said.isEmpty() && !DocxNumbering.isOff(said);
                    } else if (name.equals("sheets")) {
                        xml.each(sheet -> {
                            String state = xml.attribute("state");
                            String part = relationships.parts().get(xml.attribute("id"));
                            if (part != null && !state.endsWith("idden")) {
                                shown.add(part);
                            }
                        });
                    }
                }));
        List<SheetRows> sheets = new ArrayList<>();
        for (String part : shown) {
            XlsxSheet sheet = new XlsxSheet(this, new CellFormat(from1904[0]));
            Xml.read(parts.get(part), (xml, root) -> sheet.read(xml));
            sheets.add(sheet.rows());
        }
        return sheets;
    }

    private static Optional<byte[]> part(Parts parts, Relationships relationships, String kind)
            throws UnreadableSource {
        String name = relationships.kinds().get(kind);
        return name == null ? Optional.empty() : parts.find(name);
    }

    private void readStrings(Optional<byte[]> part) throws UnreadableSource {
        if (part.isPresent()) {
            Xml.read(part.get(), (xml, root) -> xml.each(name -> strings.add(rich(xml))));
        }
    }

    /** The words of a string, without the sound of its characters. */
    static String rich(Xml xml) throws UnreadableSource {
        StringBuilder words = new StringBuilder();
        xml.each(name -> {
            if (name.equals("t")) {
                words.append(xml.text());
            } else if (name.equals("r")) {
                xml.each(part -> {
                    if (part.equals("t")) {
                        words.append(xml.text());
                    }
                });
            }
        });
        return words.toString();
    }

    private void readFormats(Optional<byte[]> part) throws UnreadableSource {
        if (part.isPresent()) {
            Xml.read(
                    part.get(),
                    (xml, root) -> xml.each(name -> {
                        if (name.equals("numFmts")) {
                            xml.each(format -> formats.put(xml.number("numFmtId", 0), xml.attribute("formatCode")));
                        } else if (name.equals("cellXfs")) {
                            xml.each(style -> styles.add(xml.number("numFmtId", 0)));
                        }
                    }));
        }
    }

    /** A string of the file; empty where there is none of that number. */
    String string(int number) {
        return number >= 0 && number < strings.size() ? strings.get(number) : "";
    }

    int format(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : 0;
    }

    /** What the file says of a format. */
    String said(int format) {
        return formats.getOrDefault(format, "");
    }
}
