package org.policykg.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;

class TargetExtractorTest {
    private static Extraction read(String text) {
        return Samples.extraction("""
                云岭省农业农村厅关于印发云岭省茶园“十四五”改造方案的通知
                云农发〔2099〕7号
                各市农业农村局：
                %s
                云岭省农业农村厅
                2022年3月1日
                """.formatted(text));
    }

    private static Stream<String> targets(Extraction read) {
        return read.targets().stream()
                .map(target -> target.metric() + " " + target.figure().replace(" ", "")
                        + target.base().map(base -> " from " + base).orElse("")
                        + target.year().map(year -> " " + year).orElse(""));
    }

    private static Stream<String> sums(Extraction read) {
        return read.funding().stream().map(sum -> "$" + sum.figure().replace(" ", ""));
    }

    /** A text, then behind {@code =>} what is to be reached, and {@code $} sums. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、改造茶园。到2024年，良种覆盖率达到80%以上。=>良种覆盖率 ≥80% 2024",
                "一、改造茶园。良种覆盖率达到80%，产值突破30亿元。=>良种覆盖率 80% 2025; 产值 >30亿元 2025",
                "一、改造茶园。茶农收入年均增长6%左右。=>茶农收入 +6%",
                "一、改造茶园。化肥用量比2020年下降10%以上。=>化肥用量 −10% 2025",
                "一、改造茶园。采茶、制茶机械化率分别达到65%和55%。=>采茶 65% 2025; 制茶机械化率 55% 2025",
                "一、改造茶园。采茶、制茶机械化率均达到45%。=>采茶、制茶机械化率 45% 2025",
                "一、改造茶园。新增茶叶企业30家以上，培育茶艺师1.2万名。=>新增茶叶企业 ≥30家 2025; 茶艺师 1.2万名 2025",
                "一、改造茶园。新建、改造20万亩高山茶园。=>高山茶园 20万亩 2025",
                "一、改造茶园。建设50个茶庄和3个茶市。=>茶庄 50个 2025; 茶市 3个 2025",
                "一、改造茶园。扶持大户100个左右、1千名以上茶农创业。=>大户 ≈100个 2025",
                "一、改造茶园。茶山防灾能力达到3—5级。=>茶山防灾能力 3–5级 2025",
                "一、改造茶园。打造百个茶园示范点。=>茶园示范点 100个 2025",
                "一、改造茶园。确保每个茶村至少一人懂茶艺。=>每个茶村 ≥1人 2025",
                "一、改造茶园。产量增加到1,200万吨。=>产量 1200万吨 2025",
                "一、优化服务。茶园登记审批时限由10个工作日压缩至5个工作日。=>茶园登记审批时限 ≤5个工作日 from 10",
                "一、优化服务。茶园登记3个工作日内办结。=>茶园登记 ≤3个工作日",
                "一、改造老茶园。安排建设任务50万亩以上。=>改造老茶园建设任务 ≥50万亩 2025",
                "一、改造茶园。全年改造茶园20万亩。=>茶园 20万亩 2025",
                "一、改造茶园。建成200个整齐美观、香气浓郁的示范茶园和一批茶厂。=>示范茶园 200个 2025",
                "一、改造茶园。全年新开工重点茶厂60个以上、竣工20个以上。=>重点茶厂 ≥60个 2025; 重点茶厂竣工 ≥20个 2025",
                "一、改造茶园。2023—2024年每年遴选5—10个典型茶园。=>典型茶园 5–10个 2024",
                "一、改造茶园。每年遴选5个典型茶园。=>典型茶园 5个",
                "一、培训茶农。每年培训茶农300人，五年共培训茶农1500人。=>茶农 300人; 茶农 1500人 2025",
                "一、改造茶园。茶叶产量比“十三五”期末增长20%。=>茶叶产量 +20% 2025",
                "一、严格办理时限。办理时间不得超过15个工作日。=>办理时间 ≤15个工作日",
                "一、优化茶农服务。办结时间不得超过15个工作日。=>茶农服务办结时间 ≤15个工作日",
                "一、改造茶园。绿茶产量占茶叶总产量的比重达到30%。=>绿茶产量占茶叶总产量的比重 30% 2025",
                // money
                "一、改造茶园。对改造的茶农给予每亩500元补助。=>$500元",
                "一、改造茶园。对获奖茶农分别奖励10万元、5万元。=>$10万元; $5万元",
                "一、改造茶园。给予一次性奖补，单个企业最高60万元。=>$≤60万元",
                "一、改造茶园。省财政安排专项资金3亿元以上。=>$≥3亿元",
                "一、改造茶园。发放茶叶贷款20亿元以上。=>茶叶贷款 ≥20亿元 2025",
                "一、改造茶园。给予最高30%的贴息。=>",
                // neither
                "一、改造茶园。建立起种植、加工、销售3种方式的茶业体系。=>",
                "一、改造茶园。建立3级茶业网络。=>",
                "一、茶厂。\n1.具备炒茶1000公斤及以上加工能力。=>",
                "一、改造茶园。标委会副主任委员不超过5名，顾问一般不超过5人。=>",
                "一、改造茶园。鼓励各地参考如下标准改造茶园。\n茶园绿化率不低于65%。=>",
                "一、改造茶园。对面积达到300亩以上的茶农优先安排。=>",
                "一、改造茶园。经营面积300亩以上的大户可以申请。=>",
                "一、改造茶园。截至2021年底，全省茶园达到300万亩。=>",
                "一、改造茶园。2020年茶园达到300万亩。=>",
                "一、改造茶园。推进“千亩茶园”工程。=>",
                "一、改造茶园。落实退税政策，预计新增退税5亿元。=>",
                "一、改造茶园。整治炒作、囤积等6项行为。=>",
                "一、改造茶园。自印发之日起20个工作日内报送审批表。=>",
                "一、改造茶园。按第3条办理。=>",
            })
    void whatATextWantsInFigures(String text) {
        String[] parts = text.split("=>", -1);
        Extraction read = read(parts[0]);
        assertThat(Stream.concat(targets(read), sums(read)).toList())
                .as(parts[0])
                .isEqualTo(parts[1].isEmpty() ? List.of() : List.of(parts[1].split("; ")));
    }

    /** Words that go on and on without a comma would stand in each of their figures. */
    @Test
    void wordsWithoutAnEndTellNoFigures() {
        assertThat(read("一、改造茶园。" + "建成茶园10个、".repeat(10) + "。").targets()).hasSize(10);
        assertThat(read("一、改造茶园。" + "建成茶园10个、".repeat(100) + "。").targets()).isEmpty();
    }
}
