package org.policykg.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;
import org.policykg.store.Bindings;
import org.policykg.store.CannedQuery;
import org.policykg.store.PolicyStore;
import org.policykg.store.QueryRunner;

/** What people look at, from two small notices and the authority. */
class ExploreTest {
    private static final String BASE = "https://w3id.org/policykg/id/";
    private static final String FINANCE = BASE + "organization/中华人民共和国财政部";
    private static final String EDUCATION = BASE + "organization/中华人民共和国教育部";
    private static final String PLAN = BASE + "document/十四五校园饮水改造行动计划";
    private static final String NOTICE = BASE + "document/教育部财政部关于印发十四五校园饮水改造行动计划的通知_教财〔2021〕77号";

    private static final String FIRST = """
            教育部 财政部关于印发《“十四五”校园饮水改造行动计划》的通知
            教财〔2021〕77号
            国家卫生健康委、水利部：
            根据《中华人民共和国教育法》，现将《“十四五”校园饮水改造行动计划》印发给你们，请遵照执行。
            （一）摸清饮水设备底数，2022年6月底前完成。（教育部牵头，水利部、财政部配合）
            （二）更换老旧管道，2023年底前完成。（财政部负责）
            （三）开展节水教育。（教育部牵头，水利部配合）
            教育部 财政部
            2021年9月1日
            """;
    private static final String SECOND = """
            水利部关于节水教育基地的通知
            办水〔2022〕8号
            教育部、国家卫生健康委：
            依据《“十四五”校园饮水改造行动计划》，现就节水教育基地通知如下。请教育部于2022年12月31日前报送名单。
            水利部
            2022年3月2日
            """;

    private static final PolicyStore STORE = PolicyStore.inMemory();

    @BeforeAll
    static void read() {
        Authority authority = Authority.load();
        STORE.prepare(authority);
        STORE.write(() -> {
            for (String text : List.of(FIRST, SECOND)) {
                Extraction extraction = Samples.extraction(text);
                String iri = NoticeGraph.iri(extraction);
                STORE.replaceNow(iri, NoticeGraph.triples(extraction, authority, EvidenceStyle.STATEMENTS));
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

    private static List<String> labels(Thing.Links links) {
        return links.shown().stream().map(link -> link.target().label()).toList();
    }

    @Test
    void figuresCountAndTheCatalogueSortsNotices() {
        assertThat(ask(facts -> Figures.read(STORE, facts, Catalogue.read(facts)))
                        .kinds())
                .containsEntry(Kind.NOTICE, 2)
                .containsEntry(Kind.TASK, 4);
        List<Catalogue.Entry> latest = ask(facts -> Catalogue.read(facts).latest(facts, 5));
        assertThat(latest).extracting(entry -> entry.notice().label()).first().isEqualTo("水利部关于节水教育基地的通知");
        assertThat(latest.getFirst().number()).contains("办水〔2022〕8号");
        assertThat(latest.getFirst().date()).contains(LocalDate.of(2022, 3, 2));
    }

    @Test
    void aBodyHasItsNamesAndWhatOthersSayOfIt() {
        Thing ministry = thing(EDUCATION);
        assertThat(ministry.ref()).isEqualTo(new Ref(EDUCATION, Kind.BODY, "中华人民共和国教育部"));
        assertThat(ministry.names()).contains("教育部");
        // the first that a page shows of a body is what it issued
        assertThat(ministry.links().getFirst().id()).isEqualTo("^pol:issuedBy");
        assertThat(labels(ministry.links("^pol:leadBody").orElseThrow()))
                .containsExactly("摸清饮水设备底数，2022年6月底前完成。", "开展节水教育。");
        assertThat(labels(ministry.links("^pol:addressedTo").orElseThrow())).containsExactly("水利部关于节水教育基地的通知");
    }

    @Test
    void everyLinkReadFromATextHasItsWords() {
        Thing notice = thing(NOTICE);
        Thing.Link recipient =
                notice.links("pol:addressedTo").orElseThrow().shown().getFirst();
        assertThat(recipient.quotes()).hasSize(1);
        Quote quote = recipient.quotes().getFirst();
        assertThat(quote.words()).isIn("国家卫生健康委", "水利部");
        assertThat(quote.notice().iri()).isEqualTo(NOTICE);
        assertThat(quote.before()).endsWith(quote.words().equals("水利部") ? "国家卫生健康委、" : "77号\n");
        assertThat(quote.id()).isEqualTo("https://w3id.org/policykg/id/evidence/" + quote.number());
    }

    @Test
    void aTextIsCutWhereEvidenceBeginsAndEnds() {
        String text = thing(NOTICE).text().orElseThrow();
        List<NoticeText.Mark> marks = ask(facts -> new NoticeText(facts).marks(NOTICE, text));
        List<NoticeText.Run> runs = NoticeText.runs(text, marks);
        assertThat(runs.stream().map(NoticeText.Run::text).collect(Collectors.joining()))
                .isEqualTo(text);
        for (NoticeText.Mark mark : marks) {
            String covered = runs.stream()
                    .filter(run -> run.marks().contains(mark.number()))
                    .map(NoticeText.Run::text)
                    .collect(Collectors.joining());
            assertThat(covered).isEqualTo(text.substring(mark.start(), mark.end()));
        }
        assertThat(NoticeText.runs("", List.of())).isEmpty();
    }

    @Test
    void tasksAreFilteredByBodyRolePlanPeriodAndDay() {
        assertThat(found(Tasks.Filter.NONE))
                .extracting(task -> task.deadline().map(LocalDate::toString).orElse("-"))
                .containsExactly("2022-06-30", "2022-12-31", "2023-12-31", "-");
        assertThat(found(filter(FINANCE, null, null, null, null))).hasSize(2);
        assertThat(found(filter(FINANCE, Tasks.Role.RESPONSIBLE, null, null, null)))
                .extracting(task -> task.task().label())
                .containsExactly("更换老旧管道，2023年底前完成。");
        assertThat(found(filter(null, null, PLAN, null, null)).size()
                        + found(filter(null, null, NOTICE, null, null)).size())
                .isGreaterThanOrEqualTo(3);
        assertThat(found(filter(null, null, null, "2022-07-01", "2022-12-31"))).hasSize(1);
        Tasks.Found second = ask(facts -> Tasks.read(facts).find(facts, Tasks.Filter.NONE, 2, 1));
        assertThat(second.total()).isEqualTo(4);
        assertThat(second.entries()).hasSize(1);
    }

    private static List<Tasks.Entry> found(Tasks.Filter filter) {
        return ask(facts -> filter.plan().isPresent()
                        ? PlanTasks.find(facts, filter, 0, 100)
                        : Tasks.read(facts).find(facts, filter, 0, 100))
                .entries();
    }

    private static Tasks.Filter filter(
            @org.jspecify.annotations.Nullable String body,
            Tasks.@org.jspecify.annotations.Nullable Role role,
            @org.jspecify.annotations.Nullable String plan,
            @org.jspecify.annotations.Nullable String from,
            @org.jspecify.annotations.Nullable String until) {
        return new Tasks.Filter(
                Optional.ofNullable(body),
                Optional.ofNullable(role),
                Optional.ofNullable(plan),
                Optional.empty(),
                Optional.ofNullable(from).map(LocalDate::parse),
                Optional.ofNullable(until).map(LocalDate::parse));
    }

    @Test
    void matricesCountWhatIsBehindTheirCells() {
        String water = BASE + "organization/中华人民共和国水利部";
        String health = BASE + "organization/国家卫生健康委员会";
        Crossings.Table together =
                ask(facts -> Crossings.read(facts).table(facts, Crossings.Kind.TOGETHER, Optional.empty(), 10));
        assertThat(together.rows()).extracting(line -> line.body().iri()).contains(water, health, EDUCATION);
        assertThat(together.most()).isEqualTo(1);
        assertThat(behind(Crossings.Kind.TOGETHER, water, health)).containsExactly("教育部 财政部关于印发《“十四五”校园饮水改造行动计划》的通知");
        assertThat(behind(Crossings.Kind.WORKING, EDUCATION, water))
                .containsExactlyInAnyOrder("摸清饮水设备底数，2022年6月底前完成。", "开展节水教育。");
        assertThat(behind(Crossings.Kind.WORKING, water, EDUCATION)).isEmpty();
        assertThat(behind(Crossings.Kind.PLANS, water, PLAN)).contains("教育部 财政部关于印发《“十四五”校园饮水改造行动计划》的通知");
        Crossings.Table cut =
                ask(facts -> Crossings.read(facts).table(facts, Crossings.Kind.TOGETHER, Optional.empty(), 1));
        assertThat(cut.rows()).hasSize(1);
        assertThat(cut.bodies()).isEqualTo(together.rows().size());
    }

    private static List<String> behind(Crossings.Kind kind, String row, String column) {
        return ask(facts -> Behind.of(facts, kind, row, column, 0, 10)).shown().stream()
                .map(Ref::label)
                .toList();
    }

    @Test
    void aNeighbourhoodKeepsToRelationsAndYears() {
        Neighbourhood.Wanted all =
                new Neighbourhood.Wanted(List.of(EDUCATION), Set.of(), Optional.empty(), Optional.empty(), 20);
        assertThat(iris(all)).contains(NOTICE, EDUCATION);
        Neighbourhood.Wanted issued = new Neighbourhood.Wanted(
                List.of(EDUCATION), Set.of("pol:issuedBy"), Optional.of(2021), Optional.of(2021), 20);
        assertThat(iris(issued)).contains(NOTICE).doesNotContain(FINANCE);
        Neighbourhood.Picture picture = ask(facts -> new Neighbourhood(facts).draw(issued));
        assertThat(picture.edges()).allMatch(edge -> edge.relation().id().equals("pol:issuedBy"));
        Neighbourhood.Wanted late = new Neighbourhood.Wanted(
                List.of(EDUCATION), Set.of("pol:issuedBy"), Optional.of(2030), Optional.empty(), 20);
        assertThat(iris(late)).doesNotContain(NOTICE);
        Neighbourhood.Wanted few = new Neighbourhood.Wanted(
                List.of(EDUCATION), Set.of("pol:leadBody"), Optional.empty(), Optional.empty(), 1);
        assertThat(ask(facts -> new Neighbourhood(facts).draw(few))
                        .vertices()
                        .getFirst()
                        .hidden())
                .isEqualTo(1);
    }

    private static List<String> iris(Neighbourhood.Wanted wanted) {
        return ask(facts -> new Neighbourhood(facts).draw(wanted)).vertices().stream()
                .map(vertex -> vertex.ref().iri())
                .toList();
    }

    @Test
    void aTimelineHasEachEventOnceUnderItsYear() {
        List<Timeline.Year> years = ask(facts -> new Timeline(facts).of(EDUCATION, 50));
        assertThat(years)
                .extracting(Timeline.Year::year)
                .isSortedAccordingTo((a, b) -> b - a)
                .contains(2021, 2022);
        Timeline.Year of2022 =
                years.stream().filter(year -> year.year() == 2022).findFirst().orElseThrow();
        assertThat(of2022.events()).extracting(event -> event.ref().iri()).doesNotHaveDuplicates();
        assertThat(of2022.events())
                .extracting(event -> event.relation().id())
                .contains("pol:addressedTo", "pol:leadBody");
    }

    @Test
    void reformsGoBackToTheFirstForerunnerAndOnToTheLastHeir() {
        List<Reforms.Reform> reforms = ask(facts -> new Reforms(facts).of(BASE + "organization/中国银行保险监督管理委员会"));
        assertThat(reforms)
                .extracting(reform -> reform.date().orElseThrow().getYear())
                .containsExactly(2003, 2018, 2023);
        assertThat(reforms.getLast().after()).extracting(Ref::label).containsExactly("国家金融监督管理总局");
    }

    @Test
    void whoOnlyGaveABodySomethingHasNoPastInItsLine() {
        List<Reforms.Reform> reforms = ask(facts -> new Reforms(facts).of(BASE + "organization/中华人民共和国商务部"));
        assertThat(reforms)
                .extracting(reform -> reform.date().orElseThrow() + " "
                        + reform.before().stream().map(Ref::label).collect(Collectors.joining("、")))
                .containsExactly(
                        "1982-03-08 中华人民共和国对外经济联络部、中华人民共和国对外贸易部、国家外国投资管理委员会、国家进出口管理委员会",
                        "1993-03-22 中华人民共和国对外经济贸易部",
                        "2003-03-10 中华人民共和国对外贸易经济合作部",
                        "2003-03-10 国家发展计划委员会",
                        "2003-03-10 国家经济贸易委员会");
    }

    /** For every body that a reform touched: a row of the query for each body before and after each reform of the page. */
    @Test
    void thePageOfABodyTellsTheReformsOfTheQuery() {
        CannedQuery query = CannedQuery.named("body-through-the-reforms").orElseThrow();
        Map<String, Set<String>> pages = new TreeMap<>();
        for (String side : List.of("changedBy", "resultedFrom")) {
            ask(facts -> facts.find(Node.ANY, Facts.node("http://www.w3.org/ns/org#" + side), Node.ANY)
                            .map(Triple::getSubject)
                            .distinct()
                            .toList())
                    .forEach(body -> pages.computeIfAbsent(ask(facts -> facts.label(body)), name -> new TreeSet<>())
                            .addAll(ask(facts -> rows(new Reforms(facts).of(body.getURI())))));
        }
        assertThat(pages).hasSizeGreaterThan(200);
        pages.forEach((name, rows) -> {
            Set<String> asked =
                    QueryRunner.table(STORE, query.sparql(), Bindings.of(query, Map.of("body", name)), 30, 1000)
                            .rows()
                            .stream()
                            .map(row -> row.stream()
                                    .limit(4)
                                    .map(cell -> cell.orElseThrow().getLiteralLexicalForm())
                                    .collect(Collectors.joining(",")))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(rows).as(name).isEqualTo(asked);
        });
    }

    private static Set<String> rows(List<Reforms.Reform> reforms) {
        Set<String> rows = new TreeSet<>();
        for (Reforms.Reform reform : reforms) {
            for (Ref before : reform.before()) {
                for (Ref after : reform.after()) {
                    rows.add(String.join(
                            ",",
                            reform.date().orElseThrow().toString(),
                            reform.manner().orElseThrow(),
                            before.label(),
                            after.label()));
                }
            }
        }
        return rows;
    }

    @Test
    void tasksAreSharedOutByBody() {
        List<TasksByBody.Share> shares = ask(facts -> TasksByBody.of(facts, NOTICE));
        TasksByBody.Share finance = shares.stream()
                .filter(share -> share.body().iri().equals(FINANCE))
                .findFirst()
                .orElseThrow();
        assertThat(finance.total()).isEqualTo(2);
        assertThat(finance.roles()).containsEntry(Tasks.Role.SUPPORTING, 1).containsEntry(Tasks.Role.RESPONSIBLE, 1);
    }

    @Test
    void theNameItselfComesBeforeNamesThatHoldIt() {
        List<Finder.Hit> hits = ask(facts -> new Finder(STORE, facts).named("财政部", 5));
        assertThat(hits.getFirst().ref().iri()).isEqualTo(FINANCE);
        assertThat(hits.getFirst().matched()).contains("财政部");
        assertThat(ask(facts -> new Finder(STORE, facts).named("教财〔2021〕77号", 5))
                        .getFirst()
                        .ref()
                        .iri())
                .isEqualTo(NOTICE);
        List<Finder.Hit> none = ask(facts -> new Finder(STORE, facts).named("  ", 5));
        assertThat(none).isEmpty();
        Finder.Passage passage =
                ask(facts -> new Finder(STORE, facts).saying("节水教育基地通知", 5)).getFirst();
        assertThat(passage.words()).isEqualTo("节水教育基地通知");
        assertThat(passage.before()).endsWith("现就");
    }

    @Test
    void relationsHaveNamesFromBothEnds() {
        Relation leads = Relations.standard().named("pol:leadBody").orElseThrow();
        assertThat(leads.label("zh", false)).isEqualTo("牵头单位");
        assertThat(leads.label("zh", true)).isEqualTo("牵头的任务");
        assertThat(leads.label("en", true)).isEqualTo("Leads");
        assertThat(Relations.standard().of(leads.iri())).contains(leads);
        assertThat(Relations.standard().all()).extracting(Relation::id).doesNotHaveDuplicates();
    }
}
