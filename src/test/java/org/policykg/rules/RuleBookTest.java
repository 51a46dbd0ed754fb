package org.policykg.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.evaluate.RuleCheck;
import org.policykg.evaluate.UnreadCues;
import org.policykg.extract.Extraction;
import org.policykg.extract.Extractor;
import org.policykg.lexicon.DataException;
import org.policykg.lexicon.DataFile;
import org.policykg.lexicon.Lexicon;
import org.policykg.notice.Notice;

/** Words and rules that a user adds. */
class RuleBookTest {
    private static final String RULE = """
        rules:
          %s:
            zh: 接续
            relation: repeals
            priority: %s
            place: body
            confidence: inferred
            convention: A document goes on where an older one ends.
            cues:
              - after: '[^。；]{0,20}?由本\\p{IsHan}{1,4}接续'
            examples:
              - '«《茶业暂行办法》»期满由本意见接续'
        """;

    @TempDir
    Path folder;

    private void write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static Notice notice(String paragraphs) {
        return Samples.notice(
                "云岭省人民政府关于做好茶业工作的意见\n云政发〔2022〕11号\n各市人民政府：\n%s\n云岭省人民政府\n2022年5月18日\n".formatted(paragraphs));
    }

    private static List<String> read(RuleBook rules, String sentence) {
        return new Extractor(rules, Authority.load().names())
                .extract(notice(sentence)).citations().stream()
                        .map(citation -> citation.origin().rule() + " " + citation.relation() + " " + citation)
                        .toList();
    }

    @Test
    void aRuleOfAUserReads() throws IOException {
        write("rules/mine.yaml", RULE.formatted("carried-on", 65));
        RuleBook rules = RuleBook.with(List.of(folder));
        String sentence = "《茶业暂行办法》由本意见接续。";
        assertThat(read(RuleBook.standard(), sentence)).containsExactly("citation CITES 《茶业暂行办法》");
        assertThat(read(rules, sentence)).containsExactly("carried-on REPEALS 《茶业暂行办法》");
        assertThat(rules.rule("carried-on").family()).isEqualTo("mine");
        assertThat(rules.rules()).hasSize(RuleBook.standard().rules().size() + 1);
    }

    @Test
    void aRuleOfTheSameIdTakesThePlaceOfTheOneThatWasThere() throws IOException {
        write("rules/mine.yaml", RULE.formatted("repeal", 60));
        RuleBook rules = RuleBook.with(List.of(folder));
        assertThat(read(rules, "《茶业暂行办法》同时废止。")).containsExactly("citation CITES 《茶业暂行办法》");
        assertThat(read(rules, "《茶业暂行办法》由本意见接续。")).containsExactly("repeal REPEALS 《茶业暂行办法》");
        assertThat(rules.rules()).hasSameSizeAs(RuleBook.standard().rules());
    }

    @Test
    void theFirstRuleToHoldIsTheOneWithTheHighestPriority() throws IOException {
        write("rules/mine.yaml", RULE.formatted("carried-on", 61));
        String both = "《茶业暂行办法》同时废止，由本意见接续。";
        assertThat(read(RuleBook.with(List.of(folder)), both)).containsExactly("carried-on REPEALS 《茶业暂行办法》");
        write("rules/mine.yaml", RULE.formatted("carried-on", 59));
        assertThat(read(RuleBook.with(List.of(folder)), both)).containsExactly("repeal REPEALS 《茶业暂行办法》");
    }

    @Test
    void aWordOfAUserIsReadByEveryRuleThatNamesItsList() throws IOException {
        write("lexicon/mine.yaml", "take-place-of:\n  words: [接替]\n");
        String sentence = "本意见接替《茶业暂行办法》。";
        assertThat(read(RuleBook.standard(), sentence)).containsExactly("citation CITES 《茶业暂行办法》");
        assertThat(read(RuleBook.with(List.of(folder)), sentence)).containsExactly("replacement REPEALS 《茶业暂行办法》");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "relation: repeals>relation: ends>mine.yaml: rules: carried-on: relation is ends, which is none of"
                        + " promulgates, forwards",
                "priority: 65>priority: high>mine.yaml: rules: carried-on: priority must be a whole number",
                "confidence: inferred>confidence: sure>confidence is sure, which is none of layout, phrase, inferred,"
                        + " ambiguous",
                "convention: A>notes: A>mine.yaml: rules: carried-on has notes, which is none of",
                "接续'>接续('>mine.yaml: rules: carried-on: cues 1: Unclosed group in",
                "20}?由本>20}?{put-outs}本>mine.yaml: rules: carried-on: cues 1: there is no list of words put-outs",
                "- after:>- behind:>mine.yaml: rules: carried-on: cues 1 has behind, which is none of after, before,"
                        + " not-after, not-before, when",
                "»期满>期满>mine.yaml: rules: carried-on: a mark begins that does not end",
                "期满>{nope}>mine.yaml: rules: carried-on: there is no list of words nope",
                "place: body>place: nowhere>mine.yaml: rules: carried-on: place is nowhere, which is none of title,"
                        + " signature",
                "priority: 65>priority: 60>the rules carried-on and repeal have the same priority, 60",
                "carried-on:>deadline:>mine.yaml: deadline is read by the program's own grammar",
                "relation: repeals>replaces: true>mine.yaml: rules: carried-on needs relation",
                "place: body>replaces: maybe>replaces must be true or false",
                "cues:>of:>mine.yaml: rules: carried-on needs cues",
                "carried-on:>Carried on:>mine.yaml: rules: Carried on: an id has small letters and hyphens only",
                "place: body>place: [body]>mine.yaml: rules: carried-on: place must be text",
                "rules:>rule:>mine.yaml has rule, which is none of fragments, namespaces, relations, rules",
                "zh: 接续>'  zh: 接续'>mine.yaml is no YAML"
            })
    void whatIsNotInTheFormIsToldWithItsPlace(String right, String wrong, String message) throws IOException {
        String rule = RULE.formatted("carried-on", 65);
        assertThat(rule).contains(right);
        write("rules/mine.yaml", rule.replace(right, wrong));
        if (!message.equals("-")) {
            assertThatThrownBy(() -> RuleBook.with(List.of(folder)))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining(message);
        }
    }

    @Test
    void theRulesThatTheBuildWroteAreThoseOfTheFiles() throws IOException {
        assertThat(BookFile.ofBuild()).isPresent();
        assertThat(written(RuleBook.standard()))
                .isEqualTo(written(RuleBook.of(RelationTable.ofFile(), Lexicon.ofFiles(), RuleFiles.ofProgram())));
    }

    private static byte[] written(RuleBook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BookFile.write(book, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Test
    void aWordOfAUserForADutyIsReadInBracketsAndLines() throws IOException {
        write("lexicon/mine.yaml", "lead-label:\n  words: [主抓]\nduty-holder:\n  words: [专班]\n");
        Extractor theirs =
                new Extractor(RuleBook.with(List.of(folder)), Authority.load().names());
        Notice notice = notice("一、稳住茶园规模。\n主抓专班：省农业厅\n二、稳住茶厂规模。（主抓专班：省商务厅）");
        assertThat(Samples.read(notice).tasks())
                .allSatisfy(task -> assertThat(task.bodies()).isEmpty());
        assertThat(theirs.extract(notice).tasks().stream()
                        .flatMap(task -> task.bodies().stream())
                        .map(body -> body.duty() + " " + body.name()))
                .containsExactly("LEAD 省农业厅", "LEAD 省商务厅");
    }

    @ParameterizedTest
    @CsvSource({"on, true, true", "trial, false, true", "retired, false, false"})
    void aRuleOnTrialReadsWhereRulesAreTriedAndARetiredOneNowhere(String state, boolean reads, boolean tried)
            throws IOException {
        write(
                "rules/mine.yaml",
                RULE.formatted("mine", 55).replace("    relation:", "    state: " + state + "\n    relation:"));
        RuleBook rules = RuleBook.with(List.of(folder));
        assertThat(rules.find("mine").map(rule -> rule.state().id())).contains(state);
        assertThat(rules.relation("mine")).isPresent();
        String sentence = "《茶业暂行办法》期满由本意见接续。";
        assertThat(read(rules, sentence)).containsExactly(reads ? "mine REPEALS 《茶业暂行办法》" : "citation CITES 《茶业暂行办法》");
        assertThat(read(rules.trying(), sentence))
                .containsExactly(tried ? "mine REPEALS 《茶业暂行办法》" : "citation CITES 《茶业暂行办法》");
        assertThat(new RuleCheck(rules, Authority.load())
                        .faults(rule -> rule.id().equals("mine")))
                .isEmpty();
    }

    @Test
    void anExampleOfARuleOnTrialIsTestedAndOneOfARetiredRuleIsNot() throws IOException {
        String wrong = RULE.formatted("mine", 55).replace("期满由本意见", "期满由其他意见");
        write("rules/mine.yaml", wrong.replace("    relation:", "    state: trial\n    relation:"));
        assertThat(new RuleCheck(RuleBook.with(List.of(folder)), Authority.load())
                        .faults(rule -> rule.id().equals("mine")))
                .hasSize(1);
        write("rules/mine.yaml", wrong.replace("    relation:", "    state: retired\n    relation:"));
        assertThat(new RuleCheck(RuleBook.with(List.of(folder)), Authority.load())
                        .faults(rule -> rule.id().equals("mine")))
                .isEmpty();
    }

    @Test
    void aRetiredRuleOfTheProgramIsNotReadByAndHasNoPriority() throws IOException {
        String basis =
                RULE.formatted("legal-basis", 1).replace("relation: repeals", "state: retired\n    relation: based-on");
        write("rules/mine.yaml", basis);
        assertThat(read(RuleBook.standard(), "根据《茶业暂行办法》，现提出意见。")).containsExactly("legal-basis BASED_ON 《茶业暂行办法》");
        assertThat(read(RuleBook.with(List.of(folder)), "根据《茶业暂行办法》，现提出意见。"))
                .containsExactly("citation CITES 《茶业暂行办法》");
        // the priority of another rule, which is free as long as one of them does not run
        int taken = RuleBook.standard().relation("repeal").orElseThrow().priority();
        write(
                "rules/mine.yaml",
                RULE.formatted("mine", taken).replace("    relation:", "    state: retired\n    relation:"));
        assertThat(RuleBook.with(List.of(folder)).find("mine")).isPresent();
        write(
                "rules/mine.yaml",
                RULE.formatted("mine", taken).replace("    relation:", "    state: trial\n    relation:"));
        assertThatThrownBy(() -> RuleBook.with(List.of(folder))).hasMessageContaining("have the same priority");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "trial>tasks.yaml: rules: one is read by the program's own grammar and cannot be on trial: it is on or retired",
                "off>tasks.yaml: rules: one: state is off, which is none of on, trial, retired"
            })
    void aRuleOfTheGrammarIsOnOrRetired(String state, String message) {
        String yaml = """
            rules:
              one:
                state: %s
                confidence: phrase
                convention: c
                examples: [甲]
            """;
        RuleBook book = RuleBook.of(
                RelationTable.standard(),
                Lexicon.standard(),
                List.of(DataFile.parse("tasks.yaml", yaml.formatted("retired"))));
        assertThat(book.runs(book.rule("one"))).isFalse();
        assertThatThrownBy(() -> RuleBook.of(
                        RelationTable.standard(),
                        Lexicon.standard(),
                        List.of(DataFile.parse("tasks.yaml", yaml.formatted(state)))))
                .hasMessage(message);
    }

    @Test
    void aKindOfBodyOfAUserIsOneEntry() throws IOException {
        write("lexicon/mine.yaml", "office: {words: [联合体]}\n");
        Extractor theirs =
                new Extractor(RuleBook.with(List.of(folder)), Authority.load().names());
        Notice notice = notice("一、稳住茶园规模。（省茶叶联合体负责）\n二、稳住茶厂规模。（省茶叶联合体）\n三、省茶叶联合体要稳住茶市规模。\n四、请省茶叶联合体，按要求报送。");
        assertThat(Samples.read(notice).tasks().stream().flatMap(task -> task.bodies().stream()))
                .isEmpty();
        assertThat(theirs.extract(notice).tasks().stream()
                        .flatMap(task -> task.bodies().stream())
                        .map(body -> body.origin().rule() + " " + body.name()))
                .containsExactly(
                        "responsibility-bracket 省茶叶联合体",
                        "bare-bracket 省茶叶联合体",
                        "actor-of-item 省茶叶联合体",
                        "actor-of-item 省茶叶联合体");
    }

    @Test
    void aWordOfAUserIsReadInTitlesInListsOfRepealsAndInLastDays() throws IOException {
        write("lexicon/mine.yaml", """
            put-out: {words: [刊发]}
            cease: {words: [作废]}
            rule-kind: {words: [导则]}
            accomplish: {words: [达标]}
            """);
        RuleBook theirs = RuleBook.with(List.of(folder));
        Notice notice = Samples.notice("""
            云岭省人民政府关于刊发茶业导则的通知
            云政发〔2022〕11号
            各市人民政府：
            下列文件作废：
            1.《茶园办法》
            2.云岭省茶厂导则（云政发〔2015〕3号）
            请省农业厅于2099年底达标。
            云岭省人民政府
            2022年5月18日
            """);
        assertThat(mentions(RuleBook.standard(), notice)).containsExactly("citation 茶园办法");
        assertThat(mentions(theirs, notice))
                .containsExactly(
                        "promulgated-in-title 茶业导则", "repeal 茶园办法", "listed-repeal 云岭省茶厂导则", "deadline 2099-12-31");
    }

    private static List<String> mentions(RuleBook rules, Notice notice) {
        Extraction read = new Extractor(rules, Authority.load().names()).extract(notice);
        return Stream.concat(
                        read.citations().stream().map(cited -> cited.origin().rule() + " " + cited.title()),
                        read.tasks().stream()
                                .flatMap(task -> task.deadlines().stream())
                                .map(day -> day.origin().rule() + " " + day.date()))
                .toList();
    }

    /** A word that is added to a list of duties is read as the others of the list are, wherever these are read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lead-label",
                "support-label",
                "guide-label",
                "answer-label",
                "duty-holder",
                "lead-verb",
                "document-kind",
                "take-place-of",
                "rest-on",
                "put-out"
            })
    void aWordOfAUserIsReadAsTheOthersOfItsListAre(String list) throws IOException {
        write("lexicon/mine.yaml", list + ":\n  words: [领办]\n");
        RuleBook rules = RuleBook.with(List.of(folder));
        assertThat(new RuleCheck(rules, Authority.load())
                        .faults(rule ->
                                rule.examples().stream().anyMatch(example -> example.contains("{" + list + "}"))))
                .isEmpty();
    }

    @Test
    void aRuleOfAUserReadsWhatWasUnread() throws IOException {
        write(
                "rules/mine.yaml",
                RULE.formatted("carried-on", 65)
                        .replace("由本\\p{IsHan}{1,4}接续", "停止执行了事")
                        .replace("期满由本意见接续", "停止执行了事"));
        RuleBook rules = RuleBook.with(List.of(folder));
        Notice notice = notice("《茶业暂行办法》同时停止执行。");
        assertThat(kinds(RuleBook.standard(), notice)).isEmpty();
        Notice other = notice("《茶业暂行办法》应停止执行了事。");
        assertThat(kinds(RuleBook.standard(), other)).contains("ended");
        assertThat(kinds(rules, other)).doesNotContain("ended");
    }

    private static List<String> kinds(RuleBook rules, Notice notice) {
        return new UnreadCues(rules, Authority.load())
                .in(new Extractor(rules, Authority.load().names()).extract(notice)).stream()
                        .map(unread -> unread.kind().id())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "mine:/  words: ['{nope}']>there is no list of words nope",
                "mine:/  words: ['{rest-on}的']>the list of words mine has {rest-on}的",
                "mine:/  words: ['{ours}']/ours:/  words: ['{mine}']>the list of words mine names itself",
                "mine:/  words:/    - 领办/    ->mine.yaml: mine: words has an empty item",
                "mine:/  words: []>mine.yaml: mine needs words",
                "Mine:/  words: [领办]>a list's name has small letters and hyphens only, not Mine",
                "- mine>mine.yaml must be a mapping from names to entries"
            })
    void aListThatIsNotInTheFormIsTold(String yaml, String message) throws IOException {
        write("lexicon/mine.yaml", yaml.replace('/', '\n'));
        assertThatThrownBy(() -> RuleBook.with(List.of(folder)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatIsNestedWithoutEndIsTold() throws IOException {
        write("lexicon/mine.yaml", "mine: " + "[".repeat(20_000));
        assertThatThrownBy(() -> RuleBook.with(List.of(folder))).isInstanceOf(DataException.class);
    }

    @Test
    void aPatternOfAUserThatDoesNotComeToAnEndCostsItsNoticeOnly() throws IOException {
        write(
                "rules/mine.yaml",
                RULE.formatted("carried-on", 65).replace("[^。；]{0,20}?由本\\p{IsHan}{1,4}接续", "茶*".repeat(8) + "由本意见接续"));
        RuleBook rules = RuleBook.with(List.of(folder));
        assertThat(read(rules, "《茶业暂行办法》同时废止。")).containsExactly("repeal REPEALS 《茶业暂行办法》");
        assertThatThrownBy(() -> read(rules, "《茶业暂行办法》" + "茶".repeat(100) + "，由本意见接续。"))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("is not read: this pattern of --rules does not come to an end on its words");
    }

    @Test
    void aFolderWithoutRulesIsTold() {
        assertThatThrownBy(() -> RuleBook.with(List.of(folder)))
                .isInstanceOf(DataException.class)
                .hasMessage(folder + " has no file named *.yaml in a folder lexicon or rules");
    }

    @Test
    void aFileThatIsNotUtf8IsTold() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.write(folder.resolve("rules/mine.yaml"), "规则: 一".getBytes(java.nio.charset.Charset.forName("GB18030")));
        assertThatThrownBy(() -> RuleBook.with(List.of(folder)))
                .isInstanceOf(DataException.class)
                .hasMessageEndingWith("mine.yaml is not UTF-8");
        assertThat("规则".getBytes(StandardCharsets.UTF_8)).hasSize(6);
    }

    @Test
    void aMarkThatDoesNotEndIsTold() {
        assertThat(Example.parse("请«各地»办理").marks()).containsExactly(new Example.Range(1, 3));
        assertThat(Example.parse("请««各市»、«各县»»办理").pieces())
                .containsExactly(
                        new Example.Piece("请", false),
                        new Example.Piece("各市、各县", true),
                        new Example.Piece("办理", false));
        assertThatThrownBy(() -> Example.parse("请«各地办理")).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> Example.parse("请各地»办理")).isInstanceOf(DataException.class);
    }
}
