package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * The names of bodies of a kind (局, 委, 公司) in a text, found by the word that they end in: that is rarer than what may stand
 * before it. The text is gone through once, however often it is asked which of them was the last.
 */
final class NamesOfKind {
    /** what a name may stand behind */
    private static final String BEFORE =
            RuleBook.standard().pattern("bodies.before-called").first();
    /** what may stand behind it */
    private static final String BEHIND =
            RuleBook.standard().pattern("bodies.behind-called").first();

    private static final NamedPattern NO_NAME = RuleBook.standard().pattern("bodies.not-called");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 16;

    private final String text;
    private final String kind;
    private final BodyShapes shapes;
    private final List<Named> names = new ArrayList<>();

    /**
     * What ends like a name.
     *
     * @param end where it ends
     * @param last the last name of one body up to there
     */
    private record Named(int end, Optional<String> last) {}

    NamesOfKind(String text, String kind, BodyShapes shapes) {
        this.text = text;
        this.kind = kind;
        this.shapes = shapes;
        Named before = new Named(0, Optional.empty());
        for (int at = text.indexOf(kind); at >= 0; at = text.indexOf(kind, at + 1)) {
            int end = at + kind.length();
            boolean ends = end == text.length() || BEHIND.indexOf(text.charAt(end)) >= 0;
            Optional<String> name = ends ? name(before.end, at) : Optional.empty();
            if (name.isPresent()) {
                before = new Named(end, name.filter(this::isOne).or(before::last));
                names.add(before);
            }
        }
    }

    /** The last name of one body before a place; it may end right there, whatever stands behind it. */
    Optional<String> lastBefore(int place) {
        Named before = upTo(place);
        int at = place - kind.length();
        Optional<String> there = at > before.end && text.startsWith(kind, at) ? name(before.end, at) : Optional.empty();
        return there.filter(this::isOne).or(before::last);
    }

    /** The last that ends at a place or before it. */
    private Named upTo(int place) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (names.get(middle).end <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? new Named(0, Optional.empty()) : names.get(low - 1);
    }

    /** The longest name with its kind at a place that begins where a name may begin. */
    private Optional<String> name(int from, int at) {
        int first = at;
        int length = 0;
        Optional<Integer> start = Optional.empty();
        while (first > from && length < LONGEST && isHan(text.codePointBefore(first))) {
            first -= Character.charCount(text.codePointBefore(first));
            length++;
            if (length >= SHORTEST && mayBegin(first)) {
                start = Optional.of(first);
            }
        }
        return start.map(begin -> text.substring(begin, at) + kind);
    }

    private boolean mayBegin(int at) {
        return (at == 0 || BEFORE.indexOf(text.charAt(at - 1)) >= 0)
                && !NO_NAME.matcher(text).region(at, text.length()).lookingAt();
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private boolean isOne(String name) {
        return shapes.isBody(name) && !shapes.isGroup(name);
    }
}
