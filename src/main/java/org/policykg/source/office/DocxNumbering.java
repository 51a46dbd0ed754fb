package org.policykg.source.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policykg.source.UnreadableSource;
import org.policykg.source.office.ListCounter.Level;
import org.policykg.source.office.ListCounter.Numbering;

/** The lists that a DOCX defines ({@code word/numbering.xml}). */
final class DocxNumbering {
    private static final String DEFINITION = "abstractNum";
    private static final String LEVEL = "lvl";

    /** What stands in a list's definition; {@code link} is the style of lists whose definition it takes instead. */
    private static final class Definition {
        private final Map<Integer, Level> levels = new HashMap<>();
        private final Map<String, Integer> styles = new HashMap<>();
        private String link = "";
    }

    private record Instance(String definition, Map<Integer, Level> levels, Map<Integer, Integer> starts) {}

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, String> linked = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, Numbering> numberings = new HashMap<>();

    static DocxNumbering of(Optional<byte[]> part) throws UnreadableSource {
        DocxNumbering numbering = new DocxNumbering();
        if (part.isPresent()) {
            Xml.read(
                    part.get(),
                    (xml, root) -> xml.each(name -> {
                        switch (name) {
                            case DEFINITION -> numbering.define(xml);
                            case "num" -> numbering.instance(xml);
                            default -> {
                                // pictures of bullets
                            }
                        }
                    }));
        }
        return numbering;
    }

    private void define(Xml xml) throws UnreadableSource {
        String id = xml.attribute("abstractNumId");
        Definition definition = new Definition();
        definitions.put(id, definition);
        xml.each(name -> {
            switch (name) {
                case LEVEL -> {
                    int at = xml.number("ilvl", 0);
                    definition.levels.put(at, level(xml, at, definition.styles));
                }
                case "numStyleLink" -> definition.link = xml.attribute("val");
                case "styleLink" -> linked.put(xml.attribute("val"), id);
                default -> {
                    // its own name and kind
                }
            }
        });
    }

    private void instance(Xml xml) throws UnreadableSource {
        String id = xml.attribute("numId");
        Map<Integer, Level> levels = new HashMap<>();
        Map<Integer, Integer> starts = new HashMap<>();
        StringBuilder definition = new StringBuilder();
        xml.each(name -> {
            if (name.equals(DEFINITION + "Id")) {
                definition.append(xml.attribute("val"));
            } else if (name.equals("lvlOverride")) {
                int at = xml.number("ilvl", 0);
                xml.each(change -> {
                    if (change.equals("startOverride")) {
                        starts.put(at, xml.number("val", 1));
                    } else if (change.equals(LEVEL)) {
                        levels.put(at, level(xml, at, new HashMap<>()));
                    }
                });
            }
        });
        instances.put(id, new Instance(definition.toString(), levels, starts));
    }

    private static Level level(Xml xml, int at, Map<String, Integer> styles) throws UnreadableSource {
        int[] numbers = {0, at};
        String[] words = {"decimal", ""};
        boolean[] legal = {false};
        xml.each(name -> {
            switch (name) {
                case "start" -> numbers[0] = xml.number("val", 0);
                case "lvlRestart" -> numbers[1] = xml.number("val", at);
                case "numFmt" -> words[0] = xml.attribute("val");
                case "lvlText" -> words[1] = xml.attribute("val");
                case "isLgl" -> legal[0] = !isOff(xml.attribute("val"));
                case "pStyle" -> styles.put(xml.attribute("val"), at);
                case "AlternateContent" ->
                    xml.each(choice -> {
                        // a writing of its own, and one for programs that do not know it
                        if (choice.equals("Fallback")) {
                            xml.each(format -> words[0] = xml.attribute("val"));
                        }
                    });
                default -> {
                    // how it looks
                }
            }
        });
        String text = words[0].equals("bullet") ? "" : words[1];
        return new Level(numbers[0], Numeral.named(words[0]), text, numbers[1], legal[0]);
    }

    static boolean isOff(String value) {
        return value.equals("0") || value.equals("false") || value.equals("off");
    }

    /** The list that a paragraph or style names. */
    Optional<Numbering> list(String id, DocxStyles styles) {
        return Optional.ofNullable(numberings.get(id)).or(() -> {
            Optional<Numbering> made =
                    Optional.ofNullable(instances.get(id)).map(instance -> numbering(id, instance, styles));
            made.ifPresent(list -> numberings.put(id, list));
            return made;
        });
    }

    private Numbering numbering(String id, Instance instance, DocxStyles styles) {
        String definition = definition(instance, styles);
        Map<Integer, Level> levels = new HashMap<>(Optional.ofNullable(definitions.get(definition))
                .map(found -> found.levels)
                .orElse(Map.of()));
        levels.putAll(instance.levels);
        Set<Integer> anew = new HashSet<>();
        instance.starts.forEach((level, start) -> {
            anew.add(level);
            levels.computeIfPresent(level, (at, said) -> said.startingAt(start));
        });
        List<Level> all = ListCounter.levels(levels);
        return new Numbering(id, definition, all, anew);
    }

    private String definition(Instance instance, DocxStyles styles) {
        Definition own = definitions.getOrDefault(instance.definition, new Definition());
        if (own.link.isEmpty()) {
            return instance.definition;
        }
        return Optional.ofNullable(linked.get(own.link))
                .or(() -> styles.list(own.link).map(instances::get).map(Instance::definition))
                .orElse(instance.definition);
    }

    /** The level of a list that is for paragraphs of a style. */
    Optional<Integer> levelOf(String style, String list) {
        return Optional.ofNullable(instances.get(list))
                .map(instance -> definitions.get(instance.definition))
                .map(definition -> definition.styles.get(style));
    }
}
