package org.policykg.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.policykg.authority.Names;
import org.policykg.graph.Policy;
import org.policykg.store.PolicyStore;

/** Finds things by what people type: a short name, part of a title, a number; inside one read transaction. */
public final class Finder {
    /** How many candidates of the index are looked at more closely. */
    private static final int CANDIDATES = 120;

    private static final int CONTEXT = 30;

    private final PolicyStore store;
    private final Facts facts;

    public Finder(PolicyStore store, Facts facts) {
        this.store = store;
        this.facts = facts;
    }

    /**
     * Something found.
     *
     * @param ref what it is
     * @param matched the other name or number that was meant, where it is not the label
     * @param note what tells it from others: a document's number and day, a body's years
     */
    public record Hit(Ref ref, Optional<String> matched, String note) {}

    /**
     * A notice whose text has the words.
     *
     * @param ref the notice
     * @param before some text before them
     * @param words the words as they stand
     * @param after some text after them
     */
    public record Passage(Ref ref, String before, String words, String after) {}

    private record Ranked(Hit hit, int rank, int order) {}

    /** Things by their names, the likeliest first: the name itself, then names that begin so, then names that hold it. */
    public List<Hit> named(String words, int most) {
        String wanted = Names.normal(words);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Ranked> ranked = new ArrayList<>();
        List<Node> candidates = store.named(words, CANDIDATES).stream()
                .flatMap(node -> facts.listed(node).stream())
                .distinct()
                .toList();
        for (int i = 0; i < candidates.size(); i++) {
            ranked.add(rank(candidates.get(i), wanted, i));
        }
        ranked.sort(Comparator.comparingInt(Ranked::rank).reversed().thenComparingInt(Ranked::order));
        return ranked.stream()
                .filter(some -> some.rank > 0 || ranked.getFirst().rank == 0)
                .map(Ranked::hit)
                .limit(most)
                .toList();
    }

    private Ranked rank(Node node, String wanted, int order) {
        Ref ref = facts.ref(node);
        int best = 0;
        String matched = "";
        for (Node property : PolicyStore.NAMES) {
            for (String name : facts.texts(node, property)) {
                int score = score(Names.normal(name), wanted);
                if (score > best) {
                    best = score;
                    matched = name;
                }
            }
        }
        Optional<String> other = Optional.of(matched).filter(name -> !name.isEmpty() && !name.equals(ref.label()));
        return new Ranked(new Hit(ref, other, note(node, ref)), best == 0 ? 0 : best + weight(ref.kind()), order);
    }

    private static int score(String name, String wanted) {
        if (name.equals(wanted)) {
            return 60;
        }
        return name.startsWith(wanted) ? 40 : name.contains(wanted) ? 30 : 0;
    }

    private static int weight(Kind kind) {
        return switch (kind) {
            case BODY, PLAN -> 5;
            case NOTICE -> 4;
            case GROUP, REGION, DOCUMENT -> 3;
            case TASK, TARGET, FUNDING, PERIOD, PERSON, OTHER -> 0;
            // a field of work is meant less often than the body that is called after it
            case CONCEPT, REFORM -> -25;
        };
    }

    private String note(Node node, Ref ref) {
        Stream<String> parts = ref.kind().isBody()
                ? Stream.of(years(node))
                : Stream.concat(
                        facts.texts(node, Policy.documentNumber.asNode()).stream()
                                .limit(1),
                        facts.day(node).stream().map(Object::toString));
        return String.join(" · ", parts.filter(part -> !part.isEmpty()).toList());
    }

    private String years(Node node) {
        String from = facts.text(node, Policy.validFrom.asNode())
                .map(day -> day.substring(0, 4))
                .orElse("");
        String until = facts.text(node, Policy.validUntil.asNode())
                .map(day -> day.substring(0, 4))
                .orElse("");
        return from.isEmpty() && until.isEmpty() ? "" : from + "–" + until;
    }

    /** Tasks whose text has the words, the best first. */
    public List<Ref> tasks(String words, int most) {
        String wanted = Names.normal(words);
        return store.asking(words, CANDIDATES).stream()
                .map(facts::ref)
                .filter(task -> Names.normal(task.label()).contains(wanted))
                .limit(most)
                .toList();
    }

    /** Notices whose text has the words, with the passage; the words as a whole first. */
    public List<Passage> saying(String words, int most) {
        return store.saying(words, CANDIDATES).stream()
                .flatMap(notice -> passage(notice, words.strip()).stream())
                .limit(most)
                .toList();
    }

    private Optional<Passage> passage(Node notice, String words) {
        String text = facts.text(notice, Policy.text.asNode()).orElse("");
        int at = text.indexOf(words);
        if (at < 0) {
            return Optional.empty();
        }
        int end = at + words.length();
        return Optional.of(new Passage(
                facts.ref(notice),
                (at > CONTEXT ? "…" : "") + text.substring(Math.max(0, at - CONTEXT), at),
                text.substring(at, end),
                text.substring(end, Math.min(text.length(), end + CONTEXT))
                        + (end + CONTEXT < text.length() ? "…" : "")));
    }
}
