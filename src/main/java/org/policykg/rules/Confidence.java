package org.policykg.rules;

import java.math.BigDecimal;

/** How far a rule can be trusted. */
public enum Confidence {
    /** laid down by the layout of official documents */
    LAYOUT("0.99"),
    /** a fixed phrase */
    PHRASE("0.9"),
    /** inferred from context */
    INFERRED("0.7"),
    /** one of several things that the words may mean */
    AMBIGUOUS("0.5");

    private final BigDecimal value;

    Confidence(String value) {
        this.value = new BigDecimal(value);
    }

    /** A number between 0 and 1. */
    public BigDecimal value() {
        return value;
    }
}
