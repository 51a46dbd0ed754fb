package org.policykg.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;
import org.policykg.store.PolicyStore;

/** Notices that were read and that others cite by title: one that has its title to itself, and two that share theirs. */
class EditionsTest {
    private static final String BASE = "https://w3id.org/policykg/id/document/";
    private static final String READ = BASE + "云岭省水务厅关于推广节水器具的通知";
    private static final String SHARED = BASE + "云岭省水务厅关于报送月报的通知";
    private static final String CITING = BASE + "云岭省水务厅关于节水器具检查的通知_云水〔2022〕6号";

    private static final PolicyStore STORE = PolicyStore.inMemory();

    private static String notice(String title, String number, String text, String day) {
        return "云岭省水务厅" + title + "\n" + number + "\n各市水务局：\n" + text + "\n云岭省水务厅\n" + day + "\n";
    }

    @BeforeAll
    static void read() {
        Authority authority = Authority.load();
        STORE.prepare(authority);
        STORE.write(() -> {
            for (String text : List.of(
                    notice("关于推广节水器具的通知", "云水〔2021〕5号", "请于2021年12月31日前推广节水器具。", "2021年3月4日"),
                    notice("关于报送月报的通知", "云水〔2021〕7号", "请按月报送。", "2021年5月6日"),
                    notice("关于报送月报的通知", "云水〔2022〕2号", "请按月报送，不得迟延。", "2022年1月6日"),
                    notice(
                            "关于节水器具检查的通知",
                            "云水〔2022〕6号",
                            "根据《云岭省水务厅关于推广节水器具的通知》（云水〔2021〕5号）和《云岭省水务厅关于报送月报的通知》，现就检查有关事项通知如下。",
                            "2022年3月2日"))) {
                Extraction extraction = Samples.extraction(text);
                STORE.replaceNow(
                        NoticeGraph.iri(extraction),
                        NoticeGraph.triples(extraction, authority, EvidenceStyle.STATEMENTS));
            }
            return true;
        });
        STORE.searchable();
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    private static <T> T ask(Function<Facts, T> question) {
        return STORE.read(() -> question.apply(new Facts(STORE)));
    }

    private static Thing thing(String iri) {
        return ask(facts -> new ThingReader(facts).thing(iri)).orElseThrow();
    }

    private static List<Finder.Hit> named(String words) {
        return ask(facts -> new Finder(STORE, facts).named(words, 20));
    }

    private static List<String> targets(Thing thing, String relation) {
        return thing.links(relation)
                .map(links -> links.shown().stream().map(link -> link.target().iri()))
                .orElseThrow()
                .toList();
    }

    @Test
    void aTitleOfWhichOneEditionWasReadIsThatEdition() {
        String edition = READ + "_云水〔2021〕5号";
        String shown = ask(facts -> facts.shown(READ));
        assertThat(shown).isEqualTo(edition);
        assertThat(thing(READ)).isEqualTo(thing(edition));
        assertThat(thing(edition).ref().kind()).isEqualTo(Kind.NOTICE);
        assertThat(targets(thing(edition), "^pol:basedOn")).containsExactly(CITING);
        assertThat(targets(thing(CITING), "pol:basedOn")).contains(edition).doesNotContain(READ);
        // the number stands in both, and is shown once
        assertThat(thing(edition).facts().stream()
                        .filter(fact -> fact.relation().id().equals("pol:documentNumber")))
                .hasSize(1);
        assertThat(thing(edition).links("pol:editionOf")).isEmpty();
    }

    @Test
    void theWordsBehindALinkToATitleAreFoundFromBothEnds() {
        Thing.Link from = thing(CITING).links("pol:basedOn").orElseThrow().shown().stream()
                .filter(link -> link.target().iri().startsWith(READ))
                .findFirst()
                .orElseThrow();
        Thing.Link to = thing(READ).links("^pol:basedOn").orElseThrow().shown().getFirst();
        assertThat(from.quotes()).hasSize(1).isEqualTo(to.quotes());
        assertThat(from.quotes().getFirst().words()).contains("推广节水器具");
        Thing shared = thing(SHARED + "_云水〔2022〕2号");
        assertThat(shared.links("^pol:basedOn").orElseThrow().shown().getFirst().quotes())
                .hasSize(1);
    }

    /** Who cites the title alone means the last edition that there was. */
    @Test
    void aTitleOfSeveralEditionsLeadsToEachAndWhoCitesItMeansOne() {
        String late = SHARED + "_云水〔2022〕2号";
        String early = SHARED + "_云水〔2021〕7号";
        assertThat(targets(thing(CITING), "pol:basedOn")).contains(late).doesNotContain(SHARED, early);
        assertThat(targets(thing(SHARED), "^pol:editionOf")).containsExactly(late, early);
        assertThat(thing(SHARED).links("^pol:basedOn")).isEmpty();
        assertThat(targets(thing(late), "^pol:basedOn")).containsExactly(CITING);
        assertThat(thing(early).links("^pol:basedOn")).isEmpty();
        for (String edition : List.of(late, early)) {
            assertThat(targets(thing(edition), "pol:editionOf")).containsExactly(SHARED);
            // each has the number that it bears itself
            assertThat(thing(edition).facts().stream()
                            .filter(fact -> fact.relation().id().equals("pol:documentNumber"))
                            .map(Thing.Fact::value))
                    .containsExactly(edition.substring(edition.indexOf('_') + 1));
        }
    }

    @Test
    void noTitleOfWhatWasReadIsListedBesideIt() {
        assertThat(ask(facts -> Figures.read(STORE, facts, Catalogue.read(facts)))
                        .kinds())
                .containsEntry(Kind.NOTICE, 4);
        for (Kind kind : List.of(Kind.NOTICE, Kind.PLAN, Kind.DOCUMENT)) {
            assertThat(ask(facts -> Catalogue.read(facts).list(facts, kind, 0, 10_000))
                            .orElseThrow()
                            .shown())
                    .extracting(item -> item.ref().iri())
                    .doesNotHaveDuplicates()
                    .doesNotContain(READ, SHARED);
        }
        assertThat(ask(facts -> Catalogue.read(facts).list(facts, Kind.DOCUMENT, 0, 10_000))
                        .orElseThrow()
                        .shown())
                .extracting(item -> item.ref().kind())
                .containsOnly(Kind.DOCUMENT);
        assertThat(named("推广节水器具的通知"))
                .extracting(hit -> hit.ref().iri())
                .containsOnlyOnce(READ + "_云水〔2021〕5号")
                .doesNotContain(READ);
        assertThat(named("关于报送月报的通知"))
                .extracting(hit -> hit.ref().iri())
                .containsOnlyOnce(SHARED + "_云水〔2021〕7号", SHARED + "_云水〔2022〕2号")
                .doesNotContain(SHARED);
    }

    @Test
    void aPictureHasATitleAndItsEditionAsOneNode() {
        Neighbourhood.Picture picture = ask(facts -> new Neighbourhood(facts)
                .draw(new Neighbourhood.Wanted(
                        List.of(READ), Set.of("pol:basedOn"), Optional.empty(), Optional.empty(), 10)));
        String edition = READ + "_云水〔2021〕5号";
        assertThat(picture.vertices()).extracting(vertex -> vertex.ref().iri()).containsExactly(edition, CITING);
        assertThat(picture.vertices().getFirst().open()).isTrue();
        assertThat(picture.edges()).extracting(Neighbourhood.Edge::source).containsExactly(CITING);
        assertThat(picture.edges()).extracting(Neighbourhood.Edge::target).containsExactly(edition);
    }

    @Test
    void tasksAndDaysOfATitleAreThoseOfItsEdition() {
        Tasks.Filter filter = new Tasks.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(READ),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(ask(facts -> PlanTasks.find(facts, filter, 0, 10)).total()).isPositive();
        List<Timeline.Year> years = ask(facts -> new Timeline(facts).of(READ, 10));
        assertThat(years).extracting(Timeline.Year::year).containsExactly(2022, 2021);
    }
}
