package org.policykg.source;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** Takes a parsed page apart: the metadata table, the page's own statements, and the element that holds the text. */
public final class HtmlPage {
    private static final NamedPattern KEYWORDS = RuleBook.standard().pattern("layout.keywords");
    private static final int LONGEST_LABEL = 12;
    /** A table of what a page says of its document is small. */
    private static final int MOST_ROWS = 12;

    private static final int MOST_CELLS = 8;
    private static final int FEWEST_LABELS = 2;
    private static final int LONGEST_VALUE = 1000;
    /** No element has a name of this length; the parser would copy such a name for every piece of it. */
    private static final int LONGEST_NAME = 100;

    private HtmlPage() {}

    /**
     * Reads a page or a fragment of one into {@code out}. The parser hangs what is nested deeper than 512 levels into the level
     * above, so that walking down a page does not end the stack.
     */
    static void read(String html, TextBuilder out) {
        Document page = Parser.htmlParser().parseInput(new TimedReader(withoutEndlessNames(html)), "");
        page.select("meta[name][content]")
                .forEach(meta ->
                        PageField.of(meta.attr("name")).ifPresent(field -> out.page(field, meta.attr("content"))));
        BaseAddress base = BaseAddress.of(page);
        PageFrame.strip(page);
        takeLabelledCells(page, out);
        Element content = HtmlContent.of(page);
        // a page may show its title outside the text; it is part of the notice all the same
        out.page(PageField.TITLE)
                .filter(title -> out.isEmpty() && !squeeze(content.text()).contains(squeeze(title)))
                .ifPresent(title -> out.add(Block.Kind.TITLE, title));
        new HtmlText(out, base).read(content);
    }

    /** Reads all of a part of a page, such as stands in a text of another format. */
    public static void readPart(String html, TextBuilder out) {
        Document part = Jsoup.parseBodyFragment(withoutEndlessNames(html));
        PageFrame.strip(part);
        takeLabelledCells(part, out);
        new HtmlText(out, BaseAddress.of(part)).read(part.body());
    }

    /** The words of a part of a page as one line. */
    public static String words(String html) {
        return TextBuilder.tidy(
                Jsoup.parseBodyFragment(withoutEndlessNames(html)).text());
    }

    private static String squeeze(String words) {
        return words.replaceAll("[\\s\\u3000\\u00A0]+", "");
    }

    /** Label and value in neighbouring cells; a row that has them is metadata and leaves the text. */
    private static void takeLabelledCells(Document page, TextBuilder out) {
        List<Element> taken = new ArrayList<>();
        IdentityHashMap<Element, Boolean> ofLabels = new IdentityHashMap<>();
        for (Element row : page.select("tr")) {
            boolean labelled = false;
            Elements cells = row.children();
            Element rows = row.parent();
            boolean known = rows != null && ofLabels.computeIfAbsent(rows, HtmlPage::areOfLabels);
            for (int i = 0; i + 1 < cells.size(); i++) {
                Optional<String> label = label(cells.get(i), known && i % 2 == 0);
                if (label.isPresent()) {
                    Optional<PageField> field = label.flatMap(PageField::of);
                    if (field.isPresent()) {
                        HtmlWords.upTo(LONGEST_VALUE, cells.get(i + 1))
                                .ifPresent(value -> out.page(field.get(), value));
                    }
                    labelled |= field.isPresent()
                            || label.filter(words -> KEYWORDS.begins(words.replace(" ", "")))
                                    .isPresent();
                }
            }
            if (labelled) {
                taken.add(row);
            }
        }
        HtmlTree.remove(taken);
    }

    /** The words of a cell that are a label: few, with a colon at the end, or known ones where a row has nothing but labels and values. */
    private static Optional<String> label(Element cell, boolean known) {
        return HtmlWords.upTo(4 * LONGEST_LABEL, cell)
                .map(TextBuilder::tidy)
                .filter(words -> words.length() <= LONGEST_LABEL)
                .filter(words -> words.endsWith("：")
                        || words.endsWith(":")
                        || known && PageField.of(words).isPresent());
    }

    /** Whether known labels stand side by side with their values, in more than one place of a short table. */
    private static boolean areOfLabels(Element rows) {
        int labels = 0;
        Element row = rows.firstElementChild();
        for (int i = 0; row != null && i < MOST_ROWS; i++) {
            Element cell =
                    row.childrenSize() % 2 == 0 && row.childrenSize() <= MOST_CELLS ? row.firstElementChild() : null;
            while (cell != null) {
                labels += label(cell, true).flatMap(PageField::of).isPresent() ? 1 : 0;
                Element value = cell.nextElementSibling();
                cell = value == null ? null : value.nextElementSibling();
            }
            row = row.nextElementSibling();
        }
        return labels >= FEWEST_LABELS;
    }

    /** A page in which {@code <} with endless letters behind it is no mark-up. */
    private static String withoutEndlessNames(String html) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        int end = 0; // of the name that was looked at last
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            int name = at + 1 < html.length() && html.charAt(at + 1) == '/' ? at + 2 : at + 1;
            if (end <= name) {
                end = endOfName(html, name);
            }
            if (end - name > LONGEST_NAME && isLetter(html.charAt(name))) {
                out.append(html, from, at).append("&lt;");
                from = at + 1;
            }
        }
        return from == 0 ? html : out.append(html, from, html.length()).toString();
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static int endOfName(String html, int from) {
        int at = from;
        while (at < html.length() && " \t\n\f\r/>".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
