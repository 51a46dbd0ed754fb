package org.policykg.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.policykg.graph.Copy;
import org.policykg.graph.Policy;
import org.policykg.store.NoticeSources;

/** Where a notice was read, and in what its copies differ. */
public final class Copies {
    /** How many of the sentences that a copy lacks are shown. */
    private static final int SHOWN = 3;

    private final Facts facts;
    private final Copy speaking;
    private final List<String> sentences;

    private Copies(Facts facts, Node notice) {
        this.facts = facts;
        this.speaking = NoticeSources.speaking(facts.store(), notice.getURI());
        this.sentences = Copy.sentences(facts.text(notice, Policy.text.asNode()).orElse(""));
    }

    /**
     * One place where a notice was read.
     *
     * @param place the file, relative to the folder that was read, or the address; a record in it has {@code #n} behind it
     * @param address what stands there on the web, if it was fetched
     * @param speaks whether the page has the notice in its words
     * @param characters how many ideographs its parts have
     * @param more how many more these are than those of the one that speaks; fewer below 0
     * @param same whether it has the words that the page has
     * @param differences in what beside its words it differs
     * @param lacking how many sentences of the page it lacks
     * @param lacks the first of these
     * @param beyond how many sentences it has that the page lacks
     */
    public record Row(
            String place,
            Optional<String> address,
            boolean speaks,
            int characters,
            int more,
            boolean same,
            List<Difference> differences,
            int lacking,
            List<String> lacks,
            int beyond) {}

    /**
     * A difference.
     *
     * @param field in what
     * @param here what the page says; nothing where it says nothing
     * @param there what the copy says
     */
    public record Difference(Copy.Field field, String here, String there) {}

    /** The sources of a notice, the one that speaks first; those last that were taken for another notice by their own words. */
    public static List<Row> of(Facts facts, String iri) {
        Node shown = facts.shown(Facts.node(iri));
        List<NoticeSources.Source> sources = NoticeSources.of(facts.store(), shown.getURI());
        if (sources.isEmpty()) {
            return List.of();
        }
        Copies copies = new Copies(facts, shown);
        int characters = sources.getFirst().capture().standing().characters();
        List<Row> rows = new ArrayList<>();
        sources.forEach(source -> rows.add(copies.row(source, source.copy(), source.speaks(), characters)));
        facts.editions()
                .names(shown)
                .filter(name -> !name.equals(shown))
                .sorted(Comparator.comparing(Node::getURI))
                .forEach(name -> {
                    Copy own = NoticeSources.speaking(facts.store(), name.getURI());
                    NoticeSources.of(facts.store(), name.getURI())
                            .forEach(source -> rows.add(
                                    copies.row(source, source.copy().or(() -> Optional.of(own)), false, characters)));
                });
        return List.copyOf(rows);
    }

    private Row row(NoticeSources.Source source, Optional<Copy> copy, boolean speaks, int characters) {
        List<String> lacks = copy.map(words -> words.lacks(sentences)).orElse(List.of());
        List<Difference> differences = copy.stream()
                .flatMap(words -> speaking.differences(words).stream()
                        .map(field -> new Difference(field, value(field, speaking), value(field, words))))
                .toList();
        int own = source.capture().standing().characters();
        return new Row(
                source.capture().path(),
                source.capture().address(),
                speaks,
                own,
                own - characters,
                copy.isEmpty(),
                differences,
                lacks.size(),
                lacks.stream().limit(SHOWN).toList(),
                copy.map(words -> words.beyond(speaking)).orElse(0));
    }

    private String value(Copy.Field field, Copy copy) {
        return switch (field) {
            case TITLE -> copy.title();
            case NUMBER -> copy.number().orElse("");
            case DATE -> copy.date().orElse("");
            case ISSUERS -> names(copy.issuers());
            case RECIPIENTS -> names(copy.recipients());
            case TASKS -> Integer.toString(copy.tasks());
        };
    }

    private String names(Collection<String> bodies) {
        return bodies.stream().map(body -> facts.ref(body).label()).collect(Collectors.joining("、"));
    }
}
