package org.policykg.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** Reads files with something wrong in them, of every format by turns, and keeps those of which something does not hold. */
public final class Fuzz {
    private static final int WARMING = 20;
    private static final int FEWEST = 50;

    private final Path finds;
    private final List<Found> found = new ArrayList<>();

    /**
     * A file of which something does not hold.
     *
     * @param seed makes it again
     */
    record Found(Seeds seeds, long seed, List<String> wrong) {}

    private Fuzz(Path finds) {
        this.finds = finds;
    }

    /** How many were read, what the slowest cost, and what is wrong. */
    record Result(int files, long slowest, long mostBytes, int notices, List<Found> found) {}

    /**
     * Reads files of one format.
     *
     * @param from the seed of the first
     * @param many how many at the most
     * @param nanos for how long, once it is warm; some are read in any case
     * @param finds where those are kept of which something does not hold
     */
    static Result of(Seeds seeds, long from, int many, long nanos, Path finds) throws IOException {
        return new Fuzz(finds).run(seeds, from, many, nanos);
    }

    /** The file that a seed makes. */
    static byte[] file(Seeds seeds, List<byte[]> files, long seed) throws IOException {
        return new Mutator(new SplittableRandom(seed)).of(seeds, files);
    }

    private Result run(Seeds seeds, long from, int many, long nanos) throws IOException {
        List<byte[]> files = seeds.files();
        for (int i = 0; i < WARMING; i++) {
            for (byte[] whole : files) {
                Hostile.of(seeds.file(), whole);
            }
        }
        long begun = System.nanoTime();
        long slowest = 0;
        long mostBytes = 0;
        int read = 0;
        int notices = 0;
        while (read < many && (read < FEWEST || System.nanoTime() - begun < nanos)) {
            long seed = from + read++;
            byte[] file = file(seeds, files, seed);
            Hostile.Outcome outcome = Hostile.of(seeds.file(), file);
            slowest = Math.max(slowest, outcome.nanos());
            mostBytes = Math.max(mostBytes, outcome.bytes());
            notices += outcome.notices();
            if (!outcome.wrong().isEmpty()) {
                found.add(new Found(seeds, seed, outcome.wrong()));
                Files.createDirectories(finds);
                Files.write(finds.resolve(seeds + "-" + seed + "-" + seeds.file()), file);
            }
        }
        return new Result(read, slowest, mostBytes, notices, List.copyOf(found));
    }

    /**
     * Prints a line for each format.
     *
     * @param words files of each format, the seed of the first, where finds are kept, and the only format if there is one
     */
    public static void main(String... words) throws IOException {
        Optional<String> only = words.length > 3 ? Optional.of(words[3]) : Optional.empty();
        int wrong = 0;
        for (Seeds seeds : Seeds.values()) {
            if (only.filter(name -> !name.equals(seeds.name())).isEmpty()) {
                Result result = of(
                        seeds, Long.parseLong(words[1]), Integer.parseInt(words[0]), Long.MAX_VALUE, Path.of(words[2]));
                System.out.println(String.format(
                        Locale.ROOT,
                        "%-9s %7d files %6d notices, slowest %5d ms, most made %5d MB, wrong %d",
                        seeds,
                        result.files(),
                        result.notices(),
                        result.slowest() / 1_000_000,
                        result.mostBytes() / (1 << 20),
                        result.found().size()));
                result.found().stream().limit(20).forEach(System.out::println);
                wrong += result.found().size();
            }
        }
        System.exit(wrong > 0 ? 1 : 0);
    }
}
