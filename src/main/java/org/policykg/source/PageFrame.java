package org.policykg.source;

import java.util.Locale;
import java.util.Set;
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

    private PageFrame() {}

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
