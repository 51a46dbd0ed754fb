package org.policykg.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.policykg.graph.Policy;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * Which of some documents are one. The documents must be closed under shared {@link MatchKeys}, since some are one only where no
 * other could be meant.
 */
final class Sameness {
    private static final NamedPattern TO_ONE_ABOVE = RuleBook.standard().pattern("names.to-one-above");
    /** A plan that came alone bears its own day, or that of the notice that put it out, some weeks later. */
    private static final long MOST_DAYS = 62;

    private final Asserted asserted;
    private final Sets sets = new Sets();
    private final Map<String, List<DocumentFacts>> byKey = new TreeMap<>();

    private Sameness(Asserted asserted, Map<Node, DocumentFacts> documents) {
        this.asserted = asserted;
        documents.values().forEach(document -> {
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
        Map<Node, List<DocumentFacts>> sets = documents.values().stream()
                .collect(Collectors.groupingBy(document -> sameness.sets.root(document.node())));
        Map<Node, Node> speakers = new HashMap<>();
        for (List<DocumentFacts> set : sets.values()) {
            Node speaker =
                    set.stream().min(DocumentFacts.SPEAKING).orElseThrow().node();
            set.forEach(document -> speakers.put(document.node(), speaker));
        }
        return speakers;
    }

    private void join() {
        ByNumber byNumber = new ByNumber(sets);
        keyed("n:", byNumber::join);
        keyed("d:", this::copies);
        keyed("x:", found -> new Excerpts(asserted, sets).join(found));
        keyed("b:", this::cameAlone);
        keyed("t:", this::lacksAuthor);
        keyed("n:", byNumber::joinAlone);
    }

    private void keyed(String kind, Consumer<List<DocumentFacts>> rule) {
        byKey.forEach((key, found) -> {
            if (key.startsWith(kind) && found.size() > 1) {
                rule.accept(found);
            }
        });
    }

    /** A copy without number has the title, issuer, day and nearly the text of one that has it, where only one is so near. */
    private void copies(List<DocumentFacts> found) {
        Map<Node, NearText> texts = new HashMap<>();
        found.forEach(document -> texts.put(
                document.node(),
                NearText.of(asserted.text(document.node(), Policy.text).orElse(""))));
        new Nearest(sets, document -> !document.numbers().isEmpty(), (one, other) -> {
                    boolean may = (one.numbers().isEmpty() || other.numbers().isEmpty())
                            && (one.sharesIssuer(other)
                                    || one.issuers().isEmpty()
                                            && other.issuers().isEmpty());
                    NearText text = texts.getOrDefault(one.node(), NearText.NONE);
                    NearText also = texts.getOrDefault(other.node(), NearText.NONE);
                    return !may || !text.isNear(also) ? Nearest.APART : text.equals(also) ? 0 : 1;
                })
                .join(found);
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
                    fits.computeIfAbsent(sets.root(one.node()), r -> new LinkedHashSet<>())
                            .add(sets.root(other.node()));
                    claimed.computeIfAbsent(sets.root(other.node()), r -> new LinkedHashSet<>())
                            .add(sets.root(one.node()));
                }
            }
        }
        fits.forEach((one, others) -> {
            Node other = others.iterator().next();
            if (others.size() == 1 && claimed.getOrDefault(other, Set.of()).size() == 1) {
                sets.unite(one, other);
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
                                    <= MOST_DAYS;
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
        if (found.stream().anyMatch(title -> title.titles().stream().anyMatch(TO_ONE_ABOVE::matches))) {
            return;
        }
        Predicate<DocumentFacts> bare = title -> MatchKeys.lacksAuthor(title.node());
        List<DocumentFacts> authored = found.stream().filter(bare.negate()).toList();
        Set<Node> roots = authored.stream()
                .map(title -> sets.root(title.node()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (roots.size() == 1) {
            found.stream()
                    .filter(bare)
                    .forEach(title ->
                            sets.unite(title.node(), authored.getFirst().node()));
        }
    }
}
