package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** Plain text to paragraphs, whether it stands a paragraph a line, wrapped, or all on one line. */
final class PlainText {
    /** A compilation heads each notice with its place, title and date. */
    private static final NamedPattern ENTRY = RuleBook.standard().pattern("layout.entry-of-compilation");

    private PlainText() {}

    static void read(String content, TextBuilder out) {
        paragraphs(content).stream()
                .filter(line -> !PageFrame.isFrame(TextBuilder.tidy(line)))
                .forEach(line -> out.add(Block.Kind.PARAGRAPH, line));
    }

    /** The paragraphs of each notice in a text: more than one where a compilation numbers them. */
    static List<List<String>> notices(String content) {
        List<List<String>> notices = new ArrayList<>();
        notices.add(new ArrayList<>());
        for (String line : paragraphs(content)) {
            String words = TextBuilder.tidy(line);
            if (ENTRY.matcher(words).matches() && !notices.getLast().isEmpty()) {
                notices.add(new ArrayList<>());
            }
            if (!PageFrame.isFrame(words)) {
                notices.getLast().add(words);
            }
        }
        return notices;
    }

    private static List<String> paragraphs(String content) {
        List<String> lines = WrappedText.withoutPageMarks(content).lines().toList();
        if (WrappedText.isWrapped(lines)) {
            return WrappedText.unwrap(lines);
        }
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
