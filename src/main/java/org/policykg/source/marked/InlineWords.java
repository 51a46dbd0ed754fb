package org.policykg.source.marked;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.policykg.source.TextBuilder;

/** The words of a paragraph, a heading or a cell, line by line and without marks, with the links that stand on them. */
final class InlineWords {
    private static final Pattern LINE_BREAK = Pattern.compile("<br\\s*+/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTE = Pattern.compile("\\A\\[\\^[^\\]\\s]{1,40}][：:]");
    private static final Pattern NOTE_MARK = Pattern.compile("\\[\\^[^\\]\\s]{1,40}]");
    private static final Pattern TASK_BOX = Pattern.compile("\\A\\[[ xX]] ");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String OF_ADDRESSES = "/.#:?=&";

    private final Set<String> defined;
    private final LooseMarks loose = new LooseMarks();
    private final StringBuilder line = new StringBuilder();
    private final List<String> lines = new ArrayList<>();
    private final List<TextBuilder.Linked> links = new ArrayList<>();

    /**
     * Begins with some words.
     *
     * @param mark what stands before the text: the number of an item
     * @param defined what link definitions name that is no address
     */
    InlineWords(String mark, Set<String> defined) {
        this.defined = defined;
        line.append(mark);
    }

    /** Its lines, in which escaped characters still are {@link EscapedMarks}. */
    List<String> lines() {
        return lines;
    }

    List<TextBuilder.Linked> links() {
        return links;
    }

    /** All lines as one. */
    String joined() {
        List<String> words =
                lines.stream().filter(line -> !line.equals(Piece.BREAK)).toList();
        return EscapedMarks.restored(String.join(" ", words));
    }

    /** Whether there are elements of HTML in a text, other than line breaks. */
    static boolean holdHtml(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            boolean element = node instanceof HtmlInline html
                    && !LINE_BREAK.matcher(html.getLiteral()).matches();
            if (element || holdHtml(node)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands in the brackets of a link is an address, and not text in brackets. */
    static boolean isAddress(String target) {
        return target.chars().anyMatch(c -> OF_ADDRESSES.indexOf(c) >= 0)
                || !HAN.matcher(target).find() && target.chars().anyMatch(Character::isLetter);
    }

    InlineWords read(Node parent) {
        walk(parent);
        end();
        return this;
    }

    private void walk(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> line.append(text.getLiteral());
                case Code code -> line.append(code.getLiteral());
                case SoftLineBreak end -> end();
                case HardLineBreak end -> endForGood();
                case HtmlInline lineBreak -> endForGood();
                case Link link -> link(link);
                case Image image -> {}
                case Emphasis marked -> marked(marked, "*".equals(marked.getOpeningDelimiter()) ? "*" : "");
                case StrongEmphasis marked -> marked(marked, "**".equals(marked.getOpeningDelimiter()) ? "**" : "");
                default -> walk(node);
            }
        }
    }

    /** Stars between figures multiply them or hide some of them, and are no marks. */
    private void marked(Node node, String stars) {
        boolean figures = !stars.isEmpty()
                && !line.isEmpty()
                && isPlain(line.charAt(line.length() - 1))
                && node.getFirstChild() instanceof Text text
                && !text.getLiteral().isEmpty()
                && isPlain(text.getLiteral().charAt(0));
        line.append(figures ? stars : "");
        walk(node);
        line.append(figures ? stars : "");
    }

    private void link(Link link) {
        int before = lines.size();
        int from = line.length();
        walk(link);
        int start = lines.size() == before ? Math.min(from, line.length()) : 0;
        String words = line.substring(start);
        String target = link.getDestination();
        if (words.startsWith("^")) {
            line.setLength(start);
        } else if (isAddress(target)) {
            links.add(new TextBuilder.Linked(EscapedMarks.restored(bare(new LooseMarks(), words)), target));
        } else if (!target.isEmpty()) {
            line.insert(start, '[').append(defined.contains(target) ? "]" : "](" + target + ")");
        }
    }

    private void endForGood() {
        end();
        lines.add(Piece.BREAK);
    }

    private void end() {
        String words = bare(loose, line.toString());
        lines.add(lines.isEmpty() ? TASK_BOX.matcher(words).replaceFirst("") : words);
        line.setLength(0);
    }

    private static String bare(LooseMarks loose, String words) {
        String plain = loose.without(words);
        return plain.contains("[^")
                ? NOTE_MARK.matcher(NOTE.matcher(plain).replaceFirst("")).replaceAll("")
                : plain;
    }

    private static boolean isPlain(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
