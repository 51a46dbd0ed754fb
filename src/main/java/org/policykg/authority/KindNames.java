package org.policykg.authority;

import java.util.regex.Matcher;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * Names that say a kind and no one of it. 海关 and 地方政府 are all of that kind; 督查组 is another in another notice, and 预算处 in
 * another office.
 */
final class KindNames {
    private static final NamedPattern KIND = RuleBook.standard().pattern("owners.kind");
    private static final NamedPattern LEVEL = RuleBook.standard().pattern("owners.kind-of-place");
    private static final NamedPattern OF_NOTICE = RuleBook.standard().pattern("owners.of-notice");
    private static final NamedPattern DIVISION = RuleBook.standard().pattern("owners.division");

    private KindNames() {}

    /**
     * Whether a name that nothing tells from others of its kind means all of them.
     *
     * @param notice what tells the notice from all others
     */
    static boolean areSeveral(String name, Home home, String notice) {
        return KIND.matches(name) || isBelow(name, home, notice);
    }

    /** Whether a name begins with a kind of place that stands below the notice's own, or in a central notice with any. */
    private static boolean isBelow(String name, Home home, String notice) {
        Matcher level = LEVEL.matcher(name);
        return level.lookingAt()
                && home.place()
                        .map(place -> height(level.group()) < place.height())
                        .orElse(!home.issuer().equals(notice));
    }

    /** From the top: 2 for a province, 1 for a city, 0 for what is below. */
    static int height(String kind) {
        return kind.equals("省") ? 2 : "市州盟".contains(kind) ? 1 : 0;
    }

    /** What a name that only means something there belongs to: the place, the issuer, or the notice. */
    static String owner(String name, Home home, String notice) {
        if (OF_NOTICE.matches(name)) {
            return notice;
        }
        return DIVISION.matches(name) ? home.issuer() : home.scope();
    }
}
