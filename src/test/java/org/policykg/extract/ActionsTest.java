package org.policykg.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.Samples;
import org.policykg.rules.RuleBook;

class ActionsTest {
    private static final Actions ACTIONS = new Actions(RuleBook.standard(), Samples.shapes());

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "各地要切实加强领导，落实责任>加强领导",
                "优化审批服务。推行网上办理>优化审批服务",
                "2099年6月底前，全面建成茶业平台，实现联网>建成茶业平台",
                "2099年6月底前建成茶业平台>建成茶业平台",
                "省商务厅要会同有关部门建立协调机制>建立协调机制",
                "国家卫生健康委推行统一编码>推行统一编码",
                "国家税务总局办公厅张贴名单>国家税务总局办公厅张贴名单",
                "各地级以上市要注重协调>注重协调",
                "按照全县统一安排部署，普查茶园>普查茶园",
                "根据有关标准和实践，完善茶园管理>完善茶园管理",
                "对纳入名单的茶企进行检查>对纳入名单的茶企进行检查",
                "商务部、财政部将继续关注进展>关注进展",
                "将茶园纳入规划，给予支持>将茶园纳入规划",
                "按照《茶业纲要》的总体要求，扩大茶园>扩大茶园",
                "依据《茶园办法》（云林〔2099〕9号）规定，扩大茶园>扩大茶园",
                "按照《茶业规划》要求扩大茶园>扩大茶园",
                "通过“应收尽收”平台，扩大茶园>扩大茶园",
                "推广签订授权（委托）协议，扩大范围>推广签订授权（委托）协议",
                "茶园病害领域。扩大“绿色防控”实施范围，减少用药>扩大“绿色防控”实施范围",
                "采茶过程中，发现茶毛虫疫情的，应当向茶业主管部门报告>向茶业主管部门报告",
                "完成采摘后，要开展茶园修剪>开展茶园修剪",
                "在镇政府领导下，组织茶农修路>组织茶农修路",
                "扩大茶园的同时，加强管护>加强管护",
                "省级茶业主管部门可结合实际，制定茶苗管理办法>制定茶苗管理办法",
                "由省商务厅按照本方案提出的各项原则,会同有关方面制订实施办法,报省政府批准>制订实施办法",
                "茶园管护组。主要负责茶园修剪>茶园修剪",
                "实施期限为三年。建立茶园台账>建立茶园台账",
                "建设单位名单另发，完善茶园台账>完善茶园台账",
                "“春茶香”行动>“春茶香”行动",
                "加快可吸收茶膜升级>加快可吸收茶膜升级",
                "主要负责同志亲自抓>主要负责同志亲自抓",
                "突破采茶、简易维护可重复使用等技术>突破采茶、简易维护可重复使用等技术",
                "建设单位可申请补贴>申请补贴",
                "破除茶市分割（4项）。茶农自由买卖>破除茶市分割",
                "请各地编制实施方案，并于5月15日前报省商务厅>编制实施方案",
                "补贴标准每亩不超过1,000元>补贴标准每亩不超过1,000元"
            })
    void theActionIsWhatIsLeftOfWhoWhenAndHow(String task, String action) {
        assertThat(ACTIONS.of(task)).contains(action);
    }

    @Test
    void aLongActionEndsWithAMemberOfItsList() {
        String list = "加强" + "茶园种植管理、".repeat(20) + "茶叶加工";
        assertThat(ACTIONS.of(list)).hasValueSatisfying(action -> {
            assertThat(action).endsWith("茶园种植管理").startsWith("加强");
            assertThat(action.length()).isLessThanOrEqualTo(60);
        });
    }

    @Test
    void wordsWithoutAClauseHaveNoAction() {
        assertThat(ACTIONS.of("。，")).isEmpty();
    }
}
