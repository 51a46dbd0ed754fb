package org.policykg.extract;

import java.util.List;
import org.policykg.rules.NamedPattern;

/**
 * The patterns of figures.
 *
 * @param quantity digits, a unit and a mark behind it
 * @param growth that it is reached, or by how much something grows or falls, right before it
 * @param bound that it is the least or the most, right before it
 * @param about that it is meant roughly, right before it
 * @param inCharacters a figure without digits
 * @param digits the characters of 1 to 9
 * @param round the characters of 100, 1,000 and 10,000
 */
record QuantityPatterns(
        NamedPattern quantity,
        NamedPattern growth,
        NamedPattern bound,
        NamedPattern about,
        NamedPattern inCharacters,
        List<String> digits,
        List<String> round) {}
