package org.policykg.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** Markdown without front matter. A file is one record: texts below further headings are attached to the first. */
final class MarkdownReader implements SourceReader {
    private static final Pattern HEADING = Pattern.compile("\\A\\s*+#\\s+\\S.*");

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public boolean reads(String path, String content) {
        return path.toLowerCase(Locale.ROOT).endsWith(".md")
                || HEADING.matcher(content).lookingAt() && content.contains("\n## ");
    }

    @Override
    public void read(String content, FrontMatter front, Records out) {
        TextBuilder text = front.begin();
        MarkedText.read(content, text);
        out.add(text);
    }
}
