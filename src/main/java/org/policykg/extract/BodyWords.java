package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.extract.ScopeList.Word;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** Parts a list of bodies: {@code ，} and {@code ；} part groups, {@code 、} and a joint part the words of a group, outside brackets and quotations. */
final class BodyWords {
    private static final NamedPattern JOINT = RuleBook.standard().pattern("bodies.joint");
    private static final NamedPattern BEGINS_ANEW = RuleBook.standard().pattern("bodies.begins-anew");
    private static final NamedPattern FIELD = RuleBook.standard().pattern("bodies.field-before-joint");
    private static final NamedPattern FINISHED = RuleBook.standard().pattern("bodies.finished-name");
    private static final NamedPattern DISTRICT = RuleBook.standard().pattern("bodies.district");
    private static final NamedPattern GOVERNMENT = RuleBook.standard().pattern("bodies.government-behind");
    private static final Pattern SEPARATOR = Pattern.compile("[、，,]");
    /** No name of a body, with its bracket, is so long. */
    private static final int LONGEST = 100;

    private final String list;
    /** how many brackets and quotations are open before each character */
    private final int[] depth;

    private final BodyShapes shapes;

    private BodyWords(String list, BodyShapes shapes) {
        this.list = list;
        this.shapes = shapes;
        this.depth = depth(list);
    }

    /** The words of each group, in the order of the list. */
    static List<List<Word>> groups(String list, BodyShapes shapes) {
        BodyWords reader = new BodyWords(list, shapes);
        List<List<Word>> groups = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= list.length(); i++) {
            if (i == list.length() || "，,；;".indexOf(list.charAt(i)) >= 0 && reader.depth[i] == 0) {
                groups.add(reader.words(start, i));
                start = i + 1;
            }
        }
        return groups;
    }

    /** Splits at {@code 、} outside brackets, and at 和, 及, 以及 between a finished body and the next. */
    private List<Word> words(int start, int end) {
        List<Word> words = new ArrayList<>();
        int from = start;
        for (int i = start; i <= end; i++) {
            int joint = i < end && depth[i] == 0 ? joint(i, from, end) : 0;
            if (i == end || joint > 0) {
                int a = from;
                int b = i;
                while (a < b && Character.isWhitespace(list.charAt(a))) {
                    a++;
                }
                while (b > a && Character.isWhitespace(list.charAt(b - 1))) {
                    b--;
                }
                if (a < b) {
                    words.add(new Word(list.substring(a, b).replace("\n", ""), a, b)); // a line may end within a name
                }
                from = i + joint;
                i = Math.max(i, from - 1);
            }
        }
        return words;
    }

    /** How many characters part two bodies at a place; 0 when it parts none. */
    private int joint(int at, int from, int end) {
        if (list.charAt(at) == '、') {
            return 1;
        }
        int length = lengthOfJoint(at);
        if (length == 0 || at == from || at + length > end) {
            return 0;
        }
        // a name has its end, and whatever tells a body apart, within reach
        String words = list.substring(Math.max(from, at - LONGEST), at);
        // 等 counts in those that are not named: 商务部等和各省级人民政府
        String before = words.endsWith("等") ? words.substring(0, words.length() - 1) : words;
        String after = list.substring(at + length, Math.min(end, at + length + LONGEST));
        boolean ended = shapes.isBody(before) && !FIELD.isIn(before);
        return ended
                        && (BEGINS_ANEW.begins(after)
                                || shapes.isBody(SEPARATOR.split(after, 2)[0]) && length == 2
                                || FINISHED.isIn(before)
                                || DISTRICT.matches(before) && GOVERNMENT.begins(after))
                ? length
                : 0;
    }

    private int lengthOfJoint(int at) {
        if (JOINT.first().indexOf(list.charAt(at)) < 0) {
            return 0;
        }
        Matcher joint = JOINT.matcher(list).region(at, list.length());
        return joint.lookingAt() ? joint.end() - at : 0;
    }

    private static int[] depth(String text) {
        int[] depth = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int change = "（(〔“".indexOf(c) >= 0 ? 1 : "）)〕”".indexOf(c) >= 0 ? -1 : 0;
            depth[i + 1] = Math.max(0, depth[i] + change);
        }
        return depth;
    }
}
