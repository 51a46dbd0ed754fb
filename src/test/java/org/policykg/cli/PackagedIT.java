package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The program as it is packaged, run as a process of its own. */
class PackagedIT {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    @Test
    void helpLoadsNeitherJenaNorHanlp() throws Exception {
        for (String option : List.of("--help", "--version")) {
            String log = run(JAVA, "-Xlog:class+load:stdout", "-jar", "target/policykg.jar", option);
            assertThat(log).contains("picocli.CommandLine");
            assertThat(log.lines().filter(line -> line.contains(" org.apache.jena.") || line.contains(" com.hankcs.")))
                    .isEmpty();
        }
    }

    @Test
    void thePackageHoldsWhatItNeeds() throws Exception {
        String turtle = run(JAVA, "-jar", "target/policykg.jar", "convert", "data/notices/trade-plan.md");
        assertThat(turtle).contains("pol:promulgates").contains("policykg: 1 notice, 0 left out, ");
        assertThat(run(JAVA, "-jar", "target/policykg.jar", "query", "--list")).contains("recipients-of-a-plan");
        assertThat(run(JAVA, "-jar", "target/policykg.jar", "--version")).isEqualTo("policykg 0.1.0\n");
    }
}
