package org.policykg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.policykg.extract.Extraction;
import org.policykg.extract.Extractor;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;
import org.policykg.notice.Reading;
import org.policykg.source.SourceDocument;
import org.policykg.source.SourceReaders;
import org.policykg.source.Sources;
import org.policykg.source.UnreadableSource;

/** Notices to test with: the specimens, texts written in a test, and real ones where they are at hand. */
public final class Samples {
    public static final Path SPECIMENS = Path.of("data", "notices");
    private static final Path REAL = Path.of("..", "shared", "notices");

    private Samples() {}

    public static SourceDocument document(String name, String content) {
        return documents(name, content.getBytes(StandardCharsets.UTF_8)).getFirst();
    }

    public static List<SourceDocument> documents(String name, byte[] bytes) {
        try {
            return SourceReaders.read(name, bytes);
        } catch (UnreadableSource unreadable) {
            throw new AssertionError(name + " " + unreadable.getMessage(), unreadable);
        }
    }

    public static Notice notice(String content) {
        Reading reading = NoticeParser.parse(document("notice.txt", content));
        if (reading instanceof Notice notice) {
            return notice;
        }
        throw new AssertionError("left out: " + reading);
    }

    public static Extraction extraction(String content) {
        return Extractor.read(notice(content));
    }

    /** Every notice of the specimens. */
    public static List<Extraction> specimens() {
        return extractions(SPECIMENS);
    }

    /** Every real notice; skips the test where there are none. */
    public static List<Extraction> realNotices() {
        return extractions(realFolder());
    }

    public static Path realFolder() {
        Assumptions.assumeTrue(Files.isDirectory(REAL), "real notices are not at hand: " + REAL);
        return REAL;
    }

    private static List<Extraction> extractions(Path folder) {
        List<Extraction> extractions = new ArrayList<>();
        for (Sources.Input input : Sources.list(folder, (file, reason) -> {})) {
            for (SourceDocument document : documents(input.path(), bytes(input.file()))) {
                if (NoticeParser.parse(document) instanceof Notice notice) {
                    extractions.add(Extractor.read(notice));
                }
            }
        }
        return extractions;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
