package org.policykg.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.lexicon.BodyShapes;
import org.policykg.notice.Notice;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** The body that stands before a title which begins with 关于, and tells it from others: 国家计委《关于…的报告》. */
final class TitleAuthor {
    private static final int LONGEST = 110;
    /** What authors do with a document, behind their names. */
    private static final NamedPattern DEED = RuleBook.standard().pattern("titles.deed-of-author");

    private static final NamedPattern ADDRESSED = RuleBook.standard().pattern("titles.submitted-by-addressee");
    private static final List<String> ENDS = RuleBook.standard().lexicon().words("author-end");
    private static final int MOST_NAMES = 6;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 14;
    /** 国务院同意国家计委《关于…的报告》 is by 国家计委. */
    private static final NamedPattern CONSENT = RuleBook.standard().pattern("titles.consent-before-author");

    private static final NamedPattern REST_OF_DATE = RuleBook.standard().pattern("forms.rest-of-date");

    private static final Pattern LAST_JOINT = Pattern.compile("[、\\s]+$");

    private static final NamedPattern LEAD_WORDS = RuleBook.standard().pattern("titles.words-before-author");

    private final Notice notice;
    private final BodyShapes shapes;
    private Optional<String> addressee = Optional.empty();

    TitleAuthor(Notice notice, BodyShapes shapes) {
        this.notice = notice;
        this.shapes = shapes;
    }

    /** The author at the end of the words before a title; 你部 is whom the notice addresses first. */
    Optional<String> before(String words) {
        String near = words.substring(Math.max(0, words.length() - LONGEST));
        Matcher deed = DEED.matcher(near);
        int end = deed.find() ? deed.start() : near.length();
        int start = behindDate(near, start(near, end));
        Matcher addressed = ADDRESSED.matcher(near);
        if (addressed.find() && addressed.start() < start) {
            return addressee();
        }
        if (start >= end) {
            return Optional.empty();
        }
        String name = LEAD_WORDS
                .matcher(CONSENT.matcher(near.substring(start, end)).replaceFirst(""))
                .replaceFirst("");
        return name.length() >= 2 ? Optional.of(LAST_JOINT.matcher(name).replaceFirst("")) : Optional.empty();
    }

    /** 2015年3月4日省财政厅《关于…》: the sign of the day belongs to the date before it. */
    private static int behindDate(String words, int start) {
        boolean dated = start > 0
                && start < words.length()
                && Character.isDigit(words.charAt(start - 1))
                && REST_OF_DATE.first().indexOf(words.charAt(start)) >= 0;
        return dated ? start + 1 : start;
    }

    /** Where up to six names begin that stand one behind the other up to a place; that place where none does. */
    private static int start(String words, int end) {
        int first = end;
        BitSet reached = new BitSet();
        reached.set(end);
        for (int names = 0; names < MOST_NAMES && !reached.isEmpty(); names++) {
            BitSet further = new BitSet();
            for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
                namesBefore(words, at, further);
                if (at > 0 && isJoint(words.charAt(at - 1))) {
                    namesBefore(words, at - 1, further);
                }
            }
            reached = further;
            first = Math.min(first, reached.isEmpty() ? first : reached.nextSetBit(0));
        }
        return first;
    }

    /** Notes where a name may begin that ends at a place. */
    private static void namesBefore(String words, int end, BitSet starts) {
        for (String ending : ENDS) {
            int at = end - ending.length();
            if (at >= SHORTEST_NAME && words.startsWith(ending, at)) {
                for (int length = 1;
                        length <= Math.min(LONGEST_NAME, at) && isHan(words.charAt(at - length));
                        length++) {
                    starts.set(at - length, starts.get(at - length) || length >= SHORTEST_NAME);
                }
            }
        }
    }

    private static boolean isJoint(char c) {
        return c == '、' || c == '和' || Character.isWhitespace(c);
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private Optional<String> addressee() {
        if (addressee.isEmpty()) {
            addressee = notice.recipients()
                    .map(part -> BodyList.read(part.text(), shapes).stream()
                            .map(BodyList.Item::name)
                            .findFirst()
                            .orElse(part.text()));
        }
        return addressee;
    }
}
