package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.EvidenceStyle;
import org.policykg.GeneratedCorpus;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Standing;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;
import org.policykg.source.SourceDocument;

/** A store whose first load was written at once is the store that the same notices make one after the other. */
class BulkLoadTest {
    private static final Authority AUTHORITY = Authority.load();

    /** Generated notices, some of them again from another place, some of these shorter: all kinds of copies. */
    private static final List<Extraction> READ = read();

    @TempDir
    Path folder;

    private static List<Extraction> read() {
        List<String> texts = GeneratedCorpus.of(40, 3).toList();
        Stream<String> copies = texts.stream().limit(10);
        Stream<String> shorter = texts.stream().skip(5).limit(10).map(text -> text.replaceFirst("(?m)^3．.*\n", ""));
        List<String> all =
                Stream.of(texts.stream(), copies, shorter).flatMap(some -> some).toList();
        List<Extraction> read = new ArrayList<>();
        for (String text : all) {
            SourceDocument document = Samples.document(read.size() + ".txt", text);
            read.add(Samples.read((Notice) NoticeParser.parse(document)));
        }
        return List.copyOf(read);
    }

    private interface Taker {
        NoticeStore.Kept put(Capture capture, Supplier<List<Triple>> graph);
    }

    private static List<NoticeStore.Kept> take(List<Extraction> some, Taker taker) {
        return some.stream()
                .map(one -> taker.put(
                        new Capture(
                                "root", READ.indexOf(one) + ".txt", NoticeGraph.iri(one), Standing.of(one.notice())),
                        () -> NoticeGraph.triples(one, AUTHORITY, EvidenceStyle.STATEMENTS)))
                .toList();
    }

    private static List<NoticeStore.Kept> write(PolicyStore store, List<Extraction> some) {
        store.prepare(AUTHORITY);
        NoticeStore notices = new NoticeStore(store);
        return store.write(() -> take(some, notices::put));
    }

    private static List<NoticeStore.Kept> load(Path kg, List<Extraction> some) {
        try (BulkLoad load = BulkLoad.into(kg, AUTHORITY)) {
            List<NoticeStore.Kept> kept = take(some, load::put);
            load.finish();
            return kept;
        }
    }

    private static Set<Quad> quads(PolicyStore store) {
        return store.read(() -> store.dataset().stream().collect(Collectors.toSet()));
    }

    private static Map<String, String> prefixes(PolicyStore store) {
        return store.read(() -> Map.copyOf(store.dataset().prefixes().getMapping()));
    }

    private static List<String> faults(PolicyStore store) {
        return StoreCheck.of(store, false).stream()
                .flatMap(finding -> finding.faults().stream())
                .toList();
    }

    @Test
    void itIsTheStoreThatTheSameNoticesMakeOneAfterTheOther() {
        Path kg = folder.resolve("kg");
        List<NoticeStore.Kept> kept = load(kg, READ);
        try (PolicyStore loaded = PolicyStore.create(kg);
                PolicyStore written = PolicyStore.create(folder.resolve("written"))) {
            assertThat(write(written, READ)).isEqualTo(kept);
            assertThat(quads(loaded)).containsExactlyInAnyOrderElementsOf(quads(written));
            assertThat(faults(loaded)).isEmpty();
            assertThat(loaded.read(() -> loaded.named("片区", 10)))
                    .isEqualTo(written.read(() -> written.named("片区", 10)));
            assertThat(prefixes(loaded)).isEqualTo(prefixes(written));
        }
        assertThat(BulkLoad.isFor(kg)).isFalse();
        assertThat(kg.resolve("policykg.load")).doesNotExist();
    }

    @Test
    void whatComesLaterIsAddedToIt() {
        Path kg = folder.resolve("kg");
        load(kg, READ.subList(0, 20));
        try (PolicyStore loaded = PolicyStore.create(kg);
                PolicyStore written = PolicyStore.inMemory()) {
            write(loaded, READ.subList(20, READ.size()));
            written.searchable();
            write(written, READ.subList(0, 20));
            write(written, READ.subList(20, READ.size()));
            assertThat(quads(loaded)).containsExactlyInAnyOrderElementsOf(quads(written));
            assertThat(faults(loaded)).isEmpty();
        }
    }

    @Test
    void oneThatWasBrokenOffIsBegunAnew() throws IOException {
        Path kg = folder.resolve("kg");
        try (BulkLoad load = BulkLoad.into(kg, AUTHORITY)) {
            take(READ.subList(0, 3), load::put);
        }
        Files.createDirectories(kg.resolve("policykg.load").resolve("Data-0001"));
        Files.writeString(kg.resolve("policykg.load").resolve("Data-0001").resolve("SPO.idn"), "half");
        assertThat(BulkLoad.isFor(kg)).isTrue();
        load(kg, READ.subList(0, 10));
        try (PolicyStore store = PolicyStore.create(kg)) {
            assertThat(faults(store)).isEmpty();
            assertThat(store.read(() -> store.union().contains(Node.ANY, Node.ANY, Node.ANY)))
                    .isTrue();
        }
    }

    /** A statement that no store takes stands for all that may go wrong while it is written. */
    @Test
    void oneThatFailsLeavesNothingBehindAndLetsTheFolderGo() {
        Path kg = folder.resolve("kg");
        Extraction one = READ.getFirst();
        Triple broken = Triple.create(Var.alloc("nothing"), RDF.Nodes.type, Var.alloc("nothing"));
        try (BulkLoad load = BulkLoad.into(kg, AUTHORITY)) {
            load.put(
                    new Capture("root", "1.txt", NoticeGraph.iri(one), Standing.of(one.notice())),
                    () -> List.of(broken));
            assertThatThrownBy(load::finish).isInstanceOf(RuntimeException.class);
        }
        assertThat(kg).isDirectoryNotContaining(file -> !file.endsWith(StoreLock.FILE));
        assertThat(LanesTest.threads()).isEmpty();
        load(kg, READ.subList(0, 3));
        try (PolicyStore store = PolicyStore.create(kg)) {
            assertThat(faults(store)).isEmpty();
        }
    }

    /** Ctrl-C comes while another thread writes. */
    @Test
    void oneThatIsStoppedWhileItIsWrittenIsNoStore() throws IOException {
        Path kg = folder.resolve("kg");
        try (BulkLoad load = BulkLoad.into(kg, AUTHORITY)) {
            take(READ.subList(0, 3), load::put);
            load.stop();
            assertThatThrownBy(load::finish).isInstanceOf(StoreException.class).hasMessageContaining("stopped");
        }
        assertThat(kg).isDirectoryNotContaining(file -> !file.endsWith(StoreLock.FILE));
        assertThat(BulkLoad.isFor(kg)).isTrue();
    }

    @Test
    void whatIsNotWholeIsNotTakenForAStore() throws IOException {
        Path kg = folder.resolve("kg");
        try (StoreFolder taken = StoreFolder.create(kg);
                Aside aside = new Aside(taken)) {
            Files.createDirectories(taken.aside().resolve("Data-0001"));
            assertThatThrownBy(aside::take).isInstanceOf(IOException.class);
            Files.createDirectories(taken.aside().resolve("Search"));
            aside.take();
            aside.giveUp();
        }
        assertThat(BulkLoad.isFor(kg)).isFalse();
    }

    @Test
    void aFolderThatHasAStoreAlreadyIsNotLoadedInto() {
        Path kg = folder.resolve("kg");
        load(kg, READ.subList(0, 3));
        assertThatThrownBy(() -> load(kg, READ.subList(3, 6)))
                .isInstanceOf(StoreException.class)
                .hasMessage(kg + " has become a store meanwhile; run the same again");
        try (PolicyStore store = PolicyStore.create(kg)) {
            assertThat(faults(store)).isEmpty();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidInALine() throws IOException {
        Path kg = folder.resolve("kg");
        try (BulkLoad load = BulkLoad.into(kg, AUTHORITY)) {
            Files.writeString(kg.resolve("policykg.load"), "in the way");
            assertThatThrownBy(load::finish)
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("the store cannot be written: ");
        }
        assertThat(kg).isDirectoryNotContaining(file -> !file.endsWith(StoreLock.FILE));
    }

    @Test
    void aFolderThatIsInUseOrSomethingElseIsRefused() throws IOException {
        Path kg = folder.resolve("kg");
        try (BulkLoad load = BulkLoad.into(kg, AUTHORITY)) {
            load.inUseFor("loading");
            assertThatThrownBy(() -> BulkLoad.into(kg, AUTHORITY))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use");
        }
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> BulkLoad.into(other, AUTHORITY))
                .isInstanceOf(StoreException.class)
                .hasMessage(other + " is not empty and is no store");
    }
}
