package org.policykg.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** Which of some documents that share a number are one. */
final class ByNumber {
    private static final NamedPattern PUTS_OUT = RuleBook.standard().pattern("names.puts-out");

    private final Sets sets;

    ByNumber(Sets sets) {
        this.sets = sets;
    }

    /** Numbers agree, bodies do not disagree, and one title holds the other or differs in few characters. */
    void join(List<DocumentFacts> found) {
        new Nearest(sets, DocumentFacts::isFirm, ByNumber::distance).join(found);
    }

    private static int distance(DocumentFacts one, DocumentFacts other) {
        boolean may = !one.titles().isEmpty()
                && !other.titles().isEmpty()
                && !one.brings(other)
                && one.isTitle() == other.isTitle()
                && numbersAgree(one, other);
        return may ? titles(one, other) : Nearest.APART;
    }

    /**
     * Two plans that one notice puts out share its number too (妇女发展纲要, 儿童发展纲要): a slip is taken for one only in what is
     * no more than cited.
     */
    private static int titles(DocumentFacts one, DocumentFacts other) {
        if (anyTitles(one, other, Titles::hold)) {
            return 0;
        }
        int most = one.isFirm() && other.isFirm() ? 0 : one.isFirm() || other.isFirm() ? 2 : 1;
        for (int slips = 1; slips <= most; slips++) {
            int some = slips;
            if (anyTitles(one, other, (title, also) -> Titles.slip(title, also, some))) {
                return slips;
            }
        }
        return Nearest.APART;
    }

    private static boolean anyTitles(DocumentFacts one, DocumentFacts other, BiPredicate<String, String> fit) {
        return one.titles().stream().anyMatch(title -> other.titles().stream().anyMatch(also -> fit.test(title, also)));
    }

    private static boolean numbersAgree(DocumentFacts one, DocumentFacts other) {
        return one.numbers().stream()
                .anyMatch(number -> other.numbers().stream()
                        .anyMatch(also -> MatchKeys.agree(number, also)
                                && (MatchKeys.isSerial(number) ? isOneSeries(one, other) : !one.disagrees(other))));
    }

    /** Every body counts its orders from 1: the body must be known, or the title be the same. */
    private static boolean isOneSeries(DocumentFacts one, DocumentFacts other) {
        return one.sharesIssuer(other)
                || !one.disagrees(other)
                        && !one.titles().isEmpty()
                        && one.title().equals(other.title());
    }

    /** A number alone is the notice that was read and bears it, else the notice that puts something out, else what else bears it. */
    void joinAlone(List<DocumentFacts> found) {
        for (DocumentFacts number : found) {
            if (!number.titles().isEmpty()) {
                continue;
            }
            List<DocumentFacts> bearers = found.stream()
                    .filter(other -> !other.titles().isEmpty() && numbersAgree(number, other))
                    .toList();
            only(bearers, DocumentFacts::read)
                    .or(() -> only(
                            bearers,
                            DocumentFacts::read,
                            other -> other.titles().stream().anyMatch(title -> PUTS_OUT.isIn(title))))
                    .or(() -> only(bearers, DocumentFacts::read, other -> true))
                    .ifPresent(other -> sets.unite(number.node(), other.node()));
        }
    }

    /** What fits, where it is one document and nothing better is there. */
    private Optional<DocumentFacts> only(
            Collection<DocumentFacts> some, Predicate<DocumentFacts> better, Predicate<DocumentFacts> fits) {
        return some.stream().anyMatch(better) ? Optional.empty() : only(some, fits);
    }

    private Optional<DocumentFacts> only(Collection<DocumentFacts> some, Predicate<DocumentFacts> fits) {
        List<DocumentFacts> fitting = some.stream().filter(fits).toList();
        return fitting.stream()
                                .map(document -> sets.root(document.node()))
                                .distinct()
                                .count()
                        == 1
                ? Optional.of(fitting.getFirst())
                : Optional.empty();
    }
}
