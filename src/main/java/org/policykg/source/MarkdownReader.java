package org.policykg.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Markdown without front matter. */
final class MarkdownReader implements SourceReader {
    private static final Pattern HEADING = Pattern.compile("\\A\\s*#\\s+\\S.*");

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
    public List<SourceDocument> read(String path, String content, FrontMatter front) {
        TextBuilder out = front.begin();
        MarkedText.read(content, out);
        return List.of(out.build(path, format()));
    }
}
