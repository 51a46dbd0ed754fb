package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.List;

/** A page's glyphs and lines to lines of text and tables, in the order of reading. */
final class PageLayout {
    /** A cell with more characters than this lays out the page. */
    private static final int LONGEST_CELL = 1200;

    private static final int FIRST_BOX = 3;

    private final List<Part> parts = new ArrayList<>();
    private int boxes = FIRST_BOX;

    private PageLayout() {}

    static List<Part> of(PdfPage page) {
        PageLayout layout = new PageLayout();
        List<RuledTable> tables = Ruling.tables(page.strokes());
        List<Glyph> running = page.glyphs();
        List<List<List<Glyph>>> inTables = new ArrayList<>();
        for (RuledTable table : tables) {
            List<List<Glyph>> cells = new ArrayList<>();
            table.cells().forEach(cell -> cells.add(new ArrayList<>()));
            List<Glyph> outside = new ArrayList<>(running.size());
            for (Glyph glyph : running) {
                (table.holds(glyph) ? cells.get(table.cellOf(glyph)) : outside).add(glyph);
            }
            running = outside;
            inTables.add(cells);
        }
        layout.takeLines(running, page);
        for (int i = 0; i < tables.size(); i++) {
            layout.take(tables.get(i), inTables.get(i));
        }
        return layout.parts;
    }

    private void takeLines(List<Glyph> glyphs, PdfPage page) {
        List<List<Glyph>> lines = TextLines.grouped(glyphs);
        float gutter = Columns.gutter(lines, page.width());
        if (gutter > 0) {
            Columns.split(lines, gutter)
                    .forEach(piece -> parts.add(new Part.Line(TextLine.of(piece.glyphs()), piece.column())));
            return;
        }
        List<TextLine> read = new ArrayList<>();
        for (List<Glyph> line : page.number() == 1 ? RedHead.inOrder(lines) : lines) {
            read.add(TextLine.of(line));
        }
        int at = 0;
        for (PlainTable.Found found : PlainTable.in(read)) {
            addLines(read.subList(at, found.from()));
            parts.add(found.table());
            at = found.to();
        }
        addLines(read.subList(at, read.size()));
    }

    private void addLines(List<TextLine> lines) {
        lines.forEach(line -> parts.add(new Part.Line(line, 0)));
    }

    /** Puts a table above the first line that stands below its upper end. */
    private void take(RuledTable table, List<List<Glyph>> cells) {
        int at = 0;
        while (at < parts.size() && parts.get(at).top() < table.top()) {
            at++;
        }
        if (isLayout(table, cells)) {
            List<Part> lines = new ArrayList<>();
            for (List<Glyph> cell : cells) {
                int box = boxes++;
                TextLines.of(cell).forEach(line -> lines.add(new Part.Line(line, box)));
            }
            parts.addAll(at, lines);
            return;
        }
        List<List<Part.CellWords>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.add(new ArrayList<>());
        }
        for (int i = 0; i < cells.size(); i++) {
            RuledTable.Region cell = table.cells().get(i);
            List<TextLine> lines = TextLines.of(cells.get(i));
            float width = table.right(cell) - table.left(cell);
            rows.get(cell.row())
                    .add(new Part.CellWords(
                            cell.column(),
                            cell.toRow() - cell.row(),
                            CellText.words(lines, width),
                            CellText.isOpen(lines, width)));
        }
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            parts.add(at, new Part.Table(table.top(), table.bottom(), table.places(), rows));
        }
    }

    /** Whether a table is a box around running text. */
    private static boolean isLayout(RuledTable table, List<List<Glyph>> cells) {
        long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
        return table.columns() == 1 || filled <= 1 || cells.stream().anyMatch(cell -> cell.size() > LONGEST_CELL);
    }
}
