package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate --against} a dump: what each rule gained and lost. */
class RuleChangesTest {
    private static final String RULES = "data/rules/example";
    private static final String NOTICE = """
            云岭省农业农村厅关于做好茶业试点总结工作的通知
            云农发〔2099〕7号
            各市农业农村局：
            《茶业试点办法》期满后由本通知接续。《茶苗暂行办法》期满后由本通知接续。
            云岭省农业农村厅
            2099年3月1日
            """;

    @TempDir
    Path folder;

    private Path notices;
    private Path gold;

    @BeforeEach
    void write() throws IOException {
        notices = Files.createDirectories(folder.resolve("notices"));
        gold = Files.createDirectories(folder.resolve("gold"));
        Files.writeString(notices.resolve("tea.txt"), NOTICE);
        // says that the first is repealed, and that the second is only named
        Files.writeString(gold.resolve("tea.json"), """
                {"file": "tea.txt", "relations": [
                  {"type": "repeals", "title": "茶业试点办法"}, {"type": "cites", "title": "茶苗暂行办法"}]}
                """);
    }

    private String dump(String... options) {
        String dump = folder.resolve("old.nt").toString();
        String[] all = List.of("convert", notices.toString(), "--evidence", "statements", "-o", dump)
                .toArray(String[]::new);
        Run run = Run.of(java.util.stream.Stream.of(all, options)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return dump;
    }

    @Test
    void aRuleGainsAndAnotherLosesWithItsWordsAndWhatAnnotationsSay() {
        Run run = Run.of("evaluate", gold.toString(), notices.toString(), "--rules", RULES, "--against", dump());
        assertThat(run.out().lines())
                .containsExactly(
                        "rule                         gained (r/w/?)     lost (r/w/?)       taken over/given up",
                        "carried-on                   4 (1/1/2)          0 (0/0/0)          0/0",
                        "citation                     0 (0/0/0)          2 (1/1/0)          0/0",
                        "+ carried-on, right: tea.txt: repeals 茶业试点办法 “《茶业试点办法》”",
                        "+ carried-on, wrong: tea.txt: repeals 茶苗暂行办法 “《茶苗暂行办法》”",
                        "+ carried-on, unjudged: tea.txt: replaces 茶业试点办法 “《茶业试点办法》”",
                        "+ carried-on, unjudged: tea.txt: replaces 茶苗暂行办法 “《茶苗暂行办法》”",
                        "- citation, wrong: tea.txt: cites 茶业试点办法 “《茶业试点办法》”",
                        "- citation, right: tea.txt: cites 茶苗暂行办法 “《茶苗暂行办法》”");
        assertThat(run.err()).contains("4 gained, 2 lost since ");
        assertThat(run.code()).as("something right was lost").isEqualTo(ExitCode.PARTLY);
    }

    @Test
    void whereNothingRightIsLostTheResultIsGood() throws IOException {
        Files.writeString(gold.resolve("tea.json"), """
                {"file": "tea.txt", "relations": [
                  {"type": "repeals", "title": "茶业试点办法"}, {"type": "repeals", "title": "茶苗暂行办法"}]}
                """);
        Run run = Run.of("evaluate", gold.toString(), notices.toString(), "--rules", RULES, "--against", dump());
        assertThat(run.out())
                .contains("carried-on                   4 (2/0/2) ")
                .contains("2 (0/2/0)");
        assertThat(run.code()).isZero();
        Run back = Run.of("evaluate", gold.toString(), notices.toString(), "--against", dump("--rules", RULES));
        assertThat(back.out()).contains("- carried-on, right: tea.txt: repeals 茶业试点办法");
        assertThat(back.code()).isEqualTo(ExitCode.PARTLY);
    }

    @Test
    void whatNobodyHasAnnotatedIsComparedToo() {
        Run run = Run.of("evaluate", "-", notices.toString(), "--rules", RULES, "--against", dump());
        assertThat(run.out().lines())
                .contains("carried-on                   4 (0/0/4)          0 (0/0/0)          0/0")
                .contains("- citation, unjudged: tea.txt: cites 茶业试点办法 “《茶业试点办法》”");
        assertThat(run.code()).isZero();
    }

    @Test
    void tasksTheirBodiesAndDaysAreLinksToo() throws IOException {
        String old = dump();
        Files.writeString(
                notices.resolve("tea.txt"),
                NOTICE.replace("\n云岭省农业农村厅\n2099", "\n省财政厅要于2099年10月底前下达资金。\n云岭省农业农村厅\n2099"));
        Files.writeString(gold.resolve("tea.json"), """
                {"file": "tea.txt", "tasksComplete": true, "deadlines": [{"contains": "下达资金", "date": "2099-10-30"}],
                 "tasks": [{"endsWith": "下达资金。", "roles": {"responsible": ["省财政厅"]}}]}
                """);
        Run run = Run.of("evaluate", gold.toString(), notices.toString(), "--against", old);
        String task = "省财政厅要于2099年10月底前下达资金。";
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("\\+ [a-z-]+, right: tea.txt: hasTask " + task + " “.*”"))
                .anyMatch(line ->
                        line.matches("\\+ [a-z-]+, right: tea.txt: responsibleBody \\(" + task + "\\) .*省财政厅 “.*”"))
                .anyMatch(line ->
                        line.matches("\\+ [a-z-]+, wrong: tea.txt: deadline \\(" + task + "\\) 2099-10-31 “.*”"))
                .noneMatch(line -> line.startsWith("-"));
        assertThat(run.code()).as("a wrong day was gained").isEqualTo(ExitCode.PARTLY);
    }

    private static String with(String task) {
        return NOTICE.replace("\n云岭省农业农村厅\n2099", "\n" + task + "\n云岭省农业农村厅\n2099");
    }

    @Test
    void aChangeFarBehindTheBeginningOfATaskIsSeen() throws IOException {
        String task = "省财政厅要于2099年10月底前下达茶园道路修整、茶苗补种、茶农培训、茶机更新和茶叶检验所需的全部资金，并报告拨付情况。";
        Files.writeString(notices.resolve("tea.txt"), with(task));
        String old = dump();
        Files.writeString(notices.resolve("tea.txt"), with(task.replace("拨付", "结余")));
        Run run = Run.of("evaluate", "-", notices.toString(), "--against", old);
        assertThat(run.out().lines())
                .anyMatch(line -> line.startsWith("- ") && line.contains(": hasTask 省财政厅") && line.contains("…"))
                .anyMatch(line -> line.startsWith("- ") && line.contains("报告拨付情况。"))
                .anyMatch(line -> line.startsWith("+ ") && line.contains(": hasTask 省财政厅"))
                .anyMatch(line -> line.startsWith("+ ") && line.contains("报告结余情况。"))
                .allMatch(line -> line.length() < 200);
    }

    @Test
    void aTaskIsRightWhereItsBodiesAreWrong() throws IOException {
        String old = dump();
        Files.writeString(notices.resolve("tea.txt"), with("省财政厅、省水利厅要于2099年10月底前下达资金。"));
        Files.writeString(gold.resolve("tea.json"), """
                {"file": "tea.txt", "tasks": [{"endsWith": "下达资金。", "roles": {"responsible": ["省教育厅"]}}]}
                """);
        Run run = Run.of("evaluate", gold.toString(), notices.toString(), "--against", old);
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("\\+ [a-z-]+, right: tea.txt: hasTask .*"))
                .anyMatch(line -> line.matches("\\+ [a-z-]+, wrong: tea.txt: responsibleBody .*"));
    }

    @Test
    void aNoticeIsKnownByItsNameWhereverItLies() throws IOException {
        String old = dump();
        Files.createDirectories(notices.resolve("2099"));
        Files.move(notices.resolve("tea.txt"), notices.resolve("2099/cha.txt"));
        Run moved = Run.of("evaluate", "-", notices.toString(), "--against", old, "--rules", RULES);
        assertThat(moved.out()).contains("+ carried-on, unjudged: 2099/cha.txt: repeals 茶业试点办法 ");
        Run renamed = Run.of("evaluate", "-", notices.toString(), "--against", old);
        assertThat(renamed.out()).hasLineCount(1);
    }

    @Test
    void noticesFromFilesOfOneNameAreNotMixed() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(
                other.resolve("tea.txt"),
                NOTICE.replace("7号", "8号").replace("办法》", "规则》").replace("总结", "验收"));
        String old = folder.resolve("two.nt").toString();
        Run.of("convert", notices.toString(), other.toString(), "--evidence", "statements", "-o", old);
        Run same = Run.of("evaluate", "-", notices.toString(), other.toString(), "--against", old);
        assertThat(same.err()).contains("0 gained, 0 lost");
        Run one = Run.of("evaluate", "-", other.toString(), "--against", old);
        assertThat(one.err()).contains("0 gained, 0 lost");
        assertThat(one.out().lines().skip(1)).containsExactly("- tea.txt: no notice now; its links are not compared");
    }

    @Test
    void aNoticeWithAnotherNameIsKnownByItsFile() throws IOException {
        String old = dump();
        Files.writeString(notices.resolve("tea.txt"), NOTICE.replace("7号", "17号"));
        Run run = Run.of("evaluate", "-", notices.toString(), "--against", old, "--rules", RULES);
        assertThat(run.out().lines()).contains("+ carried-on, unjudged: tea.txt: repeals 茶业试点办法 “《茶业试点办法》”");
    }

    @Test
    void theSameReadingHasNoChanges() {
        String old = folder.resolve("old.nq").toString();
        Run.of("convert", "data/notices", "--evidence", "statements", "-o", old);
        Run run = Run.of("evaluate", "data/gold", "data/notices", "--against", old);
        assertThat(run.out()).hasLineCount(1);
        assertThat(run.err()).contains("0 gained, 0 lost since");
        assertThat(run.code()).isZero();
    }

    @Test
    void aNoticeThatIsThereOnlyOnceIsTold() throws IOException {
        Files.writeString(
                notices.resolve("gone.txt"), NOTICE.replace("7号", "8号").replace("茶业试点总结", "茶业展览"));
        String old = dump();
        Files.move(notices.resolve("gone.txt"), notices.resolve("come.txt"));
        Files.writeString(
                notices.resolve("come.txt"), NOTICE.replace("7号", "9号").replace("茶业试点总结", "茶业评奖"));
        Run run = Run.of("evaluate", "-", notices.toString(), "--against", old);
        assertThat(run.out().lines().skip(1))
                .containsExactly(
                        "- gone.txt: no notice now; its links are not compared",
                        "+ come.txt: no notice before; its links are not compared");
        Run only = Run.of("evaluate", "-", notices.toString(), "--against", old, "--only", "tea");
        assertThat(only.out()).hasLineCount(1);
    }

    @Test
    void aDumpWithoutEvidenceIsWrongUse() {
        String old = folder.resolve("bare.nt").toString();
        Run.of("convert", notices.toString(), "-o", old);
        Run run = Run.of("evaluate", gold.toString(), notices.toString(), "--against", old);
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("bare.nt does not say which rule read what");
        Run none = Run.of("evaluate", "-", notices.toString());
        assertThat(none.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(none.err()).contains("without annotations there is nothing to measure but --against a dump");
    }

    @Test
    void whatComparesNothingSaysSo() throws IOException {
        String old = dump();
        Run missing = Run.of("evaluate", "-", folder.resolve("nootices").toString(), "--against", old);
        assertThat(missing.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(missing.err()).contains("nothing is compared: no notice was read both in ");
        Run only = Run.of("evaluate", "-", notices.toString(), "--against", old, "--only", "zzz");
        assertThat(only.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(only.err()).contains("nothing is compared: no notice from a file like zzz was read both in ");
        Files.move(gold.resolve("tea.json"), gold.resolve("other.json"));
        Files.writeString(gold.resolve("other.json"), "{\"file\": \"other.txt\"}");
        Run unjudged = Run.of("evaluate", gold.toString(), notices.toString(), "--against", old);
        assertThat(unjudged.code()).isZero();
        assertThat(unjudged.err()).contains("no annotation in " + gold + " is of a notice that is compared");
    }

    @Test
    void optionsOfFiguresAreNotForDumps() {
        String old = dump();
        for (List<String> option : List.of(List.of("--errors", "3"), List.of("-o", "figures.json"))) {
            Run run = Run.of(
                    "evaluate",
                    gold.toString(),
                    notices.toString(),
                    "--against",
                    old,
                    option.getFirst(),
                    option.getLast());
            assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(run.err()).contains("--output and --errors are of figures");
        }
        assertThat(Path.of("figures.json")).doesNotExist();
    }

    @Test
    void figuresNeedNoEnding() {
        String figures = folder.resolve("figures").toString();
        Run.of("evaluate", gold.toString(), notices.toString(), "-o", figures);
        Run run = Run.of("evaluate", gold.toString(), notices.toString(), "--against", figures);
        assertThat(run.err()).contains("0 gained, 0 lost since " + figures);
        assertThat(run.code()).isZero();
    }

    @Test
    void aDumpThatIsNotThereIsToldInALine() {
        Run run = Run.of(
                "evaluate",
                "-",
                notices.toString(),
                "--against",
                folder.resolve("missing.nt").toString());
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("missing.nt does not exist");
    }

    @Test
    void aPlaceThatIsNoneIsNoFault() throws IOException {
        Path old = Path.of(dump());
        String said = Files.readString(old);
        String start = "<https://w3id.org/policykg/ontology#start> ";
        assertThat(said).contains(start);
        for (String none : List.of(
                "\"x\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                "\"seven\"",
                "\"99999999999\"",
                "<http://example.org/>",
                "\"999999\"")) {
            Files.writeString(old, said.replaceAll(start + "\\S+ ", start + none + " "));
            Run run = Run.of("evaluate", "-", notices.toString(), "--rules", RULES, "--against", old.toString());
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out().lines()).contains("- citation, unjudged: tea.txt: cites 茶业试点办法");
        }
    }
}
