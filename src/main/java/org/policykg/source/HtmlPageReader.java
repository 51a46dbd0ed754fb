package org.policykg.source;

import java.util.regex.Pattern;

/** Web pages and fragments of them, with or without a metadata table. A page is one record. */
final class HtmlPageReader implements SourceReader {
    private static final Pattern MARKUP =
            Pattern.compile("<(?:!doctype|html|head|body|div|table|p|td)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public String format() {
        return "html";
    }

    @Override
    public boolean reads(String path, String content) {
        return content.stripLeading().startsWith("<") && MARKUP.matcher(content).find();
    }

    @Override
    public void read(String content, FrontMatter front, Records out) {
        TextBuilder text = front.begin();
        HtmlPage.read(content, text);
        out.add(text);
    }
}
