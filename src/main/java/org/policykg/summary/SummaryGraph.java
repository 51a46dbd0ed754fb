package org.policykg.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.policykg.graph.Policy;
import org.policykg.identity.Asserted;

/** The graph that lists are kept in. */
public final class SummaryGraph {
    private final Asserted kept;
    private final Consumer<Triple> add;
    private final Consumer<Triple> remove;

    /**
     * A graph of lists.
     *
     * @param kept what it says
     * @param add adds a statement to it
     * @param remove removes one from it
     */
    public SummaryGraph(Asserted kept, Consumer<Triple> add, Consumer<Triple> remove) {
        this.kept = kept;
        this.add = add;
        this.remove = remove;
    }

    /** One in which nothing is yet, and which is only added to. */
    static SummaryGraph empty(Consumer<Triple> add) {
        return new SummaryGraph((subject, property, object) -> Stream.empty(), add, triple -> {
            throw new IllegalStateException("nothing is to be removed");
        });
    }

    /** Changes how often things are in lists. */
    void change(Map<Entry, Integer> changes) {
        Map<Section, Integer> sizes = new HashMap<>();
        changes.forEach((entry, change) -> {
            if (change != 0) {
                switch (entry.place()) {
                    case Entry.Keyed keyed ->
                        move(entry.thing(), new Section(entry.list(), keyed.key(), keyed.of()), change, sizes);
                    case Entry.Counted counted -> count(entry, counted, change, sizes);
                }
            }
        });
        sizes.forEach(this::resize);
    }

    private void count(Entry entry, Entry.Counted counted, int change, Map<Section, Integer> sizes) {
        Node thing = entry.thing();
        int before = number(thing, counted.times());
        int now = before + change;
        if (before == 0) {
            counted.about().forEach(add);
        } else {
            remove.accept(times(thing, counted, before));
        }
        if (now == 0) {
            counted.about().forEach(remove);
        } else {
            add.accept(times(thing, counted, now));
        }
        Section old = Section.ofCount(entry.list(), before, counted.of());
        Section section = Section.ofCount(entry.list(), now, counted.of());
        if (!old.equals(section)) {
            if (before > 0) {
                move(thing, old, -1, sizes);
            }
            if (now > 0) {
                move(thing, section, 1, sizes);
            }
        }
    }

    private static Triple times(Node thing, Entry.Counted counted, int number) {
        return Triple.create(thing, counted.times().asNode(), Section.integer(number));
    }

    /** Puts a thing into a section, or takes it out. */
    private void move(Node thing, Section section, int change, Map<Section, Integer> sizes) {
        Triple in = Triple.create(thing, Policy.inSection.asNode(), section.node());
        (change > 0 ? add : remove).accept(in);
        sizes.merge(section, change, Integer::sum);
    }

    private int number(Node thing, Property property) {
        return kept.objects(thing, property)
                .map(number -> Integer.valueOf(number.getLiteralLexicalForm()))
                .findFirst()
                .orElse(0);
    }

    private void resize(Section section, int change) {
        if (change == 0) {
            return;
        }
        int before = number(section.node(), Policy.entries);
        int now = before + change;
        List<Triple> old = before == 0 ? List.of() : section.triples(before);
        List<Triple> all = now == 0 ? List.of() : section.triples(now);
        old.stream().filter(triple -> !all.contains(triple)).forEach(remove);
        all.stream().filter(triple -> !old.contains(triple)).forEach(add);
    }
}
