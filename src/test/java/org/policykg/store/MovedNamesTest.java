package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.Iris;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Policy;
import org.policykg.graph.Standing;

/** A store that was read by a version that named things otherwise leads from the names of then to those of now. */
class MovedNamesTest {
    private static final Extraction NOTICE =
            Samples.extraction("云岭省财政厅关于修桥的通知\n云财〔2023〕4号\n各市财政局：\n一、修整古桥。（县交通局负责）\n云岭省财政厅\n2023年3月21日\n");
    private static final String NOW = NoticeGraph.iri(NOTICE);
    private static final String ONCE = Iris.BASE + "document/修桥的通知";
    private static final String TASK_ONCE = Iris.BASE + "task/0000000000000000";

    private final PolicyStore store = PolicyStore.inMemory();
    private final NoticeStore notices = new NoticeStore(store);

    @AfterEach
    void close() {
        store.close();
    }

    private static List<Triple> graph() {
        return NoticeGraph.triples(NOTICE, Authority.load(), EvidenceStyle.STATEMENTS);
    }

    private static Node task(List<Triple> graph) {
        return graph.stream()
                .filter(triple -> triple.getPredicate().equals(Policy.hasTask.asNode()))
                .map(Triple::getObject)
                .findFirst()
                .orElseThrow();
    }

    /** The same graph as an earlier version would have named it. */
    private static List<Triple> once() {
        Map<Node, Node> names = Map.of(
                NodeFactory.createURI(NOW), NodeFactory.createURI(ONCE),
                task(graph()), NodeFactory.createURI(TASK_ONCE));
        return graph().stream()
                .map(triple -> Triple.create(
                        names.getOrDefault(triple.getSubject(), triple.getSubject()),
                        triple.getPredicate(),
                        names.getOrDefault(triple.getObject(), triple.getObject())))
                .toList();
    }

    /** As read from a path, which its graph says. */
    private void put(String path, String iri, List<Triple> graph) {
        List<Triple> read = Stream.concat(
                        graph.stream().filter(triple -> !triple.getPredicate().equals(Policy.sourcePath.asNode())),
                        Stream.of(NoticeGraph.path(iri, path)))
                .toList();
        store.write(() -> notices.put(new Capture("root", path, iri, Standing.of(NOTICE.notice())), () -> read));
    }

    private List<String> paths(String notice) {
        return store.read(() -> store.graphNow(notice)
                .filter(triple -> triple.getPredicate().equals(Policy.sourcePath.asNode()))
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .toList());
    }

    private Map<String, String> moved() {
        return store.read(() -> store.graphNow(Iris.MOVED_GRAPH).toList()).stream()
                .filter(triple -> triple.getPredicate().equals(DCTerms.isReplacedBy.asNode()))
                .collect(Collectors.toMap(
                        triple -> triple.getSubject().getURI(),
                        triple -> triple.getObject().getURI()));
    }

    @Test
    void theNameOfThenLeadsToThatOfNow() {
        put("notice.txt", ONCE, once());
        put("notice.txt", NOW, graph());
        assertThat(moved()).isEqualTo(Map.of(ONCE, NOW, TASK_ONCE, task(graph()).getURI()));
        assertThat(store.read(() -> store.graphNow(ONCE).count())).isZero();
    }

    /** What a notice puts out bears its number, and moves with it. */
    @Test
    void whatANoticePutsOutMovesWithIt() {
        String numbered = NOW + "_云财〔2023〕5号";
        String rules = Iris.BASE + "document/云岭省古桥维护办法";
        put(
                "notice.txt",
                NOW,
                Stream.concat(graph().stream(), edition(rules, "_云财〔2023〕4号")).toList());
        put("notice.txt", numbered, edition(rules, "_云财〔2023〕5号").toList());
        assertThat(moved()).containsEntry(NOW, numbered).containsEntry(rules + "_云财〔2023〕4号", rules + "_云财〔2023〕5号");
    }

    private static Stream<Triple> edition(String title, String key) {
        return Stream.of(Triple.create(
                NodeFactory.createURI(title + key), Policy.editionOf.asNode(), NodeFactory.createURI(title)));
    }

    /** While another place still has it under the name of then, that stays. */
    @Test
    void whatIsStillThereHasNotMoved() {
        put("notice.txt", ONCE, once());
        put("copy.txt", ONCE, once());
        put("notice.txt", NOW, graph());
        assertThat(moved()).isEmpty();
        assertThat(paths(ONCE)).containsExactly("copy.txt");
        put("copy.txt", NOW, graph());
        assertThat(moved()).containsEntry(ONCE, NOW);
    }

    @Test
    void whoMovesBackLeadsNowhere() {
        put("notice.txt", ONCE, once());
        put("notice.txt", NOW, graph());
        put("notice.txt", ONCE, once());
        assertThat(moved()).isEqualTo(Map.of(NOW, ONCE, task(graph()).getURI(), TASK_ONCE));
    }
}
