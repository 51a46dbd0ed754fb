package org.policykg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.store.Validation;

/** What comes later is told from what it takes the place of, sets right or puts out again. */
class PredecessorTest {
    private static final Authority AUTHORITY = Authority.load();
    private static final Path PAIR = Path.of("src", "test", "resources", "editions");

    private static List<Triple> triples(Extraction extraction) {
        List<Triple> triples = NoticeGraph.triples(extraction, AUTHORITY, EvidenceStyle.STATEMENTS);
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        assertThat(Validation.of(graph).conforms()).isTrue();
        return triples;
    }

    private static Set<String> links(List<Triple> triples, Node property) {
        return triples.stream()
                .filter(triple -> triple.getPredicate().equals(property))
                .map(triple -> local(triple.getSubject()) + " > " + local(triple.getObject()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String local(Node node) {
        return node.getURI().replace(Iris.BASE + "document/", "");
    }

    private static List<Triple> letter(String title, String body) {
        return triples(
                Samples.extraction("云岭省财政厅关于%s\n云财〔2023〕8号\n各市财政局：\n%s\n云岭省财政厅\n2023年2月6日\n".formatted(title, body)));
    }

    @Test
    void aNewEditionReplacesTheOldOneThatItRepealsByItsNumber() {
        List<List<Triple>> pair =
                Samples.extractions(PAIR).stream().map(PredecessorTest::triples).toList();
        Set<String> old = pair.getFirst().stream()
                .filter(triple -> triple.getPredicate().equals(Policy.promulgates.asNode()))
                .flatMap(triple -> List.of(triple.getSubject(), triple.getObject()).stream())
                .map(PredecessorTest::local)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(old).containsExactly("云岭省古茶树保护资金管理办法_云财〔2016〕31号", "云岭省财政厅关于印发云岭省古茶树保护资金管理办法的通知_云财〔2016〕31号");
        Function<String, String> heir = earlier -> earlier.replace("2016〕31", "2023〕8") + " > " + earlier;
        assertThat(links(pair.getLast(), Policy.replaces.asNode()))
                .isEqualTo(old.stream().map(heir).collect(Collectors.toSet()));
        assertThat(links(pair.getLast(), Policy.repeals.asNode()))
                .isEqualTo(old.stream()
                        .map(earlier -> "云岭省古茶树保护资金管理办法_云财〔2023〕8号 > " + earlier)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "原《云岭省茶园管理办法》同时废止。, 云岭省茶园管理办法_云财〔2023〕8号_原",
        "原《云岭省茶园管理办法》（云财〔2016〕31号）同时废止。, 云岭省茶园管理办法_云财〔2016〕31号",
        "《云岭省茶园管理办法》（2016年版）同时废止。, 云岭省茶园管理办法（2016年版）",
        "《云岭省茶园管理办法（试行）》（云财〔2016〕31号）同时废止。, 云岭省茶园管理办法（试行）_云财〔2016〕31号"
    })
    void theHeirIsWhatTheNoticeBrings(String words, String earlier) {
        List<Triple> triples = letter("印发《云岭省茶园管理办法》的通知", "现将《云岭省茶园管理办法》印发给你们。" + words);
        assertThat(links(triples, Policy.replaces.asNode())).containsExactly("云岭省茶园管理办法_云财〔2023〕8号 > " + earlier);
        assertThat(links(triples, Policy.repeals.asNode()))
                .containsExactly("云岭省财政厅关于印发云岭省茶园管理办法的通知_云财〔2023〕8号 > " + earlier);
    }

    @Test
    void aPlanThatIsPutOutAnewReplacesTheOneBefore() {
        List<Triple> triples = letter("印发《云岭省“十四五”茶业规划》的通知", "现将《云岭省“十四五”茶业规划》印发给你们，原《云岭省“十四五”茶业规划》（云财〔2021〕6号）同时废止。");
        assertThat(links(triples, Policy.replaces.asNode())).containsExactly("云岭省十四五茶业规划 > 云岭省十四五茶业规划_云财〔2021〕6号");
    }

    @Test
    void nothingRepealsItself() {
        List<Triple> triples = letter("印发《云岭省茶园管理办法》的通知", "现将《云岭省茶园管理办法》印发给你们。《云岭省茶园管理办法》同时废止。");
        assertThat(links(triples, Policy.repeals.asNode())).isEmpty();
        assertThat(links(triples, Policy.replaces.asNode())).isEmpty();
    }

    @Test
    void aCorrectionIsAChangeToo() {
        List<Triple> triples = letter("更正《云岭省茶园管理办法》的公告", "《云岭省茶园管理办法》（云财〔2023〕4号）第三条中“十日”应为“十五日”，特此更正。");
        assertThat(links(triples, Policy.corrects.asNode()))
                .containsExactly("云岭省财政厅关于更正云岭省茶园管理办法的公告_云财〔2023〕8号 > 云岭省茶园管理办法_云财〔2023〕4号")
                .isEqualTo(links(triples, Policy.amends.asNode()));
    }

    @Test
    void whatIsPutOutAgainHasAnEditionOfItsOwn() {
        List<Triple> triples = letter("重新印发《云岭省茶园管理办法》的通知", "现将《云岭省茶园管理办法》（云财〔2016〕31号）重新印发给你们。");
        assertThat(links(triples, Policy.promulgates.asNode()))
                .containsExactly("云岭省财政厅关于重新印发云岭省茶园管理办法的通知_云财〔2023〕8号 > 云岭省茶园管理办法_云财〔2023〕8号");
        assertThat(links(triples, Policy.reissues.asNode()))
                .containsExactly("云岭省财政厅关于重新印发云岭省茶园管理办法的通知_云财〔2023〕8号 > 云岭省茶园管理办法_云财〔2016〕31号");
    }
}
