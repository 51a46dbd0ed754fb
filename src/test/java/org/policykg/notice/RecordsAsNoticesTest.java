package org.policykg.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policykg.Samples;

/** Which records of crawls and feeds are notices, whatever their containers state of them. */
class RecordsAsNoticesTest {
    private static Reading read(String title, String further, String text) {
        return NoticeParser.parse(Samples.document(
                "a.json", "{\"title\":\"" + title + "\"," + further + "\"content\":\"" + text + "\"}"));
    }

    @Test
    void aReportThatIsAddressedToNobodyIsNoneWhoeverPutItOut() {
        assertThat(read("云岭省茶业局2029年度工作报告", "\"发文机关\":\"云岭省茶业局\",", "一年来，各项工作取得进展。"))
                .isInstanceOf(Reading.LeftOut.class);
        assertThat(read("关于春茶采摘的通知", "\"发文机关\":\"云岭省茶业局\",", "请按时采茶。")).isInstanceOf(Notice.class);
    }

    @Test
    void newsOfADocumentAreNoneWhateverNumberIsStated() {
        String number = "\"文号\":\"云茶发〔2029〕3号\",";
        assertThat(read("云岭省采茶细则", number, "春茶开采！采茶细则公布\\n3月12日，云岭省茶业局公布采茶细则。\\n细则明确，按标准采摘。"))
                .isInstanceOf(Reading.LeftOut.class);
        assertThat(read("云岭省采茶细则", number, "第二条 采茶应当按标准进行。\\n第三条 本细则自2029年4月1日起施行。"))
                .isInstanceOf(Notice.class);
    }

    @Test
    void aTitleThatIsStatedGoesBeforeOneThatLostItsQuotationMarks() {
        Reading reading = read("云岭省茶业局关于“春茶”采摘的通知", "", "云岭省茶业局关于\\\"春茶\\\"采摘的通知\\n各市茶业局：\\n请按时采茶。");
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Notice.class,
                        notice -> assertThat(notice.title().text()).isEqualTo("云岭省茶业局关于“春茶”采摘的通知"));
    }

    @Test
    void theNumberThatIsTheTitleIsTheNumberWhereThePageStatesItsEndAlone() {
        String title = "云岭省茶业局公告（2029年第12号）（绿茶调整等级）";
        String text = "现将绿茶调整为一等。\\n云岭省茶业局\\n2029年6月3日";
        assertThat(((Notice) read(title, "\"文号\":\"2029年第12号\",", text)).documentNumber())
                .contains("云岭省茶业局公告（2029年第12号）");
        assertThat(((Notice) read(title, "\"文号\":\"云茶局公告（2029年第12号）\",", text)).documentNumber())
                .contains("云茶局公告（2029年第12号）");
    }

    @Test
    void opinionsMayStandAloneAndAnAnnouncementBearItsSignatureAlone() {
        String parts = "一、扩大茶园。\n二、修好道路。\n三、办好茶厂。\n";
        assertThat(NoticeParser.parse(Samples.document("a.txt", "关于发展茶业的实施意见\n为发展茶业，提出以下实施意见。\n" + parts)))
                .isInstanceOf(Notice.class);
        assertThat(NoticeParser.parse(Samples.document("a.txt", "关于发展茶业的实施意见\n为发展茶业，多方提出意见。\n" + parts)))
                .isInstanceOf(Reading.LeftOut.class);
        assertThat(NoticeParser.parse(Samples.document("a.txt", "关于茶业优惠的公告\n现公告如下：\n" + parts + "特此公告。\n财 政 部\n")))
                .isInstanceOf(Notice.class);
        assertThat(NoticeParser.parse(Samples.document("a.txt", "关于茶业优惠的公告\n现公告如下：\n" + parts + "财 政 部\n")))
                .isInstanceOf(Reading.LeftOut.class);
    }
}
