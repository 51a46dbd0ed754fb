package org.policykg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.Samples;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;

/** A notice's name is a function of the notice alone. */
class EditionTest {
    private static final String APPOINTMENT = "云岭省人民政府关于张某等同志任免的通知\n%s各市人民政府：\n%s\n云岭省人民政府\n%s";

    private static String name(String content) {
        return local(NoticeGraph.iri(Samples.extraction(content)));
    }

    private static String local(String iri) {
        return iri.substring((Iris.BASE + "document/").length());
    }

    private static String appointment(String number, String body, String date) {
        return name(APPOINTMENT.formatted(number, body, date));
    }

    @Test
    void theNumberComesFirst() {
        assertThat(appointment("云政人〔2021〕7号\n", "任命张某为厅长。", "2021年3月4日\n"))
                .isEqualTo("云岭省人民政府关于张某等同志任免的通知_云政人〔2021〕7号")
                .isEqualTo(appointment("云政人[2021] 7 号\n", "任命张某为厅长。", "2021年3月5日\n"));
    }

    @Test
    void thenTheIndexNumber() {
        String page =
                "<table><tr><td>索引号：</td><td>000014349/2018-00209</td></tr></table><div id='UCAP-CONTENT'><p>云岭省人民政府关于张某等同志任免的通知</p><p>各市人民政府：</p><p>任命张某为厅长，请各市人民政府知照，并做好有关工作衔接，遇有问题及时报告。</p><p>云岭省人民政府</p><p>2018年11月20日</p></div>";
        assertThat(NoticeParser.parse(Samples.document("page.html", page)))
                .isInstanceOfSatisfying(
                        Notice.class,
                        notice -> assertThat(local(NoticeGraph.iri(Samples.read(notice))))
                                .endsWith("_000014349／2018－00209"));
    }

    @Test
    void thenTheDayAndTheWords() {
        String one = appointment("", "任命张某为厅长。", "2021年3月4日\n");
        assertThat(one).matches("云岭省人民政府关于张某等同志任免的通知_2021－03－04_[0-9a-f]{12}");
        assertThat(appointment("", "任命李某为厅长。", "2021年3月4日\n")).isNotEqualTo(one);
        assertThat(appointment("", "任命张某为厅长。", "2021年3月5日\n")).isNotEqualTo(one);
    }

    @Test
    void marksSpacesAndTheFrameOfThePageDoNotCount() {
        String one = appointment("", "任命张某为厅长，免去其副厅长职务。", "2021年3月4日\n");
        assertThat(appointment("", "任命 张某 为厅长, 免去其副厅长职务。", "2021 年 3 月 4 日\n")).isEqualTo(one);
        String page =
                "<html><body><div class='nav'><a href='/'>首页</a> <a href='/zwgk'>政务公开</a></div><div class='TRS_Editor'><p>云岭省人民政府关于张某等同志任免的通知</p><p>各市人民政府：</p><p>任命张某为厅长，免去其副厅长职务。</p><p>云岭省人民政府</p><p>2021年3月4日</p></div></body></html>";
        Notice framed = (Notice) NoticeParser.parse(Samples.document("page.html", page));
        assertThat(local(NoticeGraph.iri(Samples.read(framed)))).isEqualTo(one);
        assertThat(appointment("", "任命張某為廳長，免去其副廳長職務。", "2021年3月4日\n")).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({
        "商务部公告2024年第46号, 2024, 公告2024年第46号",
        "商务部海关总署公告2024年第46号, 2024, 公告2024年第46号",
        "国家林业和草原局公告（2023年第14号）, 2023, 公告2023年第14号",
        "中华人民共和国国务院令第707号, 2018, 令2018年第707号",
        "国务院令第707号, , 令第707号",
        "云岭省人民政府通告2020年第3号, 2020, 通告2020年第3号",
        "国发〔2019〕4号, 2020, 国发〔2019〕4号",
        "海关总署公告2024年第08号, 2024, 公告2024年第8号",
        "国发〔2019〕004号, 2020, 国发〔2019〕4号",
        "国发〔2019〕100号, 2020, 国发〔2019〕100号"
    })
    void ordersAndAnnouncementsAreCountedByTheYear(String number, Integer year, String key) {
        assertThat(EditionKey.ofNumber(number, Optional.ofNullable(year))).isEqualTo(key);
    }

    @Test
    void theFullestCopyComesFirst() {
        Standing full = standing("任命张某为厅长，免去其副厅长职务。");
        Standing part = standing("任命张某为厅长。");
        Standing same = standing("任命张某为厅长，免去其副厅长职务");
        assertThat(full.speaksBefore(part)).isTrue();
        assertThat(part.speaksBefore(full)).isFalse();
        assertThat(same.text()).isEqualTo(full.text());
        assertThat(full.speaksBefore(same)).isNotEqualTo(same.speaksBefore(full));
        assertThat(full.speaksBefore(full)).isFalse();
    }

    private static Standing standing(String body) {
        return Standing.of(Samples.notice(APPOINTMENT.formatted("云政人〔2021〕7号\n", body, "2021年3月4日\n")));
    }
}
