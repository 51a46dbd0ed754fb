package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** Text with hard line breaks, as it comes out of PDF: put back together into paragraphs. */
public final class WrappedText {
    private static final Pattern SPACED_DIGITS =
            Pattern.compile("(?<=[\\p{IsHan}〔（《，。、；：]) (?=[\\d〔])|(?<=[\\d%〕]) (?=[\\p{IsHan}〔）》，。、；：])");
    private static final NamedPattern STARTS_ANEW = RuleBook.standard().pattern("layout.starts-anew");
    private static final NamedPattern DOCUMENT_NUMBER = RuleBook.standard().pattern("layout.number-line");
    private static final NamedPattern ENDS_TEXT = RuleBook.standard().pattern("layout.ends-text");
    private static final NamedPattern HEADING = RuleBook.standard().pattern("layout.heading");
    private static final NamedPattern NAME = RuleBook.standard().pattern("layout.name");
    private static final NamedPattern NUMBER_ONLY = RuleBook.standard().pattern("layout.number-alone");
    private static final NamedPattern TITLE_END = RuleBook.standard().pattern("layout.title-end");
    private static final NamedPattern OF_TITLE = RuleBook.standard().pattern("layout.of-title");
    private static final NamedPattern MARK_THAT_OPENS = RuleBook.standard().pattern("layout.mark-that-opens");
    private static final NamedPattern DAY_BEGUN = RuleBook.standard().pattern("layout.day-begun");
    private static final NamedPattern DAY_GOES_ON = RuleBook.standard().pattern("layout.day-goes-on");
    private static final NamedPattern NEVER_FIRST = RuleBook.standard().pattern("layout.never-first");
    private static final NamedPattern NEVER_LAST = RuleBook.standard().pattern("layout.never-last");
    private static final NamedPattern LIST_END = RuleBook.standard().pattern("layout.list-end");
    private static final int LONGEST_WORD = 4;
    private static final int LONGEST_BRACKET = 400;
    private static final int LONGEST_ADDRESS = 900;
    private static final int LONGEST_ENDING = 30;
    private static final int SHORT = 24;
    private static final int LONGEST_HEADING = 200;
    private static final int NARROWEST = 15;
    private static final int WIDEST = 60;

    /** A line that ends a paragraph, whatever is still open. */
    public static final String BREAK = "\f";

    /** The width of lines that end where their words do. */
    static final double NO_COLUMN = Double.MAX_VALUE;

    private WrappedText() {}

    /** Whether most full lines of a column of text stop in the middle of a sentence. */
    public static boolean isWrapped(List<String> lines) {
        double column = column(lines);
        if (column < NARROWEST || column > WIDEST) {
            return false;
        }
        List<String> full =
                lines.stream().filter(line -> width(line) >= 0.85 * column).toList();
        long cut = full.stream().filter(line -> !endsSentence(line.strip())).count();
        return full.size() >= 3 && cut * 10 >= full.size() * 4L;
    }

    /** Whether lines that blanks show fill a column of text: so many are full that it, and not their words, ends them. */
    static boolean isColumn(List<String> lines) {
        double column = column(lines);
        long full = lines.stream().filter(line -> width(line) >= 0.85 * column).count();
        return full * 5 >= lines.size() * 2L && isWrapped(lines);
    }

    /** The paragraphs of lines that fill a column of text. */
    static List<String> unwrap(List<String> lines) {
        return unwrap(lines, column(lines), false);
    }

    /**
     * The paragraphs of some lines of a text.
     *
     * @param column its width
     * @param inBody whether lines of its body stand before these
     */
    public static List<String> unwrap(List<String> lines, double column, boolean inBody) {
        List<String> paragraphs = new ArrayList<>();
        GrowingParagraph paragraph = new GrowingParagraph();
        boolean begun = inBody;
        for (String raw : lines) {
            String line = raw.strip();
            if (line.isEmpty()) {
                // blank lines part paragraphs, unless a bracket or quotation is still open
                if (!paragraph.isOpen() || raw.equals(BREAK)) {
                    begun |= beginsBody(paragraph);
                    finish(paragraph, paragraphs);
                }
                continue;
            }
            boolean inSentence = !paragraphs.isEmpty() && paragraphs.getLast().endsWith("；");
            if (!paragraph.isEmpty() && !continues(paragraph, line, column, begun, inSentence)) {
                begun |= beginsBody(paragraph);
                finish(paragraph, paragraphs);
            }
            paragraph.append(line);
        }
        finish(paragraph, paragraphs);
        return paragraphs;
    }

    /** Whether the body begins behind a paragraph at the latest: it is the address, or has a sentence. */
    private static boolean beginsBody(GrowingParagraph paragraph) {
        return paragraph.hasFullStop() || paragraph.lastLine().endsWith("：");
    }

    private static void finish(GrowingParagraph paragraph, List<String> paragraphs) {
        if (!paragraph.isEmpty()) {
            paragraphs.add(words(paragraph));
            paragraph.clear();
        }
    }

    private static String words(GrowingParagraph paragraph) {
        String text = paragraph.toString();
        return text.indexOf(' ') < 0 ? text : SPACED_DIGITS.matcher(text).replaceAll("");
    }

    /** Lines as one paragraph. */
    public static String joined(List<String> lines) {
        GrowingParagraph paragraph = new GrowingParagraph();
        lines.forEach(paragraph::append);
        return words(paragraph);
    }

    /**
     * Whether a paragraph goes on with a line.
     *
     * @param begun whether it stands in the body
     * @param inSentence whether what stands before it ends within a sentence
     */
    private static boolean continues(
            GrowingParagraph paragraph, String next, double column, boolean begun, boolean inSentence) {
        String last = paragraph.lastLine();
        char end = last.charAt(last.length() - 1);
        if (ENDS_TEXT.matches(next) || isShort(paragraph) && DOCUMENT_NUMBER.matches(paragraph.toString())) {
            return false; // whatever is still open, the notice is over
        }
        if ("，、（《“〔(—".indexOf(end) >= 0 || paragraph.isOpen()) {
            return true;
        }
        if (isShort(paragraph) && NUMBER_ONLY.matches(paragraph.toString())) {
            return true;
        }
        if (isShort(paragraph) && DAY_BEGUN.matches(paragraph.toString()) && DAY_GOES_ON.begins(next)) {
            return true; // digits that are set in a font of their own
        }
        if (STARTS_ANEW.matches(next) || end == '：' || end == ':') {
            return false;
        }
        if (next.startsWith("（") && paragraph.hasStop()) {
            return true; // a bracket belongs to the sentence before it
        }
        if (NEVER_FIRST.begins(next)) {
            return true; // no line of a notice begins so
        }
        if (MARK_THAT_OPENS.matches(next) && !ENDS_TEXT.matches(last) && !endsSentence(last)) {
            return true; // a mark that is set in a font of its own
        }
        if (NEVER_LAST.isIn(paragraph.tail(LONGEST_WORD))) {
            return true; // nor does one end so
        }
        if (LIST_END.isIn(paragraph.tail(2)) && NAME.matches(next)) {
            return false; // the last entry of a list, and the signature
        }
        if (endsSentence(paragraph.tail(LONGEST_BRACKET)) || !paragraph.hasFullStop() && isTitle(paragraph)) {
            return false;
        }
        if (column == NO_COLUMN && !begun && paragraph.length() <= LONGEST_ADDRESS && isList(paragraph.toString())) {
            return true; // the address, which goes on up to its colon
        }
        // in the body, words without a stop are the beginning of a sentence that the layout cut, or a heading, or a
        // name
        return paragraph.hasStop()
                || width(last) >= 0.85 * column
                || begun && (inSentence || !isHeadingOrName(paragraph));
    }

    private static boolean isShort(GrowingParagraph paragraph) {
        return paragraph.length() <= SHORT;
    }

    private static boolean isTitle(GrowingParagraph paragraph) {
        return TITLE_END.isIn(paragraph.tail(LONGEST_ENDING));
    }

    private static boolean isList(String words) {
        return words.indexOf('、') >= 0 && !OF_TITLE.isIn(words);
    }

    private static boolean isHeadingOrName(GrowingParagraph paragraph) {
        if (paragraph.length() > LONGEST_HEADING) {
            return false;
        }
        String text = paragraph.toString();
        return HEADING.matches(text) || NAME.matches(text);
    }

    /** A stop, or a bracket that stands behind a stop. */
    private static boolean endsSentence(String line) {
        int end = line.endsWith("”") ? line.length() - 1 : line.length();
        if (end > 0 && "。；！？：:;".indexOf(line.charAt(end - 1)) >= 0) {
            return true;
        }
        if (!line.endsWith("）") && !line.endsWith(")")) {
            return false;
        }
        int open = Math.max(line.lastIndexOf('（'), line.lastIndexOf('('));
        return open <= 0 || "。；！？".indexOf(line.charAt(open - 1)) >= 0;
    }

    /** The width that nearly all lines keep within, in full-width characters. */
    public static double column(List<String> lines) {
        double[] widths = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToDouble(WrappedText::width)
                .sorted()
                .toArray();
        return widths.length == 0 ? 0 : widths[(int) (0.95 * (widths.length - 1))];
    }

    /** The width of a line in full-width characters. */
    static double width(String line) {
        String words = line.strip();
        int halves = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            halves += c < 128 ? 1 : Character.isLowSurrogate(c) ? 0 : 2;
        }
        return halves / 2.0;
    }
}
