package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** A text whose line ends were turned into blanks: its lines again, so far as blanks show them. */
final class LostLines {
    /** Less than this is a line of its own. */
    private static final int SHORTEST = 30;

    private static final int MOST_SIGNERS = 20;
    /** No line of the signature, and no label, is so long. */
    private static final int LONGEST_NAME = 80;

    /** An indented line begins a paragraph. */
    private static final Pattern INDENT = Pattern.compile("\\u3000{2,}");

    /** Where blanks are line ends, some stand behind a stop or the colon of the address. */
    private static final Pattern PARTED = Pattern.compile("[。；：:！？][\\s\\u3000]");

    private static final Pattern BLANK = Pattern.compile("[\\s\\u3000\\u00A0]+");
    private static final NamedPattern PAGE_MARK = RuleBook.standard().pattern("layout.page-mark-in-line");
    private static final NamedPattern ANEW = RuleBook.standard().pattern("layout.starts-anew");
    private static final NamedPattern SIGNER = RuleBook.standard().pattern("layout.signer");
    private static final NamedPattern NOTE = RuleBook.standard().pattern("layout.note-of-attachments");
    private static final NamedPattern LABEL = RuleBook.standard().pattern("layout.label-alone");
    private static final NamedPattern DAY = RuleBook.standard().pattern("layout.day-line");

    private LostLines() {}

    /** Whether a text of some length stands on one line. */
    static boolean areLost(String content) {
        String text = content.strip();
        return text.length() >= SHORTEST && text.indexOf('\n') < 0;
    }

    /** Where lines of a paragraph begin and end that holds a whole text, so far as blanks part them. */
    static List<Span> parts(String words) {
        List<Span> parts = new ArrayList<>();
        if (!areLost(words) || !PARTED.matcher(words).find()) {
            return parts;
        }
        int start = 0;
        int at = 0;
        for (String line : PlainText.lines(words)) {
            for (int i = 0; i < line.length(); i++) {
                if (!Character.isWhitespace(line.charAt(i))) {
                    while (Character.isWhitespace(words.charAt(at))) {
                        at++;
                    }
                    at++;
                }
            }
            if (at < words.length() && Character.isWhitespace(words.charAt(at))) {
                parts.add(new Span(start, at));
                start = at + 1;
            }
        }
        if (start < words.length()) {
            parts.add(new Span(start, words.length()));
        }
        return parts;
    }

    /** Its lines, one where its blanks are no line ends; a break where a new paragraph begins for certain. */
    static List<String> of(String content) {
        if (!PARTED.matcher(content).find()) {
            return List.of(content);
        }
        String text = PAGE_MARK.matcher(content.strip()).replaceAll(" ");
        List<String> pieces = List.of(BLANK.split(text));
        if (FlatTables.in(pieces).stream().anyMatch(stretch -> !stretch.table().isEmpty())) {
            return pieces;
        }
        List<String> lines = new ArrayList<>();
        for (String paragraph : INDENT.split(text)) {
            if (!lines.isEmpty()) {
                lines.add(WrappedText.BREAK);
            }
            StringBuilder line = new StringBuilder();
            for (String piece : BLANK.split(paragraph.strip())) {
                if (line.isEmpty() || belongs(line, piece)) {
                    line.append(line.isEmpty() ? "" : " ").append(piece);
                } else {
                    lines.add(line.toString());
                    line = new StringBuilder(piece);
                }
            }
            lines.add(line.toString());
        }
        return WrappedText.isColumn(lines) ? lines : signed(lines);
    }

    /** Whether a blank stands inside a line: between the characters of a name set apart, or beside digits and Latin letters. */
    private static boolean belongs(StringBuilder line, String piece) {
        String words = line.length() <= LONGEST_NAME ? line.toString() : "";
        if (piece.isEmpty() || DAY.matches(words)) {
            return false;
        }
        if (LABEL.matches(words)) {
            return !LABEL.matches(piece);
        }
        char last = line.charAt(line.length() - 1);
        char first = piece.charAt(0);
        if (piece.length() == 1 && isHan(first) && isHan(last)) {
            return line.length() == 1 || line.charAt(line.length() - 2) == ' ';
        }
        if (isHan(last) && isHan(first) || ANEW.matches(ReadingForm.of(piece))) {
            return false;
        }
        return isPlain(last) && (isPlain(first) || isHan(first)) || isHan(last) && isPlain(first);
    }

    private static boolean isHan(char c) {
        return Character.isIdeographic(c);
    }

    private static boolean isPlain(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /** Sets the names above a day apart from what stands before them. */
    private static List<String> signed(List<String> lines) {
        List<String> out = new ArrayList<>();
        for (String line : lines) {
            if (DAY.matches(line)) {
                int first = out.size();
                while (first > 0 && out.size() - first < MOST_SIGNERS && SIGNER.matches(out.get(first - 1))) {
                    first--;
                }
                out.add(first, WrappedText.BREAK);
            }
            if (NOTE.begins(line)) {
                out.add(WrappedText.BREAK);
            }
            out.add(line);
        }
        return out;
    }
}
