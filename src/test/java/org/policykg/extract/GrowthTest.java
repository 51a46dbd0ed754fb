package org.policykg.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.policykg.Samples;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;
import org.policykg.source.SourceDocument;
import org.policykg.source.SourceReaders;
import org.policykg.source.SourceRecord;
import org.policykg.source.UnreadableSource;

/**
 * What it costs to read a file grows with the file, whatever it repeats. The cost is the processor time of this thread, which
 * other work on the machine does not change much, and it is compared with that of the same shape at a fourth of the size; no
 * time is held to a bound. The property {@code growth.only}, a regular expression, picks shapes by name.
 */
class GrowthTest {
    /**
     * A cost of n^1.35: four times the size for 6.5 times the cost. Nested loops come to 16 times; a straight walk on a
     * machine whose caches others use was seen at 5.4.
     */
    private static final double STEEPEST = 1.35;

    private static final int SMALLEST = 2_000;
    private static final int LARGEST = 1 << 18;
    /** Below this the clock, the compiler and the caches weigh more than the text. */
    private static final long MEASURABLE = 10_000_000;

    private static final int STEP = 4;
    private static final int WARMING = 3;
    private static final int TRIES = 16;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private record Growth(String shape, int size, long cost, double exponent) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%5.2f  %8d characters  %7.1f ms  %s", exponent, size, cost / 1e6, shape);
        }
    }

    @Test
    void theCostOfAFileGrowsWithItsSize() throws IOException {
        Map<String, IntFunction<String>> shapes = GrowthShapes.all();
        shapes.keySet().removeIf(name -> !name.matches(System.getProperty("growth.only", ".*")));
        for (int i = 0; i < WARMING; i++) {
            shapes.values().forEach(shape -> cost(shape.apply(SMALLEST / 4)));
        }
        List<Growth> all = new ArrayList<>();
        shapes.forEach((name, shape) -> all.add(growth(name, shape)));
        Files.createDirectories(Path.of("target"));
        Files.write(
                Path.of("target", "growth.txt"),
                all.stream().map(Growth::toString).toList());
        assertThat(all)
                .isNotEmpty()
                .filteredOn(growth -> growth.exponent > STEEPEST)
                .isEmpty();
    }

    /** The growth between the first size that can be measured and four times that; again, where noise may have made it steep. */
    private static Growth growth(String name, IntFunction<String> shape) {
        int size = SMALLEST;
        long small = cost(shape.apply(size));
        while (small < MEASURABLE && size < LARGEST) {
            size *= STEP;
            small = cost(shape.apply(size));
        }
        String text = shape.apply(size);
        String longer = shape.apply(STEP * size);
        Growth growth = new Growth(name, STEP * size, Long.MAX_VALUE, Double.MAX_VALUE);
        long large = Long.MAX_VALUE;
        small = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && growth.exponent > STEEPEST; i++) {
            large = Math.min(large, cost(longer));
            small = Math.min(small, cost(text));
            double exponent = Math.log((double) large / small) / Math.log(STEP);
            growth = new Growth(name, STEP * size, large, large < MEASURABLE ? 0 : exponent);
        }
        return growth;
    }

    /** The processor time that reading a file takes, from its bytes to what it says. */
    private static long cost(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        long before = CLOCK.getCurrentThreadCpuTime();
        try {
            SourceReaders.read("a", bytes, GrowthTest::read);
        } catch (UnreadableSource refused) {
            // refused at a cost, too
        }
        return CLOCK.getCurrentThreadCpuTime() - before;
    }

    private static void read(SourceRecord record) {
        if (record instanceof SourceDocument document && NoticeParser.parse(document) instanceof Notice notice) {
            Samples.read(notice);
        }
    }
}
