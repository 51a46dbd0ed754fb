package org.policykg.source.marked;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.policykg.source.Block;
import org.policykg.source.PageFrame;
import org.policykg.source.TextBuilder;
import org.policykg.source.WrappedText;

/**
 * The lines of a Markdown text on their way into blocks. A line is a paragraph, as nearly everybody writes Chinese, whatever the
 * specification says; only where a column of text ends the lines they are put together again.
 */
final class Paragraphs {
    private static final Pattern CONTENTS =
            Pattern.compile("\\s*+\\[{1,2}_?TOC_?]{1,2}\\s*+", Pattern.CASE_INSENSITIVE);
    private static final String GOES_ON = "，、";

    private final TextBuilder out;
    private final boolean wrapped;
    private final double column;
    private final boolean breaksAreMeant;
    private final List<String> lines = new ArrayList<>();
    private final Deque<TextBuilder.Linked> links = new ArrayDeque<>();
    private boolean begun;

    private Paragraphs(TextBuilder out, List<String> all) {
        this.out = out;
        List<String> words =
                all.stream().filter(line -> !line.equals(Piece.BREAK)).toList();
        this.wrapped = WrappedText.isWrapped(words);
        this.column = WrappedText.column(words);
        // what cuts a column of text may end each of its lines with the mark of a break
        this.breaksAreMeant = (all.size() - words.size()) * 2 < words.size();
    }

    static Paragraphs of(List<Piece> pieces, TextBuilder out) {
        return new Paragraphs(
                out,
                pieces.stream()
                        .filter(Piece.Paragraph.class::isInstance)
                        .flatMap(piece -> ((Piece.Paragraph) piece).lines().stream())
                        .filter(line -> !PipeTable.isRow(line, false))
                        .toList());
    }

    void add(Piece.Paragraph paragraph) {
        List<String> all = paragraph.lines();
        boolean table = false;
        links.addAll(paragraph.links());
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i);
            table = PipeTable.isRow(line, table || i + 1 < all.size() && PipeTable.isRule(all.get(i + 1)));
            if (!table) {
                add(EscapedMarks.restored(line));
            } else if (!PipeTable.isRule(line)) {
                flush();
                out.addRow(PipeTable.cells(line), linksIn(EscapedMarks.restored(line)));
            }
        }
        if (wrapped) {
            lines.add("");
        } else {
            end();
        }
    }

    private void add(String line) {
        if (CONTENTS.matcher(line).matches()) {
            return;
        }
        if (wrapped) {
            if (!line.isBlank() || breaksAreMeant && line.equals(Piece.BREAK)) {
                lines.add(line);
            }
            return;
        }
        if (line.isBlank() || !goesOn()) {
            flush();
        }
        if (!line.isBlank()) {
            lines.add(line);
        }
    }

    private boolean goesOn() {
        String words = lines.isEmpty() ? "" : lines.getLast().strip();
        return !words.isEmpty() && GOES_ON.indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    /** Something else than a paragraph follows. */
    void end() {
        flush();
        links.clear();
    }

    private void flush() {
        if (lines.isEmpty()) {
            return;
        }
        List<String> paragraphs = wrapped
                ? WrappedText.unwrap(lines, column, begun)
                : List.of(lines.size() == 1 ? lines.getFirst() : WrappedText.joined(lines));
        for (String words : paragraphs) {
            // also those of a line that is left out, so that they do not stand before the others
            List<TextBuilder.Linked> linked = linksIn(words);
            if (!PageFrame.isFrame(TextBuilder.tidy(words))) {
                out.add(Block.Kind.PARAGRAPH, words, linked);
            }
        }
        begun = true;
        lines.clear();
    }

    private List<TextBuilder.Linked> linksIn(String words) {
        List<TextBuilder.Linked> found = new ArrayList<>();
        int from = 0;
        while (!links.isEmpty()) {
            int at = words.indexOf(links.peek().words(), from);
            if (at < 0) {
                break;
            }
            from = at + links.peek().words().length();
            found.add(links.remove());
        }
        return found;
    }
}
