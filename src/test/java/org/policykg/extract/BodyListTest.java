package org.policykg.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of bodies as notices print them, and the bodies that they name. */
class BodyListTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "教育部>教育部",
                "财政部、商务部，海关总署>财政部|商务部|海关总署",
                "各省、自治区、直辖市人民政府，国务院各部委、各直属机构>各省、自治区、直辖市人民政府|国务院各部委|国务院各直属机构",
                "北京、西藏、陕西省（自治区、直辖市）人民政府>北京市人民政府|西藏自治区人民政府|陕西省人民政府",
                "内蒙古、黑龙江省、自治区林业和草原局、水利厅>内蒙古自治区林业和草原局|内蒙古自治区水利厅|黑龙江省林业和草原局|黑龙江省水利厅",
                "沈阳、北京军区>沈阳军区|北京军区",
                "大兴安岭林业集团，内蒙古、吉林、伊春森工集团>大兴安岭林业集团|内蒙古森工集团|吉林森工集团|伊春森工集团",
                "国家林业和草原局内蒙古、长春专员办>国家林业和草原局内蒙古专员办|国家林业和草原局长春专员办",
                "北京市、浙江省、深圳市财政部门、交易中心>北京市财政部门|北京市交易中心|浙江省财政部门|浙江省交易中心|深圳市财政部门|深圳市交易中心",
                "各市、县人民政府>各市人民政府|各县人民政府",
                "各省、自治区、直辖市财政主管部门、市场监督管理部门>各省、自治区、直辖市财政主管部门|各省、自治区、直辖市市场监督管理部门",
                "各省、自治区、直辖市水利、农业农村主管部门>各省、自治区、直辖市水利主管部门|各省、自治区、直辖市农业农村主管部门",
                "各省、自治区、直辖市、新疆生产建设兵团林业和草原主管部门>各省、自治区、直辖市林业和草原主管部门|新疆生产建设兵团林业和草原主管部门",
                "各省、自治区、直辖市及计划单列市财政厅（局）>各省、自治区、直辖市财政厅（局）|计划单列市财政厅（局）",
                "各省、自治区、直辖市水利（水务）厅（局）>各省、自治区、直辖市水利（水务）厅（局）",
                "省政府各部门、各直属机构，各有关单位>省政府各部门|省政府各直属机构|各有关单位",
                "国务院某部际联席会议各成员单位、各有关部门和单位>国务院某部际联席会议各成员单位|各有关部门和单位",
                "工业和信息化部、文化和旅游部、住房和城乡建设部>工业和信息化部|文化和旅游部|住房和城乡建设部",
                "江苏省人民政府、浙江省人民政府>江苏省人民政府|浙江省人民政府"
            })
    void aListIsWrittenOutInFull(String list, String bodies) {
        assertThat(BodyList.read(list))
                .extracting(BodyList.Item::name)
                .containsExactlyElementsOf(List.of(bodies.split("\\|")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {"各省、自治区人民政府，省政府各部门>各省、自治区人民政府|省政府各部门", "财政部、商务部>财政部|商务部"})
    void anItemStandsWhereItSays(String list, String words) {
        assertThat(BodyList.read(list))
                .extracting(item -> item.span().in(list))
                .containsExactlyElementsOf(List.of(words.split("\\|")));
    }
}
