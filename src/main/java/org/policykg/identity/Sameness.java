package org.policykg.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.policykg.graph.Policy;

/**
 * Which of some documents are one. The documents must be closed under shared {@link MatchKeys}, since some are one only where no
 * other could be meant.
 */
final class Sameness {
    private static final Pattern PUTS_OUT = Pattern.compile(".*(?:印发|发布|公布|颁布|颁发|下发|转发|批转).*");
    private static final Pattern TO_ONE_ABOVE = Pattern.compile(".*(?:请示|报告|申请|函)");
    /** A plan that came alone bears its own day, or that of the notice that put it out, some weeks later. */
    private static final long WEEKS = 62;

    private final Asserted asserted;
    private final Map<Node, Node> parents = new HashMap<>();
    private final Map<String, List<DocumentFacts>> byKey = new TreeMap<>();

    private Sameness(Asserted asserted, Map<Node, DocumentFacts> documents) {
        this.asserted = asserted;
        documents.values().forEach(document -> {
            parents.put(document.node(), document.node());
            MatchKeys.of(document)
                    .forEach(key -> byKey.computeIfAbsent(key.getLiteralLexicalForm(), k -> new ArrayList<>())
                            .add(document));
        });
        byKey.values()
                .forEach(found -> found.sort(
                        Comparator.comparing(document -> document.node().getURI())));
    }

    /** The name that speaks for each of the documents, itself where it is the only one. */
    static Map<Node, Node> speakers(Asserted asserted, Map<Node, DocumentFacts> documents) {
        Sameness sameness = new Sameness(asserted, documents);
        sameness.join();
        Map<Node, List<DocumentFacts>> sets =
                documents.values().stream().collect(Collectors.groupingBy(document -> sameness.root(document.node())));
        Map<Node, Node> speakers = new HashMap<>();
        for (List<DocumentFacts> set : sets.values()) {
            Node speaker =
                    set.stream().min(DocumentFacts.SPEAKING).orElseThrow().node();
            set.forEach(document -> speakers.put(document.node(), speaker));
        }
        return speakers;
    }

    private void join() {
        keyed("n:", this::byNumber);
        keyed("d:", this::copies);
        keyed("b:", this::cameAlone);
        keyed("t:", this::lacksAuthor);
        keyed("n:", this::byNumberAlone);
    }

    private void keyed(String kind, Consumer<List<DocumentFacts>> rule) {
        byKey.forEach((key, found) -> {
            if (key.startsWith(kind) && found.size() > 1) {
                rule.accept(found);
            }
        });
    }

    private Node root(Node node) {
        Node at = node;
        while (!parent(at).equals(at)) {
            at = parent(at);
        }
        return at;
    }

    private Node parent(Node node) {
        return parents.getOrDefault(node, node);
    }

    private void unite(DocumentFacts one, DocumentFacts other) {
        parents.put(root(one.node()), root(other.node()));
    }

    /** Numbers agree, bodies do not disagree, and one title holds the other or differs in few characters. */
    private void byNumber(List<DocumentFacts> found) {
        pairs(
                found,
                (one, other) -> !one.titles().isEmpty()
                        && !other.titles().isEmpty()
                        && !one.brings(other)
                        && one.isTitle() == other.isTitle()
                        && numbersAgree(one, other)
                        && titlesAgree(one, other));
    }

    /**
     * Two plans that one notice puts out share its number too (妇女发展纲要, 儿童发展纲要): a slip is taken for one only in what is
     * no more than cited.
     */
    private boolean titlesAgree(DocumentFacts one, DocumentFacts other) {
        int slips = one.isFirm() && other.isFirm() ? 0 : one.isFirm() || other.isFirm() ? 2 : 1;
        return anyTitles(one, other, Titles::hold)
                || slips > 0 && anyTitles(one, other, (title, also) -> Titles.slip(title, also, slips));
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

    /** A copy without number has the title, issuer, day and nearly the text. */
    private void copies(List<DocumentFacts> found) {
        pairs(
                found,
                (one, other) -> (one.numbers().isEmpty() || other.numbers().isEmpty())
                        && (one.sharesIssuer(other)
                                || one.issuers().isEmpty() && other.issuers().isEmpty())
                        && NearText.of(text(one), text(other)));
    }

    private String text(DocumentFacts document) {
        return asserted.text(document.node(), Policy.text).orElse("");
    }

    private void pairs(List<DocumentFacts> found, BiPredicate<DocumentFacts, DocumentFacts> same) {
        for (int i = 0; i < found.size(); i++) {
            for (int j = i + 1; j < found.size(); j++) {
                DocumentFacts one = found.get(i);
                DocumentFacts other = found.get(j);
                if (!root(one.node()).equals(root(other.node())) && same.test(one, other)) {
                    unite(one, other);
                }
            }
        }
    }

    /** A text that was read alone, without a number, is what a notice puts out under its title, where only one does. */
    private void cameAlone(List<DocumentFacts> found) {
        List<DocumentFacts> alone = found.stream().filter(DocumentFacts::read).toList();
        List<DocumentFacts> brought =
                found.stream().filter(document -> !document.read()).toList();
        Map<Node, Set<Node>> fits = new HashMap<>();
        Map<Node, Set<Node>> claimed = new HashMap<>();
        for (DocumentFacts one : alone) {
            for (DocumentFacts other : brought) {
                if (cameAlone(one, other)) {
                    fits.computeIfAbsent(root(one.node()), r -> new LinkedHashSet<>())
                            .add(root(other.node()));
                    claimed.computeIfAbsent(root(other.node()), r -> new LinkedHashSet<>())
                            .add(root(one.node()));
                }
            }
        }
        fits.forEach((one, others) -> {
            Node other = others.iterator().next();
            if (others.size() == 1 && claimed.getOrDefault(other, Set.of()).size() == 1) {
                parents.put(root(one), root(other));
            }
        });
    }

    private boolean cameAlone(DocumentFacts alone, DocumentFacts brought) {
        return !alone.disagrees(brought)
                && brought.bringers().stream().noneMatch(alone.node()::equals)
                && brought.bringers().stream().anyMatch(bringer -> {
                    Optional<LocalDate> day = DocumentFacts.date(asserted, bringer);
                    Set<Node> issuers =
                            asserted.objects(bringer, Policy.issuedBy).collect(Collectors.toSet());
                    boolean days = day.isEmpty()
                            || alone.date().isEmpty()
                            || Math.abs(ChronoUnit.DAYS.between(
                                            day.get(), alone.date().get()))
                                    <= WEEKS;
                    return days
                            && (issuers.isEmpty()
                                    || alone.issuers().isEmpty()
                                    || alone.issuers().stream().anyMatch(issuers::contains));
                });
    }

    /**
     * 关于…的通知 without its author is that of the one author who is known to have such a title. Many ask or report the same:
     * their letters are told apart by nothing else.
     */
    private void lacksAuthor(List<DocumentFacts> found) {
        if (found.stream().anyMatch(title -> title.titles().stream().anyMatch(TO_ONE_ABOVE.asMatchPredicate()))) {
            return;
        }
        Predicate<DocumentFacts> bare = title -> MatchKeys.lacksAuthor(title.node());
        List<DocumentFacts> authored = found.stream().filter(bare.negate()).toList();
        Set<Node> roots =
                authored.stream().map(title -> root(title.node())).collect(Collectors.toCollection(LinkedHashSet::new));
        if (roots.size() == 1) {
            found.stream().filter(bare).forEach(title -> unite(title, authored.getFirst()));
        }
    }

    /** A number alone is the notice that was read and bears it, else the notice that puts something out, else what else bears it. */
    private void byNumberAlone(List<DocumentFacts> found) {
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
                            other -> other.titles().stream()
                                    .anyMatch(title -> PUTS_OUT.matcher(title).matches())))
                    .or(() -> only(bearers, DocumentFacts::read, other -> true))
                    .ifPresent(other -> unite(number, other));
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
                                .map(document -> root(document.node()))
                                .distinct()
                                .count()
                        == 1
                ? Optional.of(fitting.getFirst())
                : Optional.empty();
    }
}
