package org.policykg.source.marked;

import java.util.regex.Pattern;

/**
 * A Markdown text before it is parsed, without what the specification takes for structure and writers of notices do not mean:
 * indents (a paragraph begins with two wide blanks, a signature stands far to the right), blanks missing behind the mark of a heading.
 */
final class MarkdownSource {
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";
    private static final Pattern TIGHT_HEADING = Pattern.compile("(>*)(#{1,6})(?=[\\p{IsHan}《“（])([^#]*)");
    private static final Pattern BULLET = Pattern.compile(">*[-*+]\\s");
    /** What closes a link goes through all brackets before it that are open; no paragraph has so many. */
    private static final int MOST_BRACKETS = 1000;
    /** What looks for tables copies the lines of a paragraph for each of them; no paragraph has so many. */
    private static final int MOST_LINES = 200;

    private MarkdownSource() {}

    static String of(String content) {
        StringBuilder out = new StringBuilder(content.length());
        int lines = 0;
        int brackets = 0;
        boolean table = false;
        for (String line : (Iterable<String>) withoutComments(content).lines()::iterator) {
            String bare = bare(line);
            if (bare.isEmpty()
                    || bare.charAt(bare.length() - 1) == '>' && bare.chars().allMatch(c -> c == '>')) {
                lines = 0;
                brackets = 0;
                table = false;
            } else if (++lines > MOST_LINES && !table) {
                out.append('\n');
                lines = 1;
            }
            table |= PipeTable.isRule(bare);
            brackets = table || BULLET.matcher(bare).lookingAt() ? 0 : brackets;
            for (int at = bare.indexOf('['); at >= 0; at = bare.indexOf('[', at + 1)) {
                brackets++;
            }
            out.append(brackets > MOST_BRACKETS ? bare.replace("[", "\\[") : bare)
                    .append('\n');
        }
        return out.toString();
    }

    /** A line without its indent, nor the one behind the marks of a quotation. */
    private static String bare(String line) {
        if (line.isEmpty() || !isBlank(line.charAt(0)) && line.charAt(0) != '>' && line.indexOf('#') < 0) {
            return line;
        }
        int at = 0;
        StringBuilder quoted = new StringBuilder();
        while (at < line.length() && (isBlank(line.charAt(at)) || line.charAt(at) == '>')) {
            if (line.charAt(at) == '>') {
                quoted.append('>');
            }
            at++;
        }
        String bare = quoted.append(line, at, line.length()).toString();
        if (bare.indexOf('#') < 0) {
            return bare;
        }
        var heading = TIGHT_HEADING.matcher(bare);
        return heading.matches() ? heading.group(1) + heading.group(2) + " " + heading.group(3) : bare;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c >= '\u200B' && c <= '\u200F' || c == '\uFEFF';
    }

    /** A comment that is never closed is none. */
    private static String withoutComments(String content) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        int open = content.indexOf(COMMENT);
        while (open >= 0) {
            int close = content.indexOf(COMMENT_END, open + COMMENT.length());
            out.append(content, from, open);
            from = close < 0 ? open + COMMENT.length() : close + COMMENT_END.length();
            open = close < 0 ? -1 : content.indexOf(COMMENT, from);
        }
        return from == 0
                ? content
                : out.append(content.substring(from).replace(COMMENT, "")).toString();
    }
}
