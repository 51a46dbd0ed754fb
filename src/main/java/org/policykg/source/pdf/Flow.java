package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** The parts of all pages, one behind the other, to paragraphs and rows. */
final class Flow {
    private static final String PAGE_END = "\f";
    private static final NamedPattern STARTS_ANEW = RuleBook.standard().pattern("layout.starts-anew");
    private static final NamedPattern NAME = RuleBook.standard().pattern("heads.name");
    private static final NamedPattern CONTENTS = RuleBook.standard().pattern("layout.contents-line");
    /** A first line is set in by two characters, a line that goes on by none. */
    private static final float INDENT = 1.2f;
    /** Who signs does so in the right half. */
    private static final float FAR_IN = 6;
    /** Fonts of one text differ by less. */
    private static final float SAME_SIZE = 0.1f;
    /** Paragraphs that stand apart do so by more than this, in lines. */
    private static final float APART = 1.45f;

    private final List<PdfBlock> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder pageEnds = new StringBuilder();
    private Optional<TextLine> last = Optional.empty();
    private Optional<Frame> lastFrame = Optional.empty();
    private int lines;
    private boolean turned;
    private Optional<TableRows> table = Optional.empty();

    private Flow() {}

    static List<PdfBlock> of(List<List<Part>> pages, List<Float> widths) {
        Flow flow = new Flow();
        List<Map<Integer, Frame>> frames = Frame.of(pages, widths);
        for (int page = 0; page < pages.size(); page++) {
            for (Part part : pages.get(page)) {
                if (part instanceof Part.Line line) {
                    flow.add(
                            line.line(), Objects.requireNonNull(frames.get(page).get(line.box())));
                } else if (part instanceof Part.Table table) {
                    flow.add(table);
                }
            }
            flow.turn();
        }
        flow.end();
        return flow.blocks;
    }

    private void turn() {
        pageEnds.append(PAGE_END);
        turned = true;
    }

    private void add(TextLine line, Frame frame) {
        if (CONTENTS.matches(line.words())) {
            return;
        }
        endTable();
        if (last.isEmpty() || !goesOn(last.get(), line, frame)) {
            endParagraph();
            paragraph.append(pageEnds).append(line.words());
            lines = 1;
        } else {
            if (SoftHyphens.breaks(paragraph)) {
                paragraph.setLength(paragraph.length() - 1);
                paragraph.append(pageEnds).append(line.words());
            } else {
                paragraph.append(pageEnds);
                Words.join(paragraph, line.words(), "");
            }
            lines++;
        }
        pageEnds.setLength(0);
        turned = false;
        last = Optional.of(line);
        lastFrame = Optional.of(frame);
    }

    /** Whether a line goes on the paragraph of the line above it. */
    private boolean goesOn(TextLine above, TextLine line, Frame frame) {
        Frame own = lastFrame.orElse(frame);
        if (!turned && isNameBroken(above, line, frame)) {
            return true;
        }
        float size = Math.max(above.size(), line.size());
        if (above.stretches().size() > 1 && line.stretches().size() > 1) {
            return false; // columns of some kind
        }
        if (Math.abs(above.size() - line.size()) > SAME_SIZE * size) {
            return false;
        }
        if (own.right() - above.right() > line.firstWord() + size) {
            return false; // there would have been room
        }
        if (!turned && own.equals(frame) && line.base() - above.base() > APART * Math.max(frame.pitch(), size)) {
            return false;
        }
        float indent = line.left() - frame.left();
        if (indent < INDENT * size) {
            return !Words.endsSentence(above.words()) || frame.sure() && !STARTS_ANEW.matches(line.words());
        }
        // a paragraph that is set in as a whole
        boolean hangs = Math.abs(indent - (above.left() - own.left())) <= size * 0.3f;
        return hangs && (lines > 1 || !Words.endsSentence(above.words())) && !STARTS_ANEW.matches(line.words());
    }

    /** Whether two lines in the right half of a page are the name of one body, which signs there. */
    private boolean isNameBroken(TextLine above, TextLine line, Frame frame) {
        float middle = (frame.left() + frame.right()) / 2;
        return above.middle() > middle
                && line.middle() > middle
                && above.left() - frame.left() > FAR_IN * above.size()
                && line.left() - frame.left() > FAR_IN * line.size()
                && Math.abs(above.size() - line.size()) <= SAME_SIZE * line.size()
                && !NAME.matches(above.words())
                && !Words.endsSentence(above.words())
                && NAME.matches(above.words() + line.words());
    }

    private void add(Part.Table next) {
        endParagraph();
        if (table.isPresent() && turned && table.get().goesOn(next)) {
            table.get().add(next, pageEnds.toString());
        } else {
            endTable();
            table = Optional.of(new TableRows(next, pageEnds.toString()));
        }
        pageEnds.setLength(0);
        turned = false;
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            if (SoftHyphens.breaks(paragraph)) {
                paragraph.setCharAt(paragraph.length() - 1, '-');
            }
            blocks.add(new PdfBlock(paragraph.toString(), List.of()));
            paragraph.setLength(0);
        }
        last = Optional.empty();
    }

    private void endTable() {
        table.ifPresent(rows -> blocks.addAll(rows.blocks()));
        table = Optional.empty();
    }

    private void end() {
        endParagraph();
        endTable();
        // the last page ends too, behind the last words
        blocks.add(new PdfBlock(pageEnds.toString(), List.of()));
    }
}
