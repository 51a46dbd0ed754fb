package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.Iris;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Policy;
import org.policykg.identity.Asserted;
import org.policykg.identity.Derivation;
import org.policykg.identity.DerivedGraph;
import org.policykg.identity.Links;

/** Which documents are one, worked out in a store as notices come and go. */
class SameDocumentTest {
    private static final Authority AUTHORITY = Authority.load();
    private static final String DOCUMENT = Iris.BASE + "document/";

    private final PolicyStore store = PolicyStore.inMemory();

    @AfterEach
    void close() {
        store.close();
    }

    private static String letter(String office, String about, String number, String body, String day) {
        return "云岭省%s关于%s的通知\n%s\n各市人民政府：\n%s\n云岭省%1$s\n%s\n".formatted(office, about, number, body, day);
    }

    /** A notice that rests on something. */
    private static String resting(int n, String cited, String day) {
        return letter("商务厅", "第" + n + "号检查", "云商〔2023〕" + n + "号", "根据" + cited + "，现就有关事项通知如下，请遵照执行。", day);
    }

    private static String iri(String text) {
        return NoticeGraph.iri(Samples.extraction(text));
    }

    private void put(String... texts) {
        Samples.put(store, AUTHORITY, texts);
    }

    private void remove(String text) {
        store.write(() -> store.replaceNow(iri(text), List.of()));
    }

    private Set<Triple> derived() {
        return store.read(() -> store.graphNow(Iris.DERIVED_GRAPH).collect(Collectors.toSet()));
    }

    private static Node node(String name) {
        return NodeFactory.createURI(DOCUMENT + name);
    }

    private String speaker(String name) {
        return store
                .read(() -> store.union()
                        .find(node(name), Policy.sameDocument.asNode(), Node.ANY)
                        .toList())
                .stream()
                .map(Triple::getObject)
                .findFirst()
                .orElse(node(name))
                .getURI()
                .substring(DOCUMENT.length());
    }

    /** Who is linked to a document under the name that speaks for it. */
    private Set<String> linked(Property property, String name) {
        Node speaker = node(speaker(name));
        return store
                .read(() ->
                        store.union().find(Node.ANY, property.asNode(), speaker).toList())
                .stream()
                .map(triple -> triple.getSubject().getURI())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static final String PLAN =
            letter("人民政府", "印发《云岭省茶产业振兴办法》", "云政发〔2021〕5号", "现将《云岭省茶产业振兴办法》印发给你们，请认真贯彻执行。", "2021年3月4日");
    private static final List<String> CITING = List.of(
            resting(1, "《云岭省茶产业振兴办法》（云政发〔2021〕5号）", "2023年1月2日"),
            resting(2, "《云岭省茶产业振兴办法》", "2023年1月3日"),
            resting(3, "《云岭省茶产业振新办法》（云政发〔2021〕5号）", "2023年1月4日"));

    /** With number and without, and with a slip in the title: no link is lost, whether the text that is cited was read or not. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyCitationIsFoundUnderOneName(boolean read) {
        put(CITING.toArray(String[]::new));
        if (read) {
            put(PLAN);
        }
        Set<String> all = CITING.stream().map(SameDocumentTest::iri).collect(Collectors.toCollection(TreeSet::new));
        assertThat(linked(Policy.basedOn, "云岭省茶产业振兴办法_云政发〔2021〕5号")).isEqualTo(all);
        assertThat(linked(Policy.basedOn, "云岭省茶产业振兴办法")).isEqualTo(all);
        assertThat(linked(Policy.basedOn, "云岭省茶产业振新办法")).isEqualTo(all);
        if (read) {
            assertThat(speaker("云岭省茶产业振新办法_云政发〔2021〕5号")).isEqualTo("云岭省茶产业振兴办法_云政发〔2021〕5号");
        }
    }

    /** A number alone is the notice that bears it; where that was not read, the document that is cited with it. */
    @Test
    void aNumberAloneIsWhatBearsIt() {
        String alone = resting(4, "云政发〔2021〕5号文件要求", "2023年1月5日");
        put(CITING.getFirst(), alone);
        assertThat(linked(Policy.basedOn, "云岭省茶产业振兴办法")).containsExactlyInAnyOrder(iri(CITING.getFirst()), iri(alone));
        put(PLAN);
        assertThat(linked(Policy.basedOn, "云岭省茶产业振兴办法")).containsExactly(iri(CITING.getFirst()));
        assertThat(linked(Policy.basedOn, iri(PLAN).substring(DOCUMENT.length())))
                .containsExactly(iri(alone));
    }

    /** Asked for what rests on a plan, the query that comes with the program finds all four ways to cite it. */
    @ParameterizedTest
    @ValueSource(strings = {"云岭省茶产业振兴办法", "云岭省茶产业振新办法"})
    void whatRestsOnAPlanIsFoundHoweverItIsCited(String asked) {
        String alone = resting(4, "云政发〔2021〕5号文件要求", "2023年1月5日");
        put(CITING.toArray(String[]::new));
        put(alone, PLAN);
        CannedQuery query = CannedQuery.named("resting-on-a-document").orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QueryRunner.run(
                store, query.sparql(), Bindings.of(query, Map.of("document", asked)), QueryRunner.Results.CSV, 30, out);
        assertThat(out.toString(StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .map(row -> row.replaceFirst("^.*?第(\\d).*", "$1")))
                .containsExactlyInAnyOrder("1", "2", "3", "4");
    }

    /** Two editions of one title, in both orders: each has its own tasks and days, and the newer takes the place of the older. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoEditionsOfATitleAreTwoInEveryOrder(boolean newerFirst) {
        List<Extraction> pair = new ArrayList<>(Samples.extractions(Path.of("src", "test", "resources", "editions")));
        Collections.sort(pair, Comparator.comparing(one -> one.notice().issued().orElseThrow()));
        List<Extraction> order = newerFirst ? pair.reversed() : pair;
        for (Extraction extraction : order) {
            store.write(() -> store.replaceNow(
                    NoticeGraph.iri(extraction), NoticeGraph.triples(extraction, AUTHORITY, EvidenceStyle.STATEMENTS)));
        }
        String rules = "云岭省古茶树保护资金管理办法";
        String older = rules + "_云财〔2016〕31号";
        String newer = rules + "_云财〔2023〕8号";
        assertThat(speaker(older)).isEqualTo(older);
        assertThat(speaker(newer)).isEqualTo(newer);
        assertThat(said(newer, Policy.replaces)).containsExactly(node(older).toString());
        assertThat(said(older, Policy.replaces)).isEmpty();
        assertThat(said(older, Policy.hasTask)).hasSize(1).doesNotContainAnyElementsOf(said(newer, Policy.hasTask));
        assertThat(said(newer, Policy.hasTask)).hasSize(1);
        assertThat(said(older, Policy.effectiveFrom)).isNotEqualTo(said(newer, Policy.effectiveFrom));
        assertThat(said(rules, Policy.hasTask)).isEmpty();
    }

    private Set<String> said(String document, Property property) {
        return store
                .read(() -> store.union()
                        .find(node(document), property.asNode(), Node.ANY)
                        .toList())
                .stream()
                .map(triple -> triple.getObject().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who cites a title means the last edition that there was on his day; before the first there was another. */
    @Test
    void aBareCitationMeansTheEditionOfItsDay() {
        String first = letter("财政厅", "报送月报", "云财〔2020〕1号", "请按月报送。", "2020年2月3日");
        String second = letter("财政厅", "报送月报", "云财〔2022〕2号", "请按月报送，不得迟延。", "2022年2月3日");
        List<String> citing = IntStream.of(2019, 2021, 2023)
                .mapToObj(year -> resting(year, "《云岭省财政厅关于报送月报的通知》", year + "年5月6日"))
                .toList();
        put(second);
        put(citing.toArray(String[]::new));
        put(first);
        String title = "云岭省财政厅关于报送月报的通知";
        assertThat(linked(Policy.basedOn, title + "_云财〔2020〕1号")).containsExactly(iri(citing.get(1)));
        assertThat(linked(Policy.basedOn, title + "_云财〔2022〕2号")).containsExactly(iri(citing.get(2)));
        assertThat(speaker(title)).isEqualTo(title);
        remove(citing.getFirst());
        remove(first);
        remove(citing.get(1));
        assertThat(speaker(title)).isEqualTo(title + "_云财〔2022〕2号");
    }

    /** Who cites a title alone, and whose day changes, or only becomes known with the notice that puts him out. */
    @Test
    void whoCitesMeansAnotherEditionWhenItsDayIsAnother() {
        put(letter("财政厅", "报送月报", "云财〔2020〕1号", "请按月报送。", "2020年2月3日"));
        put(redated("2021年5月6日"), PLAN_ALONE);
        assertThat(speaker("云岭省财政厅关于报送月报的通知")).isEqualTo("云岭省财政厅关于报送月报的通知_云财〔2020〕1号");
        put(redated("2019年5月6日"));
        assertThat(speaker("云岭省财政厅关于报送月报的通知")).isEqualTo("云岭省财政厅关于报送月报的通知");
        assertInStep();
        put(redated("2021年5月6日"));
        assertThat(speaker("云岭省财政厅关于报送月报的通知")).isEqualTo("云岭省财政厅关于报送月报的通知_云财〔2020〕1号");
        put(BRINGS_PLAN);
        assertThat(speaker("云岭省财政厅关于报送月报的通知")).isEqualTo("云岭省财政厅关于报送月报的通知");
        assertInStep();
        remove(BRINGS_PLAN);
        assertInStep();
        assertThat(speaker("云岭省财政厅关于报送月报的通知")).isEqualTo("云岭省财政厅关于报送月报的通知_云财〔2020〕1号");
        assertInStep();
    }

    private static String redated(String day) {
        return resting(99, "《云岭省财政厅关于报送月报的通知》", day);
    }

    private static final String PLAN_ALONE =
            "云岭省茶园管护意见\n各市人民政府：\n一、依据《云岭省财政厅关于报送月报的通知》，制定本意见。\n二、市财政局应当于每年3月底前报送茶园管护情况。\n云岭省农业厅\n";
    private static final String BRINGS_PLAN =
            letter("农业厅", "印发《云岭省茶园管护意见》", "云农〔2019〕3号", "现将《云岭省茶园管护意见》印发给你们，请认真贯彻执行。", "2019年1月4日");

    private void assertInStep() {
        assertThat(derived())
                .isEqualTo(store.read(() -> Derivations.anew(store.asserted(), StoreRelations.of(store.dataset()))));
    }

    /** What is no more than cited is one with the document that is nearest to it, and never makes one of two that were read. */
    @Test
    void aCitedTitleDoesNotMakeOneOfTwo() {
        String two = letter(
                "教育厅", "印发小学和中学教师专业标准", "云教〔2021〕1号", "现将《小学教师专业标准（试行）》、《中学教师专业标准（试行）》印发给你们，请认真贯彻执行。", "2021年9月1日");
        put(two, resting(1, "《中小学教师专业标准（试行）》（云教〔2021〕1号）", "2023年1月2日"));
        assertThat(speaker("小学教师专业标准（试行）_云教〔2021〕1号")).isNotEqualTo(speaker("中学教师专业标准（试行）_云教〔2021〕1号"));
        put(resting(2, "《大学教师专业标准（试行）》（云教〔2021〕1号）", "2023年1月2日"));
        assertThat(speaker("小学教师专业标准（试行）_云教〔2021〕1号")).isNotEqualTo(speaker("中学教师专业标准（试行）_云教〔2021〕1号"));
        assertThat(speaker("大学教师专业标准（试行）_云教〔2021〕1号")).isEqualTo("大学教师专业标准（试行）_云教〔2021〕1号");
        assertInStep();
    }

    /** Nor does a copy without number make one of two notices that have theirs. */
    @Test
    void aCopyWithoutNumberDoesNotMakeOneOfTwo() {
        String body = "任命张某为厅长，免去其副厅长职务；任命李某为副厅长，试用期一年，请各单位知照并做好工作交接。";
        String seven = letter("人民政府", "人员任免", "云政人〔2021〕7号", body, "2021年3月4日");
        String eight = letter("人民政府", "人员任免", "云政人〔2021〕8号", body.replace("一年", "两年"), "2021年3月4日");
        String copy = letter("人民政府", "人员任免", "", body.replace("试用", "式用"), "2021年3月4日");
        put(seven, copy, eight);
        String title = "云岭省人民政府关于人员任免的通知";
        assertThat(speaker(title + "_云政人〔2021〕7号")).isEqualTo(title + "_云政人〔2021〕7号");
        assertThat(speaker(title + "_云政人〔2021〕8号")).isEqualTo(title + "_云政人〔2021〕8号");
        assertInStep();
    }

    @Test
    void twoPlansOfOneNumberAreTwo() {
        put(letter(
                "人民政府",
                "印发云岭省妇女发展纲要和云岭省儿童发展纲要",
                "云政发〔2021〕16号",
                "现将《云岭省妇女发展纲要（2021—2030年）》、《云岭省儿童发展纲要（2021—2030年）》印发给你们，请认真贯彻执行。",
                "2021年9月1日"));
        put(resting(1, "《云岭省妇女发展纲要（2021—2030年）》（云政发〔2021〕16号）", "2023年1月2日"));
        assertThat(speaker("云岭省妇女发展纲要（2021－2030年）")).isNotEqualTo(speaker("云岭省儿童发展纲要（2021－2030年）"));
    }

    @Test
    void aCopyWithoutNumberIsTheNotice() {
        String body = "任命张某为厅长，免去其副厅长职务；任命李某为副厅长，试用期一年，请各单位知照并做好工作交接。";
        String numbered = letter("人民政府", "人员任免", "云政人〔2021〕7号", body, "2021年3月4日");
        String copy = letter("人民政府", "人员任免", "", body.replace("试用", "式用"), "2021年3月4日");
        String other = letter("人民政府", "人员任免", "", "任命王某为局长，免去赵某局长职务，另有任用；请各单位知照。", "2021年3月4日");
        put(copy, numbered, other);
        assertThat(speaker(iri(copy).substring(DOCUMENT.length())))
                .isEqualTo(iri(numbered).substring(DOCUMENT.length()));
        assertThat(speaker(iri(other).substring(DOCUMENT.length())))
                .isEqualTo(iri(other).substring(DOCUMENT.length()));
    }

    @Test
    void aTitleWithoutAuthorIsThatOfTheOnlyAuthor() {
        String of = "关于做好春茶采摘工作的通知";
        put(resting(1, "《云岭省农业厅" + of + "》", "2023年1月2日"), resting(2, "《" + of + "》", "2023年1月3日"));
        assertThat(speaker(of)).isEqualTo("云岭省农业厅" + of);
        put(resting(3, "《临川湾市人民政府" + of + "》", "2023年1月4日"));
        assertThat(speaker(of)).isEqualTo(of);
    }

    /** Whatever came and went, in whatever order and however many at a time: what is derived is what follows from what is there. */
    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsDerivedFollowsFromWhatIsThere(long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>(CITING);
        texts.add(PLAN);
        texts.add(resting(4, "云政发〔2021〕5号文件要求", "2023年1月5日"));
        String of = "关于做好春茶采摘工作的通知";
        texts.add(resting(5, "《云岭省农业厅" + of + "》", "2023年1月2日"));
        texts.add(resting(6, "《" + of + "》和《云岭省商务厅关于第1号检查的通知》", "2023年3月3日"));
        texts.add(resting(7, "《临川湾市人民政府" + of + "》（临政〔2020〕1号）", "2023年1月4日"));
        texts.add(resting(8, "《" + of + "》（临政〔2020〕1号）", "2019年1月4日"));
        for (int year = 2018; year <= 2023; year++) {
            texts.add(letter("财政厅", "报送月报", "云财〔" + year + "〕1号", "请按月报送。", year + "年2月3日"));
            texts.add(letter("财政厅", "报送月报", "", "请按月报送。", year + "年2月3日"));
            texts.add(resting(year, "《云岭省财政厅关于报送月报的通知》", year + "年5月6日"));
        }
        texts.addAll(List.of(redated("2017年5月6日"), redated("2021年5月6日"), PLAN_ALONE, BRINGS_PLAN));
        for (String standard : List.of("小学", "中学", "中小学", "大学", "小学生")) {
            texts.add(resting(standard.hashCode() & 31, "《" + standard + "教师专业标准（试行）》（云教〔2021〕1号）", "2023年1月2日"));
            texts.add(letter(
                    "教育厅",
                    "印发《" + standard + "教师专业标准（试行）》",
                    "云教〔2021〕1号",
                    "现将《" + standard + "教师专业标准（试行）》印发给你们，请认真贯彻执行。",
                    "2021年9月1日"));
        }
        List<String> there = new ArrayList<>();
        for (int round = 0; round < 25; round++) {
            if (there.size() > 3 && random.nextInt(3) == 0) {
                Collections.shuffle(there, random);
                remove(there.removeLast());
            } else {
                Collections.shuffle(texts, random);
                List<String> some = List.copyOf(texts.subList(0, 1 + random.nextInt(4)));
                put(some.toArray(String[]::new));
                some.stream().filter(text -> !there.contains(text)).forEach(there::add);
            }
            assertThat(derived())
                    .as("round " + round)
                    .isEqualTo(
                            store.read(() -> Derivations.anew(store.asserted(), StoreRelations.of(store.dataset()))));
        }
    }

    /** To take in a notice that cites what hundreds cite, no more statements are looked at than for one of the first. */
    @Tag("long")
    @Test
    void theCostFollowsWhatArrives() {
        Graph said = GraphFactory.createDefaultGraph();
        Graph derived = GraphFactory.createDefaultGraph();
        AtomicLong looked = new AtomicLong();
        Asserted asserted = (subject, property, object) ->
                said.find(subject, property, object).toList().stream().peek(triple -> looked.incrementAndGet());
        DerivedGraph graph = new DerivedGraph(
                (subject, property, object) -> derived.find(subject, property, object).toList().stream()
                        .peek(t -> looked.incrementAndGet()),
                derived::add,
                derived::delete);
        List<Long> costs = new ArrayList<>();
        Stream.concat(
                        Stream.of(PLAN),
                        IntStream.rangeClosed(1, 300)
                                .mapToObj(n -> resting(n, "《云岭省茶产业振兴办法》（云政发〔2021〕5号）和《云岭省土地办法》", "2023年1月2日")))
                .forEach(text -> {
                    List<Triple> changed =
                            NoticeGraph.triples(Samples.extraction(text), AUTHORITY, EvidenceStyle.STATEMENTS).stream()
                                    .filter(triple -> Links.standard().matters(triple) && !said.contains(triple))
                                    .toList();
                    changed.forEach(said::add);
                    looked.set(0);
                    Derivation.update(asserted, graph, Links.standard(), changed);
                    costs.add(looked.get());
                });
        assertThat(costs.getLast()).isLessThanOrEqualTo(costs.get(10) + 10);
    }

    private static Map<String, Long> counted(Stream<String> some) {
        return some.collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    }

    @Test
    void theNameThatSpeaksIsItsOwn() {
        put(CITING.toArray(String[]::new));
        put(PLAN);
        Map<String, Long> speakers = counted(derived().stream()
                .filter(triple -> triple.getPredicate().equals(Policy.sameDocument.asNode()))
                .map(triple -> triple.getObject().toString()));
        Optional<Triple> second = derived().stream()
                .filter(triple -> triple.getPredicate().equals(Policy.sameDocument.asNode())
                        && speakers.containsKey(triple.getSubject().toString()))
                .findAny();
        assertThat(second).as("a name that speaks has none that speaks for it").isEmpty();
    }
}
