package org.policykg.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a rule is in use. */
public enum State {
    /** what it reads is said */
    ON,
    /** it reads where rules are counted and tested, and says nothing */
    TRIAL,
    /** it reads nothing any more, and stands in its file so that evidence which names it can be explained */
    RETIRED;

    /** How files call it: {@code trial}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<State> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
