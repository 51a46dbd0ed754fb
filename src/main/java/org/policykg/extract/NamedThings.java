package org.policykg.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.policykg.notice.Outline;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Span;

/**
 * Items that only name things: those of the contents of a text, whose words are the heading of a later item, and lists of names: none
 * has a mark of a sentence or begins as a task does, and all end alike or stand under a heading that calls them what they are.
 */
final class NamedThings {
    private static final NamedPattern NAME = RuleBook.standard().pattern("tasks.name");
    private static final NamedPattern HEADING = RuleBook.standard().pattern("tasks.heading-of-names");
    private static final Pattern HAS_MARK = Pattern.compile("[，。；：！？]");
    /** Bodies that answer for an item stand in a bracket behind it. */
    private static final String BRACKETS = "）)";

    private static final int FEWEST = 3;
    private static final int ALIKE = 3;

    private final String text;
    private final Set<Outline.Item> things = new HashSet<>();

    private NamedThings(String text) {
        this.text = text;
    }

    /** The items of a tree that only name things. */
    static NamedThings of(Outline outline, String text) {
        NamedThings found = new NamedThings(text);
        found.contents(outline);
        found.names(outline.items(), false);
        return found;
    }

    /** Whether an item is one of them. */
    boolean has(Outline.Item item) {
        return things.contains(item);
    }

    private void contents(Outline outline) {
        List<Outline.Item> items = outline.all().toList();
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            last.put(key(items.get(i)), i);
        }
        for (int i = 0; i < items.size(); i++) {
            Outline.Item item = items.get(i);
            if (isBare(item) && last.getOrDefault(key(item), i) > i) {
                things.add(item);
            }
        }
    }

    /** The number of an item with its first line. */
    private String key(Outline.Item item) {
        return item.form() + " " + item.label().in(text).strip() + " "
                + (item.own().isEmpty() ? "" : squeezed(item.own().getFirst()));
    }

    private String squeezed(Span words) {
        return words.in(text).replaceAll("\\s", "");
    }

    private void names(List<Outline.Item> siblings, boolean named) {
        List<Outline.Item> leaves =
                siblings.stream().filter(item -> item.below().isEmpty()).toList();
        boolean bare = leaves.stream().allMatch(item -> item.own().size() == 1 && NAME.matches(words(item)));
        if (bare && (named || leaves.size() >= FEWEST && endAlike(leaves))) {
            things.addAll(leaves);
        }
        siblings.forEach(item -> names(
                item.below(),
                !item.own().isEmpty() && HEADING.isIn(squeezed(item.own().getLast()))));
    }

    /** Whether the last three characters of all are the same, and none is a bracket, behind which bodies may stand that answer. */
    private boolean endAlike(List<Outline.Item> leaves) {
        String first = words(leaves.getFirst());
        String end = first.substring(Math.max(0, first.length() - ALIKE));
        return BRACKETS.indexOf(last(end)) < 0
                && leaves.stream().allMatch(item -> words(item).endsWith(end));
    }

    private static char last(String words) {
        return words.charAt(words.length() - 1);
    }

    private String words(Outline.Item item) {
        return squeezed(item.own().getFirst());
    }

    /** Whether nothing stands below an item and no mark of a sentence in it. */
    private boolean isBare(Outline.Item item) {
        return item.below().isEmpty()
                && item.own().stream()
                        .allMatch(span -> !HAS_MARK.matcher(span.in(text)).find());
    }
}
