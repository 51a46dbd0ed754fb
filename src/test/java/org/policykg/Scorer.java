package org.policykg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The scorer that stands beside the real notices: a second program that measures dumps as {@code evaluate} must. */
public final class Scorer {
    private static final Path PROGRAM = Path.of("..", "shared", "score", "score.py");

    private Scorer() {}

    /** What it prints of a dump in N-Triples; skips the test where it or Python is not at hand. */
    public static List<String> lines(Path gold, Path dump, String... options) {
        Assumptions.assumeTrue(Files.isRegularFile(PROGRAM), "the scorer is not at hand: " + PROGRAM);
        List<String> command =
                new ArrayList<>(List.of("python3", PROGRAM.toString(), gold.toString(), dump.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONUTF8", "1");
        builder.environment().put("PYTHONHASHSEED", "0");
        Process process;
        try {
            process = builder.start();
        } catch (IOException absent) {
            return Assumptions.abort("python3 is not at hand");
        }
        try {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(out).isZero();
            return out.lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped", stopped);
        }
    }
}
