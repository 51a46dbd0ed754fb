package org.policykg.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.Samples;

class JoinedNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "民政部国家卫生健康委员会>民政部|国家卫生健康委员会",
                "最高人民法院最高人民检察院公安部>最高人民法院|最高人民检察院|公安部",
                "中共中央办公厅国务院办公厅>中共中央办公厅|国务院办公厅",
                "财政部办公厅商务部办公厅>财政部办公厅|商务部办公厅",
                "云岭省水利厅云岭省农业农村厅云岭省应急管理厅>云岭省水利厅|云岭省农业农村厅|云岭省应急管理厅",
                "云岭省商务厅云州海关>云岭省商务厅|云州海关",
                "云岭省商务厅青石市人民政府>云岭省商务厅|青石市人民政府",
                // one name, whatever known names it holds
                "国务院国有资产监督管理委员会>国务院国有资产监督管理委员会",
                "国家税务总局云岭省税务局>国家税务总局云岭省税务局",
                "公安部交通管理局>公安部交通管理局",
                "国务院办公厅>国务院办公厅",
                "云岭省能源局国网云岭省电力公司>云岭省能源局国网云岭省电力公司",
                "云岭省商务厅>云岭省商务厅"
            })
    void namesArePartedWhereOneEndsAndAnotherBegins(String names, String parts) {
        assertThat(JoinedNames.part(names, Samples.shapes())).isEqualTo(List.of(parts.split("\\|")));
    }
}
