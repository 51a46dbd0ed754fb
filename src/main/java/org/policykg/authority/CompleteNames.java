package org.policykg.authority;

import java.util.List;
import java.util.regex.Pattern;
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
    private static final Pattern RELATIVE = Pattern.compile(
            "^(?:各|本|我|你|贵(?:省|市|部|委|局|厅|公司|单位)|该|其|省|市|县|区|州|旗|自治区|地方|当地|所在|同级|上级|下级|基层|乡镇?|街道).*|.*(?:有关|相关|其他|所属|下属|所在地).*");
    private static final Pattern OF_THE_STATE =
            Pattern.compile("^(?:中国|中华|国家|中央|中共|全国|国务院|最高人民|解放军|民革|民盟|民建|民进|致公党).{2,}");
    private static final Pattern COMPANY =
            Pattern.compile(".{2,}(?:有限|有限责任|股份|合营)公司(?:[（(][^（）()]*[）)])?(?:\\p{IsHan}{2,10}(?:分公司|公司|厂|院|所))?");
    private static final Pattern UNIVERSITY =
            Pattern.compile("^(?!.{0,4}(?:老年|开放|广播|电视|职工|业余|社区|重点|综合|本科|民办|研究型|部属|省属)大学)"
                    + "(?!(?:师范|理工|农业|林业|医科|科技|工业|财经|民族)大学)\\p{IsHan}{2,8}大学.*");
    private static final Pattern GREAT_REGION =
            Pattern.compile("^(?:华北|东北|华东|华中|华南|中南|西南|西北|长江|黄河|淮河|海河|珠江|松辽|太湖)(?!地区|各|部|流域.{0,2}机构).{4,}");
    /** 国网德州供电公司, 中广核惠州分公司: the place stands behind the house and before the branch */
    private static final Pattern BRANCH =
            Pattern.compile("^(?:供电|电力|石油|燃气|核电)?(?:分行|支行|中心支行|分公司|公司|监管局|分局|海关|办事处|专员办|特派办).*");

    private static final NamedPattern PLACE = RuleBook.standard().pattern("places.told");
    /** 财政部 is not named in 财政部门 */
    private static final Pattern NO_PART = Pattern.compile("^(?:门|队|等).*");

    private static final int SHORTEST_HEAD = 3;

    private CompleteNames() {}

    /**
     * Whether a name is one.
     *
     * @param hits the listed names in it
     * @param placed whether it begins with a place that its shape shows
     */
    static boolean isComplete(String name, List<Hit<Entry>> hits, boolean placed) {
        return !RELATIVE.matcher(name).matches()
                && (placed
                        || OF_THE_STATE.matcher(name).matches()
                        || COMPANY.matcher(name).matches()
                        || UNIVERSITY.matcher(name).matches()
                        || GREAT_REGION.matcher(name).matches()
                        || hits.stream().anyMatch(hit -> tells(name, hit)));
    }

    private static boolean tells(String name, Hit<Entry> hit) {
        String rest = name.substring(hit.end());
        if (hit.name().region().isPresent()) {
            return hit.begin() == 0
                    || !hit.name().region().orElseThrow().group()
                            && (PLACE.matches(name.substring(hit.begin(), hit.end()))
                                    || BRANCH.matcher(rest).matches());
        }
        return hit.begin() == 0
                && hit.end() >= SHORTEST_HEAD
                && hit.name().organizations().stream().anyMatch(body -> !body.group())
                && !NO_PART.matcher(rest).matches();
    }
}
