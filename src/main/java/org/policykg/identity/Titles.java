package org.policykg.identity;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** When two titles may be those of one document, whose number they share. */
final class Titles {
    private static final NamedPattern SPEAKS_OF_ANOTHER = RuleBook.standard().pattern("names.speaks-of-another");
    private static final Pattern BRACKETED = Pattern.compile("(?:[（(][^（()）]*[）)])*");
    private static final Pattern MARKS = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}]+");
    private static final int FEW = 2;
    private static final int SHORTEST = 8;

    private Titles() {}

    /** Whether one holds the other, with no more than an author before it and a bracket behind it. */
    static boolean hold(String one, String other) {
        return holds(one, other) || holds(other, one);
    }

    /** Whether at most so many characters of two long titles differ, marks aside. */
    static boolean slip(String one, String other, int most) {
        return Math.min(one.length(), other.length()) >= SHORTEST && distance(bare(one), bare(other)) <= most;
    }

    private static String bare(String title) {
        return MARKS.matcher(title).replaceAll("");
    }

    private static boolean holds(String whole, String part) {
        int at = part.isEmpty() ? -1 : whole.lastIndexOf(part);
        return at >= 0
                && !SPEAKS_OF_ANOTHER.isIn(whole.substring(0, at))
                && BRACKETED.matcher(whole.substring(at + part.length())).matches();
    }

    /** The distance of Levenshtein, worked out in a band of width 2; 3 where it is more than 2. */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > FEW) {
            return FEW + 1;
        }
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            Arrays.fill(now, FEW + 1);
            now[0] = i;
            int least = now[0];
            for (int j = Math.max(1, i - FEW); j <= Math.min(other.length(), i + FEW); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                int left = now[j - 1] + 1;
                int above = j < i + FEW ? before[j] + 1 : FEW + 1;
                now[j] = Math.min(changed, Math.min(left, above));
                least = Math.min(least, now[j]);
            }
            if (least > FEW) {
                return FEW + 1;
            }
            before = now;
        }
        return Math.min(before[other.length()], FEW + 1);
    }
}
