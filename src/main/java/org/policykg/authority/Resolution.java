package org.policykg.authority;

import java.util.List;
import java.util.Optional;

/** What a name stands for on a day. */
public sealed interface Resolution {
    /**
     * One body of the authority.
     *
     * @param organization that body
     * @param dated whether it bore the name on the day; a name that only one body ever bore means that body before and
     *     after its time too, which is less sure
     */
    record Resolved(Organization organization, boolean dated) implements Resolution {}

    /** More than one body of the authority bore the name. */
    record Ambiguous(List<Organization> candidates) implements Resolution {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** A local body, or a group of them, that the grammar of names describes. */
    record Local(LocalBody body) implements Resolution {}

    /**
     * A body that the authority does not list.
     *
     * @param key what identifies it: its name, with what it belongs to before it where the name alone is relative
     * @param label its name as printed, or written out in full where the grammar of names allows it
     * @param group whether the name stands for several bodies
     * @param place where it is, for a name that only means something there
     */
    record Unlisted(String key, String label, boolean group, Optional<Place> place) implements Resolution {}

    /** Nobody that the notice tells: a pronoun for which none or several of its bodies may stand. */
    record Nobody() implements Resolution {}
}
