package org.policykg.notice;

import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** Blanks in titles: those of the layout go, and those between names stay. */
public final class TitleBlanks {
    /** a blank that has a single character on one side, up to another blank, a mark or the end */
    private static final Pattern AT_SINGLE = Pattern.compile(
            "(?<=\\p{IsHan}) (?=\\p{IsHan}(?:[ 》〉”\"）)]|$))|(?<=(?:^|[ 《〈“\"（(])\\p{IsHan}) (?=\\p{IsHan})");

    private static final NamedPattern TURN = RuleBook.standard().pattern("heads.turn");

    private TitleBlanks() {}

    /** A title whose characters the layout sets apart: 国 家 应 急 预 案 的 函, or whose line it breaks: 深 圳市茶业方案. */
    public static String without(String title) {
        return AT_SINGLE.matcher(title).replaceAll("");
    }

    /** A title without the blanks behind its issuers that the same title has not where it is stated once more. */
    static String asIn(String title, String stated) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            boolean blank = Character.isWhitespace(c);
            while (!blank && at < stated.length() && Character.isWhitespace(stated.charAt(at))) {
                at++;
            }
            if (!blank) {
                at++;
            }
            boolean kept = !blank || at < stated.length() && Character.isWhitespace(stated.charAt(at));
            if (kept || !TURN.isIn(out.toString())) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
