package org.policykg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.cli.Run;

/** What a jar on the class path adds, found by ServiceLoader, for programs and for the command line. */
class ProvidersTest {
    private static final List<String> NOTICE = List.of(
            "云岭省农业农村厅关于印发《茶园改造方案》的通知", "各市人民政府：", "现将《茶园改造方案》印发给你们。《茶业试点办法》期满后由本通知接续。请报告茶叶站。", "云岭省农业农村厅", "2099年3月1日");

    @TempDir
    Path jar;

    @TempDir
    Path folder;

    private ClassLoader before;
    private URLClassLoader path;

    @BeforeEach
    void putOnTheClassPath() throws IOException {
        before = Thread.currentThread().getContextClassLoader();
        path = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before);
        Thread.currentThread().setContextClassLoader(path);
    }

    @AfterEach
    void takeOff() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        path.close();
        KEPT.clear();
    }

    private void provide(Class<?> service, String provider) throws IOException {
        Path file = jar.resolve("META-INF/services").resolve(service.getName());
        Files.createDirectories(file.getParent());
        Files.writeString(file, provider + "\n");
    }

    /** Slips: a binary format, a record between zeros, a line behind each one; the first is the title. */
    public static final class Slips implements SourceFormat {
        @Override
        public String name() {
            return "slips";
        }

        @Override
        public boolean reads(String path, byte[] content) {
            return content.length > 1 && content[0] == 0 && content[1] == 1;
        }

        @Override
        public void read(byte[] content, Records records) throws IOException {
            for (String record :
                    new String(content, StandardCharsets.UTF_8).substring(2).split("\0")) {
                if (record.equals("end")) {
                    throw new IOException("is cut off");
                }
                List<String> lines = record.split("\1").length == 0 ? List.of() : List.of(record.split("\1"));
                if (lines.size() < 2) {
                    records.leaveOut("has no lines");
                    continue;
                }
                SourceText.Builder text = SourceText.builder()
                        .field("发文字号", "云农发〔2099〕7号")
                        .field("no label", "nothing")
                        .title(lines.getFirst());
                lines.stream().skip(1).forEach(text::paragraph);
                records.add(text.row(List.of("任务", "", "责任单位"))
                        .row(List.of("修整茶园道路", "", "省交通运输厅"))
                        .build());
            }
        }
    }

    private Path slips(String... records) throws IOException {
        return Files.writeString(folder.resolve("box.slips"), "\0\1" + String.join("\0", records));
    }

    @Test
    void aFormatIsRead() throws Exception {
        provide(SourceFormat.class, Slips.class.getName());
        Path box = slips(String.join("\1", NOTICE), "lonely", "end");
        List<Result> results = results(PolicyKg.builder().build(), box);
        assertThat(results).hasSize(3);
        assertThat(results.subList(0, 2))
                .containsExactly(
                        new LeftOut("box.slips#2", "has no lines", 1), new LeftOut("box.slips", "is cut off", 1));
        Notice notice = (Notice) results.getLast();
        assertThat(notice.path()).isEqualTo("box.slips#1");
        assertThat(notice.documentNumber()).contains("云农发〔2099〕7号");
        assertThat(notice.mentions())
                .filteredOn(Mention.Task.class::isInstance)
                .hasSize(2)
                .last()
                .satisfies(task -> {
                    assertThat(((Mention.Task) task).words()).isEqualTo("修整茶园道路");
                    assertThat(((Mention.Task) task).bodies())
                            .singleElement()
                            .satisfies(body -> assertThat(body.name()).isEqualTo("省交通运输厅"));
                });
        assertThat(Run.of("convert", box.toString()).err())
                .contains("box.slips#2: has no lines", "1 notice, 2 left out");
        Path single = Files.move(slips(String.join("\1", NOTICE)), folder.resolve("one.slips"));
        assertThat(Run.of("explain", single.toString()).out()).startsWith("== source: one.slips, slips");
    }

    @Test
    void withoutItsJarTheFormatIsUnknown() throws Exception {
        Path box = slips(String.join("\1", NOTICE));
        assertThat(results(PolicyKg.builder().build(), box))
                .containsExactly(new LeftOut("box.slips", "is binary, not text", 1));
        assertThat(results(PolicyKg.builder().format(new Slips()).build(), box))
                .singleElement()
                .isInstanceOf(Notice.class);
    }

    @Test
    void aFormatThatFindsNothingLeavesTheFileOut() throws Exception {
        PolicyKg kg = PolicyKg.builder().format(new Nothing()).build();
        assertThat(results(kg, slips("x"))).containsExactly(new LeftOut("box.slips", "has no records", 1));
    }

    /** A format that takes every file and finds nothing. */
    public static final class Nothing implements SourceFormat {
        @Override
        public String name() {
            return "nothing";
        }

        @Override
        public boolean reads(String path, byte[] content) {
            return true;
        }

        @Override
        public void read(byte[] content, Records records) {}
    }

    @Test
    void wordsRulesAndNamesAreRead() throws Exception {
        Path tea = jar.resolve("tea");
        Files.createDirectories(tea);
        Files.copy(Path.of("data/rules/example/rules/successions.yaml"), tea.resolve("rules.yaml"));
        Files.writeString(tea.resolve("words.yaml"), "take-place-of:\n  words: [接替]\n");
        Files.writeString(tea.resolve("names.ttl"), """
                PREFIX pol: <https://w3id.org/policykg/ontology#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                <https://w3id.org/policykg/id/organization/云岭省茶叶总站> a pol:Organization ;
                  skos:prefLabel "云岭省茶叶总站"@zh ; skos:altLabel "茶叶站"@zh .
                """);
        JavaSources.compile(jar, "org.example.TeaPack", """
                package org.example;
                import java.net.URL;
                import java.util.List;
                public final class TeaPack implements org.policykg.DataPack {
                    @Override public List<URL> lexicon() { return at("words.yaml"); }
                    @Override public List<URL> rules() { return at("rules.yaml"); }
                    @Override public List<URL> authority() { return at("names.ttl"); }
                    private List<URL> at(String name) { return List.of(TeaPack.class.getResource("/tea/" + name)); }
                }
                """);
        provide(DataPack.class, "org.example.TeaPack");
        Path notice = Files.writeString(
                folder.resolve("notice.txt"),
                String.join("\n", NOTICE).replace("各市人民政府：", "茶叶站：").replace("请报告", "本通知接替《茶苗办法》。请报告"));
        String names = "https://w3id.org/policykg/id/organization/云岭省茶叶总站";
        Notice with = (Notice) results(PolicyKg.builder().build(), notice).getFirst();
        assertThat(relations(with)).contains("repeals 茶业试点办法 carried-on", "repeals 茶苗办法 replacement");
        assertThat(with.statements().toString()).contains(names);
        assertThat(Run.of("show", "--why", notice.toString()).out()).contains("carried-on");

        Thread.currentThread().setContextClassLoader(before);
        Notice without = (Notice) results(PolicyKg.builder().build(), notice).getFirst();
        assertThat(relations(without)).doesNotContain("repeals 茶业试点办法 carried-on", "repeals 茶苗办法 replacement");
        assertThat(without.statements().toString()).doesNotContain(names);
    }

    private static List<String> relations(Notice notice) {
        return notice.mentions().stream()
                .filter(Mention.Citation.class::isInstance)
                .map(Mention.Citation.class::cast)
                .map(cited -> cited.relation().getLocalName() + " " + cited.title() + " "
                        + cited.evidence().rule())
                .toList();
    }

    @Test
    void dataThatAreNotInTheFormAreToldInALine() throws Exception {
        Path words = Files.writeString(jar.resolve("words.yaml"), "- no mapping");
        JavaSources.compile(
                jar,
                "org.example.BadPack",
                "package org.example; public final class BadPack implements org.policykg.DataPack {"
                        + " @Override public java.util.List<java.net.URL> lexicon() {"
                        + " return java.util.List.of(BadPack.class.getResource(\"/words.yaml\")); } }");
        provide(DataPack.class, "org.example.BadPack");
        assertThatThrownBy(() -> PolicyKg.builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words.toUri().getPath())
                .hasMessageContaining("must be a mapping");
    }

    /** Keeps graphs in memory, at addresses like {@code kept:anything}. */
    public static final class Keeping implements GraphStoreProvider {
        @Override
        public Optional<GraphStore> open(String address) {
            return address.startsWith("kept:") ? Optional.of(new Kept()) : Optional.empty();
        }
    }

    private static final Map<String, List<Triple>> KEPT = new TreeMap<>();

    private record Kept() implements GraphStore {
        @Override
        public void put(String name, List<Triple> statements) {
            KEPT.put(name, statements);
        }

        @Override
        public void commit() {
            KEPT.put("committed", List.of());
        }

        @Override
        public void close() {
            KEPT.put("closed", List.of());
        }
    }

    @Test
    void aStoreTakesGraphs() throws Exception {
        provide(GraphStoreProvider.class, Keeping.class.getName());
        Path notice = Files.writeString(folder.resolve("notice.txt"), String.join("\n", NOTICE));
        PolicyKg kg = PolicyKg.builder().build();
        try (GraphStore store = PolicyKg.store("kept:here")) {
            assertThat(kg.load(notice, store)).isEqualTo(new Loaded(1, List.of()));
        }
        Notice read = (Notice) results(kg, notice).getFirst();
        assertThat(KEPT)
                .containsOnlyKeys(read.iri(), "committed", "closed")
                .containsEntry(read.iri(), read.statements());
        KEPT.clear();
        Run run = Run.of("convert", notice.toString(), "--evidence", "statements", "-o", "kept:here");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("1 notice, 0 left out, 1 graphs, kept:here");
        assertThat(KEPT)
                .containsOnlyKeys(read.iri(), "committed", "closed")
                .containsEntry(read.iri(), read.statements());
        assertThat(Run.of("convert", notice.toString(), "-o", "kept:here", "--format", "nt")
                        .code())
                .isEqualTo(2);
        assertThat(Run.of("convert", notice.toString(), "-o", "other:here").err())
                .contains("nothing on the class path opens a store at other:here");
    }

    @Test
    void aStoreBehindTheGraphStoreProtocolIsKnownToTheProgram() throws Exception {
        Path notice = Files.writeString(folder.resolve("notice.txt"), String.join("\n", NOTICE));
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        FusekiServer server =
                FusekiServer.create().port(0).add("/kg", data).build().start();
        try {
            String address = "http://localhost:" + server.getPort() + "/kg/data";
            assertThat(Run.of("convert", notice.toString(), "-o", address).code())
                    .isZero();
            Notice read = (Notice)
                    results(PolicyKg.builder().evidence(EvidenceStyle.NONE).build(), notice)
                            .getFirst();
            assertThat(data.calculateRead(
                            () -> data.getGraph(org.apache.jena.graph.NodeFactory.createURI(read.iri())).stream()
                                    .toList()))
                    .containsExactlyInAnyOrderElementsOf(read.statements());
            Run refused =
                    Run.of("convert", notice.toString(), "-o", "http://localhost:" + server.getPort() + "/none/data");
            assertThat(refused.code()).isEqualTo(3);
            assertThat(refused.err()).contains("/none/data answers 404");
        } finally {
            server.stop();
        }
        Run gone = Run.of("convert", notice.toString(), "-o", "http://localhost:" + server.getPort() + "/kg/data");
        assertThat(gone.code()).as(gone.err()).isEqualTo(3);
        assertThat(gone.err()).contains("does not answer");
    }

    @Test
    void aBrokenJarIsToldInALine() throws Exception {
        provide(SourceFormat.class, "org.example.Missing");
        assertThatThrownBy(() -> PolicyKg.builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("org.example.Missing");
        Run run = Run.of("show", "data/notices/trade-plan.md");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("a jar on the class path is broken").contains("org.example.Missing");
    }

    /** A format whose calls go wrong, each in the way that the file names. */
    public static final class Failing implements SourceFormat {
        @Override
        public String name() {
            throw new IllegalStateException("no name");
        }

        @Override
        public boolean reads(String path, byte[] content) {
            if (path.startsWith("asked-")) {
                throw new NoClassDefFoundError("org/example/Missing");
            }
            return path.endsWith(".bad");
        }

        @Override
        @SuppressWarnings("NullAway")
        public void read(byte[] content, Records records) throws IOException {
            switch (new String(content, StandardCharsets.UTF_8)) {
                case "runtime" -> throw new IllegalStateException("two\nlines");
                case "linkage" -> throw new NoClassDefFoundError("org/example/Missing");
                case "assertion" -> throw new AssertionError("not so");
                case "service" -> throw new java.util.ServiceConfigurationError("no parser");
                case "deep" -> read(content, records);
                case "null" -> records.leaveOut(null);
                case "lines" -> records.leaveOut("two\nlines");
                default -> throw new IOException(" ");
            }
        }
    }

    @Test
    void aFormatThatFailsEndsNoMoreThanItsFile() throws Exception {
        for (String way : List.of("runtime", "linkage", "assertion", "service", "deep", "null", "lines", "wordless")) {
            Files.writeString(folder.resolve(way + ".bad"), way);
        }
        Files.writeString(folder.resolve("asked-first.txt"), "x");
        Files.writeString(folder.resolve("notice.txt"), String.join("\n", NOTICE));
        String fails = "the format Failing (" + Failing.class.getName() + ") fails: ";
        assertThat(results(PolicyKg.builder().format(new Failing()).build(), folder).stream()
                        .map(result -> result.path() + (result instanceof LeftOut none ? ": " + none.reason() : "")))
                .containsExactly(
                        "asked-first.txt: " + fails + "java.lang.NoClassDefFoundError: org/example/Missing",
                        "assertion.bad: " + fails + "java.lang.AssertionError: not so",
                        "deep.bad: " + fails + "java.lang.StackOverflowError",
                        "lines.bad: two lines",
                        "linkage.bad: " + fails + "java.lang.NoClassDefFoundError: org/example/Missing",
                        "notice.txt",
                        "null.bad: cannot be read",
                        "runtime.bad: " + fails + "java.lang.IllegalStateException: two lines",
                        "service.bad: " + fails + "java.util.ServiceConfigurationError: no parser",
                        "wordless.bad: cannot be read");
        provide(SourceFormat.class, Failing.class.getName());
        Run explain = Run.of("explain", folder.resolve("runtime.bad").toString());
        assertThat(explain.code()).isEqualTo(2);
        assertThat(explain.err()).contains("runtime.bad: " + fails + "java.lang.IllegalStateException: two lines");
    }

    /** A pack that fails. */
    public static final class ThrowingPack implements DataPack {
        @Override
        public List<URL> lexicon() {
            throw new NoClassDefFoundError("org/example/Missing");
        }
    }

    /** A pack that has no list. */
    public static final class NullPack implements DataPack {
        @Override
        @SuppressWarnings("NullAway")
        public List<URL> rules() {
            return null;
        }
    }

    /** A pack whose file is not in its jar. */
    public static final class LackingPack implements DataPack {
        @Override
        public List<URL> authority() {
            return java.util.Arrays.asList(LackingPack.class.getResource("/none.ttl"));
        }
    }

    @Test
    void aPackThatFailsIsToldInALine() throws Exception {
        Map<Class<?>, String> packs = Map.of(
                ThrowingPack.class,
                "lexicon throws java.lang.NoClassDefFoundError: org/example/Missing",
                NullPack.class,
                "rules gives null",
                LackingPack.class,
                "authority names a file that is not there");
        for (Map.Entry<Class<?>, String> pack : packs.entrySet()) {
            provide(DataPack.class, pack.getKey().getName());
            String line = "a jar on the class path is broken: " + pack.getKey().getName() + ": " + pack.getValue();
            assertThatThrownBy(() -> PolicyKg.builder().build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(line);
            Run run = Run.of("show", "data/notices/trade-plan.md");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).isEqualTo("policykg: " + line + "\n");
        }
    }

    /** A provider of stores that fails in the way that the address names. */
    public static final class FailingStores implements GraphStoreProvider {
        @Override
        @SuppressWarnings("NullAway")
        public Optional<GraphStore> open(String address) {
            return switch (address) {
                case "fail:null" -> null;
                case "fail:io" ->
                    throw new java.io.UncheckedIOException("the vault is in use", new IOException("errno 11"));
                default -> throw new IllegalStateException("no vault");
            };
        }
    }

    @Test
    void aProviderOfStoresThatFailsIsToldInALine() throws Exception {
        provide(GraphStoreProvider.class, FailingStores.class.getName());
        String broken = "a jar on the class path is broken: " + FailingStores.class.getName() + ": open ";
        assertThatThrownBy(() -> PolicyKg.store("fail:null"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(broken + "gives null");
        assertThatThrownBy(() -> PolicyKg.store("fail:other"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(broken + "throws java.lang.IllegalStateException: no vault");
        assertThatThrownBy(() -> PolicyKg.store("fail:io"))
                .isInstanceOf(java.io.UncheckedIOException.class)
                .hasMessage("the vault is in use");
        Run run = Run.of("convert", "data/notices/wind-repeal.txt", "-o", "fail:null");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(broken + "gives null");
    }

    /** Opens a store whose calls fail in the way that the address names, and which lists them. */
    public static final class Vaults implements GraphStoreProvider {
        @Override
        public Optional<GraphStore> open(String address) {
            return address.startsWith("vault:") ? Optional.of(new Vault(address.substring(6))) : Optional.empty();
        }
    }

    private record Vault(String failing) implements GraphStore {
        private void call(String method) {
            KEPT.put(method, List.of());
            if (failing.equals(method)) {
                throw new java.io.UncheckedIOException("no room to " + method, new IOException("errno 28"));
            }
            if (failing.equals("broken " + method)) {
                throw new NoSuchMethodError(method);
            }
            if (failing.equals("terse " + method)) {
                throw new java.io.UncheckedIOException(new IOException("quota"));
            }
        }

        @Override
        public void put(String name, List<Triple> statements) {
            call("put");
        }

        @Override
        public void commit() {
            call("commit");
        }

        @Override
        public void close() {
            call("close");
        }
    }

    @Test
    void aStoreThatFailsIsToldInItsOwnWordsAndNotForSuccess() throws Exception {
        provide(GraphStoreProvider.class, Vaults.class.getName());
        Map<String, String> ways = Map.of(
                "put",
                "no room to put",
                "commit",
                "no room to commit",
                "close",
                "no room to close",
                "terse put",
                "quota",
                "broken put",
                Vault.class.getName() + ": java.lang.NoSuchMethodError: put");
        for (Map.Entry<String, String> way : ways.entrySet()) {
            KEPT.clear();
            Run run = Run.of("convert", "data/notices/wind-repeal.txt", "-o", "vault:" + way.getKey());
            assertThat(run.code()).as(way.getKey()).isEqualTo(3);
            assertThat(run.err()).isEqualTo("policykg: " + way.getValue() + "\n");
            assertThat(KEPT.containsKey("commit")).isEqualTo(!way.getKey().endsWith("put"));
            assertThat(KEPT).containsKey("close");
        }
    }

    @Test
    void loadingCommitsOnlyWhatIsWhole() throws Exception {
        provide(GraphStoreProvider.class, Vaults.class.getName());
        PolicyKg kg = PolicyKg.builder().build();
        assertThatThrownBy(() -> {
                    try (GraphStore store = PolicyKg.store("vault:put")) {
                        kg.load(Path.of("data/notices/wind-repeal.txt"), store);
                    }
                })
                .isInstanceOf(java.io.UncheckedIOException.class)
                .hasMessage("no room to put");
        assertThat(KEPT).containsOnlyKeys("put", "close");
        try (GraphStore store = PolicyKg.store("vault:")) {
            kg.load(Path.of("data/notices/wind-repeal.txt"), store);
        }
        assertThat(KEPT).containsOnlyKeys("put", "commit", "close");
    }

    @Test
    void aFileMayHaveAColonInItsName() throws Exception {
        provide(GraphStoreProvider.class, Vaults.class.getName());
        Path file = Path.of("dump-12:30.nt");
        try {
            Run run = Run.of("convert", "data/notices/wind-repeal.txt", "-o", file.toString());
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(file).isNotEmptyFile();
        } finally {
            Files.deleteIfExists(file);
        }
        assertThat(Run.of("convert", "data/notices/wind-repeal.txt", "-o", "vault:dump.nt")
                        .code())
                .isZero();
        assertThat(Path.of("vault:dump.nt")).doesNotExist();
        assertThat(Run.of("convert", "data/notices/wind-repeal.txt", "-o", "dump-12:30")
                        .err())
                .contains("nothing on the class path opens a store at dump-12:30");
    }

    @Test
    void anAddressThatIsNotWholeIsWrongUse() {
        for (String address : List.of(
                "http:",
                "http://",
                "http:///kg",
                "http://local host/kg",
                "http://localhost:99999/kg",
                "http://localhost/kg#data",
                "https://[::1/kg")) {
            assertThatThrownBy(() -> PolicyKg.store(address))
                    .as(address)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(address + " is no address of a store, such as http://localhost:3030/kg/data");
            assertThat(Run.of("convert", "data/notices/wind-repeal.txt", "-o", address)
                            .code())
                    .as(address)
                    .isEqualTo(2);
        }
    }

    @Test
    void aJarThatLacksAClassIsToldInALine() throws Exception {
        JavaSources.compile(
                jar, "org.example.Base", "package org.example; public class Base implements org.policykg.DataPack {}");
        JavaSources.compile(jar, "org.example.Heir", "package org.example; public class Heir extends Base {}");
        Files.delete(jar.resolve("org/example/Base.class"));
        provide(DataPack.class, "org.example.Heir");
        assertThatThrownBy(() -> PolicyKg.builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "a jar on the class path is broken: java.lang.NoClassDefFoundError: org/example/Base");
        Run run = Run.of("show", "data/notices/trade-plan.md");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("org/example/Base");
    }

    private static List<Result> results(PolicyKg kg, Path path) {
        try (Stream<Result> results = kg.read(path)) {
            return results.toList();
        }
    }
}
