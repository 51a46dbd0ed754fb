package org.policykg.extract;

import java.util.regex.Pattern;

/**
 * Words at the end of others.
 *
 * @param beginnings the characters that they may begin with: only from the first of these on are they looked for
 * @param reach more characters than they ever have
 * @param pattern they themselves, up to the end
 */
record Ending(String beginnings, int reach, Pattern pattern) {
    boolean isAtEndOf(String words) {
        for (int i = Math.max(0, words.length() - reach); i < words.length(); i++) {
            if (beginnings.indexOf(words.charAt(i)) >= 0) {
                return pattern.matcher(words)
                        .useTransparentBounds(true)
                        .region(i, words.length())
                        .find();
            }
        }
        return false;
    }
}
