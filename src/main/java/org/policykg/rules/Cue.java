package org.policykg.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words around a document that say what is done to it.
 *
 * @param when what must be so
 * @param before what ends the words of the sentence before the document; anything where absent
 * @param after what begins the words behind it; anything where absent
 * @param notBefore what must not end the words before it
 * @param notAfter what must not begin those behind it
 */
public record Cue(
        Set<Circumstance> when,
        Optional<Expression> before,
        Optional<Expression> after,
        List<Expression> notBefore,
        List<Expression> notAfter) {
    public Cue {
        when = Set.copyOf(when);
        notBefore = List.copyOf(notBefore);
        notAfter = List.copyOf(notAfter);
    }

    /** Whether the words say so. */
    public boolean fits(String wordsBefore, String wordsAfter, Set<Circumstance> given) {
        return given.containsAll(when)
                && before.map(cue -> cue.fits(wordsBefore)).orElse(true)
                && after.map(cue -> cue.fits(wordsAfter)).orElse(true)
                && notBefore.stream().noneMatch(cue -> cue.fits(wordsBefore))
                && notAfter.stream().noneMatch(cue -> cue.fits(wordsAfter));
    }
}
