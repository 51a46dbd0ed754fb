package org.policykg.source.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.policykg.source.UnreadableSource;

/** What the styles of a DOCX ({@code word/styles.xml}) say of words beside how they look: whether they are numbered, or hidden. */
final class DocxStyles {
    /** A paragraph's place in a list: its name ({@code numId}) and level, each where it is said. */
    record Item(Optional<String> list, Optional<Integer> level) {
        static final Item NONE = new Item(Optional.empty(), Optional.empty());

        /** Reads {@code w:numPr}. */
        static Item of(Xml xml) throws UnreadableSource {
            String[] list = {""};
            int[] level = {-1};
            xml.each(name -> {
                if (name.equals("numId")) {
                    list[0] = xml.attribute("val");
                } else if (name.equals("ilvl")) {
                    level[0] = xml.number("val", 0);
                }
            });
            return new Item(
                    Optional.of(list[0]).filter(said -> !said.isEmpty()),
                    Optional.of(level[0]).filter(said -> said >= 0));
        }
    }

    private static final class Style {
        private String name = "";
        private String base = "";
        private Item item = Item.NONE;
        private Optional<Boolean> hidden = Optional.empty();
    }

    private final Map<String, Style> styles = new HashMap<>();
    /** the style of paragraphs that name none */
    private String usual = "";

    static DocxStyles of(Optional<byte[]> part) throws UnreadableSource {
        DocxStyles all = new DocxStyles();
        if (part.isPresent()) {
            Xml.read(
                    part.get(),
                    (xml, root) -> xml.each(name -> {
                        if (name.equals("style")) {
                            all.take(xml);
                        }
                    }));
        }
        return all;
    }

    private void take(Xml xml) throws UnreadableSource {
        Style style = new Style();
        String id = xml.attribute("styleId");
        styles.put(id, style);
        if (xml.attribute("default").equals("1") && xml.attribute("type").equals("paragraph")) {
            usual = id;
        }
        xml.each(name -> {
            switch (name) {
                case "name" -> style.name = xml.attribute("val").toLowerCase(Locale.ROOT);
                case "basedOn" -> style.base = xml.attribute("val");
                case "pPr" ->
                    xml.each(property -> {
                        if (property.equals("numPr")) {
                            style.item = Item.of(xml);
                        }
                    });
                case "rPr" ->
                    xml.each(property -> {
                        if (property.equals("vanish")) {
                            style.hidden = Optional.of(!DocxNumbering.isOff(xml.attribute("val")));
                        }
                    });
                default -> {
                    // how it looks
                }
            }
        });
    }

    /** What the style says, or the nearest that it is made from; a style of no name is the usual one. */
    private <T> Optional<T> first(String style, Function<Style, Optional<T>> said) {
        Set<String> seen = new HashSet<>();
        String id = style.isEmpty() ? usual : style;
        while (styles.containsKey(id) && seen.add(id)) {
            Style found = styles.get(id);
            Optional<T> value = said.apply(found);
            if (value.isPresent()) {
                return value;
            }
            id = found.base;
        }
        return Optional.empty();
    }

    /** The list of a style's paragraphs. */
    Optional<String> list(String style) {
        return first(style, found -> found.item.list());
    }

    /** The level of a style's paragraphs. */
    Optional<Integer> level(String style) {
        return first(style, found -> found.item.level());
    }

    boolean hides(String style) {
        return first(style, found -> found.hidden).orElse(false);
    }

    /** Whether its paragraphs are entries of a table of contents. */
    boolean isOfContents(String style) {
        return styles.containsKey(style) && styles.get(style).name.startsWith("toc ");
    }
}
