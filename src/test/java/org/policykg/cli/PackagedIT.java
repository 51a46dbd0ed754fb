package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is packaged, run as a process of its own. */
class PackagedIT {
    @TempDir
    Path folder;

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

    @Test
    void theLauncherTakesJarsFromTheClassPath() throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("org.policykg.SourceFormat"), "org.example.Missing\n");
        ProcessBuilder launcher = new ProcessBuilder("./policykg", "show", "data/notices/trade-plan.md");
        launcher.environment().put("CLASSPATH", folder.toString());
        launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = launcher.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(ExitCode.WRONG_USE);
        assertThat(said)
                .contains("a jar on the class path is broken: org.policykg.SourceFormat: Provider org.example.Missing");
    }

    /** Who takes the jar into a program of their own has a logger, and settings for it. */
    @Test
    void theJarSettlesNothingForTheLoggersOfOthers() throws Exception {
        try (JarFile jar = new JarFile("target/policykg.jar")) {
            assertThat(jar.stream().map(JarEntry::getName)).doesNotContain("simplelogger.properties");
        }
    }

    /** What is distributed is in the bill of materials and nothing else, and the notice names its licence. */
    @Test
    void everyLibraryIsNamedWithItsLicence() throws Exception {
        Set<String> shipped;
        try (Stream<Path> jars = Files.list(Path.of("target", "lib"))) {
            shipped = jars.map(jar -> jar.getFileName().toString()).collect(Collectors.toSet());
        }
        String notice;
        JsonNode parts;
        try (JarFile jar = new JarFile("target/policykg.jar")) {
            notice = new String(
                    jar.getInputStream(jar.getEntry("META-INF/NOTICE")).readAllBytes(), StandardCharsets.UTF_8);
            JarEntry bill = jar.getJarEntry("META-INF/sbom/policykg.cdx.json");
            assertThat(bill)
                    .as("the bill of materials, which Maven makes only online")
                    .isNotNull();
            parts = new ObjectMapper().readTree(jar.getInputStream(bill)).get("components");
            assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
        }
        Set<String> named = new HashSet<>();
        for (JsonNode part : parts) {
            String name = part.get("name").asText();
            named.add(name + "-" + part.get("version").asText() + ".jar");
            assertThat(part.get("licenses")).as(name).isNotEmpty();
            assertThat(notice.lines()).contains("  " + part.get("group").asText() + ":" + name);
        }
        assertThat(shipped).isEqualTo(named);
        assertThat(notice.lines().filter(line -> line.startsWith("  "))).hasSize(named.size());
    }

    /** Texts of 78 MB, as Java has them, go through a heap of 80 MB. */
    @Test
    void textsAreNotKeptForTheWholeRun() throws Exception {
        String body = "近年来，全省各地经济平稳运行，市场秩序良好，群众生活改善，城乡面貌更新，交通日益便利。\n".repeat(700);
        for (int i = 1; i <= 1300; i++) {
            Files.writeString(
                    folder.resolve(i + ".txt"),
                    "云岭省财政厅关于做好第" + i + "批工作的通知\n云财〔2022〕" + i + "号\n各市财政局：\n" + body + "云岭省财政厅\n2022年3月1日\n");
        }
        String dump = folder.resolve("dump.nt").toString();
        assertThat(run(JAVA, "-Xmx80m", "-jar", "target/policykg.jar", "convert", folder.toString(), "-o", dump))
                .contains("policykg: 1300 notices, 0 left out, ");
    }

    @Test
    void whoFindsAStoreServedIsToldWhereToAsk() throws Exception {
        String kg = folder.resolve("kg").toString();
        run(JAVA, "-jar", "target/policykg.jar", "ingest", "data/notices/trade-plan.md", "--store", kg);
        Process server =
                new ProcessBuilder(JAVA, "-jar", "target/policykg.jar", "serve", "--store", kg, "--port", "0").start();
        try (BufferedReader said = server.errorReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            assertThat(line).contains("  SPARQL endpoint http://localhost:");
            String endpoint = line.replaceFirst(".*SPARQL endpoint (\\S+).*", "$1");
            for (String command : List.of("export", "check")) {
                Run other = Run.of(command, "--store", kg);
                assertThat(other.code()).isEqualTo(ExitCode.SURROUNDINGS);
                assertThat(other.err())
                        .isEqualTo("policykg: " + kg + " is in use by another program: policykg serve; ask it at "
                                + endpoint + "\n");
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
        assertThat(Run.of("export", "--store", kg).code()).isZero();
    }
}
