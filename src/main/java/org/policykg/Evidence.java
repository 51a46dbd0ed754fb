package org.policykg;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why something is said of a notice.
 *
 * @param rule the rule that read it, by the id that {@code policykg rules} lists
 * @param confidence how far that rule can be trusted, 0 to 1
 * @param quote the words that say so; absent where the page says it beside the text
 */
public record Evidence(String rule, BigDecimal confidence, Optional<Quote> quote) {
    /**
     * Words of a notice's text.
     *
     * @param start the first UTF-16 unit of {@link Notice#text()} (graphs count code points)
     * @param end the unit after the last
     * @param words as printed
     * @param page the page of the original on which they begin, from 1; absent where it has no pages
     */
    public record Quote(int start, int end, String words, OptionalInt page) {}
}
