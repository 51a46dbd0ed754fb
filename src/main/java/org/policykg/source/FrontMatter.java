package org.policykg.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML between two lines of {@code ---} above a page of any format, as feed archives keep posts. The
 * {@code date} of a post is when it was posted or crawled, so it is not taken for one of the document's.
 *
 * @param fields what it says of the document
 * @param title its title
 * @param body what stands below it
 */
public record FrontMatter(Map<PageField, String> fields, Optional<String> title, String body) {
    private static final Pattern YAML =
            Pattern.compile("\\A\\s*+---[ \\t]*+\\n(.*?)\\n---[ \\t]*+(?:\\n|\\z)", Pattern.DOTALL);
    /** A post says a few lines of itself; dashes that stand further apart are rules in a text. */
    private static final int LONGEST = 20_000;
    /** A post lists words at the most; what nests deeper is no front matter, and would end the stack of what reads it. */
    private static final int DEEPEST = 16;

    public FrontMatter {
        fields = Map.copyOf(fields);
    }

    /** Splits a file; without front matter all of it is body. */
    static FrontMatter split(String content) throws UnreadableSource {
        Matcher yaml = YAML.matcher(content).useAnchoringBounds(false).region(0, Math.min(content.length(), LONGEST));
        if (!yaml.lookingAt()) {
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
    public TextBuilder begin() {
        TextBuilder out = new TextBuilder();
        fields.forEach(out::page);
        title.ifPresent(words -> out.add(Block.Kind.TITLE, words));
        return out;
    }

    private static Object load(String yaml) throws UnreadableSource {
        LoadSettings settings = LoadSettings.builder().setLabel("front matter").build();
        try {
            if (isDeeperThan(DEEPEST, new Parse(settings).parseString(yaml))) {
                throw new UnreadableSource("has broken front matter: is nested more than " + DEEPEST + " levels deep");
            }
            Object loaded = new Load(settings).loadFromString(yaml);
            return loaded == null ? Map.of() : loaded;
        } catch (YamlEngineException broken) {
            throw new UnreadableSource("has broken front matter: "
                    + String.valueOf(broken.getMessage()).lines().findFirst().orElse("cannot be parsed"));
        }
    }

    private static boolean isDeeperThan(int most, Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            depth += switch (event.getEventId()) {
                case MappingStart, SequenceStart -> 1;
                case MappingEnd, SequenceEnd -> -1;
                default -> 0;
            };
            if (depth > most) {
                return true;
            }
        }
        return false;
    }
}
