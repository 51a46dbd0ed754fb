package org.policykg.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policykg.Samples;

/** Who sits in a coordinating body, who convenes it, where its office is. */
class MechanismTest {
    private static List<String> read(String title, String... body) {
        String text = String.join(
                "\n", title, "云政办函〔2022〕11号", "各市人民政府，省农业厅：", String.join("\n", body), "云岭省人民政府办公厅", "2022年5月18日", "");
        return Samples.extraction(text).memberships().stream()
                .map(member -> member.role() + " " + member)
                .toList();
    }

    @Test
    void aConferenceIsComposedOfBodies() {
        assertThat(read("云岭省人民政府办公厅关于建立茶业发展联席会议制度的通知", "联席会议由省农业厅、省商务厅和省财政厅等3个部门组成，省农业厅为牵头单位。", "联席会议办公室设在省农业厅。"))
                .containsExactly(
                        "MEMBER 茶业发展联席会议 省农业厅",
                        "MEMBER 茶业发展联席会议 省商务厅",
                        "MEMBER 茶业发展联席会议 省财政厅",
                        "CONVENER 茶业发展联席会议 省农业厅",
                        "OFFICE 茶业发展联席会议 省农业厅");
    }

    @Test
    void theBodiesOfARosterAreThoseOfThePosts() {
        assertThat(read(
                        "云岭省人民政府办公厅关于调整茶业发展领导小组组成人员的通知",
                        "现将调整后的人员名单通知如下：",
                        "组　长：王　某　　副省长",
                        "副组长：李　某　　省农业厅厅长",
                        "成　员：赵　某　　省财政厅副厅长",
                        "　　　　钱某某　　省商务厅党组成员"))
                .containsExactly("MEMBER 茶业发展领导小组 省农业厅", "MEMBER 茶业发展领导小组 省财政厅", "MEMBER 茶业发展领导小组 省商务厅");
    }

    @Test
    void whoHeadsTheOfficeDoesNotConvene() {
        assertThat(read("云岭省人民政府办公厅关于成立茶业发展领导小组的通知", "组　长：王　某　　省农业厅厅长", "办公室主任：李　某　　省商务厅副厅长"))
                .contains("CONVENER 茶业发展领导小组 省农业厅")
                .doesNotContain("CONVENER 茶业发展领导小组 省商务厅");
    }

    @Test
    void aGroupIsSetUpInASentence() {
        assertThat(read("云岭省人民政府办公厅关于做好茶园普查的通知", "成立茶园普查工作小组，成员由省农业厅、省统计局等部门负责同志组成，办公室设在省统计局。"))
                .containsExactly("MEMBER 茶园普查工作小组 省农业厅", "MEMBER 茶园普查工作小组 省统计局", "OFFICE 茶园普查工作小组 省统计局");
    }

    @Test
    void whatElseIsComposedIsNoCoordinatingBody() {
        assertThat(read("云岭省人民政府办公厅关于做好茶园普查的通知", "普查队由农艺师和测量员组成，办公室设在镇政府大院。")).isEmpty();
    }

    @Test
    void thatBureauIsTheLastOneNamed() {
        List<String> bodies = Samples.extraction("""
                        云岭省人民政府关于做好茶业工作的意见
                        云政发〔2022〕11号
                        各市人民政府：
                        一、由省统计局牵头，建立茶业统计制度。
                        二、完善数据发布。（该局负责，2022年底前完成）
                        云岭省人民政府
                        2022年5月18日
                        """).tasks().stream()
                .flatMap(task -> task.bodies().stream())
                .map(Mention.Duties::name)
                .toList();
        assertThat(bodies).contains("省统计局").doesNotContain("该局");
    }
}
