package org.policykg.rules;

import java.util.List;

/** Words of which a text must hold one. Immutable. */
final class Needs {
    /** Fewer are sought one by one. */
    private static final int MANY = 3;

    private final String[] words;
    private final FirstCharacters first = new FirstCharacters();

    Needs(List<String> words) {
        this.words = words.toArray(String[]::new);
        words.forEach(word -> first.add(word.charAt(0)));
    }

    /** Whether one of them is in a text. */
    boolean isIn(String text) {
        if (words.length < MANY) {
            for (String word : words) {
                if (text.contains(word)) {
                    return true;
                }
            }
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            if (first.mayHave(text.charAt(at)) && isAt(text, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(String text, int at) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }
}
