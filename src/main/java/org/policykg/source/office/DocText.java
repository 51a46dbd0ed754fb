package org.policykg.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.policykg.limit.TimeLimit;

/** The text of a DOC as the page prints it when all changes are accepted, likewise {@link DocxText}. */
final class DocText {
    private static final char CELL = '\u0007';
    private static final char DRAWN = '\b';
    private static final char LINE = '\u000B';
    private static final char PAGE = '\f';
    private static final char FIELD = '\u0013';
    private static final char FIELD_GIVES = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final char HYPHEN = '\u001E';

    private final DocLists lists;
    private final Fields fields = new Fields();
    private final Words words = new Words();
    /** text boxes that stand on the page of the first drawing */
    private final List<Story> boxes;

    /**
     * A text.
     *
     * @param boxes what stands in its text boxes; the file does not say which of them is where, so they come where the first
     *     drawing is anchored
     */
    DocText(DocLists lists, List<Story> boxes) {
        this.lists = lists;
        this.boxes = new ArrayList<>(boxes);
    }

    void read(Range range, Consumer<Story> out) {
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            TimeLimit.check();
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                out.accept(table(table));
                i += Math.max(table.numParagraphs(), 1) - 1;
            } else {
                paragraph(paragraph, out);
            }
        }
        words.lines("").forEach(out);
        words.clear();
        boxes.forEach(out);
        boxes.clear();
    }

    private Story.Table table(Table table) {
        SortedSet<Integer> edges = new TreeSet<>();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            for (int j = 0; j < row.numCells(); j++) {
                edges.add(row.getCell(j).getLeftEdge());
            }
        }
        List<List<Story.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < table.numRows(); i++) {
            rows.add(cells(table.getRow(i), edges));
        }
        return new Story.Table(rows);
    }

    private List<Story.Cell> cells(TableRow row, SortedSet<Integer> edges) {
        List<Story.Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.numCells(); i++) {
            TableCell cell = row.getCell(i);
            List<Story> content = new ArrayList<>();
            for (int j = 0; j < cell.numParagraphs(); j++) {
                paragraph(cell.getParagraph(j), content::add);
            }
            if (!cell.isMerged() || cell.isFirstMerged()) {
                int column = edges.headSet(cell.getLeftEdge()).size();
                cells.add(
                        new Story.Cell(column, cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged(), content));
            }
        }
        return cells;
    }

    /** Reads a paragraph; one whose end was deleted goes on in the next. */
    private void paragraph(Paragraph paragraph, Consumer<Story> out) {
        boolean goesOn = false;
        boolean hidden = false;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            TimeLimit.check();
            CharacterRun run = paragraph.getCharacterRun(i);
            String text = run.text();
            boolean ends = text.endsWith("\r");
            goesOn = ends && run.isMarkedDeleted();
            hidden = ends && run.isVanished();
            run(run, text, out);
        }
        if (goesOn) {
            return;
        }
        fields.nextParagraph();
        words.lines(hidden ? "" : lists.next(paragraph)).forEach(out);
        words.clear();
    }

    private void run(CharacterRun run, String text, Consumer<Story> out) {
        boolean shown = !run.isMarkedDeleted() && !run.isVanished();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case FIELD -> fields.begin();
                case FIELD_GIVES -> fields.give(words.length());
                case FIELD_END -> fields.end().ifPresent(link -> words.link(link.start(), link.target()));
                case DRAWN -> {
                    boxes.forEach(out);
                    boxes.clear();
                }
                default -> say(c, shown && !(c >= ' ' && run.isSpecialCharacter()));
            }
        }
    }

    private void say(char c, boolean shown) {
        if (!fields.isText()) {
            fields.instruct(String.valueOf(c));
        } else if (shown) {
            switch (c) {
                case LINE, PAGE -> words.add('\n');
                case HYPHEN -> words.add('-');
                case '\r', CELL -> {
                    // the end of the paragraph
                }
                default -> {
                    if (c >= ' ' || c == '\t') {
                        words.add(c);
                    }
                }
            }
        }
    }
}
