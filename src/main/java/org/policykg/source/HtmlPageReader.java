package org.policykg.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** Web pages and fragments of them, with or without a metadata table. A page is one record. */
final class HtmlPageReader implements SourceReader {
    private static final Pattern MARKUP =
            Pattern.compile("<(?:!doctype|html|head|body|div|table|p|td)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern WHOLE = Pattern.compile("<(?:!doctype|html)\\b", Pattern.CASE_INSENSITIVE);
    /** Markdown may begin with an element; what it has outside of them no page has. */
    private static final Pattern MARKED = Pattern.compile("^(?:#{1,6} \\S|\\*\\*)", Pattern.MULTILINE);

    @Override
    public String format() {
        return "html";
    }

    @Override
    public boolean reads(String path, String content) {
        String page = content.stripLeading();
        return page.startsWith("<")
                && MARKUP.matcher(page).find()
                && !(path.toLowerCase(Locale.ROOT).endsWith(".md")
                        && !WHOLE.matcher(page).lookingAt()
                        && MARKED.matcher(page).find());
    }

    @Override
    public void read(String content, FrontMatter front, Records out) {
        TextBuilder text = front.begin();
        HtmlPage.read(content, text);
        out.add(text);
    }
}
