package org.policykg.source.web;

import java.time.Duration;
import org.policykg.source.UnreadableSource;

/** Why there was no answer; the message is the reason for the user. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private Fault(String reason, boolean passing) {
        super(reason);
        this.passing = passing;
    }

    /** One that may be over the next time. */
    static Fault passing(String reason) {
        return new Fault(reason, true);
    }

    /** One that will be the same the next time, or costs too much to see. */
    static Fault lasting(String reason) {
        return new Fault(reason, false);
    }

    static Fault slow(String what, Duration limit) {
        return lasting(what + " within " + WebLimits.words(limit));
    }

    boolean isPassing() {
        return passing;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    UnreadableSource unreadable() {
        return new UnreadableSource(reason());
    }
}
