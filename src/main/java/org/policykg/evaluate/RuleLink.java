package org.policykg.evaluate;

import java.util.Comparator;
import org.apache.jena.graph.Triple;

/**
 * A statement that a rule read, in words that do not hang on how things are named, so that links of two dumps can be compared.
 *
 * @param pair the notice
 * @param property the local name of the property
 * @param of the words of what says it, where this is not the notice: a task, an attached plan
 * @param words what is linked: a name, a title, the words of a task, a day; whole, or a change behind some place would not be seen
 */
record RuleLink(NoticePairs.Pair pair, String property, String of, String words) {
    /** As many characters as a line has of words that are longer: from their beginning, and from their end. */
    private static final int BEGINNING = 30;

    private static final int END = 9;

    static final Comparator<RuleLink> ORDER = Comparator.comparing(
                    (RuleLink link) -> link.pair().file(), Wording.ORDER)
            .thenComparing(link -> link.pair().now())
            .thenComparing(RuleLink::property)
            .thenComparing(RuleLink::of, Wording.ORDER)
            .thenComparing(RuleLink::words, Wording.ORDER);

    /**
     * Where a link was read.
     *
     * @param statement what was said
     * @param notice the notice in whose graph it was said
     * @param quote the words of the notice that say so, as they are compared; empty where the page says it beside the text
     */
    record Place(Triple statement, String notice, String quote) {}

    /** A line of it, with the words that say so. */
    String line(Place place) {
        return this + (place.quote.isEmpty() ? "" : " “" + shown(place.quote) + "”");
    }

    @Override
    public String toString() {
        return pair.file() + ": " + property + (of.isEmpty() ? "" : " (" + shown(of) + ")") + " " + shown(words);
    }

    private static String shown(String words) {
        int length = Wording.length(words);
        return length <= BEGINNING + 1 + END
                ? words
                : Wording.beginning(words, BEGINNING) + "…"
                        + words.substring(words.offsetByCodePoints(0, length - END));
    }
}
