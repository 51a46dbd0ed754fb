package org.policykg.source.pdf;

/**
 * A straight line of a page, level or upright, that may part the cells of a table.
 *
 * @param level whether it runs from left to right
 * @param at its height, or its distance from the left
 * @param from where it begins
 * @param to where it ends
 */
record Stroke(boolean level, float at, float from, float to) {
    float length() {
        return to - from;
    }
}
