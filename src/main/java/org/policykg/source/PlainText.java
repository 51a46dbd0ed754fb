package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** Plain text to paragraphs, whether it stands a paragraph a line, wrapped, or all on one line. */
final class PlainText {
    /** A compilation heads each notice with its place, title and date. */
    private static final NamedPattern ENTRY = RuleBook.standard().pattern("layout.entry-of-compilation");

    private PlainText() {}

    static void read(String content, TextBuilder out) {
        passages(content).stream().filter(PlainText::isText).forEach(passage -> passage.addTo(out));
    }

    /** What each notice in a text consists of: more than one where a compilation numbers them. */
    static List<List<Passage>> notices(String content) {
        List<List<Passage>> notices = new ArrayList<>();
        notices.add(new ArrayList<>());
        for (Passage passage : passages(content)) {
            if (ENTRY.matcher(TextBuilder.tidy(passage.words())).matches()
                    && !notices.getLast().isEmpty()) {
                notices.add(new ArrayList<>());
            }
            if (isText(passage)) {
                notices.getLast().add(passage);
            }
        }
        return notices;
    }

    /** The paragraphs and rows of a text, a line each. */
    static List<String> lines(String content) {
        return passages(content).stream()
                .map(passage -> passage.isRow()
                        ? passage.cells().stream().map(TableGrid.Placed::words).collect(Collectors.joining(" "))
                        : passage.words())
                .toList();
    }

    private static boolean isText(Passage passage) {
        return passage.isRow() || !PageFrame.isFrame(TextBuilder.tidy(passage.words()));
    }

    private static List<Passage> passages(String content) {
        boolean lost = LostLines.areLost(content);
        List<FlatTables.Stretch> stretches = FlatTables.in(
                lost
                        ? LostLines.of(content)
                        : WrappedText.withoutPageMarks(content).lines().toList());
        List<String> all =
                stretches.stream().flatMap(stretch -> stretch.lines().stream()).toList();
        boolean wrapped = lost ? WrappedText.isColumn(all) : WrappedText.isWrapped(all);
        // lines that blanks show end where their sentence or name does
        double column = wrapped ? WrappedText.column(all) : WrappedText.NO_COLUMN;
        List<Passage> passages = new ArrayList<>();
        for (FlatTables.Stretch stretch : stretches) {
            List<String> paragraphs = wrapped || lost
                    ? WrappedText.unwrap(stretch.lines(), column, !passages.isEmpty())
                    : paragraphs(stretch.lines());
            for (String words : lost ? paragraphs(paragraphs) : paragraphs) {
                boolean head = lost && passages.isEmpty() && OneLineText.hasHead(words);
                (head ? OneLineText.split(words) : List.of(words))
                        .forEach(part -> passages.add(Passage.paragraph(part)));
            }
            passages.addAll(stretch.table());
        }
        return passages;
    }

    private static List<String> paragraphs(List<String> lines) {
        List<String> paragraphs = new ArrayList<>();
        for (String line : lines) {
            if (OneLineText.isOneLine(line)) {
                paragraphs.addAll(OneLineText.split(line.strip()));
            } else {
                paragraphs.add(line);
            }
        }
        return paragraphs;
    }
}
