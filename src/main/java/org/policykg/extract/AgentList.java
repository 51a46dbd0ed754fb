package org.policykg.extract;

import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** The bodies between 由 and a verb, sought from the verb: that is rarer, and nothing is read twice where many 由 stand before it. */
final class AgentList {
    private static final int SHORTEST = 2;

    private AgentList() {}

    /**
     * Where the list begins that ends at a verb: behind the first 由 from which no stop parts it.
     *
     * @param from where the text begins that may be read
     * @param verb where the verb begins
     * @param longest how many characters the list may have
     * @param stops what parts a list from its verb
     * @param begins whether a list may begin with the 由 at a place
     */
    static OptionalInt start(String text, int from, int verb, int longest, String stops, IntPredicate begins) {
        OptionalInt first = OptionalInt.empty();
        int least = Math.max(from, verb - longest - 1);
        for (int at = verb - 1; at >= least && stops.indexOf(text.charAt(at)) < 0; at--) {
            if (text.charAt(at) == '由' && verb - at - 1 >= SHORTEST && begins.test(at)) {
                first = OptionalInt.of(at + 1);
            }
        }
        return first;
    }
}
