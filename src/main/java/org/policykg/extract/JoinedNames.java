package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.policykg.lexicon.BodyShapes;
import org.policykg.lexicon.KnownName;
import org.policykg.lexicon.NameTrie;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * Names of bodies that stand side by side without a space between them, as text out of PDF has joint issuers:
 * 民政部国家卫生健康委员会. They are parted between two known names, where the place comes again that the name began with, and where
 * a name that is complete by its ending is followed by what a name begins with; a name that is known as a whole
 * (国务院国有资产监督管理委员会), and a branch of a body (国家税务总局云岭省税务局), is one.
 */
final class JoinedNames {
    /** Known names shorter than this are found inside others. */
    private static final int SHORTEST_KNOWN = 3;

    private static final int SHORTEST_NAME = 3;
    private static final NamedPattern PLACE = RuleBook.standard().pattern("bodies.place-before-name");
    private static final NamedPattern NEXT_NAME = RuleBook.standard().pattern("bodies.next-name");
    private static final NamedPattern INNER_OFFICE = RuleBook.standard().pattern("bodies.inner-office");
    /** Title, signature and page of no notice name their issuers in more characters without a space. */
    private static final int LONGEST = 200;

    private final String names;
    private final BodyShapes shapes;
    private final List<? extends NameTrie.Hit<? extends KnownName>> known;

    private JoinedNames(String names, BodyShapes shapes) {
        this.names = names;
        this.shapes = shapes;
        this.known = shapes.known(names);
    }

    /** The names, in order; what is not several names comes as it is. */
    static List<String> part(String names, BodyShapes shapes) {
        return names.length() > LONGEST ? List.of(names) : new JoinedNames(names, shapes).parts();
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = SHORTEST_NAME; at <= names.length() - SHORTEST_NAME; at++) {
            if (at - start >= SHORTEST_NAME && isBorder(start, at)) {
                parts.add(names.substring(start, at));
                start = at;
            }
        }
        parts.add(names.substring(start));
        return parts;
    }

    /** Whether one name ends and another begins at a place. */
    private boolean isBorder(int start, int at) {
        boolean inside = known.stream()
                .anyMatch(hit -> hit.name().isBody() && hit.begin() >= start && hit.begin() < at && hit.end() > at);
        return !inside
                && (known.stream().anyMatch(hit -> hit.begin() == at && isNext(hit)) && isWhole(start, at)
                        || shapes.isActor(names.substring(start, at)) && beginsAsBefore(start, at)
                        || NEXT_NAME
                                .matcher(names)
                                .region(at, names.length())
                                .useTransparentBounds(true)
                                .lookingAt());
    }

    /** Whether a known name is one of a body of its own: nothing stands behind it but an office of it, or a further name. */
    private boolean isNext(NameTrie.Hit<? extends KnownName> hit) {
        return hit.name().isBody()
                && hit.end() - hit.begin() >= SHORTEST_KNOWN
                && (isInnerOffice(hit.end(), names.length())
                        || known.stream().anyMatch(other -> isBehind(other, hit.end())));
    }

    private boolean isBehind(NameTrie.Hit<? extends KnownName> other, int end) {
        return other.name().isBody() && other.begin() >= end && isInnerOffice(end, other.begin());
    }

    /** Whether nothing stands between two places, or what of a body speaks for it. */
    private boolean isInnerOffice(int start, int end) {
        return start == end || INNER_OFFICE.matches(names.substring(start, end));
    }

    /** Whether what stands before a place is a known name, with an office of it perhaps. */
    private boolean isWhole(int start, int at) {
        return known.stream()
                .anyMatch(hit ->
                        hit.name().isBody() && hit.begin() == start && hit.end() <= at && isInnerOffice(hit.end(), at));
    }

    /** Whether the words at a place begin with the place that the name before it begins with. */
    private boolean beginsAsBefore(int start, int at) {
        Matcher place = PLACE.matcher(names).region(start, names.length());
        return place.lookingAt()
                && place.end() < at
                && names.startsWith(place.group(), at)
                && names.length() - at > place.group().length() + 1;
    }
}
