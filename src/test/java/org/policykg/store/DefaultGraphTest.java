package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.EvidenceStyle;
import org.policykg.GeneratedCorpus;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.EvidenceTerms;
import org.policykg.graph.Iris;
import org.policykg.graph.NoticeGraph;
import org.policykg.summary.Summaries;

/** The default graph has what all others say, whatever came and went; a notice's graph is whole though it is kept without names. */
class DefaultGraphTest {
    private static final Authority AUTHORITY = Authority.load();
    private static final int NOTICES = 30;
    private static final int WRITES = 12;

    private static Map<String, List<Triple>> graphs(List<Extraction> read) {
        Map<String, List<Triple>> graphs = new TreeMap<>();
        read.forEach(
                one -> graphs.put(NoticeGraph.iri(one), NoticeGraph.triples(one, AUTHORITY, EvidenceStyle.STATEMENTS)));
        return graphs;
    }

    /** What the register says of the things that graphs name. */
    private static List<Triple> register(Map<String, List<Triple>> graphs) {
        Graph all = AUTHORITY.graph();
        Set<Triple> register = new HashSet<>();
        graphs.values().stream()
                .flatMap(List::stream)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .distinct()
                .forEach(thing ->
                        register.addAll(all.find(thing, Node.ANY, Node.ANY).toList()));
        return Export.sorted(List.copyOf(register));
    }

    /** A register that lacks some things, and some of what it says of others. */
    private static List<Triple> some(List<Triple> all, int ofTen, Random random) {
        Set<Node> things = all.stream()
                .map(Triple::getSubject)
                .distinct()
                .filter(thing -> random.nextInt(10) < ofTen)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(triple -> things.contains(triple.getSubject())
                        && (triple.getPredicate().equals(RDF.Nodes.type) || random.nextInt(10) < ofTen))
                .toList();
    }

    private static Set<Triple> defaultGraph(PolicyStore store) {
        return store.read(() -> store.dataset().getDefaultGraph().find().toSet());
    }

    private static Set<Triple> saidByNamedGraphs(PolicyStore store) {
        return store.read(() -> store.dataset().getUnionGraph().find().toSet()).stream()
                .filter(triple -> !EvidenceTerms.isEvidence(triple.getSubject()) && !Summaries.isOfLists(triple))
                .collect(Collectors.toSet());
    }

    private static Set<Quad> quads(PolicyStore store) {
        return store.read(() -> store.dataset().stream().collect(Collectors.toSet()));
    }

    private static List<Triple> whole(PolicyStore store, String graph) {
        return store.read(() -> store.graphNow(graph).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itIsThatOfAStoreBuiltAnewWhateverCameAndWent(long seed) {
        Random random = new Random(seed);
        Map<String, List<Triple>> texts = graphs(
                GeneratedCorpus.of(NOTICES, seed).map(Samples::extraction).toList());
        List<Triple> words = register(texts);
        List<String> names = List.copyOf(texts.keySet());
        Map<String, List<Triple>> now = new LinkedHashMap<>();
        List<Triple> register = words;
        try (PolicyStore store = PolicyStore.inMemory()) {
            for (int write = 0; write < WRITES; write++) {
                Map<String, List<Triple>> changes = new LinkedHashMap<>();
                if (write == 0 || random.nextInt(4) == 0) {
                    register = some(words, 5 + random.nextInt(6), random);
                    changes.put(Iris.AUTHORITY_GRAPH, register);
                }
                for (int i = 0; i < NOTICES / 3; i++) {
                    String name = names.get(random.nextInt(names.size()));
                    int kind = random.nextInt(4);
                    List<Triple> whole = texts.getOrDefault(name, List.of());
                    changes.put(name, kind == 0 ? List.of() : kind == 1 ? half(name, whole) : whole);
                }
                store.write(() -> {
                    changes.forEach(store::replaceNow);
                    return true;
                });
                changes.remove(Iris.AUTHORITY_GRAPH);
                now.putAll(changes);
                assertThat(defaultGraph(store)).isEqualTo(saidByNamedGraphs(store));
                assertThat(store.read(() -> store.graphNow(Iris.SHOWN_GRAPH).collect(Collectors.toSet())))
                        .isEqualTo(store.read(() -> ShownGraph.anew(store.dataset())));
                assertThat(store.read(() -> store.graphNow(Iris.SUMMARY_GRAPH).collect(Collectors.toSet())))
                        .isEqualTo(store.read(() -> Listings.anew(store.dataset())));
                now.forEach((name, said) ->
                        assertThat(whole(store, name)).as(name).containsExactlyInAnyOrderElementsOf(said));
            }
            try (PolicyStore anew = PolicyStore.inMemory()) {
                List<Triple> last = register;
                anew.write(() -> {
                    anew.replaceNow(Iris.AUTHORITY_GRAPH, last);
                    now.forEach(anew::replaceNow);
                    return true;
                });
                assertThat(quads(store)).isEqualTo(quads(anew));
            }
        }
    }

    /** The graph of a shorter copy: without the last things that it names, and what leads to them. */
    private static List<Triple> half(String name, List<Triple> whole) {
        List<Node> subjects = whole.stream().map(Triple::getSubject).distinct().toList();
        Set<Node> last = new HashSet<>(subjects.subList(subjects.size() / 2, subjects.size()));
        last.removeIf(subject -> subject.hasURI(name));
        return whole.stream()
                .filter(triple -> !last.contains(triple.getSubject()) && !last.contains(triple.getObject()))
                .toList();
    }

    @Test
    void aGraphIsKeptWithoutTheRegistersWordsAndIsWholeWithThem() {
        Map<String, List<Triple>> real = graphs(Samples.realNotices());
        Graph register = AUTHORITY.graph();
        RegisterWords words = new RegisterWords(
                thing -> register.find(thing, Node.ANY, Node.ANY).toList());
        long shared = 0;
        long left = 0;
        for (Map.Entry<String, List<Triple>> graph : real.entrySet()) {
            Set<Triple> whole = Set.copyOf(graph.getValue());
            var kept = words.shorten(whole);
            shared += whole.stream().filter(register::contains).count();
            left += kept.stream().filter(register::contains).count();
            assertThat(Set.copyOf(words.restore(kept))).as(graph.getKey()).isEqualTo(whole);
        }
        assertThat(left).isPositive().isLessThan(shared / 10);
    }

    @Test
    void ofWhatTheRegisterDoesNotKnowNothingIsRemembered() {
        Graph register = AUTHORITY.graph();
        RegisterWords words = new RegisterWords(
                thing -> register.find(thing, Node.ANY, Node.ANY).toList());
        graphs(GeneratedCorpus.of(NOTICES, 5).map(Samples::extraction).toList())
                .values()
                .forEach(words::shorten);
        assertThat(words.remembered()).isNotEmpty().allMatch(thing -> register.contains(thing, Node.ANY, Node.ANY));
    }

    private static final String PIECES = """
            ?evidence a pol:Evidence ; rdf:reifies <<( ?document pol:addressedTo ?body )>> ; pol:inNotice ?notice ;
              pol:start ?start ; pol:rule ?rule .
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ " + PIECES + " ?notice pol:text ?text . ?body skos:prefLabel ?name }",
                "{ ?notice pol:text ?text . ?body skos:prefLabel ?name . OPTIONAL { " + PIECES
                        + " } FILTER(BOUND(?evidence)) }",
                "{ ?document pol:addressedTo ?body . ?body skos:prefLabel ?name . FILTER EXISTS { " + PIECES + " } }",
                "{ { SELECT * { " + PIECES + " } } ?body skos:prefLabel ?name }",
                "{ { " + PIECES + " } UNION { ?body pol:rule ?nothing } ?body skos:prefLabel ?name }",
                "{ GRAPH ?notice { " + PIECES + " } ?body skos:prefLabel ?name }"
            })
    void evidenceIsFoundWithoutNamingItsGraph(String pattern) {
        try (PolicyStore store = PolicyStore.inMemory()) {
            store.prepare(AUTHORITY);
            List<Extraction> read = new ArrayList<>();
            read.add(Samples.extraction("国家统计局关于开展抽样调查的通知\n教育部，水利部：\n请配合。\n国家统计局\n2021年3月1日\n"));
            store.write(() -> {
                graphs(read).forEach(store::replaceNow);
                return true;
            });
            QueryRunner.Table found =
                    QueryRunner.table(store, "SELECT DISTINCT ?body " + pattern, Bindings.none(), 30, 100);
            assertThat(found.rows()).hasSize(2);
        }
    }

    @Test
    void thePatternOfEverythingFindsNoEvidence() {
        try (PolicyStore store = PolicyStore.inMemory()) {
            store.prepare(AUTHORITY);
            store.write(() -> {
                graphs(List.of(Samples.extraction("水利部关于春灌的通知\n教育部：\n请配合。\n水利部\n2021年3月1日\n")))
                        .forEach(store::replaceNow);
                return true;
            });
            String evidence = "FILTER(STRSTARTS(STR(?s), '" + Iris.BASE + "evidence/'))";
            assertThat(count(store, "{ ?s ?p ?o " + evidence + " }")).isZero();
            assertThat(count(store, "{ GRAPH ?g { ?s ?p ?o " + evidence + " } }"))
                    .isPositive();
        }
    }

    private static int count(PolicyStore store, String pattern) {
        return QueryRunner.table(store, "SELECT * " + pattern, Bindings.none(), 30, 1000)
                .rows()
                .size();
    }
}
