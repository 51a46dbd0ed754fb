package org.policykg.authority;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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
            return OF_PARTY.begins(words);
        }
    }

    private static final NamedPattern FORM = RuleBook.standard().pattern("offices.form");
    private static final NamedPattern COMPLETE = RuleBook.standard().pattern("offices.complete");
    private static final NamedPattern GOVERNMENT = RuleBook.standard().pattern("offices.government");
    private static final NamedPattern SPECIAL_REGION = RuleBook.standard().pattern("places.special-region");
    private static final NamedPattern ZONE = RuleBook.standard().pattern("offices.zone");
    private static final NamedPattern OF_COMMITTEE = RuleBook.standard().pattern("offices.of-committee");
    private static final NamedPattern OF_PARTY = RuleBook.standard().pattern("offices.of-party");
    private static final NamedPattern SAID_TWICE = RuleBook.standard().pattern("offices.said-twice");
    /** what runs a zone, in full */
    static final String ZONE_COMMITTEE = "管理委员会";

    private Offices() {}

    /** The office that a name has from a character to its end. */
    static Optional<Office> at(String name, int from, List<Hit<Entry>> hits) {
        String rest = name.substring(from);
        Matcher government = GOVERNMENT.matcher(rest);
        if (government.matches()) {
            WrittenOut kind = SPECIAL_REGION.isIn(name.substring(0, from))
                    ? WrittenOut.GOVERNMENT_OF_SPECIAL_REGION
                    : WrittenOut.GOVERNMENT;
            String of = Optional.ofNullable(government.group(2))
                    .map(WrittenOut.FORM::of)
                    .orElse("");
            return Optional.of(new Office(kind.of(government.group(1)) + of, Optional.empty()));
        }
        if (ZONE.matches(rest)) {
            return Optional.of(new Office(ZONE_COMMITTEE, Optional.empty()));
        }
        Matcher committee = OF_COMMITTEE.matcher(rest);
        if (committee.matches()) {
            Optional<Function> function = functions(from + 1, hits).stream()
                    .findFirst()
                    .flatMap(hit -> hit.name().function());
            return Optional.of(new Office(
                    rest.substring(0, committee.start(1)) + WrittenOut.COMMITTEE.of(committee.group(1)), function));
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
        if (rest.isEmpty() && COMPLETE.matches(function.name())) {
            return Optional.of(new Office(function.name(), Optional.of(function)));
        }
        Matcher form = FORM.matcher(rest);
        return form.matches() ? Optional.of(written(function, form)) : Optional.empty();
    }

    private static Office written(Function function, Matcher form) {
        boolean alternatives = !form.group(2).isEmpty();
        String words = alternatives ? form.group(1) + form.group(2) : WrittenOut.FORM.of(form.group(1));
        // 监管局 and 管理局 repeat the end of a function's name: 市场监管局 is 市场监督管理局
        String full = SAID_TWICE.matcher(function.name() + words).replaceFirst("");
        return new Office(full, Optional.of(function));
    }
}
