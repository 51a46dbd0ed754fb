package org.policykg.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What must be so that a cue can mean what it says. */
public enum Circumstance {
    /** the notice itself speaks, and not a text that is attached to it */
    NOTICE,
    /** the notice's title says that it puts something out, or nothing of what it does */
    PUTS_OUT,
    /** the notice's title says that it sets something right */
    CORRECTS,
    /** the notice's title says that it ends or changes documents */
    CHANGES,
    /** the notice is a reply or a letter */
    REPLY,
    /** the words stand in a list whose heading ends what it lists */
    ENDING_LIST;

    /** How files call it: {@code puts-out}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Circumstance> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
