package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Plain text to paragraphs, whether it stands a paragraph a line, wrapped, or all on one line. */
final class PlainText {
    /** A compilation heads each notice with its place, title and date. */
    private static final Pattern ENTRY =
            Pattern.compile("\\d{1,3}[.．] ?\\S.{6,150}(?:通知|意见|公告|决定|函|通报|批复|方案)[（(]\\d{4}年\\d{1,2}月\\d{1,2}日[）)]");

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
