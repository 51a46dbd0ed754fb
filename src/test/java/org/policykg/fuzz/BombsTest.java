package org.policykg.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.authority.Authority;
import org.policykg.pipeline.NoticeReader;
import org.policykg.pipeline.Omission;
import org.policykg.pipeline.Readings;
import org.policykg.rules.RuleBook;
import org.policykg.source.Sources;

/** Whatever is made to do harm costs itself only: read side by side with others, it is a line, and then all is as before. */
class BombsTest {
    private static final String NOTICE = "云岭省财政厅关于某事的通知\n云财〔2022〕4号\n各市财政局：\n请办理。\n云岭省财政厅\n2022年3月21日\n";
    private static final int THREADS = 4;
    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @TempDir
    Path folder;

    @Test
    @Timeout(600)
    void allAtOnceLeaveThreadsTheProcessorAndTheMemoryAsTheyWere() throws Exception {
        Map<String, byte[]> bombs = Bombs.all();
        for (Map.Entry<String, byte[]> bomb : bombs.entrySet()) {
            Files.write(folder.resolve(bomb.getKey()), bomb.getValue());
            Files.writeString(folder.resolve(bomb.getKey() + "-beside.txt"), NOTICE);
        }
        List<String> names = List.copyOf(bombs.keySet());
        bombs.clear();
        NoticeReader reader = NoticeReader.of(RuleBook.standard(), Authority.load());
        reader.read("a.txt", Seeds.bytes(NOTICE));
        int threads = threads();
        long memory = memory();

        Map<String, List<String>> told = new LinkedHashMap<>();
        Map<String, Integer> notices = new LinkedHashMap<>();
        try (Readings readings = reader.read(Sources.list(folder, (file, reason) -> {}), THREADS)) {
            while (readings.hasNext()) {
                Readings.OfFile read = readings.next();
                String name = read.input().path();
                told.computeIfAbsent(name, first -> new ArrayList<>())
                        .addAll(read.leftOut().stream().map(Omission::reason).toList());
                notices.merge(name, read.notices().size(), Integer::sum);
            }
        }

        assertThat(told).hasSize(2 * names.size());
        told.forEach((name, reasons) -> assertThat(reasons)
                .as(name)
                .noneMatch(reason -> reason.contains("please report") || reason.contains("\n")));
        assertThat(names).allMatch(name -> notices.get(name + "-beside.txt") == 1, "the file beside it was read");
        told.clear();
        notices.clear();
        Thread.sleep(2000);
        assertThat(threads()).isLessThanOrEqualTo(threads);
        assertThat(idle()).as("processor time in a second of rest").isLessThan(300_000_000L);
        assertThat(memoryBelow(memory + (64L << 20))).isLessThan(memory + (64L << 20));
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /** What this process works in a second in which it has nothing to do. Nanoseconds. */
    private static long idle() throws InterruptedException {
        long before = SYSTEM.getProcessCpuTime();
        Thread.sleep(1000);
        return SYSTEM.getProcessCpuTime() - before;
    }

    /** What is held after what is not has gone. Bytes. */
    private static long memory() throws InterruptedException {
        return memoryBelow(0);
    }

    /**
     * The least that is held within a minute, or the first that is below a bound. Things with finalizers leave some collections later,
     * when their thread has come to them, which on a busy machine takes its time; without a bound three collections will do.
     */
    private static long memoryBelow(long bound) throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < (bound == 0 ? 3 : 240) && least >= bound; i++) {
            System.gc();
            Thread.sleep(250);
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
