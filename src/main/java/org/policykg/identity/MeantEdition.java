package org.policykg.identity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.policykg.graph.Policy;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * Which edition of a title a document means that cites the title alone: the last that there was on its day; the only one where
 * the days are not known. For one round of working out, in which nothing else changes.
 */
final class MeantEdition {
    private static final NamedPattern YEAR = RuleBook.standard().pattern("forms.year-of-number");
    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    private final Asserted asserted;
    private final DerivedGraph derived;
    private final Map<Node, Set<Node>> editions = new HashMap<>();
    private final Map<Node, Optional<Day>> days = new HashMap<>();

    MeantEdition(Asserted asserted, DerivedGraph derived) {
        this.asserted = asserted;
        this.derived = derived;
    }

    /**
     * A day, or only its year.
     *
     * @param day the day, the last of the year where only that is known
     * @param whole whether the day is known
     */
    private record Day(LocalDate day, boolean whole) {
        static Day ofYear(int year) {
            return new Day(LocalDate.of(year, 12, 31), false);
        }

        boolean isAfter(Day other) {
            return whole && other.whole ? day.isAfter(other.day) : day.getYear() > other.day.getYear();
        }
    }

    /** The names that speak for the editions of a title, however it is printed; none where no edition of it is known. */
    Set<Node> editions(Node title) {
        return editions.computeIfAbsent(derived.identity(title), identity -> {
            Set<Node> all = new TreeSet<>(BY_IRI);
            for (Node member : derived.identical(identity)) {
                derived.editions(member).map(derived::identity).forEach(all::add);
                if (DocumentFacts.read(asserted, member).isOwnEdition()) {
                    all.add(identity);
                }
            }
            return all;
        });
    }

    /** What a document means by the name of another. */
    Node meant(Node by, Node named) {
        Set<Node> all = editions(named);
        if (all.isEmpty()) {
            return derived.identity(named);
        }
        Node own = derived.identity(by);
        Optional<Day> day = day(own);
        Optional<Node> last = all.stream()
                .filter(edition -> !edition.equals(own))
                .filter(edition -> day.isPresent()
                        && day(edition).filter(its -> !its.isAfter(day.get())).isPresent())
                .max(Comparator.comparing(
                                (Node edition) -> day(edition).orElseThrow().day())
                        .thenComparing(BY_IRI.reversed()));
        return last.orElseGet(() -> {
            Node only = all.iterator().next();
            boolean open = day.isEmpty() || day(only).isEmpty();
            return all.size() == 1 && open && !only.equals(own) ? only : derived.identity(named);
        });
    }

    /** The day of a document: its own, that of the notice that puts it out, or the year of its number. */
    private Optional<Day> day(Node identity) {
        return days.computeIfAbsent(identity, s -> {
            Set<Node> members = derived.identical(s);
            Set<Node> bringers = members.stream()
                    .flatMap(member -> DocumentFacts.read(asserted, member).bringers().stream())
                    .collect(Collectors.toSet());
            return first(members)
                    .or(() -> first(bringers))
                    .or(() -> members.stream()
                            .flatMap(member -> asserted.objects(member, Policy.documentNumber))
                            .map(number -> YEAR.matcher(number.getLiteralLexicalForm()))
                            .filter(Matcher::find)
                            .map(found -> Integer.parseInt(
                                    Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2))))
                            .min(Comparator.naturalOrder())
                            .map(Day::ofYear));
        });
    }

    private Optional<Day> first(Set<Node> documents) {
        return documents.stream()
                .flatMap(document -> DocumentFacts.date(asserted, document).stream())
                .min(Comparator.naturalOrder())
                .map(day -> new Day(day, true));
    }
}
