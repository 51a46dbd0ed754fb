package org.policykg.source.marked;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.policykg.source.FrontMatter;
import org.policykg.source.Records;
import org.policykg.source.SourceReader;
import org.policykg.source.TextBuilder;

/** Markdown without front matter. A file is one record: texts below further headings are attached to the first. */
public final class MarkdownReader implements SourceReader {
    private static final List<String> ENDINGS = List.of(".md", ".markdown");
    private static final Pattern HEADING = Pattern.compile("\\A\\s*+#\\s+\\S.*");

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public boolean reads(String path, String content) {
        String name = path.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith)
                || HEADING.matcher(content).lookingAt() && content.contains("\n## ");
    }

    @Override
    public void read(String content, FrontMatter front, Records out) {
        TextBuilder text = front.begin();
        MarkedText.read(content, text);
        out.add(text);
    }
}
