package org.policykg.extract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.notice.ChineseDates;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** What the columns of a table of indicators hold, by their heads. */
final class IndicatorLabels {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}");
    private static final int LONGEST = 24;

    /** What a column holds. */
    enum Role {
        NAME,
        /** what is measured, where the rest of the head says that the table sets aims */
        OTHER_NAME,
        UNIT,
        /** whether an indicator binds */
        NATURE,
        BASE,
        AIM,
        /** how much it is in a year, whether that is past or to come */
        YEAR,
        GROWTH,
        OTHER;

        boolean isOfFigures() {
            return this == BASE || this == AIM || this == YEAR || this == GROWTH;
        }

        boolean isName() {
            return this == NAME || this == OTHER_NAME;
        }
    }

    /**
     * A column.
     *
     * @param role what it holds
     * @param year of its figures
     * @param further year of the second figure of each cell, where cells have two
     * @param unit of its figures; empty where the head has none
     */
    record Column(Role role, Optional<Integer> year, Optional<Integer> further, String unit) {
        static final Column OTHER = new Column(Role.OTHER, Optional.empty(), Optional.empty(), "");

        /** The same below a head that says more of it. */
        Column under(Column above) {
            boolean plain = role == Role.YEAR && above.role.isOfFigures();
            return new Column(plain ? above.role : role, year, further, unit.isEmpty() ? above.unit : unit);
        }
    }

    private final Map<Role, NamedPattern> labels = new EnumMap<>(Role.class);
    private final NamedPattern twoYears;
    private final NamedPattern bracket;
    private final NamedPattern unit;
    private final NamedPattern noAims;
    private final NamedPattern period;

    IndicatorLabels(RuleBook rules) {
        labels.put(Role.NAME, rules.pattern("indicators.name"));
        labels.put(Role.OTHER_NAME, rules.pattern("indicators.other-name"));
        labels.put(Role.UNIT, rules.pattern("indicators.unit"));
        labels.put(Role.NATURE, rules.pattern("indicators.nature"));
        labels.put(Role.BASE, rules.pattern("indicators.base"));
        labels.put(Role.AIM, rules.pattern("indicators.aim"));
        labels.put(Role.YEAR, rules.pattern("indicators.year"));
        labels.put(Role.GROWTH, rules.pattern("indicators.growth"));
        twoYears = rules.pattern("indicators.two-years");
        bracket = rules.pattern("indicators.column-bracket");
        unit = rules.pattern("indicators.unit-cell");
        noAims = rules.pattern("indicators.no-aims");
        period = rules.pattern("targets.period");
    }

    /** What a column holds whose head says some words; nothing where these are no head. */
    Optional<Column> of(String words) {
        String bare = SPACE.matcher(words).replaceAll("");
        if (bare.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher behind = bracket.matcher(bare);
        String said = behind.find() && unit.matches(behind.group(1)) ? behind.group(1) : "";
        String label = said.isEmpty() ? bare : bare.substring(0, behind.start());
        Matcher two = twoYears.matcher(label);
        if (two.matches()) {
            return Optional.of(new Column(
                    Role.YEAR,
                    Optional.of(Integer.valueOf(two.group("first"))),
                    Optional.of(Integer.valueOf(two.group("second"))),
                    said));
        }
        return labels.entrySet().stream()
                .filter(role -> role.getValue().matches(label))
                .findFirst()
                .map(role -> new Column(role.getKey(), year(label), Optional.empty(), said));
    }

    /** Whether the head of a column says that its table sets no aims. */
    boolean setsNoAims(String words) {
        return noAims.isIn(words);
    }

    private Optional<Integer> year(String label) {
        Optional<Integer> year = Optional.empty();
        Matcher said = YEAR.matcher(label);
        while (said.find()) {
            year = Optional.of(Integer.valueOf(said.group()));
        }
        Matcher plan = period.matcher(label);
        return year.isEmpty() && plan.find()
                ? Optional.of(TargetYears.ofPlan(ChineseDates.number(plan.group("plan"))))
                : year;
    }
}
