package org.policykg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.extract.Mention;
import org.policykg.rules.Relations;
import org.policykg.rules.Rule;
import org.policykg.rules.RuleBook;

/** What documents, tasks and evidence are called hangs on their own words, not on what else was read. */
class NamesTest {
    private static final Authority AUTHORITY = Authority.load();
    private static final String LETTER = """
            云岭省财政厅关于印发《云岭省茶园管理办法》的通知
            云财〔2023〕4号
            各市财政局：
            %s
            云岭省财政厅
            2023年3月21日
            """;

    private static List<Triple> triples(String text) {
        return triples(Samples.extraction(text));
    }

    private static List<Triple> triples(Extraction extraction) {
        return NoticeGraph.triples(extraction, AUTHORITY, EvidenceStyle.STATEMENTS);
    }

    private static Set<String> objects(List<Triple> triples, Node property) {
        return triples.stream()
                .filter(triple -> triple.getPredicate().equals(property))
                .map(triple -> triple.getObject().toString().replace(Iris.BASE, ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tasks(String body) {
        return objects(triples(LETTER.formatted(body)), Policy.hasTask.asNode());
    }

    @Test
    void aCitationWithANumberLeadsToAnEditionOneWithoutToTheTitle() {
        List<Triple> triples =
                triples(LETTER.formatted("根据《云岭省茶叶条例》、《云岭省土地管理办法》（云政发〔2019〕8号）和《云岭省“十四五”茶业规划》（云政发〔2021〕3号），制定本办法。"));
        assertThat(objects(triples, Policy.basedOn.asNode()))
                .containsExactlyInAnyOrder("document/云岭省茶叶条例", "document/云岭省土地管理办法_云政发〔2019〕8号", "document/云岭省十四五茶业规划");
        assertThat(objects(triples, Policy.promulgates.asNode())).containsExactly("document/云岭省茶园管理办法_云财〔2023〕4号");
        Node edition = Terms.uri(Iris.BASE + "document/云岭省土地管理办法_云政发〔2019〕8号");
        assertThat(triples)
                .contains(
                        Triple.create(edition, Policy.editionOf.asNode(), Terms.uri(Iris.BASE + "document/云岭省土地管理办法")),
                        Triple.create(edition, RDFS.Nodes.label, Terms.string("云岭省土地管理办法")));
    }

    @Test
    void aNumberAloneIsNoTitle() {
        List<Triple> triples = triples(LETTER.formatted("根据云政发〔2019〕8号文件要求，制定本办法。"));
        Node number = Terms.uri(Iris.BASE + "number/云政发〔2019〕8号");
        assertThat(objects(triples, Policy.basedOn.asNode())).containsExactly("number/云政发〔2019〕8号");
        assertThat(triples)
                .contains(Triple.create(number, RDFS.Nodes.label, Terms.string("云政发〔2019〕8号")))
                .noneMatch(triple -> triple.getSubject().equals(number)
                        && triple.getPredicate().equals(Terms.TITLE));
    }

    /** What another place puts out under the same title is another plan. */
    @Test
    void aPlanThatNamesItsYearsIsOneWhateverItsNumber() {
        String letter = "%s关于印发《%s》的通知\n%s\n各市人民政府：\n现将《%2$s》印发给你们，请认真贯彻执行。\n%1$s\n2021年3月21日\n";
        assertThat(objects(triples(letter.formatted("国家茶业局", "“十四五”茶业规划", "茶发〔2021〕7号")), Policy.promulgates.asNode()))
                .containsExactly("document/十四五茶业规划");
        assertThat(objects(
                        triples(letter.formatted("云岭省人民政府", "云岭省“十四五”茶业规划", "云政发〔2021〕7号")),
                        Policy.promulgates.asNode()))
                .containsExactly("document/云岭省十四五茶业规划");
        assertThat(objects(
                        triples(letter.formatted("云岭省人民政府", "“十四五”茶业规划", "云政发〔2021〕7号")), Policy.promulgates.asNode()))
                .containsExactly("document/十四五茶业规划_云政发〔2021〕7号");
    }

    @Test
    void aTaskKeepsItsNameWhereOthersComeBeforeIt() {
        String one = "一、修整古桥。（县交通局负责）\n";
        String two = "二、设立标牌。（县文化局负责）\n";
        assertThat(tasks(one + two)).hasSize(2).containsAll(tasks(two)).containsAll(tasks(one));
        assertThat(tasks(two.replace("二、设立 标牌", "二、 设立标牌"))).isEqualTo(tasks(two));
        assertThat(tasks(two.replace("标牌", "路标"))).doesNotContainAnyElementsOf(tasks(two));
    }

    /** The same words again are another task, whether or not the first was read. */
    @Test
    void theSameWordsAgainAreToldApart() {
        String again = "一、设立标牌。（县文化局负责）\n二、修整古桥。（县交通局负责）\n三、设立标牌。（县文化局负责）\n";
        Extraction extraction = Samples.extraction(LETTER.formatted(again));
        assertThat(objects(triples(extraction), Policy.hasTask.asNode())).hasSize(3);
        List<Mention.Task> late = extraction.tasks().subList(1, 3);
        Extraction less = new Extraction(
                extraction.notice(),
                extraction.bodies(),
                extraction.citations(),
                late,
                extraction.targets(),
                extraction.funding(),
                extraction.force(),
                extraction.memberships(),
                extraction.issuers(),
                extraction.shapes(),
                extraction.least());
        assertThat(triples(extraction)).containsAll(triples(less));
        assertThat(objects(triples(less), Policy.hasTask.asNode())).hasSize(2);
    }

    @Test
    void evidenceLeadsHome() {
        List<Triple> triples = triples(LETTER.formatted("一、修整古桥。（县交通局负责）"));
        List<Node> evidence = triples.stream()
                .filter(triple -> triple.getPredicate().equals(Terms.REIFIES))
                .map(Triple::getSubject)
                .toList();
        Node notice = triples.getFirst().getSubject();
        assertThat(evidence).hasSizeGreaterThan(4).doesNotHaveDuplicates();
        assertThat(evidence)
                .allSatisfy(piece -> assertThat(triples)
                        .contains(
                                Triple.create(piece, RDF.Nodes.type, Policy.Evidence.asNode()),
                                Triple.create(piece, Policy.inNotice.asNode(), notice)));
        assertThat(evidence)
                .allSatisfy(piece ->
                        assertThat(piece.getURI()).matches("https://w3id\\.org/policykg/id/evidence/[0-9a-f]{16}"));
    }

    static Collection<Rule> rules() {
        return RuleBook.standard().rules();
    }

    /**
     * A release without one rule: what it read is not said, and nothing else changes its name or words. Only a rule that says
     * which document an attachment is gives that, and what it says, its name.
     */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("rules")
    void withoutARuleNothingElseIsRenamed(Rule rule) {
        for (Whole whole : Whole.ALL) {
            Extraction less = Samples.without(whole.extraction, rule);
            if (!less.equals(whole.extraction) && !namesTheAttached(whole.extraction, rule)) {
                assertThat(triples(less).stream().filter(triple -> !whole.triples.contains(triple)))
                        .as(less.notice().source().path())
                        .isEmpty();
            }
        }
    }

    private static boolean namesTheAttached(Extraction extraction, Rule rule) {
        boolean brings = !extraction.notice().attached().isEmpty()
                || !extraction.notice().attachments().isEmpty();
        return brings
                && extraction.citations().stream()
                        .anyMatch(citation -> citation.origin().rule().equals(rule)
                                && (citation.relation().equals(Relations.PROMULGATES)
                                        || citation.relation().equals(Relations.FORWARDS)));
    }

    /** A notice and what it becomes with every rule; read once. */
    private record Whole(Extraction extraction, Set<Triple> triples) {
        static final List<Whole> ALL = Stream.concat(Samples.specimens().stream(), Samples.realNotices().stream())
                .map(extraction -> new Whole(extraction, new HashSet<>(NamesTest.triples(extraction))))
                .toList();
    }
}
