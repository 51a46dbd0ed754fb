package org.policykg.source.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** OFD files as GB/T 33190 describes them; places in millimetres. */
final class OfdSamples {
    private static final String SPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    /** A full-width character of the size in which notices are set. */
    static final double SIZE = 5.64;

    private static final double LEFT = 28;
    private static final int COLUMNS = 27;
    private static final double PITCH = 9.8;
    private static final int LINES = 22;

    private OfdSamples() {}

    /** A file with one document. */
    static byte[] ofd(List<String> pages) {
        return ofd(List.of(pages), Map.of());
    }

    /** A file with several documents, and with further parts. */
    static byte[] ofd(List<List<String>> documents, Map<String, String> further) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        StringBuilder bodies = new StringBuilder();
        for (int i = 0; i < documents.size(); i++) {
            String folder = "Doc_" + i;
            bodies.append("<ofd:DocBody><ofd:DocInfo><ofd:DocID>")
                    .append(i)
                    .append("</ofd:DocID></ofd:DocInfo><ofd:DocRoot>");
            bodies.append(folder).append("/Document.xml</ofd:DocRoot></ofd:DocBody>");
            StringBuilder pages = new StringBuilder();
            for (int j = 0; j < documents.get(i).size(); j++) {
                pages.append("<ofd:Page ID=\"")
                        .append(j + 10)
                        .append("\" BaseLoc=\"Pages/Page_")
                        .append(j)
                        .append("/Content.xml\"/>");
                parts.put(
                        folder + "/Pages/Page_" + j + "/Content.xml",
                        xml(
                                "Page",
                                "<ofd:Template TemplateID=\"2\"/><ofd:Content><ofd:Layer ID=\"5\">"
                                        + documents.get(i).get(j) + "</ofd:Layer></ofd:Content>"));
            }
            parts.put(
                    folder + "/Document.xml",
                    xml(
                            "Document",
                            "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                                    + "<ofd:TemplatePage ID=\"2\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/></ofd:CommonData><ofd:Pages>"
                                    + pages + "</ofd:Pages>"));
        }
        parts.put("OFD.xml", xml("OFD", bodies.toString()));
        further.forEach((name, content) -> parts.put(name, xml("Page", content)));
        return OfficeSamples.zip(parts);
    }

    private static byte[] xml(String root, String content) {
        return OfficeSamples.bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:" + root + SPACE + ">" + content
                + "</ofd:" + root + ">");
    }

    /** Words that stand evenly on a line. */
    static String text(double x, double y, double size, String words) {
        String deltas = words.length() > 1 ? " DeltaX=\"g " + (words.length() - 1) + " " + number(size) + "\"" : "";
        return "<ofd:TextObject ID=\"1\" Boundary=\"" + number(x) + " " + number(y - size) + " "
                + number(words.length() * size) + " "
                + number(size * 1.2) + "\" Font=\"3\" Size=\"" + number(size) + "\"><ofd:TextCode X=\"0\" Y=\""
                + number(size) + "\"" + deltas + ">"
                + words + "</ofd:TextCode></ofd:TextObject>";
    }

    static String line(double x1, double y1, double x2, double y2) {
        return "<ofd:PathObject ID=\"2\" Boundary=\"" + number(x1) + " " + number(y1) + " " + number(x2 - x1) + " "
                + number(y2 - y1) + "\" LineWidth=\"0.2\"><ofd:AbbreviatedData>M 0 0 L " + number(x2 - x1) + " "
                + number(y2 - y1) + "</ofd:AbbreviatedData></ofd:PathObject>";
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    /** Paragraphs set as notices are: the first lines set in by two characters, titles in the middle, numbers of pages below. */
    static List<String> typeset(List<String> paragraphs) {
        List<String> pages = new ArrayList<>();
        StringBuilder page = new StringBuilder();
        int line = 0;
        for (String paragraph : paragraphs) {
            boolean inset = paragraph.length() > 20 || paragraph.matches("[一二]、.*|（[一二]）.*");
            String left = inset ? "\u3000\u3000" + paragraph : paragraph;
            double middle = paragraph.endsWith("方案") || paragraph.endsWith("文件") || paragraph.endsWith("号")
                    ? (COLUMNS - paragraph.length()) / 2.0
                    : 0;
            double signed = paragraph.endsWith("办公厅") || paragraph.endsWith("日") ? COLUMNS - paragraph.length() - 2 : 0;
            for (int from = 0; from < left.length(); from += COLUMNS) {
                if (line == LINES) {
                    pages.add(page + text(100, 280, 4, "—" + (pages.size() + 1) + "—"));
                    page.setLength(0);
                    line = 0;
                }
                String words = left.substring(from, Math.min(from + COLUMNS, left.length()));
                String bare = words.stripLeading();
                double x = LEFT + (words.length() - bare.length() + Math.max(middle, signed)) * SIZE;
                page.append(text(x, 40 + line * PITCH, SIZE, bare));
                line++;
            }
        }
        pages.add(page + text(100, 280, 4, "—" + (pages.size() + 1) + "—"));
        return pages;
    }
}
