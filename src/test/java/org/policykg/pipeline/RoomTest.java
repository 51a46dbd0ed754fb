package org.policykg.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.SourceFormat;
import org.policykg.authority.Authority;
import org.policykg.rules.RuleBook;
import org.policykg.source.Sources;

/** A file for which there is no memory costs itself, and nothing that was read beside it. */
@Timeout(120)
class RoomTest {
    private static final String NOTICE = "云岭省水利厅关于修堤的通知\n各市水利局：\n请修堤。";

    @TempDir
    Path folder;

    private List<Readings.OfFile> read(SourceFormat format, String... names) throws Exception {
        for (String name : names) {
            Files.writeString(folder.resolve(name), NOTICE);
        }
        NoticeReader reader =
                NoticeReader.of(RuleBook.standard(), Authority.load()).with(List.of(format));
        List<Readings.OfFile> all = new ArrayList<>();
        try (Readings readings = reader.read(Sources.list(folder, (file, reason) -> {}), 2)) {
            readings.forEachRemaining(all::add);
        }
        return all;
    }

    /** A format whose code says what happens with each file. */
    private interface Reading extends SourceFormat {
        @Override
        default String name() {
            return "full";
        }

        @Override
        default boolean reads(String path, byte[] content) {
            return path.endsWith(".x");
        }
    }

    @Test
    void aFileThatFillsTheMemoryIsOneLine() throws Exception {
        List<Readings.OfFile> all = read(
                (Reading) (content, records) -> {
                    throw new OutOfMemoryError("full");
                },
                "a.x",
                "b.txt");
        assertThat(all.getFirst().leftOut())
                .singleElement()
                .asString()
                .startsWith("a.x: needs more memory than there is");
        assertThat(all.get(1).notices()).hasSize(1);
    }

    @Test
    void aFileThatFoundNoMemoryBesideAnotherIsReadByItself() throws Exception {
        AtomicInteger times = new AtomicInteger();
        AtomicInteger beside = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(1);
        List<Readings.OfFile> all = read(
                (Reading) (content, records) -> {
                    int others = beside.getAndIncrement();
                    int time = times.incrementAndGet();
                    try {
                        if (time == 2) {
                            full.countDown();
                            throw new OutOfMemoryError("the other one took it");
                        }
                        if (time == 1 && !full.await(30, TimeUnit.SECONDS)) {
                            throw new IllegalStateException("nobody came");
                        }
                        assertThat(others).as("read beside it").isZero();
                        records.open("b.txt", NOTICE.getBytes(StandardCharsets.UTF_8));
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    } finally {
                        beside.decrementAndGet();
                    }
                },
                "a.x",
                "b.x");
        assertThat(all)
                .hasSize(2)
                .allMatch(file -> file.notices().size() == 1 && file.leftOut().isEmpty());
        assertThat(times).hasValue(3);
    }
}
