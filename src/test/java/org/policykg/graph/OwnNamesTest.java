package org.policykg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;

/** Names that only mean something in their notice are nobody else's; names that mean the same everywhere are shared. */
class OwnNamesTest {
    private static final Authority AUTHORITY = Authority.load();
    private static final String ORGANIZATION = Iris.BASE + "organization/";
    private static final String GROUP = Iris.BASE + "group/";
    private static final String REGION = Iris.BASE + "region/";
    private static final Pattern EVERYWHERE = Pattern.compile("(?:中国|中华|国家|中央|中共|全国|国务院|最高人民|解放军).*|.*(?:公司|大学).*");
    private static final Pattern PRONOUN = Pattern.compile("(?:[你我该]|其(?!他)|贵(?:省|市|局|公司)|本(?:局|部|委|会)$).*");

    /** The names of the listed regions, in full and short: 上海银保监局 says where it is. */
    private static final Set<String> PLACES = AUTHORITY.graph().stream(Node.ANY, RDF.Nodes.type, Policy.Region.asNode())
            .flatMap(region -> Stream.of(Terms.PREF_LABEL, Terms.ALT_LABEL)
                    .flatMap(property -> AUTHORITY.graph().stream(region.getSubject(), property, Node.ANY)))
            .map(triple -> triple.getObject().getLiteralLexicalForm())
            .filter(name -> name.length() > 1 && !name.matches("(?:各|自治区|直辖市|省|民族).*"))
            .collect(Collectors.toSet());

    /** The bodies, groups and regions that a notice names. */
    private static Set<String> named(Graph graph) {
        return graph.stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(ORGANIZATION) || iri.startsWith(GROUP) || iri.startsWith(REGION))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> responsible(String issuer, String recipient, String bodies) {
        Extraction extraction = Samples.extraction(issuer + "关于做好茶园管护工作的通知\n" + recipient + "：\n一、加强茶园管护。（" + bodies
                + "负责）\n二、按季报送茶园情况。（" + bodies + "负责）\n" + issuer + "\n2022年3月21日\n");
        Graph graph = NoticeGraphTest.graph(extraction);
        return graph.stream(Node.ANY, Policy.responsibleBody.asNode(), Node.ANY)
                .map(triple -> triple.getObject().getURI().substring(Iris.BASE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "省地方金融监管局",
                "省电力公司",
                "开发区",
                "开发区管委会",
                "朝阳区财政局",
                "市政府",
                "省级财政部门",
                "有关部门",
                "各市县人民政府",
                "行业协会",
                "核安全中心"
            })
    void whatIsNamedByItsKindAloneIsAnotherInAnotherProvince(String name) {
        Set<String> one = responsible("云岭省人民政府", "各市人民政府", name);
        Set<String> other = responsible("海陵省人民政府", "各市人民政府", name);
        assertThat(one).hasSize(1).doesNotContainAnyElementsOf(other);
        assertThat(other).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"有关部门", "省财政厅", "省级财政部门", "各市县人民政府", "开发区", "管委会", "朝阳区财政局", "行业协会", "高新区"})
    void inANationalNoticeItBelongsToTheIssuer(String name) {
        Set<String> one = responsible("财政部", "各有关单位", name);
        Set<String> other = responsible("国家林业和草原局", "各有关单位", name);
        assertThat(one).hasSize(1).allMatch(iri -> iri.contains("中华人民共和国财政部_"));
        assertThat(other).hasSize(1).allMatch(iri -> iri.contains("国家林业和草原局_"));
    }

    @ParameterizedTest
    @CsvSource({
        "中国国家铁路集团有限公司, organization/中国国家铁路集团有限公司",
        "清华大学, organization/清华大学",
        "江川茶业有限公司, organization/江川茶业有限公司",
        "国家粮食应急指挥部, group/国家粮食应急指挥部",
        "临川湾市茶业协会, organization/临川湾市茶业协会",
        "重庆市永川区财政局, organization/重庆市永川区财政局",
        "贵阳茶业有限公司, organization/贵阳茶业有限公司"
    })
    void aCompleteNameIsSharedByAll(String name, String iri) {
        assertThat(responsible("云岭省人民政府", "各市人民政府", name)).containsExactly(iri);
        assertThat(responsible("海陵省人民政府", "各市人民政府", name)).containsExactly(iri);
        assertThat(responsible("财政部", "各有关单位", name)).containsExactly(iri);
    }

    @Test
    void aPronounIsABodyOfTheNoticeOrNobody() {
        assertThat(responsible("国家林业和草原局", "江川茶业有限公司", "你公司")).containsExactly("organization/江川茶业有限公司");
        assertThat(responsible("国家林业和草原局", "云岭省林业厅", "你公司")).isEmpty();
        assertThat(responsible("国家林业和草原局", "云岭省林业厅", "你厅办公室")).containsExactly("organization/云岭省林业厅办公室");
        assertThat(responsible("国家林业和草原局", "云岭省林业厅", "我局")).containsExactly("organization/国家林业和草原局");
        assertThat(responsible("国家林业和草原局", "云岭省林业厅", "我局科技司")).containsExactly("organization/国家林业和草原局科技司");
        assertThat(responsible("国家林业和草原局", "云岭省林业厅", "本会")).isEmpty();
        assertThat(responsible("国家林业和草原局", "云岭省林业厅", "其部门")).isEmpty();
        assertThat(responsible("国务院办公厅", "云岭省人民政府", "你省有关部门")).containsExactly("group/国务院办公厅_云岭省有关部门");
    }

    @Test
    void whatANationalNoticeCallsByItsProvinceAloneIsThatOfWhomItAddresses() {
        assertThat(responsible("财政部", "云岭省财政厅", "省林业厅")).containsExactly("organization/云岭省林业厅");
        assertThat(responsible("财政部", "云岭省财政厅、海陵省财政厅", "省林业厅")).containsExactly("group/中华人民共和国财政部_省林业厅");
    }

    @Test
    void aShortNameIsTheBodyThatTheNoticeNamesInFull() {
        assertThat(responsible("国家核安全局", "云岭省核与辐射监督中心、云岭省环境保护厅", "核与辐射监督中心"))
                .containsExactly("organization/云岭省核与辐射监督中心");
        assertThat(responsible("财政部", "海陵省茶业有限公司、海陵茶业合作总社（以下简称茶业总社）", "茶业总社"))
                .containsExactly("organization/中华人民共和国财政部_海陵茶业合作总社");
    }

    /** 朝阳区 is in 北京市, in 长春市 and in 汕头市's past. */
    @Test
    void aDistrictIsThatOfTheNoticesCity() {
        assertThat(responsible("北京市人民政府", "各区人民政府", "朝阳区财政局")).containsExactly("organization/北京市朝阳区财政局");
        assertThat(responsible("长春市人民政府", "各县（市）、区人民政府", "朝阳区财政局")).containsExactly("organization/长春市朝阳区财政局");
        assertThat(responsible("临川湾市人民政府", "各县（市）、区人民政府", "朝阳区财政局")).containsExactly("organization/临川湾市朝阳区财政局");
        assertThat(responsible("财政部", "北京市财政局", "永昌县财政局")).containsExactly("organization/永昌县财政局");
    }

    @Test
    void aRegionIsNamedByWhatIsAroundIt() {
        Extraction extraction =
                Samples.extraction("永昌县人民政府关于做好茶园管护工作的通知\n广州市天河区人民政府、朝阳区人民政府：\n加强茶园管护。\n永昌县人民政府\n2022年3月21日\n");
        assertThat(named(NoticeGraphTest.graph(extraction)))
                .contains(
                        REGION + "甘肃省_金昌市_永昌县",
                        REGION + "甘肃省_金昌市",
                        REGION + "甘肃省",
                        REGION + "广东省_广州市_天河区",
                        REGION + "永昌县人民政府_朝阳区");
    }

    /** 滇中新区 is in 昆明市, and its name does without. */
    @Test
    void aListedRegionIsCalledAsTheRegisterCallsIt() {
        List<Triple> listed = AUTHORITY.graph().stream(Node.ANY, RDF.Nodes.type, Policy.Region.asNode())
                .flatMap(region -> AUTHORITY.graph().stream(region.getSubject(), Terms.PREF_LABEL, Node.ANY))
                .filter(named -> named.getObject().getLiteralLexicalForm().matches(".+[省市区州]"))
                .toList();
        assertThat(listed).hasSizeGreaterThan(300);
        for (Triple named : listed) {
            Extraction extraction = Samples.extraction("国家林业和草原局关于做好茶园管护工作的通知\n"
                    + named.getObject().getLiteralLexicalForm() + "财政局：\n加强茶园管护。\n国家林业和草原局\n2022年3月21日\n");
            assertThat(NoticeGraphTest.graph(extraction).stream(named.getSubject(), Terms.PREF_LABEL, Node.ANY))
                    .as(named.getSubject().getURI())
                    .containsExactly(named);
        }
    }

    /** Of the real notices: whatever two provinces share is known, or means the same in every notice. */
    @Tag("long")
    @Test
    void noTwoProvincesShareABodyOrARegionOfTheirOwn() {
        Map<String, Set<String>> provinces = new TreeMap<>();
        Graph all = GraphFactory.createDefaultGraph();
        Set<String> pronouns = new TreeSet<>();
        Samples.graphs(Samples.realNotices(), AUTHORITY, EvidenceStyle.NONE, (iri, triples) -> {
            Graph graph = GraphFactory.createDefaultGraph();
            triples.forEach(graph::add);
            triples.forEach(all::add);
            Set<String> of = provinces(iri, graph);
            named(graph)
                    .forEach(name -> provinces
                            .computeIfAbsent(name, n -> new TreeSet<>())
                            .addAll(of));
            labels(graph).filter(label -> PRONOUN.matcher(label).matches()).forEach(pronouns::add);
        });
        List<String> shared = provinces.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 && !isOfEverybody(entry.getKey(), all))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
        shared.forEach(System.out::println);
        assertThat(shared).as("shared by provinces").isEmpty();
        assertThat(pronouns).as("bodies that are called by a pronoun").isEmpty();
    }

    /** The provinces that a notice's issuers are in; one name for all central ones. */
    private static Set<String> provinces(String notice, Graph graph) {
        Set<String> provinces = graph.stream(Terms.uri(notice), Policy.issuedBy.asNode(), Node.ANY)
                .flatMap(issued -> regions(issued.getObject(), graph))
                .map(region -> region.substring(REGION.length()).replaceFirst("_.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        return provinces.isEmpty() ? Set.of("中央") : provinces;
    }

    private static Stream<String> regions(Node body, Graph graph) {
        return Stream.concat(
                        graph.stream(body, Policy.region.asNode(), Node.ANY),
                        AUTHORITY.graph().stream(body, Policy.region.asNode(), Node.ANY))
                .map(triple -> triple.getObject().getURI());
    }

    private static Stream<String> labels(Graph graph) {
        return graph.stream(Node.ANY, RDF.Nodes.type, Policy.Organization.asNode())
                .map(Triple::getSubject)
                .flatMap(body -> Stream.of(RDFS.Nodes.label, Terms.PREF_LABEL)
                        .flatMap(property -> graph.stream(body, property, Node.ANY)))
                .map(triple -> triple.getObject().getLiteralLexicalForm());
    }

    /** In the register, a part of a body there, of a region that its name begins with, or named in a form that tells it. */
    private static boolean isOfEverybody(String iri, Graph graph) {
        Node node = Terms.uri(iri);
        String name = iri.replaceFirst(".*/", "");
        if (AUTHORITY.graph().contains(node, Node.ANY, Node.ANY)) {
            return true;
        }
        if (iri.startsWith(REGION)) {
            return name.contains("_")
                    && AUTHORITY.graph().contains(Terms.uri(REGION + name.replaceFirst("_.*", "")), Node.ANY, Node.ANY);
        }
        return graph.contains(node, Terms.PART_OF_BODY, Node.ANY)
                || EVERYWHERE.matcher(name).matches()
                || regions(node, graph)
                        .map(region -> region.replaceFirst(".*[/_]", ""))
                        .anyMatch(name::startsWith)
                || PLACES.stream().anyMatch(name::startsWith);
    }
}
