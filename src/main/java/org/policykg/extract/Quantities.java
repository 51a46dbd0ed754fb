package org.policykg.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.Search;

/** The figures in a clause: 不低于85%, 100万个以上, 3—5家, 至少一人, 百个. */
final class Quantities {
    /** The words before a figure that say how it is meant are not longer. */
    private static final int LONGEST_SIGN = 12;

    private final QuantityPatterns patterns;
    private final String clause;
    private final List<Quantity> found = new ArrayList<>();

    private Quantities(QuantityPatterns patterns, String clause) {
        this.patterns = patterns;
        this.clause = clause;
    }

    static List<Quantity> in(QuantityPatterns patterns, String clause) {
        Quantities quantities = new Quantities(patterns, clause);
        if (hasDigit(clause)) {
            quantities.digits();
        }
        if (patterns.inCharacters().mayBeIn(clause)) {
            quantities.characters();
        }
        quantities.found.sort(Comparator.comparingInt(Quantity::number));
        return quantities.found;
    }

    private static boolean hasDigit(String clause) {
        for (int i = 0; i < clause.length(); i++) {
            char c = clause.charAt(i);
            if (c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    private void digits() {
        Search search = patterns.quantity().search(clause);
        int before = 0;
        while (search.find()) {
            Matcher match = search.match();
            Quantity quantity = quantity(match, before);
            boolean listed =
                    !found.isEmpty() && quantity.comparator().isEmpty() && quantity.isListedWith(found.getLast());
            found.add(listed ? quantity.as(found.getLast()) : quantity);
            before = match.end();
        }
    }

    private Quantity quantity(Matcher match, int before) {
        Sign sign = sign(before, match.start());
        Optional<Mention.Comparator> mark = match.group("ormore") != null
                ? Optional.of(Mention.Comparator.AT_LEAST)
                : match.group("orless") != null
                        ? Optional.of(Mention.Comparator.AT_MOST)
                        : match.group("orso") != null ? Optional.of(Mention.Comparator.ABOUT) : Optional.empty();
        boolean plain = sign.meaning()
                .filter(said -> said != Mention.Comparator.EXACTLY)
                .isEmpty();
        Quantity.Kind kind = match.group("percent") != null
                ? Quantity.Kind.PERCENT
                : match.group("time") != null
                        ? Quantity.Kind.TIME
                        : match.group("money") != null ? Quantity.Kind.MONEY : Quantity.Kind.THINGS;
        return new Quantity(
                sign.start(),
                match.start(),
                match.end(),
                number(match.group("number")),
                Optional.ofNullable(match.group("upper")).map(Quantities::number),
                match.group("unit"),
                kind,
                plain ? mark.or(sign::meaning) : sign.meaning(),
                sign.meaning().filter(said -> said != Mention.Comparator.ABOUT).isPresent());
    }

    private static BigDecimal number(String printed) {
        return new BigDecimal(printed.replaceAll("[,，]", ""));
    }

    /** What stands before a figure, and where it begins. */
    private record Sign(Optional<Mention.Comparator> meaning, int start) {}

    private Sign sign(int from, int to) {
        int start = to;
        Optional<Mention.Comparator> meaning = Optional.empty();
        Matcher about = before(patterns.about(), from, start);
        if (about.find()) {
            meaning = Optional.of(Mention.Comparator.ABOUT);
            start = about.start();
        }
        Matcher bound = before(patterns.bound(), from, start);
        if (bound.find()) {
            meaning = Optional.of(bounded(bound));
            start = bound.start();
        }
        Matcher growth = before(patterns.growth(), from, start);
        if (growth.find()) {
            if (growth.group("up") != null) {
                meaning = Optional.of(Mention.Comparator.INCREASE_BY);
            } else if (growth.group("down") != null) {
                meaning = Optional.of(Mention.Comparator.DECREASE_BY);
            } else if (meaning.isEmpty()) {
                meaning = Optional.of(Mention.Comparator.EXACTLY);
            }
            start = growth.start();
        }
        return new Sign(meaning, start);
    }

    private static Mention.Comparator bounded(Matcher bound) {
        if (bound.group("atleast") != null) {
            return Mention.Comparator.AT_LEAST;
        }
        if (bound.group("atmost") != null) {
            return Mention.Comparator.AT_MOST;
        }
        return bound.group("more") != null ? Mention.Comparator.MORE_THAN : Mention.Comparator.LESS_THAN;
    }

    private Matcher before(NamedPattern pattern, int from, int to) {
        return pattern.matcher(clause).region(Math.max(from, to - LONGEST_SIGN), to);
    }

    private void characters() {
        Matcher match = patterns.inCharacters().matcher(clause);
        while (match.find()) {
            boolean least = match.group("digit") != null;
            BigDecimal value = least
                    ? BigDecimal.valueOf(patterns.digits().indexOf(match.group("digit")) + 1L)
                    : BigDecimal.TEN.pow(patterns.round().indexOf(match.group("round")) + 2);
            found.add(new Quantity(
                    match.start(),
                    least ? match.start("digit") : match.start("round"),
                    match.end(),
                    value,
                    Optional.empty(),
                    match.group("unit"),
                    Quantity.Kind.THINGS,
                    least ? Optional.of(Mention.Comparator.AT_LEAST) : Optional.empty(),
                    least));
        }
    }
}
