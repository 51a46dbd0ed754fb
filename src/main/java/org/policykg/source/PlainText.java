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

    /** Its first line, where it takes several. */
    private static final NamedPattern BEGINS = RuleBook.standard().pattern("layout.entry-begun");

    private static final String ENDS = "。；：";
    /** lines of a heading */
    private static final int LONGEST_HEADING = 3;

    private PlainText() {}

    static void read(String content, TextBuilder out) {
        passages(withoutMenus(content)).stream().filter(PlainText::isText).forEach(passage -> passage.addTo(out));
    }

    /** What each notice in a text consists of: more than one where a compilation numbers them. */
    static List<List<Passage>> notices(String content) {
        List<List<Passage>> notices = new ArrayList<>();
        notices.add(new ArrayList<>());
        List<Passage> passages = passages(withoutMenus(content));
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (!notices.getLast().isEmpty() && isEntry(passages, i)) {
                notices.add(new ArrayList<>());
            }
            if (isText(passage)) {
                notices.getLast().add(passage);
            }
        }
        return notices;
    }

    /** A page whose line ends were lost, without the words of its site. */
    private static String withoutMenus(String content) {
        return LostLines.areLost(content) ? PageFrame.withoutMenus(content.strip()) : content;
    }

    /** Whether an entry of a compilation begins at a passage, whose heading may take several lines. */
    private static boolean isEntry(List<Passage> passages, int at) {
        StringBuilder heading = new StringBuilder();
        for (int i = at; i < Math.min(at + LONGEST_HEADING, passages.size()); i++) {
            String words = passages.get(i).isRow()
                    ? ""
                    : TextBuilder.tidy(passages.get(i).words());
            if (words.isEmpty() || ENDS.indexOf(words.charAt(words.length() - 1)) >= 0) {
                return false;
            }
            heading.append(words);
            if (ENTRY.matches(heading.toString())) {
                return true;
            }
            if (!BEGINS.begins(heading.toString())) {
                return false;
            }
        }
        return false;
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
                        : PageMarks.without(content).lines().toList());
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
