package org.policykg.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;
import org.policykg.source.SourceDocument;

/** A notice says the same where all its line ends were turned into blanks. */
@Tag("long")
class LostLineEndsTest {
    private static final Pattern LINE_END = Pattern.compile(" *+\\n\\s*+");
    private static final double TOLERANCE = 0.01;

    /** Tables are in neither of the two: their cells stand one behind the other in plain text. */
    @Test
    void thePlainTextOfEveryNoticeIsReadAsWellWithoutLineEnds() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Samples.realNotices().forEach(extraction -> {
            SourceDocument source = extraction.notice().source();
            texts.put(source.path(), source.printed());
        });
        isReadAsWell(texts, text -> LINE_END.matcher(text).replaceAll(" "));
    }

    /** Records of crawls and wrapped lines out of PDF among them. */
    @Test
    void everyFileOfTextIsReadAsWellWithoutLineEnds() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (var files = Files.list(Samples.realFolder())) {
            for (Path file : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.put(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        isReadAsWell(texts, text -> text.replace("\r\n", "\n").replace('\n', ' '));
    }

    private static void isReadAsWell(Map<String, String> texts, UnaryOperator<String> lost) throws IOException {
        Map<String, Double> before = f1(texts, UnaryOperator.identity());
        Map<String, Double> after = f1(texts, lost);
        List<String> worse = new ArrayList<>();
        before.forEach((field, f1) -> {
            double without = after.getOrDefault(field, 0.0);
            String line = "%s: %.3f with line ends, %.3f without".formatted(field, f1, without);
            System.out.println(line);
            if (without < f1 - TOLERANCE) {
                worse.add(line);
            }
        });
        assertThat(worse).isEmpty();
    }

    private static Map<String, Double> f1(Map<String, String> texts, UnaryOperator<String> change) throws IOException {
        List<Extraction> extractions = new ArrayList<>();
        texts.forEach((path, text) -> {
            for (SourceDocument read :
                    Samples.documents("a.txt", change.apply(text).getBytes(StandardCharsets.UTF_8))) {
                SourceDocument named = new SourceDocument(
                        read.path().replaceFirst("^a\\.txt", path),
                        read.format(),
                        read.printed(),
                        read.text(),
                        read.blocks(),
                        read.links(),
                        read.page());
                if (NoticeParser.parse(named) instanceof Notice notice) {
                    extractions.add(Samples.read(notice));
                }
            }
        });
        Evaluation evaluation = new Evaluation();
        Samples.graphs(extractions, Authority.load(), EvidenceStyle.NONE, (notice, triples) -> evaluation.add(triples));
        Map<String, Double> f1 = new LinkedHashMap<>();
        for (Tally tally : evaluation.against(Samples.realFolder().resolve("../gold"), Pattern.compile(""))) {
            f1.put(tally.field(), tally.f1());
        }
        return f1;
    }
}
