package org.policykg.source.marked;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** A text with elements of HTML in it as the part of a page that it is. */
final class InlineHtml {
    private final StringBuilder out = new StringBuilder();

    private InlineHtml() {}

    static String of(String mark, Node parent) {
        InlineHtml html = new InlineHtml();
        html.add(mark);
        html.walk(parent);
        return html.out.toString();
    }

    /** Lines of words as a part of a page. */
    static String of(Iterable<String> lines) {
        InlineHtml html = new InlineHtml();
        for (String line : lines) {
            html.add(EscapedMarks.restored(line));
            html.out.append("<br>");
        }
        return html.out.toString();
    }

    private void walk(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> add(EscapedMarks.restored(new LooseMarks().without(text.getLiteral())));
                case Code code -> add(code.getLiteral());
                case SoftLineBreak end -> out.append("<br>");
                case HardLineBreak end -> out.append("<br>");
                case HtmlInline html -> out.append(html.getLiteral());
                case Image image -> {}
                case Link link -> {
                    out.append("<a href=\"");
                    add(link.getDestination());
                    out.append("\">");
                    walk(link);
                    out.append("</a>");
                }
                default -> walk(node);
            }
        }
    }

    private void add(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
