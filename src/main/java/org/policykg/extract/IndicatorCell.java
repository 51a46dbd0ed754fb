package org.policykg.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** The figures in a cell of a table of indicators: 120, ≥80, 70—80%, 6%左右, 2024年：100；2025年：120. */
final class IndicatorCell {
    private static final int LONGEST = 60;

    /** A group of the pattern of a cell, with what its words mean. */
    private record Sign(String group, Mention.Comparator meaning) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign("up", Mention.Comparator.INCREASE_BY),
            new Sign("down", Mention.Comparator.DECREASE_BY),
            new Sign("atleast", Mention.Comparator.AT_LEAST),
            new Sign("atmost", Mention.Comparator.AT_MOST),
            new Sign("more", Mention.Comparator.MORE_THAN),
            new Sign("less", Mention.Comparator.LESS_THAN),
            new Sign("about", Mention.Comparator.ABOUT),
            new Sign("ormore", Mention.Comparator.AT_LEAST),
            new Sign("orless", Mention.Comparator.AT_MOST),
            new Sign("orso", Mention.Comparator.ABOUT));

    private final NamedPattern cell;
    private final NamedPattern years;
    private final NamedPattern between;
    private final NamedPattern growth;
    private final List<String> magnitudes;
    private final List<String> percent;

    /**
     * A figure.
     *
     * @param year that the cell says of it
     * @param comparator how it is meant; absent where the cell does not say
     * @param unit as printed; empty where the cell has none
     */
    record Figure(
            Optional<Integer> year,
            Optional<Mention.Comparator> comparator,
            BigDecimal value,
            Optional<BigDecimal> upper,
            String unit) {}

    IndicatorCell(RuleBook rules) {
        cell = rules.pattern("indicators.cell");
        years = rules.pattern("indicators.years-of-cell");
        between = rules.pattern("indicators.between");
        growth = rules.pattern("targets.growth");
        magnitudes = List.copyOf(rules.lexicon().words("magnitude"));
        percent = List.copyOf(rules.lexicon().words("percent"));
    }

    /** The figures of a cell; none where a part of it is none. */
    List<Figure> figures(String words) {
        if (words.length() > LONGEST) {
            return List.of();
        }
        if (years.isIn(words)) {
            List<Figure> figures = new ArrayList<>();
            for (String part : years.matcher(words).replaceAll("\n").strip().split("\n")) {
                figure(trimmed(part)).ifPresent(figures::add);
            }
            return figures;
        }
        return figure(words).map(List::of).orElse(List.of());
    }

    /** The two figures of a cell whose column is of two years; none where it has another number of them. */
    List<Figure> both(String words) {
        String[] parts = words.length() > LONGEST
                ? new String[0]
                : between.matcher(words).replaceAll("\n").split("\n");
        if (parts.length != 2) {
            return List.of();
        }
        Optional<Figure> first = figure(parts[0]);
        Optional<Figure> second = figure(parts[1]);
        return first.isPresent() && second.isPresent() ? List.of(first.get(), second.get()) : List.of();
    }

    private String trimmed(String part) {
        String words = part.strip();
        Matcher mark = between.matcher(words);
        int end = words.length();
        while (mark.find()) {
            end = mark.end() == words.length() ? mark.start() : end;
        }
        return words.substring(0, end);
    }

    private Optional<Figure> figure(String words) {
        Matcher figure = cell.matcher(words.strip());
        if (!figure.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                Optional.ofNullable(figure.group("year")).map(Integer::valueOf),
                comparator(figure),
                number(figure.group("number")),
                Optional.ofNullable(figure.group("upper")).map(IndicatorCell::number),
                Optional.ofNullable(figure.group("unit")).orElse("")));
    }

    private static Optional<Mention.Comparator> comparator(Matcher figure) {
        return SIGNS.stream()
                .filter(sign -> figure.group(sign.group) != null)
                .map(Sign::meaning)
                .findFirst();
    }

    private static BigDecimal number(String printed) {
        return new BigDecimal(printed.replaceAll("[,，+]", "").replaceAll("[－−]", "-"));
    }

    /**
     * How a figure is meant.
     *
     * @param indicator what it measures
     * @param unit its unit
     * @param grows whether its column says by how much that grows
     */
    Mention.Comparator meaning(Figure figure, String indicator, String unit, boolean grows) {
        Matcher change = growth.matcher(indicator);
        boolean changes = change.find();
        boolean falls = changes && change.group("down") != null
                || figure.value().signum() < 0 && (grows || percent.contains(unit));
        if (falls) {
            return Mention.Comparator.DECREASE_BY;
        }
        return grows || changes && change.group("up") != null
                ? Mention.Comparator.INCREASE_BY
                : figure.comparator().orElse(Mention.Comparator.EXACTLY);
    }

    /** The unit of a figure, which may be printed in its cell, or but for 万 and the like beside it. */
    String unit(Figure figure, String beside) {
        return figure.unit().isEmpty()
                ? beside
                : magnitudes.contains(figure.unit()) ? figure.unit() + beside : figure.unit();
    }
}
