package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.rules.RuleBook;

/** {@code rules} and {@code unread}, and what {@code --rules} does to the commands that read notices. */
class RulesCommandTest {
    private static final String NOTICE =
            "云岭省人民政府关于做好茶业工作的意见\n云政发〔2022〕11号\n各市人民政府：\n《茶业试点办法》期满后由本意见接续。\n云岭省人民政府\n2022年5月18日\n";

    @TempDir
    Path folder;

    private String place(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return file.toString();
    }

    @Test
    void allRulesAreListedByFamily() {
        Run run = Run.of("rules");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("== "))).contains("== relations", "== tasks");
        assertThat(run.out().lines().filter(line -> !line.startsWith("== ")))
                .hasSameSizeAs(RuleBook.standard().rules())
                .contains(
                        "legal-basis 0.9 依据: A notice says in its first sentence on which law, plan or instruction it rests.");
    }

    @Test
    void listsOfWordsAreFoundByNameAndByWord() throws IOException {
        Run all = Run.of("rules", "--words");
        assertThat(all.code()).isZero();
        assertThat(all.out().lines().filter(line -> !line.startsWith("  ")))
                .hasSameSizeAs(RuleBook.standard().lexicon().lists());
        assertThat(Run.of("rules", "--words", "take-place-of").out().lines())
                .containsExactly(
                        "take-place-of 代替: A new document says that it takes the place of an older one.", "  代替 替代 取代");
        assertThat(Run.of("rules", "--words", "处室").out()).startsWith("duty-holder ");
        place("lexicon/mine.yaml", "duty-holder: {words: [专班]}\n");
        assertThat(Run.of("rules", "--words", "--rules", folder.toString(), "duty-holder")
                        .out())
                .endsWith(" 专班\n");
        assertThat(wrong("rules", "--words", "nosuch")).contains("there is no list of words nosuch");
        assertThat(wrong("rules", "--words", "--test")).contains("--test, --over and --words are several questions");
    }

    @Test
    void whatEachRuleReadsIsCounted() {
        Run run = Run.of("rules", "--over", "data/notices", "legal-basis", "number-line", "replacement");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "11\tlegal-basis\tboarding-schools.txt: 《中共云岭省委、云岭省人民政府关于加快山区发展的意见》",
                        "8\tnumber-line\tboarding-schools.txt: 云政办发〔1996〕32号",
                        "0\treplacement");
        assertThat(run.err()).contains("12 notices, 3 rules, 1 read nothing");
    }

    @Test
    void aRuleOnTrialIsCountedAndSaysNothing() throws IOException {
        String notice = place("notice.txt", NOTICE);
        String rule = Files.readString(Path.of("data", "rules", "example", "rules", "successions.yaml"));
        place("rules/mine.yaml", rule.replace("    relation:", "    state: trial\n    relation:"));
        String mine = folder.toString();
        assertThat(Run.of("rules", "--rules", mine, "--over", notice, "carried-on")
                        .out())
                .startsWith("1\tcarried-on (trial)\tnotice.txt: 《茶业试点办法》");
        assertThat(Run.of("rules", "--rules", mine).out()).contains("\ncarried-on (trial) 0.7 ");
        assertThat(Run.of("rules", "--rules", mine, "carried-on").out()).contains("confidence: 0.7, state: trial\n");
        assertThat(Run.of("convert", "--rules", mine, "-f", "nt", notice).out())
                .contains("ontology#cites>")
                .doesNotContain("ontology#repeals>");
        String ended = place("ended.txt", NOTICE.replace("接续", "接续，此前的规定应当废止"));
        assertThat(Run.of("unread", "--kind", "ended", ended).out()).startsWith("1\t");
        assertThat(Run.of("unread", "--rules", mine, "--kind", "ended", ended).out())
                .startsWith("0\t");
        place("rules/mine.yaml", rule.replace("    relation:", "    state: retired\n    relation:"));
        assertThat(Run.of("rules", "--rules", mine, "--over", notice, "carried-on")
                        .out())
                .isEqualTo("0\tcarried-on (retired)\n");
        assertThat(Run.of("rules", "--rules", mine, "--over", notice).out()).doesNotContain("carried-on");
        assertThat(Run.of("unread", "--rules", mine, "--kind", "ended", ended).out())
                .startsWith("1\t");
        assertThat(Run.of("rules", "--rules", mine, "carried-on").out()).contains("confidence: 0.7, state: retired\n");
    }

    @Test
    void anExampleThatIsNotReadAsItIsMarkedIsTold() throws IOException {
        Path rules = Path.of("data", "rules", "example", "rules", "successions.yaml");
        place("rules/mine.yaml", Files.readString(rules).replace("期满后由本意见接续", "期满后由其他意见接续"));
        Run run = Run.of("rules", "--rules", folder.toString(), "--test", "carried-on");
        assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
        assertThat(run.out().lines()).containsExactly("carried-on: does not read its example: «《茶业试点办法》»期满后由其他意见接续");
        assertThat(run.err()).contains("1 rule, 2 examples, 1 not read as they are marked");
    }

    @Test
    void aRuleOfAUserIsReadByTheCommandsThatReadNotices() throws IOException {
        String notice = place("notice.txt", NOTICE);
        for (String command : new String[] {"show", "explain"}) {
            assertThat(Run.of(command, notice).out())
                    .as(command)
                    .doesNotContain("废止")
                    .doesNotContain("REPEALS");
            assertThat(Run.of(command, "--rules", "data/rules/example", notice).out())
                    .as(command)
                    .containsAnyOf("废止", "carried-on REPEALS 《茶业试点办法》");
        }
        assertThat(Run.of("convert", "--rules", "data/rules/example", "-f", "nt", notice)
                        .out())
                .contains("ontology#repeals>")
                .contains("ontology#replaces>");
        assertThat(Run.of("rules", "--rules", "data/rules/example", "--over", notice, "carried-on")
                        .out())
                .startsWith("1\tcarried-on\tnotice.txt: 《茶业试点办法》");
    }

    @Test
    void whatNoRuleReadIsCountedAndShown() throws IOException {
        String notice = place("notice.txt", NOTICE.replace("《茶业试点办法》期满后由本意见接续。", "过去的规定废止。此前的规定也废止。"));
        Run run = Run.of("unread", "--kind", "ended", "--kind", "title", "--examples", "1", notice);
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .containsExactly("2\tended\t废止, an end", "\tnotice.txt\t过去的规定废止", "0\ttitle\t书名号, a title in 《》");
        assertThat(run.err()).contains("1 notice, 2 cues that no rule read");
    }

    @Test
    void wrongUseIsOneLine() throws IOException {
        String notice = place("notice.txt", NOTICE);
        assertThat(wrong("rules", "nosuch")).contains("there is no rule nosuch; policykg rules lists them");
        assertThat(wrong("rules", "--over", notice, "nosuch")).contains("there is no rule nosuch");
        assertThat(wrong("rules", "--test", "--over", notice))
                .contains("--test, --over and --words are several questions");
        assertThat(wrong("unread", "--kind", "nosuch", notice))
                .contains("there is no kind nosuch; there are duty-bracket");
        assertThat(wrong("unread", "--examples", "-1", notice)).contains("--examples takes a number from 0 on, not -1");
        assertThat(wrong("convert", "--rules", folder + "/nosuch", notice)).contains("nosuch\" is no folder");
        place("rules/mine.yaml", "rules:\n  mine:\n    relation: ends\n");
        for (String command : new String[] {"show", "explain", "convert", "rules", "unread"}) {
            assertThat(wrong(command, "--rules", folder.toString(), notice))
                    .as(command)
                    .contains("mine.yaml: rules: mine");
        }
    }

    @Test
    void aPatternThatDoesNotComeToAnEndCostsItsNotice() throws IOException {
        Path rules = Path.of("data", "rules", "example", "rules", "successions.yaml");
        place(
                "rules/mine.yaml",
                Files.readString(rules).replace("[^。；]{0,20}?由本\\p{IsHan}{1,4}接续", ".*".repeat(9) + "由本意见.*不"));
        String notice = place("notice.txt", NOTICE.replace("期满后", "茶".repeat(90) + "期满后"));
        Run converted = Run.of("convert", "--rules", folder.toString(), notice, "data/notices/wind-repeal.txt");
        assertThat(converted.code()).isEqualTo(ExitCode.PARTLY);
        assertThat(converted.err())
                .contains("left out notice.txt: is not read: this pattern of --rules does not come to an end")
                .contains("1 notice, 1 left out");
        assertThat(wrong("explain", "--rules", folder.toString(), notice))
                .contains("notice.txt is not read: this pattern");
    }

    private static String wrong(String... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.code()).as(String.join(" ", arguments)).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err().lines().filter(line -> line.startsWith("policykg: ")))
                .hasSize(1);
        return run.err();
    }
}
