package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that is killed, wherever that is, leaves a store whose graphs are those before a write or those after it,
 * and the same run again makes of it what a run to the end would have made. How many are killed at random says the
 * property {@code kills}, twelve by default.
 */
class CrashIT {
    private static final String[] FIRST = {"data/notices/trade-plan.md", "data/notices/wind-repeal.txt"};
    private static final String[] SECOND = {"data/notices/teacher-training.html", "data/notices/wind-repeal.txt"};
    private static final String NO_STORE = "no store";
    private static final String OTHER = "something else";

    @TempDir
    Path folder;

    private String first;
    private String both;

    @BeforeEach
    void runsToTheEnd() throws IOException {
        Path clean = folder.resolve("clean");
        ingest(clean, FIRST);
        first = exported(clean);
        ingest(clean, SECOND);
        both = exported(clean);
        assertThat(both).isNotEqualTo(first);
    }

    @Test
    void aStoreThatIsBornRecoversFromEveryHalt() throws Exception {
        Path kg = folder.resolve("kg");
        Map<String, Integer> found = new TreeMap<>();
        // as long as nothing is in its place, one state is like the next
        for (Path left : some(halted(kg, FIRST), state -> !Files.exists(state.resolve("Data-0001")))) {
            Recovery recovery = recover(left, FIRST, first);
            found.merge(recovery.kindAmong(ofABirth()), 1, Integer::sum);
        }
        report("a new store", found);
        // it is written aside and is there all at once
        assertThat(found).containsOnlyKeys("new, none", "new, whole");
    }

    @Test
    void aStoreThatGrowsRecoversFromEveryHalt() throws Exception {
        Path kg = folder.resolve("kg");
        ingest(kg, FIRST);
        Map<String, Integer> found = new TreeMap<>();
        for (Path left : halted(kg, SECOND)) {
            Recovery recovery = recover(left, SECOND, both);
            String kind = recovery.kindAmong(Map.of(first, "before", both, "after"));
            found.merge(recovery.mended() ? kind + ", index mended" : kind, 1, Integer::sum);
        }
        report("a store that grows", found);
        // between the two commits the index is behind, and only there
        assertThat(found).containsOnlyKeys("before", "after", "after, index mended");
    }

    @Test
    void aFileThatIsWrittenIsTheOldOrTheNew() throws Exception {
        assumeTrue(Stops.canBeMade(), "strace is not here, or may not look into programs");
        Path out = Files.createDirectory(folder.resolve("out"));
        Path file = out.resolve("kg.ttl");
        Run.of("convert", FIRST[0], "-o", file.toString());
        String old = Files.readString(file);
        List<Path> halts =
                Stops.of(out, folder.resolve("halts"), "convert", SECOND[0], SECOND[1], "-o", file.toString());
        String now = Files.readString(file);
        // at the latest before and behind the moving of the draft
        assertThat(halts).hasSizeGreaterThan(1);
        for (Path left : halts) {
            assertThat(Files.readString(left.resolve("kg.ttl"))).isIn(old, now);
        }
    }

    @Test
    void aStoreRecoversFromKillsAtRandom() throws Exception {
        int kills = Integer.getInteger("kills", 12);
        Random random = new Random(kills);
        Path kg = folder.resolve("kg");
        long begun = System.nanoTime();
        start(kg, FIRST).waitFor();
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Map<String, Integer> found = new TreeMap<>();
        for (int kill = 0; kill < kills; kill++) {
            Path left = folder.resolve("killed-" + kill);
            boolean grows = kill % 2 == 1;
            if (grows) {
                ingest(left, FIRST);
            }
            Process process = start(left, grows ? SECOND : FIRST);
            process.waitFor(random.nextLong(whole * 11 / 10), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            Map<String, String> kinds = grows ? Map.of(first, "grows, before", both, "grows, after") : ofABirth();
            Recovery recovery = recover(left, grows ? SECOND : FIRST, grows ? both : first);
            found.merge(recovery.kindAmong(kinds), 1, Integer::sum);
        }
        report(kills + " kills at random", found);
        assertThat(found).doesNotContainKey(OTHER);
    }

    @Test
    void aStoreThatIsCompactedSaysTheSameAfterEveryHalt() throws Exception {
        assumeTrue(Stops.canBeMade(), "strace is not here, or may not look into programs");
        Path kg = folder.resolve("kg");
        ingest(kg, FIRST);
        ingest(kg, SECOND);
        List<Path> halts = Stops.of(kg, folder.resolve("halts"), "compact", "--store", kg.toString());
        assertThat(kg.resolve("Data-0002")).isDirectory();
        // the new database under both of its names, at the least
        assertThat(halts)
                .anyMatch(left -> Files.exists(left.resolve("Data-0002-tmp")))
                .anyMatch(left -> Files.exists(left.resolve("Data-0002")));
        for (Path left : some(halts, state -> Files.exists(state.resolve("Data-0002-tmp")))) {
            assertThat(recover(left, SECOND, both).before()).as(left.toString()).isEqualTo(both);
        }
    }

    /** The states of a run; of those that are much alike every fourth, or all of them with {@code -Dhalts.all=true}. */
    private static List<Path> some(List<Path> states, Predicate<Path> alike) {
        List<Path> chosen = new ArrayList<>();
        int seen = 0;
        for (Path state : states) {
            if (!alike.test(state) || seen++ % 4 == 0 || Boolean.getBoolean("halts.all")) {
                chosen.add(state);
            }
        }
        return chosen;
    }

    /** What a run may leave that makes a store. */
    private Map<String, String> ofABirth() {
        return Map.of(NO_STORE, "new, none", first, "new, whole");
    }

    /** What was found, and what the same run again said of it. */
    private record Recovery(String before, String said) {
        boolean mended() {
            return said.contains("full-text index");
        }

        String kindAmong(Map<String, String> kinds) {
            return kinds.getOrDefault(before, OTHER);
        }
    }

    private List<Path> halted(Path kg, String... notices) throws IOException, InterruptedException {
        assumeTrue(Stops.canBeMade(), "strace is not here, or may not look into programs");
        return Stops.of(kg, folder.resolve("halts"), arguments(kg, notices));
    }

    /** Looks at what a killed program left, runs it again, and sees that nothing is lost, half or out of step. */
    private Recovery recover(Path left, String[] notices, String whole) throws IOException, InterruptedException {
        String before = exported(left);
        Run again = ingest(left, notices);
        assertThat(exported(left)).as(left + " " + again.err()).isEqualTo(whole);
        Run check = Run.of("check", "--no-shapes", "--store", left.toString());
        assertThat(check.code()).as(left + "\n" + check.out() + check.err()).isZero();
        new ProcessBuilder("rm", "-r", left.toString()).start().waitFor();
        return new Recovery(before, again.err());
    }

    private static String exported(Path kg) {
        Run run = Run.of("export", "--format", "nq", "--evidence", "statements", "--store", kg.toString());
        if (run.code() != 0) {
            assertThat(run.err()).contains(kg + " is no store; make one with");
            return NO_STORE;
        }
        return run.out();
    }

    private static Run ingest(Path kg, String... notices) {
        Run run = Run.of(arguments(kg, notices));
        assertThat(run.code()).as(kg + " " + run.err()).isZero();
        return run;
    }

    private static String[] arguments(Path kg, String... notices) {
        List<String> arguments = new ArrayList<>(List.of("ingest", "--store", kg.toString()));
        arguments.addAll(List.of(notices));
        return arguments.toArray(String[]::new);
    }

    private static Process start(Path kg, String... notices) throws IOException {
        return new ProcessBuilder(Stops.program(arguments(kg, notices)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void report(String what, Map<String, Integer> found) {
        System.out.println("stores left by a killed ingest, " + what + ": " + found);
    }
}
