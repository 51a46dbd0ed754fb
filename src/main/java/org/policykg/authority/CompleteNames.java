package org.policykg.authority;

import java.util.List;
import org.policykg.authority.NameIndex.Entry;
import org.policykg.lexicon.NameTrie.Hit;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * Which names of bodies that no list knows mean the same in every notice. By the forms of names: those of the state (中国…, 国家…),
 * those that law makes unique (a company's registered name has a place or a house's name and its legal form, a university's is
 * granted once), and those that begin with a listed body, a region or a great region. What is named by its kind alone
 * (有关部门, 开发区, 省电力公司, 核安全中心) means another body elsewhere.
 */
final class CompleteNames {
    private static final NamedPattern BY_KIND = RuleBook.standard().pattern("owners.by-kind");
    private static final NamedPattern OF_STATE = RuleBook.standard().pattern("owners.of-state");
    private static final NamedPattern COMPANY = RuleBook.standard().pattern("owners.company");
    private static final NamedPattern UNIVERSITY = RuleBook.standard().pattern("owners.university");
    private static final NamedPattern GREAT_REGION = RuleBook.standard().pattern("owners.great-region");
    /** 国网德州供电公司, 中广核惠州分公司: the place stands behind the house and before the branch */
    private static final NamedPattern BRANCH = RuleBook.standard().pattern("owners.branch");

    private static final NamedPattern PLACE = RuleBook.standard().pattern("places.told");
    /** 财政部 is not named in 财政部门 */
    private static final NamedPattern NO_PART = RuleBook.standard().pattern("owners.no-part");

    private static final int SHORTEST_HEAD = 3;

    private CompleteNames() {}

    /**
     * Whether a name is one.
     *
     * @param hits the listed names in it
     * @param placed whether it begins with a place that its shape shows
     */
    static boolean isComplete(String name, List<Hit<Entry>> hits, boolean placed) {
        return !BY_KIND.isIn(name)
                && (placed
                        || OF_STATE.matches(name)
                        || COMPANY.matches(name)
                        || UNIVERSITY.matches(name)
                        || GREAT_REGION.matches(name)
                        || hits.stream().anyMatch(hit -> tells(name, hit)));
    }

    private static boolean tells(String name, Hit<Entry> hit) {
        String rest = name.substring(hit.end());
        if (hit.name().region().isPresent()) {
            return hit.begin() == 0
                    || !hit.name().region().orElseThrow().group()
                            && (PLACE.matches(name.substring(hit.begin(), hit.end())) || BRANCH.begins(rest));
        }
        return hit.begin() == 0
                && hit.end() >= SHORTEST_HEAD
                && hit.name().organizations().stream().anyMatch(body -> !body.group())
                && !NO_PART.begins(rest);
    }
}
