package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chinese in arguments and in names of files, whatever the locale is: read as it is written, or refused in one line. */
class LocaleIT {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String JAR =
            Path.of("target", "policykg.jar").toAbsolutePath().toString();
    private static final String NOTICE = "云岭省财政厅关于做好预算工作的通知\n云财〔2022〕4号\n各市财政局：\n请办理。\n云岭省财政厅\n2022年3月21日\n";

    @TempDir
    Path folder;

    private record Done(int code, String out, String err) {}

    static Stream<Map<String, String>> locales() {
        return Stream.of(
                Map.of("LC_ALL", "C", "LANG", "C"),
                Map.of("LC_ALL", "POSIX"),
                Map.of("LANG", "zh_CN.GBK"),
                Map.of("LC_ALL", "C.UTF-8"),
                Map.of());
    }

    @BeforeEach
    void writeNotices() throws IOException {
        assumeTrue(File.separatorChar == '/' && Files.isExecutable(Path.of("/bin/sh")), "the launcher is for a shell");
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "this test itself needs names in UTF-8");
        Files.createDirectories(folder.resolve("通知/财政"));
        Files.writeString(folder.resolve("通知/财政/预算 工作.txt"), NOTICE);
        Files.writeString(folder.resolve("通知/说明.txt"), "");
    }

    @ParameterizedTest
    @MethodSource("locales")
    void theLauncherReadsThem(Map<String, String> locale) throws Exception {
        String launcher = Path.of("policykg").toAbsolutePath().toString();
        Done done = run(locale, launcher, "convert", "通知", "-o", "图谱.nt");
        assertThat(done.code).as(done.err).isEqualTo(1);
        assertThat(done.err).contains("left out 说明.txt: is empty").doesNotContain("\uFFFD");
        assertThat(Files.readString(folder.resolve("图谱.nt"))).contains("\"财政/预算 工作.txt\"");
    }

    @Test
    void theLauncherTakesThemForStoresAndParameters() throws Exception {
        Map<String, String> locale = Map.of("LC_ALL", "C");
        String launcher = Path.of("policykg").toAbsolutePath().toString();
        assertThat(run(locale, launcher, "ingest", "通知", "--store", "库", "--prune").code)
                .isEqualTo(1);
        Done rows = run(
                locale,
                launcher,
                "query",
                "--store",
                "库",
                "notices-of-a-body",
                "--param",
                "body=云岭省财政厅",
                "--results",
                "csv");
        assertThat(rows.out).as(rows.err).contains("云岭省财政厅关于做好预算工作的通知");
    }

    @ParameterizedTest
    @MethodSource("locales")
    void theJarReadsNamesOfFilesInAnyLocaleAndRefusesArgumentsThatItCannotRead(Map<String, String> locale)
            throws Exception {
        Done named = run(locale, JAVA, "-jar", JAR, "convert", "通知", "-o", "a.nt");
        Done below = run(locale, JAVA, "-jar", JAR, "convert", ".", "-o", "b.nt");
        if (locale.containsValue("C.UTF-8")) {
            assertThat(named.code).as(named.err).isEqualTo(1);
        } else {
            assertThat(named.code).as(named.err).isEqualTo(2);
            assertThat(named.err)
                    .matches(
                            "policykg: argument 2 cannot be read in the charset of this locale \\(.*\\); set LC_ALL=C.UTF-8.*\n");
            assertThat(folder.resolve("a.nt")).doesNotExist();
        }
        assertThat(below.code).as(below.err).isEqualTo(1);
        assertThat(below.err).contains("left out 通知/说明.txt: is empty");
        assertThat(Files.readString(folder.resolve("b.nt"))).contains("\"通知/财政/预算 工作.txt\"");
    }

    @Test
    void theJarRefusesAWorkingFolderThatItCannotRead() throws Exception {
        folder = folder.resolve("通知");
        Done done = run(Map.of("LC_ALL", "C"), JAVA, "-jar", JAR, "convert", ".");
        assertThat(done.code).isEqualTo(2);
        assertThat(done.err).startsWith("policykg: the name of the working folder cannot be read");
    }

    private Done run(Map<String, String> locale, String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("policykg", ".out");
        Path err = Files.createTempFile("policykg", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
            builder.environment().putAll(locale);
            int code = builder.start().waitFor();
            return new Done(
                    code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
