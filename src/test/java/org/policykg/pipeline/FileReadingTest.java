package org.policykg.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.SourceFormat;
import org.policykg.authority.Authority;
import org.policykg.rules.RuleBook;
import org.policykg.source.Content;
import org.policykg.source.Sources;

/** Whatever goes wrong with a file, the others are still to be read. */
class FileReadingTest {
    private static final NoticeReader READER = NoticeReader.of(RuleBook.standard(), Authority.load());

    @ParameterizedTest
    @ValueSource(
            classes = {
                IllegalStateException.class,
                NoClassDefFoundError.class,
                AssertionError.class,
                StackOverflowError.class
            })
    void aFaultLeavesTheFileOut(Class<? extends Throwable> kind) throws Exception {
        Throwable fault = kind.getConstructor().newInstance();
        FileReading reading = FileReading.of("a.txt", () -> sneak(fault), READER);
        assertThat(reading.isUnread()).isTrue();
        assertThat(reading.leftOut())
                .containsExactly(new Omission("a.txt", "cannot be understood (please report this file): " + fault, 1));
    }

    @Test
    void whatWasReadBeforeTheFaultStays() {
        SourceFormat breaking = new SourceFormat() {
            @Override
            public String name() {
                return "breaking";
            }

            @Override
            public boolean reads(String path, byte[] content) {
                return path.endsWith(".x");
            }

            @Override
            public void read(byte[] content, Records records) {
                records.open("b.txt", "云岭省水利厅关于修堤的通知\n各市水利局：\n请修堤。".getBytes(StandardCharsets.UTF_8));
                throw new LinkageError("gone");
            }
        };
        FileReading reading = READER.with(List.of(breaking)).read("a.x", new byte[] {1});
        assertThat(reading.notices()).hasSize(1);
        assertThat(reading.isUnread()).isTrue();
        assertThat(reading.leftOut()).hasSize(1).allMatch(none -> none.reason().contains("gone"));
    }

    /** A page for which there is no memory teaches nothing of its site, and costs itself. */
    @Test
    void aPageWithoutMemoryCostsNoOther(@TempDir Path folder) throws IOException {
        for (int i = 1; i <= 6; i++) {
            Files.writeString(
                    folder.resolve("p" + i + ".html"), "<p>云岭省水利厅关于修堤的通知</p><p>各市水利局：</p><p>请修堤" + i + "。</p>");
        }
        SourceFormat hungry = new SourceFormat() {
            @Override
            public String name() {
                return "hungry";
            }

            @Override
            public boolean reads(String path, byte[] content) {
                return path.endsWith("p3.html");
            }

            @Override
            public void read(byte[] content, Records records) {
                throw new OutOfMemoryError("for the test");
            }
        };
        List<Sources.Input> inputs = Sources.list(folder, (input, reason) -> {});
        assertThat(each(READER.with(List.of(hungry)), inputs))
                .containsExactly(
                        "p1.html", "p2.html", "p3.html: " + FileReading.NO_MEMORY, "p4.html", "p5.html", "p6.html");
    }

    @Test
    void anAddressThatFailsInAWayOfItsOwnCostsNoOther() {
        Sources.Input broken = Sources.Input.at("https://a.example/1", () -> {
            throw new UncheckedIOException(new IOException("Too many open files"));
        });
        Sources.Input sound = Sources.Input.at(
                "https://a.example/2",
                () -> Content.of("2.txt", "云岭省水利厅关于修堤的通知\n各市水利局：\n请修堤。".getBytes(StandardCharsets.UTF_8)));
        assertThat(each(READER, List.of(broken, sound)))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.getFirst()).contains("Too many open files"))
                .last()
                .asString()
                .doesNotContain(": ");
    }

    /** What comes of files, in their order: paths of notices, and what is left out with its reason. */
    private static List<String> each(NoticeReader reader, List<Sources.Input> inputs) {
        List<String> lines = new ArrayList<>();
        try (Readings readings = reader.read(inputs, 2)) {
            while (readings.hasNext()) {
                Readings.OfFile next = readings.next();
                next.notices().forEach(notice -> lines.add(notice.path()));
                next.leftOut().forEach(none -> lines.add(none.path() + ": " + none.reason()));
            }
        }
        return lines;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <R, T extends Throwable> R sneak(Throwable fault) throws T {
        throw (T) fault;
    }
}
