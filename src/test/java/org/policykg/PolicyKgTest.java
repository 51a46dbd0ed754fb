package org.policykg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.authority.Authority;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Policy;
import org.policykg.source.web.Site;

/** The front door for programs. */
class PolicyKgTest {
    private static final String NOTICE = """
            云岭省农业农村厅关于印发《茶园改造方案》的通知
            云农发〔2099〕7号
            各市人民政府：
            根据《茶业条例》，现将《茶园改造方案》印发给你们，请认真执行。
            省财政厅要于2099年10月底前下达资金。
            云岭省农业农村厅
            2099年3月1日
            """;

    private static final PolicyKg KG = PolicyKg.builder().threads(2).build();

    @TempDir
    Path folder;

    @Test
    void aNoticeTellsWhatItIsAndNames() {
        Notice notice = read(KG, NOTICE);
        assertThat(notice.title()).isEqualTo("云岭省农业农村厅关于印发《茶园改造方案》的通知");
        assertThat(notice.documentNumber()).contains("云农发〔2099〕7号");
        assertThat(notice.dateIssued().map(Object::toString)).contains("2099-03-01");
        assertThat(notice.path()).isEqualTo("notice.txt");
        assertThat(notice.text()).isEqualTo(NOTICE.strip());
        assertThat(notice.mentions().stream().map(PolicyKgTest::line))
                .containsExactly(
                        "issuedBy 云岭省农业农村厅",
                        "addressedTo 各市人民政府",
                        "basedOn 茶业条例",
                        "promulgates 茶园改造方案",
                        "task 省财政厅要于2099年10月底前下达资金。 [responsibleBody 省财政厅, deadline 2099-10-31]");
    }

    /** By the rules of the commands: only hosts that are allowed, and only where a site lets programs read. */
    @Test
    void whatStandsAtAnAddressIsRead() throws IOException {
        try (Site site = Site.start()) {
            site.page("/a.txt", NOTICE).page("/secret/b.txt", NOTICE);
            site.page("/robots.txt", "User-agent: *\nDisallow: /secret/\n");
            URI address = URI.create(site.at("/a.txt"));
            assertThat(KG.read(address))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            LeftOut.class, none -> assertThat(none.reason()).contains("is not of the public internet"));
            PolicyKg allowed = PolicyKg.builder().allowHost("127.0.0.1").build();
            try (Stream<Result> results = allowed.read(address)) {
                assertThat(results).singleElement().isInstanceOfSatisfying(Notice.class, notice -> {
                    assertThat(notice.path()).isEqualTo(site.at("/a.txt"));
                    assertThat(notice.documentNumber()).contains("云农发〔2099〕7号");
                });
            }
            assertThat(allowed.read(URI.create(site.at("/secret/b.txt"))))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            LeftOut.class, none -> assertThat(none.reason()).contains("robots.txt"));
            assertThat(site.paths())
                    .doesNotContain("/secret/b.txt")
                    .filteredOn("/robots.txt"::equals)
                    .hasSize(1);
            assertThat(allowed.read(URI.create("ftp://example.org/a.txt")))
                    .containsExactly(new LeftOut("ftp://example.org/a.txt", "is no address of http or https", 1));
        }
    }

    @Test
    void whatIsMentionedHasItsWordsAndItsRule() {
        Notice notice = read(KG, NOTICE);
        for (Mention mention : notice.mentions()) {
            Evidence evidence = mention.evidence();
            Evidence.Quote quote = evidence.quote().orElseThrow();
            assertThat(notice.text().substring(quote.start(), quote.end()))
                    .isEqualTo(quote.words())
                    .isNotBlank();
            assertThat(evidence.rule()).matches("[a-z-]+");
            assertThat(evidence.confidence()).isBetween(new BigDecimal("0.5"), BigDecimal.ONE);
        }
        Mention.Citation law = notice.mentions().stream()
                .filter(Mention.Citation.class::isInstance)
                .map(Mention.Citation.class::cast)
                .filter(citation -> citation.title().equals("茶业条例"))
                .findFirst()
                .orElseThrow();
        assertThat(law.evidence().rule()).isEqualTo("legal-basis");
        assertThat(law.evidence().quote().map(Evidence.Quote::words)).contains("《茶业条例》");
    }

    @Test
    void everyKindOfMentionComesThrough() {
        Set<Class<?>> kinds = new HashSet<>();
        results(KG, Samples.SPECIMENS).stream()
                .filter(Notice.class::isInstance)
                .flatMap(notice -> ((Notice) notice).mentions().stream())
                .forEach(mention -> {
                    kinds.add(mention.getClass());
                    if (mention instanceof Mention.Task task) {
                        task.deadlines().forEach(deadline -> kinds.add(deadline.getClass()));
                        task.recurrences().forEach(again -> kinds.add(again.getClass()));
                    }
                });
        assertThat(kinds).isEqualTo(Set.of(Mention.class.getPermittedSubclasses()));
    }

    @Test
    void theGraphIsTheOneOfTheStages() {
        Notice notice = read(KG, NOTICE);
        List<Triple> expected =
                NoticeGraph.triples(Samples.extraction(NOTICE), Authority.load(), EvidenceStyle.STATEMENTS);
        assertThat(notice.statements()).isEqualTo(expected);
        Model model = notice.model();
        assertThat(model.size()).isEqualTo(new HashSet<>(expected).size());
        assertThat(model.getResource(notice.iri()).hasProperty(Policy.basedOn)).isTrue();
        assertThat(model.getNsPrefixURI("pol")).isEqualTo(Policy.getURI());
        model.removeAll();
        assertThat(notice.model().isEmpty()).as("the caller's own").isFalse();
    }

    @Test
    void aNoticeWritesItself() {
        Notice notice = read(KG, NOTICE);
        for (Lang format : List.of(Lang.TURTLE, Lang.TRIG, Lang.NTRIPLES, Lang.NQUADS)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            notice.write(out, format);
            DatasetGraph read = RDFParser.fromString(out.toString(StandardCharsets.UTF_8), format)
                    .toDatasetGraph();
            assertThat(read.find().hasNext()).as(format.getName()).isTrue();
            assertThat(read.stream().map(quad -> quad.asTriple()).collect(Collectors.toSet()))
                    .as(format.getName())
                    .containsAll(notice.statements());
        }
        assertThatThrownBy(() -> notice.write(new ByteArrayOutputStream(), Lang.JSONLD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("annotations");
        assertThatThrownBy(() -> notice.write(new ByteArrayOutputStream(), Lang.RDFXML))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RDF/XML");
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        read(PolicyKg.builder().evidence(EvidenceStyle.ANNOTATIONS).build(), NOTICE)
                .write(json, Lang.JSONLD);
        assertThat(json.toString(StandardCharsets.UTF_8)).startsWith("{").contains("茶业条例");
    }

    @Test
    void nothingIsLost() throws Exception {
        for (String name : List.of("a.txt", "c/d.txt")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), NOTICE);
        }
        Files.writeString(folder.resolve("b.txt"), " \n");
        Files.write(folder.resolve("c/a.bin"), new byte[] {1, 0, 2});
        Files.write(folder.resolve("rows.jsonl"), List.of("{\"content\": \"\"}", "{\"content\": 7}", "{broken"));
        assertThat(results(KG, folder).stream()
                        .map(result -> result.path() + (result instanceof LeftOut none ? " " + none.reason() : "")))
                .startsWith("a.txt", "b.txt is empty", "c/a.bin is binary, not text", "c/d.txt")
                .anyMatch(line -> line.startsWith("rows.jsonl#1 "))
                .anyMatch(line -> line.startsWith("rows.jsonl#3 "))
                .hasSize(7);
        Path missing = folder.resolve("missing");
        assertThat(results(KG, missing)).containsExactly(new LeftOut(missing.toString(), "does not exist", 1));
    }

    @Test
    void ofManyRecordsTheFurtherOnesAreCounted() throws Exception {
        Path rows = folder.resolve("rows.jsonl");
        Files.writeString(rows, "{\"content\": \"\"}\n".repeat(1234));
        List<Result> results = results(KG, rows);
        assertThat(results).hasSize(1001);
        assertThat(results.stream()
                        .mapToInt(result -> ((LeftOut) result).records())
                        .sum())
                .isEqualTo(1234);
    }

    @Test
    void theResultIsTheSameAtAnyNumberOfThreads() {
        Function<Integer, List<String>> by =
                threads -> results(PolicyKg.builder().threads(threads).build(), Samples.SPECIMENS).stream()
                        .map(result ->
                                result.path() + " " + (result instanceof Notice notice ? notice.statements() : result))
                        .toList();
        assertThat(by.apply(1)).isEqualTo(by.apply(7)).hasSizeGreaterThan(10);
    }

    @Test
    void threadsMayShareIt() throws Exception {
        List<String> alone = paths();
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            List<Callable<List<String>>> asked = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                asked.add(this::paths);
            }
            for (Future<List<String>> one : many.invokeAll(asked)) {
                assertThat(one.get()).isEqualTo(alone);
            }
        }
    }

    private List<String> paths() {
        return results(KG, Samples.SPECIMENS).stream()
                .map(result -> result.path()
                        + (result instanceof Notice notice ? notice.mentions().size() : ""))
                .toList();
    }

    /** Leaves out every file, and counts them; those that say so wait until they are let go, or interrupted. */
    private static final class Waiting implements SourceFormat {
        private static final String SLOW = "slow";
        private final AtomicInteger begun = new AtomicInteger();
        private final CountDownLatch letGo = new CountDownLatch(1);

        @Override
        public String name() {
            return "waiting";
        }

        @Override
        public boolean reads(String path, byte[] content) {
            return true;
        }

        @Override
        public void read(byte[] content, Records records) {
            begun.incrementAndGet();
            if (new String(content, StandardCharsets.UTF_8).equals(SLOW)) {
                try {
                    letGo.await();
                } catch (InterruptedException stopped) {
                    // it ends
                }
            }
            records.leaveOut("waited");
        }
    }

    private void write(int quick, int slow) throws IOException {
        for (int i = 0; i < quick + slow; i++) {
            Files.writeString(
                    folder.resolve(String.format(Locale.ROOT, "%03d.txt", i)), i < quick ? "quick" : Waiting.SLOW);
        }
    }

    @Test
    void whoStopsBeforeTheEndLeavesNoThreadsAndReadsNoFurther() throws Exception {
        write(3, 200);
        Waiting format = new Waiting();
        Set<Thread> before = workers();
        Set<Thread> ours;
        try (Stream<Result> results =
                PolicyKg.builder().format(format).threads(2).build().read(folder)) {
            Iterator<Result> each = results.iterator();
            for (int i = 0; i < 3; i++) {
                assertThat(each.next().path()).isEqualTo("00" + i + ".txt");
            }
            ours = workers();
            ours.removeAll(before);
            assertThat(ours).isNotEmpty();
        }
        format.letGo.countDown();
        for (Thread worker : ours) {
            worker.join(10_000);
            assertThat(worker.isAlive()).isFalse();
        }
        assertThat(format.begun.get()).as("those read and one a thread").isLessThanOrEqualTo(3 + 2);
    }

    /** The reader may wait for a file that no thread has begun, or be about to ask for one. */
    @Test
    void whoClosesFromAnotherThreadLetsTheReaderGo() throws Exception {
        write(60, 0);
        PolicyKg kg = PolicyKg.builder().format(new Waiting()).threads(1).build();
        Random moment = new Random(1);
        for (int i = 0; i < 100; i++) {
            Stream<Result> results = kg.read(folder);
            Iterator<Result> each = results.iterator();
            FutureTask<Integer> reading = new FutureTask<>(() -> {
                int read = 0;
                while (each.hasNext()) {
                    each.next();
                    read++;
                }
                return read;
            });
            Thread reader = new Thread(reading);
            reader.setDaemon(true);
            reader.start();
            long until = System.nanoTime() + moment.nextInt(3_000_000);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            results.close();
            try {
                assertThat(reading.get(10, TimeUnit.SECONDS)).isEqualTo(60);
            } catch (ExecutionException ended) {
                assertThat(ended).hasCauseInstanceOf(CancellationException.class);
            }
        }
    }

    @Test
    void whoIsInterruptedIsNotGivenTheRestForAll() throws Exception {
        write(1, 4);
        Waiting format = new Waiting();
        try (Stream<Result> results =
                PolicyKg.builder().format(format).threads(1).build().read(folder)) {
            Iterator<Result> each = results.iterator();
            assertThat(each.next().path()).isEqualTo("000.txt");
            Thread.currentThread().interrupt();
            assertThatThrownBy(each::next).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
            format.letGo.countDown();
            assertThatThrownBy(() -> each.forEachRemaining(result -> {})).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void whatWasClosedReadsNoFurther() throws Exception {
        for (int i = 0; i < 5; i++) {
            Files.writeString(folder.resolve(i + ".txt"), NOTICE);
        }
        Stream<Result> results = KG.read(folder);
        Iterator<Result> each = results.iterator();
        assertThat(each.next().path()).isEqualTo("0.txt");
        results.close();
        assertThatThrownBy(() -> each.forEachRemaining(result -> {})).isInstanceOf(CancellationException.class);
    }

    private static Set<Thread> workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("policykg-"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void aFolderBecomesTheDumpThatConvertWrites() throws Exception {
        Path copies = Files.createDirectories(folder.resolve("copies"));
        Files.writeString(copies.resolve("short.txt"), NOTICE);
        Files.writeString(copies.resolve("whole.txt"), NOTICE.replace("请认真执行。", "请认真执行，并报告情况。"));
        Files.writeString(copies.resolve("none.txt"), "");
        for (Lang format : List.of(Lang.TURTLE, Lang.TRIG, Lang.NTRIPLES, Lang.NQUADS)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Loaded loaded;
            try (GraphStore dump = KG.dump(out, format)) {
                loaded = KG.load(copies, dump);
            }
            assertThat(loaded).isEqualTo(new Loaded(1, List.of(new LeftOut("none.txt", "is empty", 1))));
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("short.txt", "whole.txt");
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            org.policykg.cli.Main.run(
                    new String[] {"convert", copies.toString(), "--evidence", "statements", "--format", format.getName()
                    },
                    new java.io.PrintStream(printed, true, StandardCharsets.UTF_8),
                    new java.io.PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                    false);
            assertThat(out.toByteArray()).as(format.getName()).isEqualTo(printed.toByteArray());
        }
    }

    @Test
    void aDumpTakesAGraphOnceAndIsEndedOnceAndOnlyWhenWhole() {
        PolicyKg kg = PolicyKg.builder().evidence(EvidenceStyle.NONE).build();
        Notice notice = read(kg, NOTICE);
        for (Lang format : List.of(Lang.TURTLE, Lang.TRIG, Lang.NTRIPLES, Lang.NQUADS, Lang.JSONLD)) {
            ByteArrayOutputStream once = new ByteArrayOutputStream();
            notice.write(once, format);

            ByteArrayOutputStream out = new ByteArrayOutputStream();
            GraphStore dump = kg.dump(out, format);
            dump.put(notice.iri(), notice.statements());
            dump.put(notice.iri(), notice.statements());
            assertThatThrownBy(() -> dump.put(notice.iri(), List.of()))
                    .isInstanceOf(java.io.UncheckedIOException.class)
                    .hasMessageContaining(notice.iri());
            dump.commit();
            dump.close();
            dump.close();
            assertThat(statements(out, format)).as(format.getName()).isEqualTo(statements(once, format));
            assertThatThrownBy(() -> dump.put("https://example.org/", notice.statements()))
                    .isInstanceOf(IllegalStateException.class);
        }
        ByteArrayOutputStream cut = new ByteArrayOutputStream();
        try (GraphStore dump = kg.dump(cut, Lang.JSONLD)) {
            dump.put(notice.iri(), notice.statements());
        }
        assertThatThrownBy(() -> statements(cut, Lang.JSONLD)).isInstanceOf(org.apache.jena.riot.RiotException.class);
    }

    /** The statements of a dump, in order; what it says twice stands there twice. */
    private static List<String> statements(ByteArrayOutputStream dump, Lang format) {
        List<String> statements = new ArrayList<>();
        RDFParser.fromString(dump.toString(StandardCharsets.UTF_8), format).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                statements.add(triple.toString());
            }

            @Override
            public void quad(Quad quad) {
                statements.add(quad.asTriple().toString());
            }
        });
        statements.sort(null);
        return statements;
    }

    @Test
    void twoFoldersMayBeLoadedIntoOneDump() throws Exception {
        Files.writeString(folder.resolve("a.txt"), NOTICE);
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("b.txt"), NOTICE.replace("7号", "8号"));
        PolicyKg own = PolicyKg.builder().rules(Path.of("data/rules/example")).build();
        for (Lang format : List.of(Lang.TURTLE, Lang.TRIG, Lang.NTRIPLES, Lang.NQUADS)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GraphStore dump = own.dump(out, format)) {
                own.load(folder.resolve("a.txt"), dump);
                List<String> first = statements(out, format);
                assertThat(first).as("committed").anyMatch(statement -> statement.contains("〔2099〕7号"));
                own.load(other, dump);
                assertThat(statements(out, format))
                        .as(format.getName())
                        .containsAll(first)
                        .anyMatch(statement -> statement.contains("〔2099〕8号"));
            }
        }
    }

    /** Who issued it stands in the signature, behind whom it addresses. */
    @Test
    void mentionsStandInTheOrderOfTheText() {
        Notice notice = read(KG, """
                关于做好茶园改造工作的通知
                各市农业农村局：
                请认真做好茶园改造工作。
                云岭省农业农村厅
                2099年3月1日
                """);
        assertThat(notice.mentions().stream().map(PolicyKgTest::line))
                .containsExactly("addressedTo 各市农业农村局", "issuedBy 云岭省农业农村厅", "task 请认真做好茶园改造工作。 []");
    }

    @Test
    void aBodyTellsWhetherItIsAPerson() {
        Notice notice = read(KG, """
                云岭省人民政府关于同意茶园改造方案的批复
                云政函〔2099〕7号
                王某某同志：
                来函收悉。
                云岭省人民政府
                2099年3月1日
                """);
        assertThat(notice.mentions())
                .filteredOn(Mention.Body.class::isInstance)
                .extracting(mention -> ((Mention.Body) mention).name() + " " + ((Mention.Body) mention).person())
                .containsExactly("云岭省人民政府 false", "王某某 true");
    }

    @Test
    void itKnowsWhatItIsGiven() {
        PolicyKg own = PolicyKg.builder()
                .rules(Path.of("data/rules/example"))
                .authority(Path.of("data/authority/example"))
                .evidence(EvidenceStyle.NONE)
                .build();
        String text = NOTICE.replace("请认真执行。", "请认真执行。《茶业试点办法》期满后由本通知接续。");
        assertThat(rules(read(own, text))).contains("carried-on");
        assertThat(rules(read(KG, text))).doesNotContain("carried-on");
        assertThat(read(own, text).statements())
                .noneMatch(triple -> triple.getPredicate().equals(Policy.rule.asNode()));
    }

    @Test
    void whatIsNotSureEnoughIsLeftOut() {
        PolicyKg sure = PolicyKg.builder().atLeast(new BigDecimal("0.9")).build();
        assertThat(read(KG, NOTICE).mentions()).anyMatch(PolicyKgTest::isInferred);
        assertThat(read(sure, NOTICE).mentions()).isNotEmpty().noneMatch(PolicyKgTest::isInferred);
    }

    private static boolean isInferred(Mention mention) {
        return mention.evidence().confidence().compareTo(new BigDecimal("0.9")) < 0;
    }

    @Test
    void whatCannotBeUsedIsToldInALine() {
        assertThatThrownBy(
                        () -> PolicyKg.builder().rules(folder.resolve("none")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none");
        assertThatThrownBy(() -> PolicyKg.builder().authority(folder).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(folder.toString());
        assertThatThrownBy(() -> PolicyKg.builder().threads(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PolicyKg.builder().atLeast(BigDecimal.TWO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PolicyKg.store("nowhere:kg"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere:kg");
    }

    private static Notice read(PolicyKg kg, String text) {
        return (Notice)
                kg.read("notice.txt", text.getBytes(StandardCharsets.UTF_8)).getFirst();
    }

    private static List<Result> results(PolicyKg kg, Path path) {
        try (Stream<Result> results = kg.read(path)) {
            return results.toList();
        }
    }

    private static List<String> rules(Notice notice) {
        return notice.mentions().stream()
                .map(mention -> mention.evidence().rule())
                .toList();
    }

    private static String line(Mention mention) {
        return switch (mention) {
            case Mention.Body body -> body.relation().getLocalName() + " " + body.name();
            case Mention.Citation citation -> citation.relation().getLocalName() + " " + citation.title();
            case Mention.Task task ->
                "task " + task.words() + " "
                        + Stream.of(task.bodies(), task.deadlines(), task.recurrences())
                                .flatMap(List::stream)
                                .map(PolicyKgTest::line)
                                .toList();
            case Mention.Deadline deadline -> "deadline " + deadline.day();
            case Mention.Target target -> "target " + target.metric() + " " + target.value() + target.unit();
            case Mention.Funding sum -> "funding " + sum.amount() + sum.unit();
            case Mention.Recurrence again ->
                "recurrence " + again.every() + again.by().orElse("");
            case Mention.Force force -> "force " + force.from() + " " + force.until();
            case Mention.Membership member ->
                member.coordinating() + " " + member.relation().getLocalName() + " " + member.name();
        };
    }
}
