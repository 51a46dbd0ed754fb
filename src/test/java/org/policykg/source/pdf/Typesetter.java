package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.List;

/** Sets a text as word processors do, and tells what a reader should make of it. */
final class Typesetter implements AutoCloseable {
    private static final String NEVER_FIRST = "，。、；：？！）》”〕";

    /**
     * How pages look.
     *
     * @param leading how far one line stands below the other, in sizes of the font
     * @param number how pages are numbered: % is the number
     * @param head what stands above each page
     */
    record Style(float size, float margin, float leading, String number, String head) {
        float column() {
            return SamplePdf.WIDTH - 2 * margin;
        }
    }

    private final SamplePdf pdf = new SamplePdf();
    private final Style style;
    private final List<String> expected = new ArrayList<>();
    private float top;
    private int pages;
    private String pageEnds = "";

    Typesetter(Style style) {
        this.style = style;
        turn();
        pageEnds = "";
    }

    private void turn() {
        if (pages > 0) {
            pageEnds += "\f";
        }
        pages++;
        pdf.page();
        if (!style.number.isEmpty()) {
            String number = style.number.replace("%", Integer.toString(pages));
            pdf.text((SamplePdf.WIDTH - width(number, 9)) / 2, SamplePdf.HEIGHT - 60, 9, number);
        }
        if (!style.head.isEmpty()) {
            pdf.text(style.margin, 40, 9, style.head);
        }
        top = 100;
    }

    static float width(String words, float size) {
        float width = 0;
        for (int i = 0; i < words.length(); i++) {
            width += words.charAt(i) < 128 ? size / 2 : size;
        }
        return width;
    }

    /** A line in the middle of the page. */
    Typesetter centred(String words, float size) {
        next(size);
        pdf.text((SamplePdf.WIDTH - width(words, size)) / 2, top, size, words);
        expected.add(pageEnds + words);
        pageEnds = "";
        return this;
    }

    /** A line at the right margin. */
    Typesetter right(String words) {
        next(style.size);
        pdf.text(SamplePdf.WIDTH - style.margin - 2 * style.size - width(words, style.size), top, style.size, words);
        expected.add(pageEnds + words);
        pageEnds = "";
        return this;
    }

    /** A paragraph whose first line is set in by two characters. */
    Typesetter paragraph(String words) {
        StringBuilder read = new StringBuilder();
        float indent = 2 * style.size;
        for (String line : broken(words, style.column(), indent, style.size)) {
            next(style.size);
            pdf.text(style.margin + indent, top, style.size, line);
            read.append(pageEnds).append(line);
            pageEnds = "";
            indent = 0;
        }
        expected.add(read.toString());
        return this;
    }

    private void next(float size) {
        top += style.leading * size;
        if (top > SamplePdf.HEIGHT - 100) {
            turn();
            top += style.leading * size;
        }
    }

    /** The lines of words in a column; stops stay behind the word before them. */
    static List<String> broken(String words, float column, float indent, float size) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        float room = column - indent;
        for (int at = 1; at <= words.length(); at++) {
            if (at == words.length()) {
                lines.add(words.substring(from));
            } else if (width(words.substring(from, at + 1), size) > room + 0.01f) {
                int end = at;
                while (end > from + 1
                        && (NEVER_FIRST.indexOf(words.charAt(end)) >= 0
                                || words.charAt(end) < 128 && words.charAt(end - 1) < 128)) {
                    end--;
                }
                lines.add(words.substring(from, end));
                from = end;
                at = end;
                room = column;
            }
        }
        return lines;
    }

    /** A table with lines around its cells, which goes on over the page with its head again. */
    Typesetter table(float[] widths, List<List<String>> rows, boolean bars) {
        float size = style.size * 0.75f;
        top += style.size;
        boolean first = true;
        for (List<String> row : rows) {
            List<List<String>> cells = new ArrayList<>();
            int high = 1;
            for (int i = 0; i < widths.length; i++) {
                cells.add(broken(row.get(i), widths[i] - 11, 0, size));
                high = Math.max(high, cells.get(i).size());
            }
            float height = high * size * 1.3f + 8;
            if (top + height > SamplePdf.HEIGHT - 90) {
                turn();
                if (!first) {
                    row(widths, rows.getFirst().stream().map(List::of).toList(), size, size * 1.3f + 8, bars);
                }
            }
            row(widths, cells, size, height, bars);
            expected.add(pageEnds + String.join("|", row));
            pageEnds = "";
            first = false;
        }
        top += style.size;
        return this;
    }

    private void row(float[] widths, List<List<String>> cells, float size, float height, boolean bars) {
        float left = style.margin;
        for (int i = 0; i < widths.length; i++) {
            rule(left, top, left + widths[i], top, bars);
            rule(left, top + height, left + widths[i], top + height, bars);
            rule(left, top, left, top + height, bars);
            rule(left + widths[i], top, left + widths[i], top + height, bars);
            List<String> lines = cells.get(i);
            float below = top + (height - lines.size() * size * 1.3f) / 2;
            for (String line : lines) {
                below += size * 1.3f;
                pdf.text(left + 5.4f, below - size * 0.3f, size, line);
            }
            left += widths[i];
        }
        top += height;
    }

    private void rule(float x1, float y1, float x2, float y2, boolean bars) {
        if (bars) {
            pdf.bar(x1, y1, x2, y2);
        } else {
            pdf.line(x1, y1, x2, y2);
        }
    }

    int pages() {
        return pages;
    }

    byte[] bytes() {
        return pdf.bytes();
    }

    /** What is to be read: paragraphs, and rows whose cells a stroke parts, with a form feed where a page ends. */
    List<String> expected() {
        return expected;
    }

    @Override
    public void close() {
        pdf.close();
    }
}
