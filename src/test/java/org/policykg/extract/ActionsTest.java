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
                "推广签订授权（委托）协议，扩大范围>推广签订授权（委托）协议"
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
