package org.policykg.rules;

import org.policykg.lexicon.DataException;
import org.policykg.lexicon.DataFile;
import org.policykg.lexicon.Entry;

/** The notices in which the examples of rules stand, from {@code data/rules/frames.yaml}: one for each place of rules. */
public final class Frames {
    private static final String EXAMPLE = "{example}";

    private final Entry frames;

    private Frames(Entry frames) {
        this.frames = frames;
    }

    /** The frames that come with the program. */
    public static Frames standard() {
        return new Frames(DataFile.ofProgram("/org/policykg/rules/frames.yaml").entry());
    }

    /**
     * A notice with words in the place that a rule reads. Cells of a table are told by blanks; words of several lines are a
     * whole notice.
     *
     * @throws DataException when the rule names a place that there is not
     */
    public String notice(Rule rule, String words) {
        if (words.contains("\n")) {
            return words;
        }
        check(rule.place());
        return frames.text(rule.place())
                .replace(EXAMPLE, rule.place().endsWith("table") ? words.replace(" ", "</td><td>") : words);
    }

    /**
     * Wants a place.
     *
     * @throws DataException when there is none of that name
     */
    void check(String place) {
        if (!frames.values().containsKey(place)) {
            throw new DataException("place is " + place + ", which is none of "
                    + String.join(", ", frames.values().keySet()));
        }
    }
}
