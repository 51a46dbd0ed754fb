package org.policykg.source.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Counts the items of automatic lists and writes their numbers out, as the page prints them. */
final class ListCounter {
    /** As many levels as a list has. */
    static final int LEVELS = 9;

    private static final Pattern OF_LEVEL = Pattern.compile("%([1-9])");
    private static final int NOT_BEGUN = Integer.MIN_VALUE;

    /**
     * A level of a list.
     *
     * @param start the number of its first item
     * @param numeral how its numbers are written
     * @param text what is printed: characters, and {@code %1} to {@code %9} for the numbers of levels
     * @param restart it begins anew behind an item of this level or a higher one, counted from 1; 0 for never
     * @param legal whether the numbers of higher levels are written in digits here
     */
    record Level(int start, Numeral numeral, String text, int restart, boolean legal) {
        Level startingAt(int other) {
            return new Level(other, numeral, text, restart, legal);
        }
    }

    /**
     * A list as paragraphs name it. Lists of one definition count on where another of them ended, but for levels where they say
     * that they begin anew.
     *
     * @param id its own name
     * @param definition the name of what it is an instance of
     * @param levels of the list, from the top
     * @param anew the levels that it begins anew, counted from 0
     */
    record Numbering(String id, String definition, List<Level> levels, Set<Integer> anew) {
        Numbering {
            levels = List.copyOf(levels);
            anew = Set.copyOf(anew);
        }
    }

    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /**
     * Counts one more item.
     *
     * @param level of the item, from 0
     * @return its number with what stands around it; empty where it has none
     */
    String next(Numbering list, int level) {
        if (level < 0 || level >= list.levels().size()) {
            return "";
        }
        int[] count = counts.computeIfAbsent(list.definition(), name -> {
            int[] none = new int[LEVELS];
            Arrays.fill(none, NOT_BEGUN);
            return none;
        });
        if (begun.add(list.id())) {
            list.anew().stream()
                    .filter(other -> other >= 0 && other < LEVELS)
                    .forEach(other -> count[other] = NOT_BEGUN);
        }
        count[level] = count[level] == NOT_BEGUN ? list.levels().get(level).start() : count[level] + 1;
        for (int lower = level + 1; lower < list.levels().size(); lower++) {
            int restart = list.levels().get(lower).restart();
            if (restart > level) {
                count[lower] = NOT_BEGUN;
            }
        }
        return write(list.levels(), level, count);
    }

    private static String write(List<Level> levels, int at, int[] count) {
        Level level = levels.get(at);
        return OF_LEVEL.matcher(level.text()).replaceAll(place -> {
            int of = place.group(1).charAt(0) - '1';
            if (of >= levels.size()) {
                return "";
            }
            Numeral numeral = level.legal() ? Numeral.DECIMAL : levels.get(of).numeral();
            return numeral.write(count[of] == NOT_BEGUN ? levels.get(of).start() : count[of]);
        });
    }

    /** Words behind their number, as one types them: a blank stands where they would grow together. */
    static String joined(String number, String words) {
        if (number.isEmpty()) {
            return words;
        }
        char last = number.charAt(number.length() - 1);
        boolean grows = Character.isLetterOrDigit(last)
                || last == '.' && !words.isEmpty() && Character.isDigit(words.charAt(0));
        return number + (grows ? " " : "") + words;
    }

    /** The levels of a list, where nothing is said of some. */
    static List<Level> levels(Map<Integer, Level> said) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < LEVELS; i++) {
            levels.add(said.getOrDefault(i, new Level(1, Numeral.NONE, "", i, false)));
        }
        return levels;
    }
}
