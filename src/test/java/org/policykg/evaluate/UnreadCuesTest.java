package org.policykg.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.rules.RuleBook;
import org.policykg.rules.UnreadKind;

/** What looks like a cue and was read by no rule. */
class UnreadCuesTest {
    private static final UnreadCues CUES = new UnreadCues(RuleBook.standard(), Authority.load());

    /** The kinds of what is unread in a notice of some paragraphs, with the words. */
    private static List<String> unread(String paragraphs) {
        return CUES
                .in(Samples.extraction("云岭省人民政府关于做好茶业工作的意见\n云政发〔2022〕11号\n各市人民政府：\n" + paragraphs.replace('/', '\n')
                        + "\n云岭省人民政府\n2022年5月18日\n"))
                .stream()
                .map(one -> one.kind().id() + " " + one.words())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "duty-bracket>一、稳住规模。（省农业厅负责）>一、稳住规模（由镇里商量负责）的办法。",
                "duty-line>一、稳住规模。/责任单位：省农业厅>责任部门：由镇里商量",
                "last-day>请于2022年6月底前办结。>茶园在1990年底以前形成。",
                "in-force>本意见自2022年6月1日起施行。>企业自2022年6月1日起执行新标准。",
                "ended>《茶业办法》同时废止。>过去的规定废止。",
                "changed>将《茶业办法》第三条修改为“茶园”。>第三条修改为“茶园”。",
                "put-out>省农业厅《关于茶园改造的意见》已经省政府同意，现转发给你们。>现将名单公布如下。",
                "title>请参阅《茶业读本》。>请填写《茶业经营申报表》。",
                "number>按照云农〔2015〕3号文件办理。>云农〔2015〕3号文件已收到。",
                "item>（一）省农业厅要会同有关部门做好各地茶园的登记工作。>（一）指导思想。茶园面积逐年增加，各地茶农收入也逐年增加。"
            })
    void whatIsReadIsNotTold(String kind, String read, String notRead) {
        assertThat(unread(read)).as(read).noneMatch(one -> one.startsWith(kind + " "));
        assertThat(unread(notRead)).as(notRead).anyMatch(one -> one.startsWith(kind + " "));
    }

    @Test
    void everyKindHasItsCase() throws NoSuchMethodException {
        Stream<String> cases = Stream.of(UnreadCuesTest.class
                        .getDeclaredMethod("whatIsReadIsNotTold", String.class, String.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .value())
                .map(row -> row.substring(0, row.indexOf('>')));
        assertThat(cases.collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        UnreadKind.standard().stream().map(UnreadKind::id).toList());
    }

    @Test
    void whatIsShortIsToldWithItsSentence() {
        assertThat(unread("请办理。过去的规定废止。请执行。")).containsExactly("ended 过去的规定废止");
    }

    @Test
    void headAndEndAreNotSearched() {
        assertThat(unread("请办理。")).isEmpty();
    }

    @Test
    void ofARuleThatReadsTheNoticeAnyPlaceWillDo() {
        assertThat(unread("省农业厅《关于茶园改造的意见》已经省政府同意，现转发给你们。现印发名单。")).noneMatch(one -> one.startsWith("put-out"));
    }
}
