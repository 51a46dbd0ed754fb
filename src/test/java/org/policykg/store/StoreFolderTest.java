package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.graph.Iris;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Policy;
import org.policykg.graph.Standing;

/** What happens to the folder of a store, and what is said of it. */
class StoreFolderTest {
    /** A register of nothing: what happens to a folder happens whatever stands in it. */
    private static final Authority AUTHORITY = Authority.of(GraphFactory.createDefaultGraph());

    private static final String NOTICE =
            "云岭省财政厅关于茶园补贴的通知\n云财〔2022〕%d号\n各市财政局：\n请各市财政局于2022年6月底前报送结果。\n云岭省财政厅\n2022年3月21日\n";

    @TempDir
    Path folder;

    private Path kg;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void make() {
        kg = folder.resolve("kg");
        try (PolicyStore store = PolicyStore.create(kg)) {
            store.prepare(AUTHORITY);
            put(store, 1);
        }
    }

    private static void put(PolicyStore store, int number) {
        var extraction = Samples.extraction(NOTICE.formatted(number));
        String iri = NoticeGraph.iri(extraction);
        Capture capture = new Capture("root", number + ".txt", iri, Standing.of(extraction.notice()));
        store.write(() -> new NoticeStore(store)
                .put(capture, () -> NoticeGraph.triples(extraction, AUTHORITY, EvidenceStyle.STATEMENTS)));
    }

    private List<String> faults() {
        try (PolicyStore store = PolicyStore.open(kg, said::add)) {
            store.searchableAsItIs();
            return StoreCheck.of(store, true).stream()
                    .flatMap(finding -> finding.faults().stream())
                    .toList();
        }
    }

    private void change(java.util.function.Consumer<DatasetGraph> changes) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(kg));
        Txn.executeWrite(dataset, () -> changes.accept(dataset));
        TDBInternal.expel(dataset);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The index as it was before a write: what is left when a program is stopped between the two commits. */
    private void writeWithoutTheIndex(Runnable write) throws IOException {
        copy(kg.resolve("Search"), folder.resolve("before"));
        write.run();
        FileTree.delete(kg.resolve("Search"));
        copy(folder.resolve("before"), kg.resolve("Search"));
    }

    private void putInto(int number) {
        try (PolicyStore store = PolicyStore.create(kg)) {
            put(store, number);
        }
    }

    @Test
    void aSoundStoreHasNoFaults() {
        assertThat(faults()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void anIndexThatIsBehindIsSeenAndMendedAtTheNextOpening() throws IOException {
        writeWithoutTheIndex(() -> putInto(2));
        assertThat(faults())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("the index lacks ")
                .contains(" and has 0 ");
        try (PolicyStore store = PolicyStore.open(kg, said::add)) {
            store.searchable();
            assertThat(store.read(() -> store.named("云财〔2022〕2号", 5))).isNotEmpty();
        }
        assertThat(said).singleElement().asString().contains("was mended");
        assertThat(faults()).isEmpty();
    }

    @Test
    void anIndexThatIsAheadIsMendedToo() throws IOException {
        putInto(2);
        String second = NoticeGraph.iri(Samples.extraction(NOTICE.formatted(2)));
        writeWithoutTheIndex(() -> {
            try (PolicyStore store = PolicyStore.create(kg)) {
                store.write(
                        () -> new NoticeStore(store).prune("root", java.util.Set.of(), path -> path.equals("1.txt")));
            }
        });
        assertThat(faults()).isNotEmpty();
        try (PolicyStore store = PolicyStore.create(kg, said::add)) {
            assertThat(store.read(() -> store.named("云财〔2022〕2号", 5)))
                    .extracting(Node::getURI)
                    .doesNotContain(second);
        }
        assertThat(said).singleElement().asString().contains(" too many");
        assertThat(faults()).isEmpty();
    }

    @Test
    void whatTheFingerprintDoesNotShowIsSeenByComparing() {
        change(dataset -> dataset.deleteAny(
                NodeFactory.createURI(Iris.STORE_GRAPH), Node.ANY, Policy.literalFingerprint.asNode(), Node.ANY));
        assertThat(faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("the fingerprint of the index or of the graphs"))
                .anyMatch(fault -> fault.startsWith("no graph says " + Iris.STORE_GRAPH));
        try (PolicyStore store = PolicyStore.open(kg, said::add)) {
            store.repair();
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void aDefaultGraphThatDoesNotAgreeIsSeenAndMended() {
        Node notice = NodeFactory.createURI(NoticeGraph.iri(Samples.extraction(NOTICE.formatted(1))));
        change(dataset -> {
            dataset.deleteAny(Quad.defaultGraphIRI, notice, Policy.addressedTo.asNode(), Node.ANY);
            dataset.add(Quad.defaultGraphIRI, notice, Policy.addressedTo.asNode(), notice);
        });
        assertThat(faults())
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("it lacks " + notice))
                .anyMatch(fault -> fault.startsWith("no graph says " + notice));
        try (PolicyStore store = PolicyStore.open(kg, said::add)) {
            store.repair();
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void anIndexThatCannotBeReadIsMadeAnew() throws IOException {
        try (Stream<Path> files = Files.list(kg.resolve("Search"))) {
            for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThatThrownBy(this::faults)
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("the full-text index of " + kg + " cannot be opened: ");
        try (PolicyStore store = PolicyStore.open(kg, said::add)) {
            store.searchable();
            assertThat(store.read(() -> store.named("云财〔2022〕1号", 5))).isNotEmpty();
        }
        assertThat(said.getFirst()).isEqualTo("the full-text index of " + kg + " cannot be read and is made anew");
        assertThat(faults()).isEmpty();
    }

    /** A server reads the store in a thread of its own when it is told to stop. */
    @Test
    void closingWaitsForThoseWhoReadAndThenLetsTheFolderGo() throws Exception {
        PolicyStore store = PolicyStore.open(kg);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            Future<Long> read = others.submit(() -> store.read(() -> {
                reading.countDown();
                await(closing);
                return store.union().stream().count();
            }));
            await(reading);
            Future<?> closed = others.submit(() -> {
                closing.countDown();
                store.close();
            });
            closed.get();
            assertThat(read.get()).isPositive();
        }
        assertThat(faults()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void halvesAndDanglingEvidenceAreSeen() {
        Node notice = NodeFactory.createURI(NoticeGraph.iri(Samples.extraction(NOTICE.formatted(1))));
        change(dataset -> dataset.deleteAny(notice, notice, Policy.addressedTo.asNode(), Node.ANY));
        assertThat(faults())
                .isNotEmpty()
                .allMatch(fault -> fault.endsWith("is evidence of what its graph does not say")
                        || fault.startsWith("no graph says " + notice));
        change(dataset -> dataset.deleteAny(notice, Node.ANY, Policy.sourcePath.asNode(), Node.ANY));
        assertThat(faults()).contains(notice + " lacks its sourcePath");
        change(dataset -> dataset.deleteAny(notice, Node.ANY, Node.ANY, Node.ANY));
        assertThat(faults()).contains(notice + " was read, and is not there");
        change(dataset -> dataset.deleteAny(
                NodeFactory.createURI(Iris.CAPTURES_GRAPH), Node.ANY, Policy.captureOf.asNode(), Node.ANY));
        assertThat(faults()).anyMatch(fault -> fault.endsWith("is a source of nothing"));
    }

    @Test
    void aStoreKilledAtBirthIsBegunAnew() throws IOException {
        Path born = folder.resolve("born");
        Files.createDirectories(born.resolve("Data-0001"));
        Files.writeString(born.resolve("Data-0001/SPO.bpt"), "half");
        Files.writeString(born.resolve("tdb.lock"), "");
        Files.writeString(born.resolve("policykg.lock"), "");
        assertThatThrownBy(() -> PolicyStore.open(born)).hasMessageContaining(" is no store; make one with");
        try (PolicyStore store = PolicyStore.create(born)) {
            store.prepare(AUTHORITY);
            put(store, 1);
        }
        try (PolicyStore store = PolicyStore.open(born)) {
            assertThat(store.size()).isPositive();
        }
    }

    @Test
    void aFolderWithOtherThingsIsNotEmptied() throws IOException {
        Path other = folder.resolve("other");
        Files.createDirectories(other.resolve("Data-0001"));
        Files.writeString(other.resolve("policykg.lock"), "");
        Files.writeString(other.resolve("thesis.doc"), "precious");
        assertThatThrownBy(() -> PolicyStore.create(other)).isInstanceOf(StoreException.class);
        assertThat(other.resolve("thesis.doc")).hasContent("precious");
        assertThat(other.resolve("Data-0001")).exists();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOlderFormIsAnsweredInOneLine(boolean create) throws IOException {
        Files.delete(kg.resolve("policykg.store"));
        Files.delete(kg.resolve("policykg.lock"));
        assertThatThrownBy(() -> (create ? PolicyStore.create(kg) : PolicyStore.open(kg)).close())
                .isInstanceOf(StoreException.class)
                .hasMessage(kg + " was written by an earlier version of policykg, whose stores are laid out otherwise;"
                        + " read the notices anew into another folder: policykg ingest PATH --store NEW");
        assertThat(kg.resolve("Data-0001")).isNotEmptyDirectory();
    }

    @Test
    void aLaterFormIsLeftAlone() throws IOException {
        Files.writeString(kg.resolve("policykg.store"), "form=99\n");
        assertThatThrownBy(() -> PolicyStore.create(kg))
                .hasMessage(kg + " was written by a later version of policykg; use that one");
    }

    @Test
    void aStoreThatJenaHasCompactedIsOneAndItsOldDatabaseIsCleared() {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(kg));
        DatabaseMgr.compact(dataset, false);
        TDBInternal.expel(dataset);
        assertThat(kg.resolve("Data-0001")).exists();
        assertThat(kg.resolve("Data-0002")).exists();
        assertThat(faults()).isEmpty();
        assertThat(kg.resolve("Data-0001")).doesNotExist();
        StoreFolder.create(kg).close();
        assertThat(StoreFolder.isStore(kg)).isTrue();
    }

    @Test
    void whoFindsAStoreInUseIsToldWhatForAndByWhom() throws IOException, InterruptedException {
        try (PolicyStore store = PolicyStore.open(kg)) {
            store.inUseFor("serving http://localhost:3030/");
            assertThatThrownBy(() -> PolicyStore.open(kg))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(kg + " is in use by another program: serving http://localhost:3030/");
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void aStoreThatMayOnlyBeReadIsRead() throws IOException {
        Path readOnly = folder.resolve("ro");
        copy(kg, readOnly);
        assertThat(readOnly.toFile().setWritable(false)).isTrue();
        try {
            Assumptions.assumeFalse(Files.isWritable(readOnly), "this user may write everywhere");
            try (PolicyStore store = PolicyStore.open(readOnly, said::add)) {
                assertThatThrownBy(store::repair)
                        .hasMessage(readOnly + " may not be written to, so it cannot be repaired");
                store.searchable();
                assertThat(store.read(() -> store.named("云财〔2022〕1号", 5))).isNotEmpty();
            }
            assertThat(said)
                    .singleElement()
                    .asString()
                    .startsWith(readOnly + " may not be written to, as an open store must; reading a copy of it, ");
        } finally {
            assertThat(readOnly.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aCopyOfWhatMayOnlyBeReadMayBeWritten() throws Exception {
        try (PolicyStore store = PolicyStore.create(kg)) {
            store.prepare(AUTHORITY);
        }
        for (Path file : tree(kg)) {
            if (Files.isRegularFile(file)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
            }
        }
        Path copied = StoreCopy.of(kg, said::add);
        for (Path file : tree(copied)) {
            assertThat(Files.getPosixFilePermissions(file))
                    .as(file.toString())
                    .contains(PosixFilePermission.OWNER_WRITE);
        }
        FileTree.delete(copied);
    }

    private static List<Path> tree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }
}
