package org.policykg.source;

import org.policykg.lexicon.BodyShapes;
import org.policykg.lexicon.NameTrie;
import org.policykg.rules.BodyNames;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** Tells whether words are what a cell of bodies holds: their names, one or several, or a mark for nobody. */
final class BodyCell {
    private static final BodyShapes SHAPES = BodyNames.shapes(RuleBook.standard(), NameTrie.empty());
    private static final NamedPattern NOBODY = RuleBook.standard().pattern("flat-tables.nobody");
    private static final NamedPattern BEHIND = RuleBook.standard().pattern("flat-tables.behind-names");
    private static final NamedPattern AND_OTHERS = RuleBook.standard().pattern("task-table.and-others");
    private static final NamedPattern BEGINS_ANEW = RuleBook.standard().pattern("bodies.begins-anew");
    private static final String SEPARATORS = "、，,；;";
    private static final String OPENING = "“（(《";
    private static final String CLOSING = "”）)》";
    private static final int LONGEST = 600;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 30;

    private BodyCell() {}

    /** How far words are a list of bodies. */
    enum Kind {
        /** each name is one of a body, or nobody is named */
        WHOLE,
        /** all names but one are */
        NEARLY,
        NONE
    }

    /** Whether words are a list of bodies, each of them whole, or say that there is none. */
    static boolean isWhole(String words) {
        return of(words) == Kind.WHOLE;
    }

    static Kind of(String words) {
        if (words.isEmpty() || words.length() > LONGEST || words.indexOf('。') >= 0) {
            return Kind.NONE;
        }
        if (NOBODY.matches(words)) {
            return Kind.WHOLE;
        }
        int named = 0;
        int others = 0;
        int from = 0;
        int depth = 0;
        for (int i = 0; i <= words.length(); i++) {
            char c = i < words.length() ? words.charAt(i) : '、';
            depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
            if (i == words.length() || depth <= 0 && SEPARATORS.indexOf(c) >= 0) {
                String name = name(words.substring(from, i).strip());
                if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME) {
                    return Kind.NONE;
                }
                named += SHAPES.isBody(name) ? 1 : 0;
                others += SHAPES.isBody(name) ? 0 : 1;
                from = i + 1;
            }
        }
        return others == 0 ? Kind.WHOLE : others == 1 && named > 1 ? Kind.NEARLY : Kind.NONE;
    }

    /** Whether a name ends with a line, and another begins with the next. */
    static boolean partsNames(String line, String next) {
        int from = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            from = Math.max(from, line.lastIndexOf(SEPARATORS.charAt(i)) + 1);
        }
        return BEGINS_ANEW.begins(next) && SHAPES.isBody(line.substring(from));
    }

    private static String name(String words) {
        String name = BEHIND.matcher(words).replaceFirst("");
        String first = AND_OTHERS.matcher(name).replaceFirst("");
        return SHAPES.isBody(first) ? first : name;
    }
}
