package org.policykg.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;
import org.policykg.rules.Relations;
import org.policykg.rules.Rules;

/** What is read in notices: the words above, what they mean below. */
class ExtractorTest {
    private static final String HEAD = "云岭省人民政府关于%s\n云政发〔2022〕11号\n各市人民政府：\n";
    private static final String FOOT = "\n云岭省人民政府\n2022年5月18日\n";

    private static Extraction read(String title, String... paragraphs) {
        return Samples.extraction(HEAD.formatted(title) + String.join("\n", paragraphs) + FOOT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "现将《茶业规划》印发给你们。>PROMULGATES 《茶业规划》",
                "《茶业规划》已经省政府同意，现印发给你们。>PROMULGATES 《茶业规划》",
                "根据《中华人民共和国农业法》和《云岭省茶叶条例》，现通知如下。>BASED_ON 《中华人民共和国农业法》|BASED_ON 《云岭省茶叶条例》",
                "为贯彻落实《乡村振兴意见》（国发〔2018〕1号）精神，现通知如下。>BASED_ON 《乡村振兴意见》（国发〔2018〕1号）",
                "《茶叶管理办法》（云政发〔2001〕3号）同时废止。>REPEALS 《茶叶管理办法》（云政发〔2001〕3号）",
                "对《茶叶管理办法》第三条作如下修改，修改《茶厂规定》。>AMENDS 《茶叶管理办法》|AMENDS 《茶厂规定》",
                "农业厅《关于茶园改造的意见》已经省政府同意，现转发给你们。>FORWARDS 《关于茶园改造的意见》",
                "请参阅《茶园改造〈技术要点〉汇编》。>CITES 《茶园改造〈技术要点〉汇编》",
                "按照《茶业规划》（以下简称《规划》）要求，各地要落实《规划》。>BASED_ON 《茶业规划》",
                "按照《茶业规划》（下称《规划》）要求，各地要落实《规划》。>BASED_ON 《茶业规划》",
                "按照《茶业规划》（简称《规划》）要求，各地要落实《规划》。>BASED_ON 《茶业规划》",
                "在《甲协议》、《乙协议》下，不再执行《丙规定》的限制。>CITES 《甲协议》|CITES 《乙协议》|REPEALS 《丙规定》",
                "请填写《茶园登记表》，凭《残疾人证》办理。>-",
                "据《经济日报》报道，各地签订了《安全生产责任书》。>-",
                "根据《茶叶条例》（2015年国务院令第654号公布）开展工作。>BASED_ON 《茶叶条例》（国务院令第654号）",
                "按照云政发〔2010〕12号文件要求，各地要落实。>BASED_ON 云政发〔2010〕12号",
                "按照云政发〔2010〕12号《茶业规划》要求，各地要落实。>BASED_ON 《茶业规划》（云政发〔2010〕12号）",
                "落实《茶业规划》（云政发〔2010〕12号），按照云政发〔2010〕12号文件办理。>CITES 《茶业规划》（云政发〔2010〕12号）",
                "根据“十三五”规划纲要，制定本通知。>BASED_ON 《“十三五”规划纲要》",
                "贯彻党的十九大精神，做好工作。>-",
                "根据《甲法》等法律，以及《乙条例》有关规定，现印发给你们。>BASED_ON 《甲法》|BASED_ON 《乙条例》",
                "各地要抓紧制定印发《茶业细则》。>CITES 《茶业细则》",
                "同日，商务部、海关总署公告2003年第5号（《关于磷酸的公告》）废止。>REPEALS 《关于磷酸的公告》（商务部、海关总署公告2003年第5号）",
                "《茶业规划》（以下简称《规划》）已经审议批准。为落实《规划》，现通知如下。>BASED_ON 《茶业规划》",
                "国务院同意农业厅《关于茶园改造的意见》，现转发给你们。>FORWARDS 《关于茶园改造的意见》",
                "删去《茶叶管理办法》第九条。>AMENDS 《茶叶管理办法》",
                "财政厅正在抓紧修改完善《茶叶管理办法》。>CITES 《茶叶管理办法》",
                "加快修订《茶叶管理办法》。>CITES 《茶叶管理办法》",
                "新修订的《茶叶管理办法》提出了要求。>CITES 《茶叶管理办法》",
                "商务厅去年废止了《茶厂规定》，已废止的《茶叶规定》不再列入。>CITES 《茶厂规定》|CITES 《茶叶规定》",
                "《茶厂规定》已于2015年废止。>CITES 《茶厂规定》",
                "为保障新修订《茶叶条例》实施，我厅决定修改和废止部分文件。>BASED_ON 《茶叶条例》",
                "此前规定与《茶叶条例》不一致的，同时废止。>CITES 《茶叶条例》",
                "根据《甲法》和商务部、海关总署2005年第29号令《乙办法》以及2024年《丙税则》，现印发《丁目录》。>BASED_ON 《甲法》|BASED_ON 《乙办法》|BASED_ON 《丙税则》|PROMULGATES 《丁目录》"
            })
    void citationsHaveTheRelationThatTheirWordsSay(String paragraph, String expected) {
        List<String> wanted = expected.equals("-") ? List.of() : List.of(expected.split("\\|"));
        assertThat(read("印发有关文件的通知", paragraph).citations().stream()
                        .filter(c -> !c.origin().rule().equals(Rules.PROMULGATED_IN_TITLE))
                        .map(c -> c.relation() + " " + c))
                .containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "公布第六批重点文物保护单位的通知, -",
        "公布第六批重点文物保护单位名单的通知, PROMULGATES 《第六批重点文物保护单位名单》",
        "转发省财政厅关于茶业投入意见的通知, FORWARDS 《关于茶业投入的意见》",
        "印发临川湾市落实《云岭省茶业规划》工作方案的通知, PROMULGATES 《临川湾市落实《云岭省茶业规划》工作方案》",
        "印发《云岭省茶业准则》等4项准则的通知, PROMULGATES 《云岭省茶业准则》",
        "废止云财〔2015〕3号文件的通知, REPEALS 云财〔2015〕3号",
        "贯彻实施《中华人民共和国农业法》的通知, BASED_ON 《中华人民共和国农业法》",
        "废止《茶叶管理办法》的决定, REPEALS 《茶叶管理办法》",
        "同意云岭省茶业发展规划的批复, APPROVES 《云岭省茶业发展规划》",
        "批准《茶厂安全分析报告（第3版）》的通知, APPROVES 《茶厂安全分析报告（第3版）》"
    })
    void aTitleSaysWhatIsDone(String title, String expected) {
        assertThat(read(title, "请认真执行。").citations())
                .extracting(c -> c.relation() + " " + c)
                .containsExactlyElementsOf(expected.equals("-") ? List.of() : List.of(expected));
    }

    private static List<String> said(Extraction extraction) {
        return extraction.citations().stream()
                .map(c -> c.subject().attached() + " " + c.relation() + " " + c + (c.replaces() ? " replaced" : ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "原《云岭省茶业管理办法》（云政发〔2015〕3号）同时废止。>REPEALS 《云岭省茶业管理办法》（云政发〔2015〕3号） replaced",
                "《云岭省茶业管理办法》（云政发〔2015〕3号）同时废止。>REPEALS 《云岭省茶业管理办法》（云政发〔2015〕3号） replaced",
                "2015年3月4日印发的《云岭省茶业管理办法》同时废止。>REPEALS 原《云岭省茶业管理办法》 replaced",
                "原云岭省农业厅印发的《云岭省茶业管理办法》同时废止。>REPEALS 原《云岭省茶业管理办法》 replaced",
                "云岭省人民政府2015年第4号公告公布的《云岭省茶业管理办法》同时废止。>REPEALS 《云岭省茶业管理办法》（云岭省人民政府公告2015年第4号） replaced",
                "《云岭省茶业管理办法》（2015年版）同时废止。>REPEALS 《云岭省茶业管理办法（2015年版）》 replaced",
                "《云岭省茶业管理办法》（试行）（云政发〔2015〕3号）同时废止。>REPEALS 《云岭省茶业管理办法（试行）》（云政发〔2015〕3号） replaced",
                "《云岭省茶业管理办法（试行）》（云政发〔2015〕3号）同时废止。>REPEALS 《云岭省茶业管理办法（试行）》（云政发〔2015〕3号） replaced",
                "《云岭省人民政府关于印发〈云岭省茶业管理办法〉的通知》（云政发〔2015〕3号）同时废止。>REPEALS 《云岭省人民政府关于印发〈云岭省茶业管理办法〉的通知》（云政发〔2015〕3号） replaced",
                "《关于印发〈云岭省茶业管理办法〉的通知》（云政发〔2015〕3号）同时废止。>REPEALS 《关于印发〈云岭省茶业管理办法〉的通知》（云政发〔2015〕3号） replaced",
                "《云岭省茶业管理办法》（云政发〔2015〕3号）印发以来，茶业稳步发展。>CITES 《云岭省茶业管理办法》（云政发〔2015〕3号）",
                "原《云岭省茶厂管理办法》（云政发〔2015〕3号）同时废止。>REPEALS 《云岭省茶厂管理办法》（云政发〔2015〕3号）",
                "本办法代替《云岭省茶厂管理办法》。>REPEALS 《云岭省茶厂管理办法》 replaced",
                "《云岭省茶厂管理办法》由本办法取代。>REPEALS 《云岭省茶厂管理办法》 replaced",
                "以本办法为准，原《云岭省茶厂管理办法》废止。>REPEALS 《云岭省茶厂管理办法》",
                "《云岭省茶业管理办法》同时废止。>-",
                "《云岭省茶业管理办法》自印发之日起施行。>-",
                "《云岭省茶业管理办法》（云政发〔2024〕5号）施行后废止。>-"
            })
    void anEarlierEditionOfTheOwnTitleIsADocumentOfItsOwn(String words, String expected) {
        List<String> wanted = expected.equals("-") ? List.of() : List.of(expected);
        String notice = HEAD.formatted("印发《云岭省茶业管理办法》的通知") + "现将《云岭省茶业管理办法》印发给你们。";
        String text = "云岭省茶业管理办法\n第一条 为发展茶业，制定本办法。\n第二条 ";
        assertThat(said(Samples.extraction(notice + FOOT + text + words + "\n")))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("0 PROMULGATES 《云岭省茶业管理办法》"),
                                wanted.stream().map("1 "::concat))
                        .toList());
        assertThat(said(Samples.extraction(notice + words + FOOT)))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("0 PROMULGATES 《云岭省茶业管理办法》"),
                                wanted.stream().map("0 "::concat))
                        .toList());
    }

    @Test
    void aNoticeMayRepealItsForerunnerOfTheSameTitle() {
        assertThat(said(read("做好茶业工作的通知", "本通知自印发之日起施行，《云岭省人民政府关于做好茶业工作的通知》（云政发〔2015〕3号）同时废止。")))
                .containsExactly("0 REPEALS 《云岭省人民政府关于做好茶业工作的通知》（云政发〔2015〕3号） replaced");
        assertThat(said(read("做好茶业工作的通知", "2015年3月4日省政府发布的《关于做好茶业工作的通知》同时废止。")))
                .containsExactly("0 REPEALS 原《关于做好茶业工作的通知》 replaced");
    }

    @Test
    void whatTheWordsPutOutHasForerunnersToo() {
        assertThat(said(Samples.extraction(
                        "云岭省林业局公告（2022年第5号）\n《云岭省古树名录》已经批准，现予公布。\n《云岭省古树名录》（第一批）自本公告发布之日起废止。" + FOOT)))
                .containsExactly("0 PROMULGATES 《云岭省古树名录》", "0 REPEALS 《云岭省古树名录（第一批）》 replaced");
    }

    @Test
    void anotherBodysDocumentOfTheSameTitleIsNotReplaced() {
        assertThat(said(read("做好茶业工作的通知", "根据农业农村部《关于做好茶业工作的通知》（农发〔2021〕3号），现通知如下。")))
                .containsExactly("0 BASED_ON 《关于做好茶业工作的通知》（农发〔2021〕3号）");
    }

    @Test
    void twoNumbersOfOneTitleAreTwoDocuments() {
        assertThat(said(read(
                        "清理文件的通知",
                        "根据《茶业名录》（云政发〔2021〕9号），现通知如下。",
                        "《茶业名录》（云政发〔2015〕3号）同时废止。",
                        "各地要执行《茶业名录》（云政发〔2021〕9号）。")))
                .containsExactly("0 BASED_ON 《茶业名录》（云政发〔2021〕9号）", "0 REPEALS 《茶业名录》（云政发〔2015〕3号）");
        assertThat(said(read("清理文件的通知", "请参阅《茶业名录》。", "根据《茶业名录》（云政发〔2021〕9号），现通知如下。", "请参阅《茶业名录》。")))
                .containsExactly("0 BASED_ON 《茶业名录》（云政发〔2021〕9号）");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "云财〔2015〕3号、云财〔2016〕7号文同时废止。>REPEALS 云财〔2015〕3号|REPEALS 云财〔2016〕7号",
                "自本通知印发之日起，废止云财〔2015〕3号文件。>REPEALS 云财〔2015〕3号",
                "各单位停止执行云岭省财政厅公告2013年第12号和云岭省财政厅公告2014年第14号。>REPEALS 云岭省财政厅公告2013年第12号|REPEALS 云岭省财政厅公告2014年第14号",
                "对云财〔2015〕3号文件作如下修改。>AMENDS 云财〔2015〕3号",
                "云财〔2015〕3号文件第三条修改为：略。>AMENDS 云财〔2015〕3号",
                "云财〔2015〕3号文件第三条中“十日”应为“十五日”，特此更正。>CORRECTS 云财〔2015〕3号",
                "请参阅《茶业名录》（云财〔2015〕3号）。云财〔2015〕3号文件同时废止。>REPEALS 《茶业名录》（云财〔2015〕3号）",
                "抓紧废止云财〔2015〕3号文件。>-",
                "云财〔2015〕3号文件已于2018年废止。>-",
                "联系电话和编号见云财〔2015〕3号文件。>-",
                "按照国发〔2015〕43号文件要求，废止云财〔2015〕3号文件。>BASED_ON 国发〔2015〕43号|REPEALS 云财〔2015〕3号"
            })
    void whatIsNamedByItsNumberAloneMayBeRepealedOrAmended(String words, String expected) {
        Extraction extraction = read("清理文件的通知", words);
        assertThat(extraction.citations())
                .extracting(c -> c.relation() + " " + c)
                .containsExactlyElementsOf(expected.equals("-") ? List.of() : List.of(expected.split("\\|")));
        assertThat(extraction.citations())
                .allSatisfy(c ->
                        assertThat(c.byNumberAlone()).isEqualTo(!c.toString().contains("《")));
    }

    @Test
    void aNoticeDoesNotRestOnWhatItAttaches() {
        assertThat(read("关于茶园普查的通知", "按照《茶园名单》和《茶园标准》（云财〔2015〕3号）开展普查。\n附件：1. 茶园普查表\n2. 茶园名单.doc\n3. 茶园标准")
                        .citations())
                .extracting(c -> c.relation() + " " + c)
                .containsExactly("CITES 《茶园名单》", "BASED_ON 《茶园标准》（云财〔2015〕3号）");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "关于更正《云岭省茶业管理办法》的公告>《云岭省茶业管理办法》（云政发〔2022〕3号）第三条中“十日”应为“十五日”。>CORRECTS 《云岭省茶业管理办法》（云政发〔2022〕3号）",
                "更正公告>《云岭省茶业管理办法》（云政发〔2022〕3号）附件有误。>CORRECTS 《云岭省茶业管理办法》（云政发〔2022〕3号）",
                "公告>现将《云岭省茶业管理办法》（云政发〔2022〕3号）有关内容更正如下：略。>CORRECTS 《云岭省茶业管理办法》（云政发〔2022〕3号）",
                "公告>《云岭省茶业管理办法》（云政发〔2022〕3号）第三条中“十日。”应为“十五日。”。特此更正。>CORRECTS 《云岭省茶业管理办法》（云政发〔2022〕3号）",
                "公告>申报信息按《云岭省茶业管理办法》更正。>BASED_ON 《云岭省茶业管理办法》"
            })
    void aCorrectionCorrects(String title, String words, String expected) {
        assertThat(Samples.extraction("云岭省人民政府" + title + "\n云政告〔2022〕11号\n" + words + FOOT)
                        .citations())
                .extracting(c -> c.relation() + " " + c)
                .containsExactly(expected);
    }

    @Test
    void whatIsPutOutAgainIsPromulgatedAndItsEarlierEditionReissued() {
        assertThat(said(read("重新印发《茶业方案》的通知", "现将《茶业方案》（云政发〔2019〕3号）重新印发给你们。")))
                .containsExactly("0 PROMULGATES 《茶业方案》", "0 REISSUES 《茶业方案》（云政发〔2019〕3号）");
        assertThat(said(read("重新公布《茶业方案》的通知", "请认真执行。"))).containsExactly("0 PROMULGATES 《茶业方案》", "0 REISSUES 《茶业方案》");
        assertThat(said(read("重新发布云岭省茶业管理办法的通知", "现将《云岭省人民政府关于印发云岭省茶业管理办法的通知》（云政发〔2019〕3号）重新发布，有效期至2026年12月31日。")))
                .containsExactly("0 PROMULGATES 《云岭省茶业管理办法》", "0 REISSUES 《云岭省人民政府关于印发云岭省茶业管理办法的通知》（云政发〔2019〕3号）");
        assertThat(said(read("修改《茶业方案》的决定", "《茶业方案》根据本决定作相应修改，重新公布。"))).containsExactly("0 AMENDS 《茶业方案》");
    }

    @Test
    void aDateIsNoPartOfAnAuthor() {
        assertThat(read("茶业的通知", "2015年3月4日省财政厅、省农业厅发布的《关于扶持茶业的意见》同时废止。").citations())
                .extracting(Mention.Citation::author)
                .containsExactly(Optional.of("省财政厅、省农业厅"));
    }

    @Test
    void aTitleMayHaveSingleMarks() {
        assertThat(read("印发〈云岭省茶业发展方案〉的通知", "方案已经研究，请执行。").citations())
                .singleElement()
                .satisfies(citation -> {
                    assertThat(citation.relation()).isEqualTo(Relations.PROMULGATES);
                    assertThat(citation.title()).isEqualTo("云岭省茶业发展方案");
                });
    }

    @Test
    void aTitleWithoutMarksPromulgatesWhatItNames() {
        assertThat(read("印发云岭省茶业发展方案的通知", "方案已经研究，请执行。").citations())
                .singleElement()
                .satisfies(citation -> {
                    assertThat(citation.relation()).isEqualTo(Relations.PROMULGATES);
                    assertThat(citation.title()).isEqualTo("云岭省茶业发展方案");
                });
    }

    @Test
    void whatTheLineAboveAListSaysHoldsForItsEntries() {
        assertThat(read("清理文件的通知", "决定废止以下文件：", "一、农业厅关于狩猎的通知（云农〔1985〕12号）", "二、《乙办法》（云政发〔2002〕4号）")
                        .citations())
                .extracting(c -> c.relation() + " " + c)
                .containsExactly("REPEALS 《农业厅关于狩猎的通知》（云农〔1985〕12号）", "REPEALS 《乙办法》（云政发〔2002〕4号）");
        assertThat(read("清理文件的通知", "下列文件予以废止：", "一、《甲办法》（云政发〔2001〕3号）", "二、《乙办法》（云政发〔2002〕4号）", "各地要参照《丙指南》做好衔接。")
                        .citations())
                .extracting(c -> c.relation() + " " + c)
                .containsExactly("REPEALS 《甲办法》（云政发〔2001〕3号）", "REPEALS 《乙办法》（云政发〔2002〕4号）", "CITES 《丙指南》");
    }

    @Test
    void aRequestThatWasReceivedIsAnsweredAndHasItsAuthor() {
        Extraction extraction = Samples.extraction(
                "云岭省人民政府关于茶业规划的批复\n云政函〔2022〕3号\n省农业厅：\n你厅《关于审批茶业规划的请示》（云农〔2022〕9号）收悉。现批复如下：\n一、原则同意《茶业规划》，请组织实施。\n云岭省人民政府\n2022年5月18日\n");
        assertThat(extraction.citations())
                .extracting(c -> c.relation() + " " + c + " " + c.author().orElse("-"))
                .containsExactly("REPLIES_TO 《关于审批茶业规划的请示》（云农〔2022〕9号） 省农业厅", "APPROVES 《茶业规划》 -");
    }

    @Test
    void anAttachedTextPutsNothingOut() {
        Extraction extraction = Samples.extraction(
                HEAD.formatted("印发《茶业方案》的通知") + "现将《茶业方案》印发给你们。" + FOOT + "茶业方案\n一、完善制度。公布《茶业目录》，转发《茶业指南》。\n");
        assertThat(extraction.citations())
                .extracting(c -> c.subject().attached() + " " + c.relation() + " " + c)
                .containsExactly("0 PROMULGATES 《茶业方案》", "1 CITES 《茶业目录》", "1 CITES 《茶业指南》");
    }

    @Test
    void whatAnAttachedTextRestsOnIsTheAttachedTexts() {
        Extraction extraction = Samples.extraction(
                HEAD.formatted("印发《茶业方案》的通知") + "现将《茶业方案》印发给你们。" + FOOT + "茶业方案\n根据《云岭省茶叶条例》，制定本方案。\n");
        assertThat(extraction.citations())
                .extracting(c -> c.subject().attached() + " " + c.relation() + " " + c)
                .containsExactly("0 PROMULGATES 《茶业方案》", "1 BASED_ON 《云岭省茶叶条例》");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "商务部牵头，财政部、海关总署按职责分工负责>LEAD 商务部|RESPONSIBLE 财政部|RESPONSIBLE 海关总署",
                "商务部、财政部等负责>RESPONSIBLE 商务部|RESPONSIBLE 财政部",
                "责任单位：商务部、财政部>RESPONSIBLE 商务部|RESPONSIBLE 财政部",
                "责任单位：商务部，各市人民政府>RESPONSIBLE 商务部|RESPONSIBLE 各市人民政府",
                "牵头单位：市法院；责任单位：各县区、开发区管委会>LEAD 市法院|RESPONSIBLE 各县区|RESPONSIBLE 开发区管委会",
                "商务部负责，财政部配合>RESPONSIBLE 商务部|SUPPORT 财政部",
                "责任部门：商务部牵头，财政部、海关总署配合>LEAD 商务部|SUPPORT 财政部|SUPPORT 海关总署",
                "商务部负责；财政部督促落实>RESPONSIBLE 商务部|GUIDE 财政部",
                "商务部会同财政部负责>LEAD 商务部|SUPPORT 财政部",
                "商务部会同有关部门负责>RESPONSIBLE 商务部",
                "生态环境部指导，各市政府负责落实>GUIDE 生态环境部|RESPONSIBLE 各市政府",
                "负责部门：自然资源部；适用范围：所有试验区>RESPONSIBLE 自然资源部",
                "商务部牵头，财政部等相关部门按职责分工负责>LEAD 商务部|RESPONSIBLE 财政部",
                "林草、水利等有关部门按职责分工负责>RESPONSIBLE 林草部门|RESPONSIBLE 水利部门",
                "省商务厅、省财政厅>RESPONSIBLE 省商务厅|RESPONSIBLE 省财政厅"
            })
    void bracketsSayWhoAnswersForATask(String bracket, String expected) {
        Extraction extraction = read("做好外贸工作的意见", "（一）稳住规模。支持企业开拓市场。（" + bracket + "）");
        assertThat(extraction.tasks()).singleElement().satisfies(task -> {
            assertThat(task.text()).isEqualTo("稳住规模。支持企业开拓市场。");
            assertThat(task.bodies())
                    .extracting(body -> body.duty() + " " + body)
                    .containsExactlyElementsOf(List.of(expected.split("\\|")));
        });
    }

    @Test
    void aFirstBracketMayChangeHowLaterOnesAreRead() {
        Extraction extraction = read("做好外贸工作的意见", "（一）稳住规模。（省商务厅、省财政厅负责。列第一位者为牵头单位，下同）", "（二）优化结构。（省农业厅、省商务厅负责）");
        assertThat(extraction.tasks().get(1).bodies())
                .extracting(body -> body.duty() + " " + body)
                .containsExactly("LEAD 省农业厅", "RESPONSIBLE 省农业厅", "RESPONSIBLE 省商务厅");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（一）稳住规模。（省商务厅、省财政厅，排第一位的为牵头单位，下同）",
                "（一）稳住规模。（省商务厅、省财政厅负责，列首位的为牵头单位，下同）",
                "（一）稳住规模。（责任单位：省商务厅、省财政厅，排名第一的为牵头单位）",
                "各项任务的第一个责任单位为牵头单位。"
            })
    void theFirstBodyLeadsWhereATextSaysSo(String first) {
        Extraction extraction = read("做好外贸工作的意见", first, "（二）优化结构。更新设备。（省农业厅、省商务厅）");
        assertThat(extraction.tasks().getLast().bodies())
                .extracting(body -> body.duty() + " " + body)
                .containsExactly("LEAD 省农业厅", "RESPONSIBLE 省农业厅", "RESPONSIBLE 省商务厅");
        if (extraction.tasks().size() > 1) {
            assertThat(extraction.tasks().getFirst().bodies())
                    .extracting(body -> body.duty() + " " + body)
                    .containsExactly("LEAD 省商务厅", "RESPONSIBLE 省商务厅", "RESPONSIBLE 省财政厅");
        }
    }

    @Test
    void aBracketMaySayWhoAnswersForEveryItemBelowIt() {
        Extraction extraction = read("做好外贸工作的意见", "（一）稳住规模。（省商务厅指导，试点市政府负责落实。以下均需试点市政府落实，不再列出）", "（二）优化结构。（省财政厅负责）");
        assertThat(extraction.tasks())
                .extracting(task ->
                        task.bodies().stream().map(b -> b.duty() + " " + b).toList())
                .containsExactly(
                        List.of("GUIDE 省商务厅", "RESPONSIBLE 试点市政府"), List.of("RESPONSIBLE 省财政厅", "RESPONSIBLE 试点市政府"));
        assertThat(extraction.tasks().get(1).bodies().get(1).origin().rule()).isEqualTo(Rules.CARRIED_OVER);
    }

    @Test
    void linesBelowAnItemSayWhoAnswersForItAndByWhen() {
        Extraction extraction = read(
                "做好外贸工作的意见",
                "1.稳住规模。支持企业开拓市场。",
                "牵头单位：省商务厅",
                "责任单位：省财政厅、武汉海关",
                "完成时限：2022年12月底",
                "2.优化结构。",
                "〔责任单位：省财政厅〕");
        assertThat(extraction.tasks()).hasSize(2);
        Mention.Task first = extraction.tasks().getFirst();
        assertThat(first.text()).isEqualTo("稳住规模。支持企业开拓市场。");
        assertThat(first.bodies())
                .extracting(body -> body.duty() + " " + body)
                .containsExactly("LEAD 省商务厅", "RESPONSIBLE 省财政厅", "RESPONSIBLE 武汉海关");
        assertThat(first.deadlines()).extracting(Mention.Deadline::date).containsExactly(LocalDate.of(2022, 12, 31));
        assertThat(extraction.tasks().get(1).text()).isEqualTo("优化结构。");
    }

    @Test
    void aTableSharesOutTasksByItsColumns() {
        Extraction extraction = Samples.extraction(
                "<div><p>"
                        + String.join(
                                "</p><p>",
                                "云岭省人民政府关于做好外贸工作的意见",
                                "云政发〔2022〕11号",
                                "各市人民政府：",
                                "请按任务分工表办理。",
                                "云岭省人民政府",
                                "2022年5月18日",
                                "附件",
                                "重点任务分工表")
                        + "</p><table><tr><th>序号</th><th>重点任务</th><th>具体措施</th><th>牵头单位</th><th>配合单位</th><th>完成时限</th></tr>"
                        + "<tr><td>1</td><td rowspan=2>稳住外贸规模</td><td>支持企业开拓市场。</td><td rowspan=2>省商务厅</td><td>省财政厅、武汉海关</td><td>2022年12月底</td></tr>"
                        + "<tr><td>2</td><td>办好展会。</td><td>省贸促会<br>各市人民政府</td><td>持续推进</td></tr>"
                        + "<tr><td>3</td><td>优化结构</td><td>更新设备。</td><td colspan=2>省工信厅牵头，省科技厅配合</td><td>2023年6月30日前</td></tr></table></div>");
        assertThat(extraction.tasks())
                .extracting(
                        task -> task.text(),
                        task -> task.bodies().stream()
                                .map(b -> b.duty() + " " + b)
                                .toList(),
                        task -> task.deadlines().stream().map(d -> d.date()).toList())
                .containsExactly(
                        tuple(
                                "支持企业开拓市场。",
                                List.of("LEAD 省商务厅", "SUPPORT 省财政厅", "SUPPORT 武汉海关"),
                                List.of(LocalDate.of(2022, 12, 31))),
                        tuple("办好展会。", List.of("LEAD 省商务厅", "SUPPORT 省贸促会", "SUPPORT 各市人民政府"), List.of()),
                        tuple("更新设备。", List.of("LEAD 省工信厅", "SUPPORT 省科技厅"), List.of(LocalDate.of(2023, 6, 30))));
        assertThat(extraction.tasks())
                .allSatisfy(task -> assertThat(task.subject().isNotice()).isFalse());
    }

    private static List<String> tableTasks(String... rows) {
        return Samples.extraction(
                        "<div><p>云岭省财政厅关于推广茶园改造经验的通知</p><p>云财〔2022〕4号</p><p>各市财政局：</p><p>请按附件办理。</p><p>云岭省财政厅</p><p>2022年5月18日</p><p>附件</p><p>任务清单</p><table><tr>"
                                + String.join("</tr><tr>", rows) + "</tr></table></div>")
                .tasks()
                .stream()
                .map(task -> task.text() + " "
                        + String.join(
                                " ",
                                task.bodies().stream()
                                        .map(body -> body.duty() + " " + body.name())
                                        .toList()))
                .toList();
    }

    @Test
    void aRowHasItsTitleAndGroupsMayStandOneBelowTheOther() {
        assertThat(tableTasks(
                        "<td>序号</td><td>改革举措</td><td>主要内容</td><td>指导部门</td>",
                        "<td colspan=4>一、茶园（共1项）</td>",
                        "<td>1</td><td>联合管护</td><td>共同巡查茶园。</td><td>省农业厅</td>",
                        "<td colspan=4>二、道路（略）</td>",
                        "<td colspan=4>三、茶厂（共1项）</td>",
                        "<td></td><td></td><td></td><td></td>",
                        "<td>4</td><td>设备更新</td><td>更新制茶设备。</td><td>省工信厅</td>"))
                .containsExactly("联合管护 共同巡查茶园。 GUIDE 省农业厅", "设备更新 更新制茶设备。 GUIDE 省工信厅");
    }

    @Test
    void aHeadMayTakeTwoRowsAndStandAgain() {
        assertThat(tableTasks(
                        "<td rowspan=2>序号</td><td rowspan=2>工作任务</td><td colspan=2>责任分工</td>",
                        "<td>牵头单位</td><td>配合单位</td>",
                        "<td>1</td><td>扩大茶园。</td><td>省农业厅</td><td>省财政厅</td>",
                        "<td>序号</td><td>工作任务</td><td>牵头单位</td><td>配合单位</td>",
                        "<td>2</td><td>办好茶厂。</td><td>省工信厅</td><td>—</td>"))
                .containsExactly("扩大茶园。 LEAD 省农业厅 SUPPORT 省财政厅", "办好茶厂。 LEAD 省工信厅");
    }

    @Test
    void aQuotationInsideANamePartsNothingAndWhatStandsBehindOthersIsNobody() {
        assertThat(tableTasks("<td>任务</td><td>责任单位</td>", "<td>扩大茶园。</td><td>省“双随机、一公开”监管联席会议成员单位，省财政厅等省级有关单位</td>"))
                .containsExactly("扩大茶园。 RESPONSIBLE 省“双随机、一公开”监管联席会议成员单位 RESPONSIBLE 省财政厅");
    }

    @ParameterizedTest
    @CsvSource({
        "牵头部门,LEAD",
        "主责单位,LEAD",
        "责任处室,RESPONSIBLE",
        "责任主体,RESPONSIBLE",
        "落实单位,RESPONSIBLE",
        "配合,SUPPORT",
        "协作部门,SUPPORT",
        "指导部门,GUIDE"
    })
    void aLabelAboveAColumnOfBodiesSaysWhatTheyDo(String label, String duty) {
        Extraction extraction = Samples.extraction(
                "<div><p>云岭省财政厅关于推广茶园改造经验的通知</p><p>云财〔2022〕4号</p><p>各市财政局：</p><p>请按附件办理。</p><p>云岭省财政厅</p><p>2022年5月18日</p><p>附件</p><p>任务清单</p>"
                        + "<table><tr><td>主要内容</td><td>" + label
                        + "</td></tr><tr><td>推广茶园改造。</td><td>省农业厅</td></tr></table></div>");
        assertThat(extraction.tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.bodies().stream()
                                .map(body -> body.duty() + " " + body.name())
                                .toList())
                        .containsExactly(duty + " 省农业厅"));
    }

    @Test
    void aTableOfOtherThingsSharesOutNothing() {
        assertThat(Samples.extraction(
                                "<div><p>云岭省财政厅关于分配资金的通知</p><p>云财〔2022〕4号</p><p>各市财政局：</p><p>请办理。</p><table><tr><td>市</td><td>项目</td><td>金额</td></tr><tr><td>甲市</td><td>茶园</td><td>10</td></tr></table><p>云岭省财政厅</p><p>2022年5月18日</p></div>")
                        .tasks())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "一、请各地加强领导。>RESPONSIBLE 各地",
                "加强领导。各市人民政府要落实责任，做好工作。>RESPONSIBLE 各市人民政府",
                "监测工作由省教育厅牵头，每年一次。>LEAD 省教育厅",
                "本方案由省商务厅会同省财政厅负责解释。>RESPONSIBLE 省商务厅|SUPPORT 省财政厅",
                "一、你市要会同省商务厅做好工作。>RESPONSIBLE 临江市人民政府|SUPPORT 省商务厅",
                "一、省农业厅与省林业局要加强配合。>RESPONSIBLE 省农业厅|RESPONSIBLE 省林业局",
                "一、资金由企业承担，要专款专用。>-",
                "一、机场建设所需资金要落实到位。>-",
                "一、支持企业要落到实处。>-"
            })
    void theSubjectOfAClauseMustAct(String paragraph, String expected) {
        Extraction extraction = Samples.extraction("云岭省人民政府关于建设机场的批复\n云政函〔2022〕3号\n临江市人民政府：\n" + paragraph + FOOT);
        assertThat(extraction.tasks().stream().flatMap(task -> task.bodies().stream()))
                .extracting(body -> body.duty() + " " + body)
                .containsExactlyElementsOf(expected.equals("-") ? List.of() : List.of(expected.split("\\|")));
    }

    @Test
    void everyLastDayStaysWithItsClause() {
        Extraction extraction = read("做好外贸工作的意见", "2022年6月底前完成试点，9月底前全面推开，做到应通尽通。");
        assertThat(extraction.tasks())
                .extracting(
                        task -> task.text(),
                        task -> task.deadlines().stream().map(d -> d.date()).toList())
                .containsExactly(
                        tuple("2022年6月底前完成试点，", List.of(LocalDate.of(2022, 6, 30))),
                        tuple("9月底前全面推开，做到应通尽通。", List.of(LocalDate.of(2022, 9, 30))));
    }

    @Test
    void aParagraphThatBindsABodyIsOneTaskWithAllItsDays() {
        Extraction extraction = read("做好外贸工作的意见", "各市人民政府要在2022年6月底前完成试点，9月底前全面推开，做到应通尽通。每月报告进展。");
        assertThat(extraction.tasks())
                .extracting(
                        task -> task.text(),
                        task -> task.deadlines().stream().map(d -> d.date()).toList(),
                        task -> task.bodies().stream().map(b -> b.name()).toList())
                .containsExactly(tuple(
                        "各市人民政府要在2022年6月底前完成试点，9月底前全面推开，做到应通尽通。每月报告进展。",
                        List.of(LocalDate.of(2022, 6, 30), LocalDate.of(2022, 9, 30)),
                        List.of("各市人民政府")));
    }

    @Test
    void numberedPartsOfAParagraphAreTasksOfTheirOwn() {
        Extraction extraction = read("做好外贸工作的意见", "（三）优化服务。1．建立专班。（省商务厅负责）2．开展督查。（省审计厅负责）");
        assertThat(extraction.tasks()).extracting(Mention.Task::text).containsExactly("建立专班。", "开展督查。");
    }

    @Test
    void severalTasksMayStandInOneParagraph() {
        Extraction extraction = read("做好外贸工作的意见", "一、主要任务。（一）稳住规模。〔责任单位：省商务厅〕（二）优化结构，6月底前完成。〔责任单位：省财政厅〕");
        assertThat(extraction.tasks()).extracting(Mention.Task::text).containsExactly("稳住规模。", "优化结构，6月底前完成。");
        assertThat(extraction.tasks().get(1).deadlines())
                .extracting(Mention.Deadline::date)
                .containsExactly(LocalDate.of(2022, 6, 30));
    }

    @Test
    void theSubjectOfAnItemAnswersForIt() {
        Extraction extraction = read("做好外贸工作的通知", "一、请各地加强领导，落实责任。", "二、省商务厅要会同有关部门加强督促检查。");
        assertThat(extraction.tasks())
                .extracting(task ->
                        task.bodies().stream().map(b -> b.duty() + " " + b).toList())
                .containsExactly(List.of("RESPONSIBLE 各地"), List.of("RESPONSIBLE 省商务厅", "SUPPORT 有关部门"));
        assertThat(extraction.tasks().getFirst().action()).contains("加强领导");
    }

    @Test
    void aDecreeIsOfTheBodyInItsNumber() {
        Extraction extraction = Samples.extraction(
                "<head><meta name='ArticleTitle' content='云岭市茶叶办法'></head><div><p>云岭市人民政府令</p><p>第179号</p><p>《云岭市茶叶办法》已经会议通过，现予公布，自2021年5月1日起施行。</p><p>2021年1月29日</p><p>云岭市茶叶办法</p><p>第一条　为发展茶业，制定本办法。</p></div>");
        assertThat(extraction.bodies(Mention.Part.ISSUER))
                .extracting(Mention.Body::name)
                .containsExactly("云岭市人民政府");
    }

    @Test
    void thePressNamesTheIssuersInItsLead() {
        Extraction extraction = Samples.extraction(
                "中办国办印发《关于推进茶业振兴的意见》\n日前，中共中央办公厅、国务院办公厅联合印发了《关于推进茶业振兴的意见》，并发出通知。\n《关于推进茶业振兴的意见》全文如下。\n根据《农业法》，提出如下意见。\n");
        assertThat(extraction.bodies(Mention.Part.ISSUER))
                .extracting(Mention.Body::name)
                .containsExactly("中共中央办公厅", "国务院办公厅");
        assertThat(extraction.citations())
                .extracting(c -> c.subject().attached() + " " + c.relation() + " " + c)
                .containsExactly("0 PROMULGATES 《关于推进茶业振兴的意见》", "1 BASED_ON 《农业法》");
    }

    @Test
    void aDayThatHasPassedIsNoDeadline() {
        assertThat(read("做好工作的通知", "一、2019年底前建成的茶园，按原规定办理。").tasks())
                .allSatisfy(task -> assertThat(task.deadlines()).isEmpty());
    }

    @Test
    void approvalIsReadWhereTheNoticeSpeaksOfItself() {
        Extraction extraction = read("印发《茶业方案》的通知", "《茶业方案》已经省委、省政府同意，现印发给你们。");
        assertThat(extraction.bodies(Mention.Part.APPROVER))
                .extracting(Mention.Body::name)
                .containsExactly("省委", "省政府");
    }

    @ParameterizedTest
    @CsvSource({
        "《茶业方案》已经省政府第54次常务会议讨论通过，现印发给你们。, 省政府",
        "《茶业方案》已经2022年5月6日省政府第7次常务会议通过，现予公布。, 省政府",
        "经党中央、国务院同意，现印发给你们。, 党中央|国务院",
        "经国务院领导同志同意，现通知如下。, 国务院",
        "项目须经省政府批准。, -",
        "方案报经省政府同意后实施。, -"
    })
    void whoAgreedIsReadFromItsPhrases(String paragraph, String approvers) {
        assertThat(read("印发《茶业方案》的通知", paragraph).bodies(Mention.Part.APPROVER))
                .extracting(Mention.Body::name)
                .containsExactlyElementsOf(approvers.equals("-") ? List.of() : List.of(approvers.split("\\|")));
    }

    @Test
    void jointIssuersAreEachAnIssuer() {
        Extraction extraction =
                Samples.extraction("关于做好茶园改造的通知\n云农〔2022〕9号\n各市农业局：\n请办理。\n云岭省农业厅 云岭省财政厅\n2022年5月18日\n");
        assertThat(extraction.bodies(Mention.Part.ISSUER))
                .extracting(Mention.Body::name)
                .containsExactly("云岭省农业厅", "云岭省财政厅");
    }

    @ParameterizedTest
    @CsvSource({
        "云岭省商务厅武汉海关关于便利通关的公告, 云岭省商务厅|武汉海关",
        "云岭省发展和改革委员会临川湾市商务局关于便利通关的通知, 云岭省发展和改革委员会|临川湾市商务局",
        "国家税务总局云岭省税务局关于便民办税的通知, 国家税务总局云岭省税务局",
        "临川湾市公安局奉贤分局关于政务公开的通知, 临川湾市公安局奉贤分局",
        "云岭省人民政府办公厅关于政务公开的通知, 云岭省人民政府办公厅",
        "云岭省财政厅 云岭省商务厅关于外贸的通知, 云岭省财政厅|云岭省商务厅",
        "云岭省财政厅、云岭省商务厅关于外贸的通知, 云岭省财政厅|云岭省商务厅"
    })
    void theTitleBeginsWithItsIssuers(String title, String issuers) {
        Extraction extraction = Samples.extraction(title + "\n云外〔2022〕9号\n各市商务局：\n请办理。\n");
        assertThat(extraction.bodies(Mention.Part.ISSUER))
                .extracting(Mention.Body::name)
                .containsExactlyElementsOf(List.of(issuers.split("\\|")));
    }

    @Test
    void aPersonMayBeAddressed() {
        Extraction extraction = Samples.extraction(
                "云岭省人民政府办公厅对省政协第7号提案的答复\n云政办函〔2022〕9号\n张三、李四委员：\n你们的提案收悉。现答复如下。\n云岭省人民政府办公厅\n2022年5月18日\n");
        assertThat(extraction.bodies(Mention.Part.RECIPIENT))
                .extracting(body -> body.name() + " " + body.person())
                .containsExactly("张三 true", "李四 true");
    }

    @Test
    void forceBeginsAndEndsOnDays() {
        Extraction extraction = read("茶业发展的意见", "本意见自2022年7月1日起施行，有效期5年。");
        assertThat(extraction.force()).singleElement().satisfies(force -> {
            assertThat(force.from()).contains(LocalDate.of(2022, 7, 1));
            assertThat(force.until()).contains(LocalDate.of(2027, 6, 30));
        });
        assertThat(read("茶业发展的意见", "7.3 本预案自2022年7月1日起实施。").force()).hasSize(1);
        assertThat(read("茶业发展的意见", "现公布《茶业清单》（见附件），自2022年7月1日起实施。").force()).hasSize(1);
        assertThat(read("茶业发展的意见", "茶税自2022年7月1日起实施新标准。").force()).isEmpty();
        assertThat(read("茶业发展的意见", "本意见自印发之日起施行。").force().getFirst().from()).contains(LocalDate.of(2022, 5, 18));
    }

    @Test
    void whatIsLessSureCanBeLeftOut() {
        Extraction extraction = read("做好茶业工作的意见", "根据《茶业条例》，通知如下。", "一、请各地加强领导。", "二、稳住规模。（省农业厅负责，2022年底前完成）");
        assertThat(extraction.tasks()).hasSize(2);
        Extraction firm = extraction.atLeast(new BigDecimal("0.9"));
        assertThat(firm.tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.deadlines()).hasSize(1));
        assertThat(firm.citations()).hasSize(1);
        Extraction layout = extraction.atLeast(new BigDecimal("0.99"));
        assertThat(layout.tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.deadlines()).isEmpty());
        assertThat(layout.citations()).isEmpty();
        assertThat(layout.issuers()).isEqualTo(extraction.issuers());
    }

    @Test
    void thePageSaysInFullWhomTheTitleShortens() {
        Extraction extraction =
                Samples.extraction("索引号：000099/2022-00001 发布机构：临川湾市茶业服务局\n市茶业服务局关于便利茶农的通知\n茶服〔2022〕9号\n各有关茶企：\n请办理。\n");
        assertThat(extraction.bodies(Mention.Part.ISSUER))
                .extracting(Mention.Body::name)
                .containsExactly("临川湾市茶业服务局");
    }

    @Test
    void aLineBreakInACitedTitleIsNoBlankOfIt() {
        assertThat(read("茶业的通知", "根据《云 岭省茶业办法》和《国务院 海关总署关于“茶 园+”行动的意见》，制定方案。").citations())
                .extracting(Mention.Citation::title)
                .containsExactly("云岭省茶业办法", "国务院 海关总署关于“茶园+”行动的意见");
    }
}
