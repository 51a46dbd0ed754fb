package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;
import org.policykg.Scorer;

/** {@code evaluate} prints of notices what the scorer prints of the dump that {@code convert} makes of them. */
class EvaluateCommandTest {
    private static final Path GOLD = Path.of("data", "gold");

    @TempDir
    Path folder;

    private List<String> scored(Path gold, Path notices, String... options) {
        Path dump = folder.resolve("dump.nt");
        Run.of("convert", notices.toString(), "-o", dump.toString());
        return Scorer.lines(gold, dump, options);
    }

    @Test
    void realNoticesAreMeasuredAsTheScorerMeasuresThem() {
        Path notices = Samples.realFolder();
        Path gold = notices.resolveSibling("gold");
        assertThat(Run.of("evaluate", gold.toString(), notices.toString()).out().lines())
                .hasSizeGreaterThan(25)
                .isEqualTo(scored(gold, notices));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\.html$", "^province-.*\\.(?:md|txt)$", "a"})
    void specimensAreMeasuredAsTheScorerMeasuresThem(String only) {
        Run run = Run.of("evaluate", GOLD.toString(), Samples.SPECIMENS.toString(), "--only", only);
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSizeGreaterThan(15).isEqualTo(scored(GOLD, Samples.SPECIMENS, "--only", only));
    }

    /** Only the page of the second says when it was published, and a dump has one graph of the two. */
    @Test
    void aTextThatIsThereTwiceIsMeasuredAsItIsWritten() throws IOException {
        Path notices = Files.createDirectories(folder.resolve("notices"));
        Path gold = Files.createDirectories(folder.resolve("gold"));
        String page = "---\n%s\n---\n云岭省财政厅关于做好预算公开工作的通知\n云财〔2031〕4号\n各市财政局：\n请办理。\n2031年3月21日\n";
        Files.writeString(notices.resolve("a.txt"), page.formatted("网站: 甲"));
        Files.writeString(notices.resolve("b.txt"), page.formatted("发布日期: '2031-03-25'"));
        for (String file : List.of("a.txt", "b.txt")) {
            Files.writeString(
                    gold.resolve(file + ".json"),
                    "{\"file\":\"" + file + "\",\"issuers\":[\"云岭省财政厅\"],\"datePublished\":\"2031-03-25\"}");
        }
        Run run = Run.of("evaluate", gold.toString(), notices.toString());
        assertThat(run.out()).contains("notice found                  1.000  1.000  1.000  2/0/0", "date published ");
        assertThat(run.out().lines()).isEqualTo(scored(gold, notices));
    }

    @Test
    void aPatternChoosesWhatIsMeasuredAndCompared() {
        String report = folder.resolve("figures.json").toString();
        String specimens = Samples.SPECIMENS.toString();
        assertThat(Run.of("evaluate", GOLD.toString(), specimens, "-o", report).code())
                .isZero();
        Run run = Run.of("evaluate", GOLD.toString(), specimens, "--only", "\\.(md|txt)$", "--against", report);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("0 gained, 0 lost since");
        assertThat(run.out()).contains("notice found                  1.000  1.000  1.000  7/0/0");
    }

    @Test
    void aPatternThatIsFoundNowhereIsSaid() {
        Run run = Run.of("evaluate", GOLD.toString(), Samples.SPECIMENS.toString(), "--only", "\\.pdf$");
        assertThat(run.out()).hasLineCount(1).startsWith("field ");
        assertThat(run.err()).contains("no annotation in " + GOLD + " is of a file like \\.pdf$");
    }

    @Test
    void aPatternThatIsNoneIsWrongUse() {
        Run run = Run.of("evaluate", GOLD.toString(), Samples.SPECIMENS.toString(), "--only", "[");
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("policykg: --only takes a regular expression, which [ is not: Unclosed character class\n");
    }
}
