package org.policykg.authority;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.authority.NameIndex.Entry;
import org.policykg.lexicon.NameTrie.Hit;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** What stands behind a place in the name of a local body: 商务厅, 人民政府办公室, 委组织部. */
final class Offices {
    /**
     * An office.
     *
     * @param words written out in full: 发展和改革委员会 for 发改委
     * @param function what it answers for
     */
    record Office(String words, Optional<Function> function) {
        /** Whether it is a department of a Party committee. */
        boolean isOfParty() {
            return words.startsWith("委") && !words.startsWith("委员会");
        }
    }

    private static final Pattern FORM = Pattern.compile("(?:[（(][^（）()]*[）)])?"
            + "(委员会|厅|局|委|办公室|办|主管部门|行政主管部门|行政管理部门|行政部门|管理部门|监督管理部门|部门|监管局|管理局|分局|总队|支队)"
            + "((?:[（(][^（）()]*[）)])?)");
    private static final Pattern COMPLETE = Pattern.compile(".*(?:总工会|联合会|协会|委员会|红十字会|合作社)");
    private static final Pattern GOVERNMENT = Pattern.compile("(?:(?:人民)?政府(办公厅|办公室|办|研究室)?|行政公署|行署)");
    private static final NamedPattern SPECIAL_REGION = RuleBook.standard().pattern("places.special-region");
    private static final Pattern ZONE = Pattern.compile("管(?:理)?委(?:员)?会");
    private static final Pattern COMMITTEE = Pattern.compile("委(|办公厅|办公室|办|组织部|宣传部|统战部|政法委|网信办|编办|改革办|社会工作部|党校|军民融合办)");
    private static final Map<String, String> COMMITTEE_FULL = Map.of(
            "统战部", "统一战线工作部",
            "政法委", "政法委员会",
            "网信办", "网络安全和信息化委员会办公室",
            "编办", "机构编制委员会办公室",
            "改革办", "全面深化改革委员会办公室",
            "军民融合办", "军民融合发展委员会办公室",
            "办", "办公室");

    private Offices() {}

    /** The office that a name has from a character to its end. */
    static Optional<Office> at(String name, int from, List<Hit<Entry>> hits) {
        String rest = name.substring(from);
        Matcher government = GOVERNMENT.matcher(rest);
        if (government.matches()) {
            String of = Optional.ofNullable(government.group(1)).orElse("").replaceFirst("^办$", "办公室");
            boolean special = SPECIAL_REGION.isIn(name.substring(0, from));
            String kind = rest.startsWith("行") ? "行政公署" : special ? "政府" : "人民政府";
            return Optional.of(new Office(kind + of, Optional.empty()));
        }
        if (ZONE.matcher(rest).matches()) {
            return Optional.of(new Office("管理委员会", Optional.empty()));
        }
        Matcher committee = COMMITTEE.matcher(rest);
        if (committee.matches()) {
            String of = committee.group(1);
            Optional<Function> function = functions(from + 1, hits).stream()
                    .findFirst()
                    .flatMap(hit -> hit.name().function());
            return Optional.of(new Office("委" + COMMITTEE_FULL.getOrDefault(of, of), function));
        }
        return ofFunction(name, from, hits);
    }

    /** A function and a form that end the name: 商务厅, 发改委. */
    static Optional<Office> ofFunction(String name, int from, List<Hit<Entry>> hits) {
        return functions(from, hits).stream()
                .flatMap(hit -> office(hit.name().function().orElseThrow(), name.substring(hit.end())).stream())
                .findFirst();
    }

    /** The functions that are named at a character, the longest name first. */
    private static List<Hit<Entry>> functions(int at, List<Hit<Entry>> hits) {
        return hits.stream()
                .filter(hit -> hit.begin() == at && hit.name().function().isPresent())
                .sorted(Comparator.comparingInt(Hit<Entry>::end).reversed())
                .toList();
    }

    /** An office by its function and what stands behind it; 总工会 and 残联 need no form behind them. */
    private static Optional<Office> office(Function function, String rest) {
        if (rest.isEmpty() && COMPLETE.matcher(function.name()).matches()) {
            return Optional.of(new Office(function.name(), Optional.of(function)));
        }
        Matcher form = FORM.matcher(rest);
        return form.matches() ? Optional.of(written(function, form)) : Optional.empty();
    }

    private static Office written(Function function, Matcher form) {
        boolean alternatives = !form.group(2).isEmpty();
        String words = alternatives
                ? form.group(1) + form.group(2)
                : switch (form.group(1)) {
                    case "委" -> "委员会";
                    case "办" -> "办公室";
                    default -> form.group(1);
                };
        // 监管局 and 管理局 repeat the end of a function's name: 市场监管局 is 市场监督管理局
        String tail = words.replaceFirst("^监管局$", "局");
        String name = function.name();
        return new Office(
                name + (name.endsWith("管理") ? tail.replaceFirst("^管理(?=局)", "") : tail), Optional.of(function));
    }
}
