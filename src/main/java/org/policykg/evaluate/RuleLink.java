package org.policykg.evaluate;

import java.util.Comparator;
import org.apache.jena.graph.Triple;

/**
 * A statement that a rule read, in words that do not hang on how things are named, so that links of two dumps can be compared.
 *
 * @param file the notice's file, as its graph names it
 * @param property the local name of the property
 * @param of the words of what says it, where this is not the notice: a task, an attached plan
 * @param words what is linked: a name, a title, the words of a task, a day
 */
record RuleLink(String file, String property, String of, String words) {
    static final Comparator<RuleLink> ORDER = Comparator.comparing(RuleLink::file, Wording.ORDER)
            .thenComparing(RuleLink::property)
            .thenComparing(RuleLink::of, Wording.ORDER)
            .thenComparing(RuleLink::words, Wording.ORDER);

    /**
     * Where a link was read.
     *
     * @param statement what was said
     * @param quote the words of the notice that say so; empty where the page says it beside the text
     */
    record Place(Triple statement, String quote) {}

    @Override
    public String toString() {
        return file + ": " + property + (of.isEmpty() ? "" : " (" + of + ")") + " " + words;
    }
}
