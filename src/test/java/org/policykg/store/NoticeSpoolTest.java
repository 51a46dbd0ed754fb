package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Standing;

/** Graphs on their way into a dump, held in memory or in a file. */
class NoticeSpoolTest {
    private static final String HEAD = "云岭省财政厅关于做好%s工作的通知\n云财〔2022〕%d号\n各市财政局：\n请落实。%s\n云岭省财政厅\n2022年3月1日\n";

    private static List<String> handedOn(long most, List<Extraction> notices) {
        List<String> all = new ArrayList<>();
        try (NoticeSpool spool = new NoticeSpool(most, UnaryOperator.identity())) {
            for (Extraction notice : notices) {
                add(
                        spool,
                        NoticeGraph.iri(notice),
                        notice,
                        notice.notice().source().path());
            }
            spool.forEach((iri, graph) -> graph.forEach(triple -> all.add(iri + " " + triple)));
        }
        return all;
    }

    /** Copies of a few notices, some fuller than others, in an order that was drawn. */
    private static List<Extraction> copies(long seed) {
        Random random = new Random(seed);
        List<Extraction> notices = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int which = random.nextInt(8);
            notices.add(Samples.extraction(HEAD.formatted("第" + which + "批", which, "再落实。".repeat(random.nextInt(4)))));
        }
        return notices;
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2500, 10_000})
    void aFileHoldsWhatMemoryWouldHold(long most) {
        for (int seed = 0; seed < 5; seed++) {
            List<Extraction> notices = copies(seed);
            List<String> inMemory = handedOn(Long.MAX_VALUE, notices);
            assertThat(inMemory).isNotEmpty();
            assertThat(handedOn(most, notices)).isEqualTo(inMemory);
        }
    }

    @Test
    void theFullestCopySpeaksAndEveryPathIsKept() {
        Extraction brief = Samples.extraction(HEAD.formatted("甲", 1, ""));
        Extraction full = Samples.extraction(HEAD.formatted("甲", 1, "并于三月底前报告。"));
        String iri = NoticeGraph.iri(brief);
        assertThat(NoticeGraph.iri(full)).isEqualTo(iri);
        for (long most : new long[] {0, Long.MAX_VALUE}) {
            for (boolean briefFirst : new boolean[] {true, false}) {
                List<Triple> said = new ArrayList<>();
                try (NoticeSpool spool = new NoticeSpool(most, UnaryOperator.identity())) {
                    add(spool, iri, briefFirst ? brief : full, briefFirst ? "b" : "a");
                    add(spool, iri, briefFirst ? full : brief, briefFirst ? "a" : "b");
                    spool.forEach((notice, graph) -> said.addAll(graph));
                }
                assertThat(said)
                        .anyMatch(triple -> triple.getObject().toString().contains("三月底前报告"));
                assertThat(said).contains(NoticeGraph.path(iri, "a"), NoticeGraph.path(iri, "b"));
            }
        }
    }

    private static void add(NoticeSpool spool, String iri, Extraction notice, String path) {
        spool.add(
                iri,
                Standing.of(notice.notice()),
                path,
                NoticeGraph.triples(notice, Authority.load(), EvidenceStyle.STATEMENTS));
    }

    /** A program that is killed leaves nothing: the file has no name while it is open. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFileHasNoName() throws IOException {
        Extraction notice = Samples.extraction(HEAD.formatted("甲", 1, ""));
        List<Path> before = spools();
        try (NoticeSpool spool = new NoticeSpool(0, UnaryOperator.identity())) {
            add(spool, NoticeGraph.iri(notice), notice, "a");
            assertThat(spools()).isEqualTo(before);
        }
    }

    private static List<Path> spools() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.toString().endsWith(".spool"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFullDiskIsToldInOneLine() {
        Extraction notice = Samples.extraction(HEAD.formatted("甲", 1, ""));
        try (NoticeSpool spool = new NoticeSpool(0, FullDisk::new)) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            add(spool, NoticeGraph.iri(notice) + i, notice, "a");
                        }
                    })
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("a temporary file cannot be written to ")
                    .hasMessageContaining(": No space left on device; choose another folder");
        } catch (StoreException atTheEnd) {
            assertThat(atTheEnd).hasMessageContaining("No space left on device");
        }
    }

    private static final class FullDisk extends FilterOutputStream {
        FullDisk(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
