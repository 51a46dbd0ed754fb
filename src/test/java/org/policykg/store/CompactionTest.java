package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.authority.Authority;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;

/** A store that was compacted says what it said, in less room. */
class CompactionTest {
    private static final String LINE = "policykg compact";
    private static final String NOTICE = Iris.BASE + "document/通知";

    @TempDir
    Path folder;

    private Path kg;

    @BeforeEach
    void make() {
        kg = folder.resolve("kg");
        try (PolicyStore store = PolicyStore.create(kg)) {
            store.prepare(Authority.load());
            for (int time = 0; time < 3; time++) {
                String text = "茶园补贴".repeat(1000 * (time + 1));
                store.write(() -> store.replaceNow(NOTICE, List.of(said(text))));
            }
        }
    }

    private static Triple said(String text) {
        return Triple.create(
                NodeFactory.createURI(NOTICE), Policy.text.asNode(), NodeFactory.createLiteralString(text));
    }

    private Set<Quad> quads() {
        try (PolicyStore store = PolicyStore.open(kg)) {
            return store.read(() -> store.dataset().stream().collect(Collectors.toSet()));
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(kg)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("Data"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void itSaysWhatItSaidInLessRoom() throws IOException {
        Set<Quad> before = quads();
        Compaction done = Compaction.of(kg, LINE);
        assertThat(done.after()).isLessThan(done.before()).isEqualTo(FileTree.size(kg));
        assertThat(names()).containsExactly("Data-0002");
        assertThat(quads()).isEqualTo(before);
        try (PolicyStore store = PolicyStore.open(kg)) {
            store.searchableAsItIs();
            assertThat(store.read(() -> store.saying("茶园补贴", 5))).isNotEmpty();
        }
        assertThat(Compaction.of(kg, LINE).after()).isLessThanOrEqualTo(done.after());
    }

    /** What a program leaves that is killed while it compacts: a half database, or two whole ones. */
    @Test
    void whatWasBrokenOffIsCleared() throws IOException {
        Set<Quad> before = quads();
        Path half = Files.createDirectories(kg.resolve("Data-0002-tmp"));
        Files.writeString(half.resolve("SPO.bpt"), "half");
        assertThat(quads()).isEqualTo(before);
        assertThat(names()).containsExactly("Data-0001");
        Compaction.of(kg, LINE);
        Files.createDirectories(kg.resolve("Data-0001"));
        Files.writeString(kg.resolve("Data-0001").resolve("SPO.bpt"), "half deleted");
        assertThat(quads()).isEqualTo(before);
        assertThat(names()).containsExactly("Data-0002");
    }

    @Test
    void whatIsNoStoreOrInUseIsRefused() {
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> Compaction.of(none, LINE))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(none + " is no store");
        try (PolicyStore store = PolicyStore.open(kg)) {
            store.inUseFor("policykg serve");
            assertThatThrownBy(() -> Compaction.of(kg, LINE))
                    .hasMessage(kg + " is in use by another program: policykg serve");
        }
    }

    @Test
    void whatMayOnlyBeReadIsRefused() {
        assertThat(kg.toFile().setWritable(false)).isTrue();
        try {
            Assumptions.assumeFalse(Files.isWritable(kg), "this user may write everywhere");
            assertThatThrownBy(() -> Compaction.of(kg, LINE))
                    .hasMessage(kg + " may not be written to, so it cannot be compacted");
        } finally {
            assertThat(kg.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void tooLittleRoomIsSaidInALine() {
        assertThatThrownBy(() -> FileTree.requireRoom(kg, Long.MAX_VALUE, "the compacted store may take"))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        failure -> assertThat(failure.isWrongUse()).isFalse())
                .hasMessageMatching("the compacted store may take about \\d+ MB, and .* has \\d+ MB free");
    }
}
