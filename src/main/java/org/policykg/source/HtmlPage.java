package org.policykg.source;

import java.util.Comparator;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Takes a parsed page apart: the metadata table, the page's own statements, and the element that holds the text. */
final class HtmlPage {
    /** Where the content systems of government sites keep a document's text, the surest first. */
    private static final String[] CONTENT = {
        "#UCAP-CONTENT",
        ".TRS_Editor",
        ".TRS_UEDITOR",
        "#zoomcon",
        "#zoom",
        ".pages_content",
        ".article-content",
        ".article_content",
        "#article-content",
        ".content_body",
        ".info_content",
        "#content",
        ".article"
    };

    private static final int ENOUGH = 60;

    private HtmlPage() {}

    /** Reads a page or a fragment of one into {@code out}. */
    static void read(String html, TextBuilder out) {
        Document page = Jsoup.parse(html);
        page.select("meta[name][content]")
                .forEach(meta ->
                        PageField.of(meta.attr("name")).ifPresent(field -> out.page(field, meta.attr("content"))));
        PageFrame.strip(page);
        takeLabelledCells(page, out);
        Element content = content(page);
        // a page may show its title outside the text; it is part of the notice all the same
        out.page(PageField.TITLE)
                .filter(title -> out.isEmpty() && !squeeze(content.text()).contains(squeeze(title)))
                .ifPresent(title -> out.add(Block.Kind.TITLE, title));
        new HtmlText(out).read(content);
    }

    private static String squeeze(String words) {
        return words.replaceAll("[\\s\\u3000\\u00A0]+", "");
    }

    /** Label and value in neighbouring cells; a table that has them is metadata and leaves the text. */
    private static void takeLabelledCells(Document page, TextBuilder out) {
        for (Element row : page.select("tr")) {
            boolean labelled = false;
            Elements cells = row.children();
            for (int i = 0; i + 1 < cells.size(); i++) {
                String label = TextBuilder.tidy(cells.get(i).text());
                if (label.length() <= 12 && label.matches(".*[：:]")) {
                    Optional<PageField> field = PageField.of(label);
                    String value = cells.get(i + 1).text();
                    field.ifPresent(f -> out.page(f, value));
                    labelled |= field.isPresent() || label.replace(" ", "").startsWith("主题词");
                }
            }
            if (labelled) {
                row.remove();
            }
        }
    }

    private static Element content(Document page) {
        for (String selector : CONTENT) {
            Optional<Element> longest = page.select(selector).stream()
                    .max(Comparator.comparingInt(element -> element.text().length()));
            if (longest.isPresent() && longest.get().text().length() >= ENOUGH) {
                return longest.get();
            }
        }
        Element densest = densest(page);
        return densest == null ? page.body() : densest;
    }

    /** The element whose own paragraphs hold most words outside links, if they are most of the page's words. */
    private static @org.jspecify.annotations.Nullable Element densest(Document page) {
        Element best = null;
        int most = 0;
        for (Element parent : page.select("div,td,section,article,body")) {
            int words = 0;
            for (Element child : parent.children()) {
                if (child.normalName().equals("p")) {
                    words += child.text().length() - child.select("a").text().length();
                }
            }
            if (words > most) {
                most = words;
                best = parent;
            }
        }
        return best != null && most * 2 > page.body().text().length() ? best : null;
    }
}
