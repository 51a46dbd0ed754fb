package org.policykg.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.policykg.graph.EvidenceTerms;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;

/**
 * What the register's graph says, in the same words, of things that a notice names: the names and kinds of bodies, regions and
 * documents. A notice's graph is kept without it, and is whole again with it: which of the register's statements a graph has
 * follows from what else it says. Statements that the notice's own words are evidence for always stay; so does what is said of a
 * thing of which the graph does not say all that the register does.
 */
final class RegisterWords {
    /** What is said of everything that is named. */
    private static final Set<Node> CALLED = nodes(RDF.type, SKOS.prefLabel, DCTerms.title, DCTerms.isPartOf);

    /** What is said too of what a notice itself names, and not only something that it names. */
    private static final Set<Node> LISTED = Stream.concat(CALLED.stream(), nodes(SKOS.altLabel, ORG.hasMember).stream())
            .collect(Collectors.toUnmodifiableSet());

    /** By these something that a notice names leads to what it does not name itself. */
    private static final Set<Node> ASIDE = nodes(
            Policy.counterpartOf,
            ORG.subOrganizationOf,
            ORG.hasMember,
            DCTerms.isPartOf,
            Policy.region,
            Policy.function,
            Policy.documentType);

    private static final Node AUTHORITY = NodeFactory.createURI(Iris.AUTHORITY_GRAPH);

    private final Function<Node, List<Triple>> register;
    private final Map<Node, Set<Triple>> known = new HashMap<>();

    /**
     * The words of a register.
     *
     * @param register all that it says of a thing
     */
    RegisterWords(Function<Node, List<Triple>> register) {
        this.register = register;
    }

    /** The words of the register of a store; inside transactions in which it stays as it is. */
    static RegisterWords of(DatasetGraph dataset) {
        return new RegisterWords(thing -> dataset.stream(AUTHORITY, thing, Node.ANY, Node.ANY)
                .map(Quad::asTriple)
                .toList());
    }

    /** What is called otherwise by one register than by another, with what leads to it there. */
    static Set<Node> changed(Set<Triple> before, Set<Triple> now) {
        Set<Node> changed = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        Map<Node, List<Node>> leading = new HashMap<>();
        for (Set<Triple> register : List.of(before, now)) {
            for (Triple triple : register) {
                if (!before.contains(triple) || !now.contains(triple)) {
                    open.add(triple.getSubject());
                }
                if (ASIDE.contains(triple.getPredicate())) {
                    leading.computeIfAbsent(triple.getObject(), thing -> new ArrayList<>())
                            .add(triple.getSubject());
                }
            }
        }
        while (!open.isEmpty()) {
            Node thing = open.removeFirst();
            if (changed.add(thing)) {
                open.addAll(leading.getOrDefault(thing, List.of()));
            }
        }
        return changed;
    }

    private static Set<Node> nodes(Property... properties) {
        return Stream.of(properties).map(property -> property.asNode()).collect(Collectors.toUnmodifiableSet());
    }

    /** What the register was found to know of; what it does not know is as much as all that notices say. */
    Set<Node> remembered() {
        return Collections.unmodifiableSet(known.keySet());
    }

    /** Notices call things in Chinese. */
    private static boolean isForeign(Node value) {
        return value.isLiteral()
                && !value.getLiteralLanguage().isEmpty()
                && !value.getLiteralLanguage().equals("zh");
    }

    /** A graph without what the register says in the same words. */
    Collection<Triple> shorten(Collection<Triple> graph) {
        Set<Triple> kept = new LinkedHashSet<>(graph);
        Set<Triple> whole = Set.copyOf(kept);
        new Walk(whole, words -> {
                    if (!whole.containsAll(words)) {
                        return false;
                    }
                    kept.removeAll(words);
                    return true;
                })
                .run();
        return kept;
    }

    /** A shortened graph with what the register says in the same words. */
    Collection<Triple> restore(Collection<Triple> graph) {
        Set<Triple> all = new LinkedHashSet<>(graph);
        Set<Triple> kept = Set.copyOf(all);
        new Walk(kept, words -> {
                    if (words.stream().anyMatch(kept::contains)) {
                        return false;
                    }
                    all.addAll(words);
                    return true;
                })
                .run();
        return all;
    }

    private interface Words {
        /** Takes what the register says of a thing out, or puts it in; or says that the graph has it otherwise. */
        boolean take(Collection<Triple> words);
    }

    /** Goes through what a graph names, by what it says beside the register: that is the same in both of its forms. */
    private final class Walk {
        private final Set<Triple> graph;
        private final Words words;
        private final Set<Triple> quoted;
        private final Set<Node> seen = new HashSet<>();
        private final Set<Node> unknown = new HashSet<>();
        private final Deque<Node> aside = new ArrayDeque<>();

        Walk(Set<Triple> graph, Words words) {
            this.graph = graph;
            this.words = words;
            this.quoted = graph.stream()
                    .filter(triple -> triple.getPredicate().equals(RDF.Nodes.reifies)
                            && triple.getObject().isTripleTerm())
                    .map(triple -> triple.getObject().getTriple())
                    .collect(Collectors.toSet());
        }

        void run() {
            Set<Node> named = new LinkedHashSet<>();
            for (Triple triple : graph) {
                Node subject = triple.getSubject();
                if (EvidenceTerms.isEvidence(subject)
                        || !quoted.contains(triple) && known(subject).contains(triple)) {
                    continue;
                }
                if (triple.getObject().isURI()) {
                    (ASIDE.contains(triple.getPredicate()) ? aside : named).add(triple.getObject());
                }
            }
            // a thing that is named itself is called so, whatever else leads to it
            named.forEach(thing -> visit(thing, LISTED));
            while (!aside.isEmpty()) {
                visit(aside.removeFirst(), CALLED);
            }
        }

        private Set<Triple> known(Node thing) {
            if (unknown.contains(thing)) {
                return Set.of();
            }
            Set<Triple> words = known.computeIfAbsent(thing, node -> {
                Set<Triple> said = Set.copyOf(register.apply(node));
                return said.isEmpty() ? null : said;
            });
            if (words == null) {
                unknown.add(thing);
                return Set.of();
            }
            return words;
        }

        private void visit(Node thing, Set<Node> properties) {
            if (!seen.add(thing)) {
                return;
            }
            List<Triple> said = known(thing).stream()
                    .filter(triple -> properties.contains(triple.getPredicate())
                            && !quoted.contains(triple)
                            && !isForeign(triple.getObject()))
                    .toList();
            // whatever a graph names it calls a thing of some kind, by which it is seen what else it has of the
            // register
            boolean typed =
                    said.stream().anyMatch(triple -> triple.getPredicate().equals(RDF.Nodes.type));
            if (typed && words.take(said)) {
                said.stream()
                        .filter(triple -> ASIDE.contains(triple.getPredicate()))
                        .forEach(triple -> aside.add(triple.getObject()));
            }
        }
    }
}
