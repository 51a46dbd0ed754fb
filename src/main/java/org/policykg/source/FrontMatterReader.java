package org.policykg.source;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Posts as feed archives keep them: YAML between two lines of {@code ---}, then HTML or Markdown. */
final class FrontMatterReader implements SourceReader {
    private static final Pattern POST =
            Pattern.compile("\\A\\s*---[ \\t]*\\R(.*?)\\R---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile("<(?:div|p|table|br|span)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public String format() {
        return "post";
    }

    @Override
    public boolean reads(String path, String content) {
        return POST.matcher(content).find();
    }

    @Override
    public List<SourceDocument> read(String path, String content) throws UnreadableSource {
        Matcher post = POST.matcher(content);
        if (!post.find()) {
            throw new UnreadableSource("has no front matter");
        }
        TextBuilder out = new TextBuilder();
        Object front = load(post.group(1));
        String body = content.substring(post.end());
        if (front instanceof Map<?, ?> fields) {
            // the date of a post is when it was posted or crawled, not when the document was issued
            fields.forEach((key, value) -> {
                if (key instanceof String name && value instanceof String words) {
                    PageField.of(name).ifPresent(field -> out.page(field, words));
                }
            });
            if (fields.get("title") instanceof String title) {
                out.add(Block.Kind.TITLE, title);
            }
        }
        if (MARKUP.matcher(body).find()) {
            HtmlPage.read(body, out);
        } else {
            MarkedText.read(body, out);
        }
        return List.of(out.build(path, format()));
    }

    private static Object load(String yaml) throws UnreadableSource {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel("front matter").build();
            Object loaded = new Load(settings).loadFromString(yaml);
            return loaded == null ? Map.of() : loaded;
        } catch (YamlEngineException broken) {
            throw new UnreadableSource("has broken front matter: " + firstLine(String.valueOf(broken.getMessage())));
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("cannot be parsed");
    }
}
