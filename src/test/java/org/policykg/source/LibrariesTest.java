package org.policykg.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who reads pages alone pays for no library of another format. */
class LibrariesTest {
    private static final List<String> OTHERS = List.of(
            " org.apache.poi.",
            " org.apache.pdfbox.",
            " org.apache.commons.compress.archivers.",
            " org.apache.commons.csv.",
            " com.rometools.",
            " org.commonmark.",
            " com.fasterxml.jackson.");

    @Test
    @Timeout(120)
    void aPageLoadsNoneOfTheOthers(@TempDir Path folder) throws IOException, InterruptedException {
        Path page = folder.resolve("a.html");
        Files.writeString(page, "<html><body><p>云岭省财政厅关于某事的通知</p><p>各市财政局：</p><p>请办理。</p></body></html>");
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.policykg.cli.Main",
                        "convert",
                        page.toString(),
                        "-o",
                        folder.resolve("a.nt").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        List<String> loaded =
                Files.readString(log, StandardCharsets.UTF_8).lines().toList();
        assertThat(loaded)
                .anyMatch(line -> line.contains(" org.jsoup."))
                .noneMatch(line -> OTHERS.stream().anyMatch(line::contains));
    }
}
