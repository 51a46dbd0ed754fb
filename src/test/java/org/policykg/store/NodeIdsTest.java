package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.graph.EvidenceTerms;
import org.policykg.graph.Iris;
import org.policykg.graph.NoticeGraph;

/** The numbers of a store say what its graphs say. */
class NodeIdsTest {
    private static final PolicyStore STORE = PolicyStore.inMemory();

    @BeforeAll
    static void read() {
        Authority authority = Authority.load();
        STORE.prepare(authority);
        STORE.write(() -> {
            Samples.specimens()
                    .forEach(extraction -> STORE.replaceNow(
                            NoticeGraph.iri(extraction),
                            NoticeGraph.triples(extraction, authority, EvidenceStyle.STATEMENTS)));
            return true;
        });
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    private static Set<Triple> said() {
        return STORE.union().stream()
                .filter(triple -> !EvidenceTerms.isEvidence(triple.getSubject()))
                .collect(Collectors.toSet());
    }

    private static Set<Node> nodes(NodeIds ids, long[] numbers) {
        assertThat(numbers).isSorted();
        return LongStream.of(numbers).mapToObj(ids::node).collect(Collectors.toSet());
    }

    @Test
    void thePairsOfAllPropertiesAreAllThatIsSaid() {
        STORE.read(() -> {
            NodeIds ids = new NodeIds(STORE);
            Set<Triple> said = said();
            Set<Triple> found = new HashSet<>();
            said.stream()
                    .map(Triple::getPredicate)
                    .distinct()
                    .forEach(property -> ids.pairs(
                            property,
                            (subject, object) ->
                                    found.add(Triple.create(ids.node(subject), property, ids.node(object)))));
            assertThat(found).hasSizeGreaterThan(1000).isEqualTo(said);
            return true;
        });
    }

    @Test
    void subjectsAndObjectsAreThoseOfTheStatements() {
        STORE.read(() -> {
            NodeIds ids = new NodeIds(STORE);
            Set<Triple> said = said();
            for (Triple triple : said.stream().limit(300).toList()) {
                long subject = ids.of(triple.getSubject()).orElseThrow();
                long object = ids.of(triple.getObject()).orElseThrow();
                Node property = triple.getPredicate();
                assertThat(ids.node(subject)).isEqualTo(triple.getSubject());
                assertThat(ids.says(subject, property, object)).isTrue();
                assertThat(ids.says(subject, property, subject))
                        .isEqualTo(said.contains(Triple.create(triple.getSubject(), property, triple.getSubject())));
                Set<Node> subjects = said.stream()
                        .filter(other -> other.getPredicate().equals(property)
                                && other.getObject().equals(triple.getObject()))
                        .map(Triple::getSubject)
                        .collect(Collectors.toSet());
                assertThat(nodes(ids, ids.subjects(property, triple.getObject())))
                        .isEqualTo(subjects);
            }
            return true;
        });
    }

    @Test
    void whatTheStoreDoesNotHaveHasNoNumberAndNoStatements() {
        STORE.read(() -> {
            NodeIds ids = new NodeIds(STORE);
            Node unknown = NodeFactory.createURI(Iris.BASE + "unknown");
            assertThat(ids.of(unknown)).isEmpty();
            assertThat(ids.subjects(unknown, unknown)).isEmpty();
            ids.pairs(unknown, (subject, object) -> {
                throw new AssertionError("nothing is said with it");
            });
            assertThat(NodeIds.has(new long[] {1, 3}, 3)).isTrue();
            assertThat(NodeIds.has(new long[] {1, 3}, 2)).isFalse();
            return true;
        });
    }

    /** The figure of the pages and of VoID is that of a dump. */
    @Test
    void theSizeOfADumpIsCountedWithoutWritingOne() {
        Set<Triple> own = new HashSet<>();
        STORE.read(() -> {
            for (String graph : List.of(Iris.STORE_GRAPH, Iris.CAPTURES_GRAPH, Iris.SHOWN_GRAPH)) {
                Graphs.kept(STORE.dataset(), graph).forEach(own::add);
            }
            assertThat(own).isNotEmpty();
            assertThat(Export.size(STORE)).isEqualTo(DumpHeader.STATEMENTS.size() + (long) said().size() - own.size());
            return true;
        });
    }
}
