package org.policykg.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML between two lines of {@code ---} above a page of any format, as feed archives keep posts. The
 * {@code date} of a post is when it was posted or crawled, so it is not taken for one of the document's.
 *
 * @param fields what it says of the document
 * @param title its title
 * @param body what stands below it
 */
record FrontMatter(Map<PageField, String> fields, Optional<String> title, String body) {
    private static final Pattern YAML =
            Pattern.compile("\\A\\s*---[ \\t]*\\n(.*?)\\n---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);

    FrontMatter {
        fields = Map.copyOf(fields);
    }

    /** Splits a file; without front matter all of it is body. */
    static FrontMatter split(String content) throws UnreadableSource {
        Matcher yaml = YAML.matcher(content);
        if (!yaml.find()) {
            return new FrontMatter(Map.of(), Optional.empty(), content);
        }
        Map<PageField, String> fields = new LinkedHashMap<>();
        Optional<String> title = Optional.empty();
        if (load(yaml.group(1)) instanceof Map<?, ?> said) {
            said.forEach((key, value) -> {
                if (key instanceof String name && value instanceof String words) {
                    PageField.of(name).ifPresent(field -> fields.put(field, words));
                }
            });
            title = said.get("title") instanceof String words ? Optional.of(words) : Optional.empty();
        }
        return new FrontMatter(fields, title, content.substring(yaml.end()));
    }

    boolean isPresent() {
        return !fields.isEmpty() || title.isPresent();
    }

    /** A text that begins with what the front matter says. */
    TextBuilder begin() {
        TextBuilder out = new TextBuilder();
        fields.forEach(out::page);
        title.ifPresent(words -> out.add(Block.Kind.TITLE, words));
        return out;
    }

    private static Object load(String yaml) throws UnreadableSource {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel("front matter").build();
            Object loaded = new Load(settings).loadFromString(yaml);
            return loaded == null ? Map.of() : loaded;
        } catch (YamlEngineException broken) {
            throw new UnreadableSource("has broken front matter: "
                    + String.valueOf(broken.getMessage()).lines().findFirst().orElse("cannot be parsed"));
        }
    }
}
