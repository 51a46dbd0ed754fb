package org.policykg.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines that one site prints around its notices, as some of them show. Immutable.
 *
 * @param lines those that only a site prints
 * @param beside those that always stand with them
 * @param above those that its texts begin with, whatever they say
 */
record SiteFrame(Set<String> lines, Set<String> beside, Set<String> above) {
    static final SiteFrame NONE = new SiteFrame(Set.of(), Set.of(), Set.of());
    /** What returns in fewer texts may be theirs. */
    static final int FEWEST = 5;
    /** What texts begin with, and does not say that it is of a site, returns in more. */
    private static final int FEWEST_ABOVE = 10;

    private static final double NEARLY_ALL = 0.8;
    private static final double ALWAYS = 0.9;

    static SiteFrame of(List<SourceDocument> documents) {
        List<FrameLines> texts = documents.stream().map(FrameLines::of).toList();
        Map<String, Integer> returning = new HashMap<>();
        for (FrameLines text : texts) {
            Set<String> once = new HashSet<>();
            text.lines().stream()
                    .filter(line -> line.kind() != FrameLine.Kind.NOTICE)
                    .forEach(line -> once.add(line.key()));
            once.forEach(key -> returning.merge(key, 1, Integer::sum));
        }
        returning.values().removeIf(count -> count < FEWEST);
        if (returning.isEmpty()) {
            return NONE;
        }
        Set<String> lines = new HashSet<>();
        Map<String, Integer> beside = new HashMap<>();
        Map<String, Integer> above = new HashMap<>();
        for (FrameLines text : texts) {
            for (FrameLines.Stretch stretch : text.stretches(line -> returning.containsKey(line.key()))) {
                for (FrameLine line : stretch.lines()) {
                    if (line.kind() == FrameLine.Kind.SITE) {
                        lines.add(line.key());
                    } else if (stretch.top()) {
                        above.merge(line.key(), 1, Integer::sum);
                    }
                }
                stretch.beside().forEach(line -> beside.merge(line.key(), 1, Integer::sum));
            }
        }
        Map<String, Integer> all = occurrences(documents, beside.keySet(), above.keySet());
        beside.entrySet()
                .removeIf(line ->
                        line.getValue() < FEWEST || line.getValue() < ALWAYS * all.getOrDefault(line.getKey(), 0));
        above.entrySet()
                .removeIf(line -> line.getValue() < FEWEST_ABOVE
                        || line.getValue() < NEARLY_ALL * documents.size()
                        || line.getValue() < ALWAYS * all.getOrDefault(line.getKey(), 0));
        return new SiteFrame(Set.copyOf(lines), Set.copyOf(beside.keySet()), Set.copyOf(above.keySet()));
    }

    /** How often lines stand anywhere in texts. */
    private static Map<String, Integer> occurrences(
            List<SourceDocument> documents, Set<String> some, Set<String> others) {
        Map<String, Integer> all = new HashMap<>();
        for (SourceDocument document : documents) {
            for (Block block : document.blocks()) {
                String line = document.textOf(block);
                if (some.contains(line) || others.contains(line)) {
                    all.merge(line, 1, Integer::sum);
                }
            }
        }
        return all;
    }

    boolean isEmpty() {
        return lines.isEmpty() && above.isEmpty();
    }

    /** Which blocks of a document are the site's. */
    Set<Integer> in(SourceDocument document) {
        Set<Integer> found = new HashSet<>();
        List<FrameLines.Stretch> stretches = FrameLines.of(document).stretches(this::isKnown);
        for (FrameLines.Stretch stretch : stretches) {
            stretch.beside().stream()
                    .filter(line -> beside.contains(line.key()))
                    .forEach(line -> found.add(line.block()));
            stretch.lines().stream()
                    .filter(line -> line.kind() == FrameLine.Kind.SITE || stretch.top() && above.contains(line.key()))
                    .forEach(line -> found.add(line.block()));
        }
        return found;
    }

    private boolean isKnown(FrameLine line) {
        return line.kind() == FrameLine.Kind.SITE
                ? lines.contains(line.key())
                : beside.contains(line.key()) || above.contains(line.key());
    }
}
