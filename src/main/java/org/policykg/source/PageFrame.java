package org.policykg.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** What a page puts around a notice and is none of its words: menus, share buttons, the editor's line, QR codes. */
public final class PageFrame {
    private static final Set<String> ELEMENTS = Set.of(
            "script",
            "style",
            "noscript",
            "iframe",
            "nav",
            "header",
            "footer",
            "form",
            "select",
            "button",
            "textarea",
            "template",
            "svg",
            "object",
            "embed");
    private static final Pattern CLASS = Pattern.compile(
            "(?:^|[-_\\s])(?:share|qr|qrcode|appendqr|breadcrumb|footer|sidebar|pager)(?:[-_\\s]|$)|appendqr|article-editor",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> IDS = Set.of("share", "footer", "header", "nav", "qrcode");
    private static final Pattern HIDDEN = Pattern.compile("display\\s*+:\\s*+none", Pattern.CASE_INSENSITIVE);

    /** Lines that a site prints beside any page. */
    private static final NamedPattern LINES = RuleBook.standard().pattern("layout.frame-line");

    private static final NamedPattern WAY = RuleBook.standard().pattern("layout.way-to-page");
    private static final NamedPattern END = RuleBook.standard().pattern("layout.end-of-page");
    /** Less is a line of a page, and no page. */
    private static final int SHORTEST_PAGE = 200;
    /** What a site prints below any page is no longer. */
    private static final int LONGEST_END = 600;

    private PageFrame() {}

    /** A page that stands on one line, without the menus before its text and what the site prints behind it. */
    static String withoutMenus(String line) {
        if (line.length() < SHORTEST_PAGE) {
            return line;
        }
        int from = 0;
        if (line.indexOf('>') >= 0 || line.indexOf('＞') >= 0) {
            Matcher way = WAY.matcher(line);
            boolean menus = way.find() && way.end() * 2 <= line.length() && line.lastIndexOf('。', way.start()) < 0;
            from = menus ? way.end() : 0;
        }
        int to = line.length();
        int button = line.indexOf('【', Math.max(from, to - LONGEST_END));
        if (button >= 0) {
            Matcher end = END.matcher(line).region(button, to);
            boolean buttons = end.find() && line.indexOf('。', end.end()) < 0;
            to = buttons ? end.start() : to;
        }
        return line.substring(from, to).strip();
    }

    static void strip(Element page) {
        HtmlTree.remove(FrameFinder.in(page));
    }

    /** Whether a line, without space around it, belongs to the page and not to the notice. */
    public static boolean isFrame(String line) {
        return line.length() <= 120 && LINES.matches(ReadingForm.of(line));
    }

    /** Whether an element and all that is in it belong to the page. */
    static boolean isFrame(Element element) {
        if (ELEMENTS.contains(element.normalName())) {
            return true;
        }
        return element.attributesSize() > 0
                && (CLASS.matcher(element.attr("class")).find()
                        || IDS.contains(element.id().toLowerCase(Locale.ROOT))
                        || HIDDEN.matcher(element.attr("style")).find());
    }
}
