package org.policykg.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policykg.Samples;

/** What a site puts around a text. */
class PageFrameTest {
    private static final String TEXT = "云岭省财政厅关于某事的通知 云财〔2022〕4号 各市财政局： 请认真做好下一年度预算编制工作，按时报送。"
            + "要把各项任务落实到部门，加强督促检查，确保取得实效；重大进展及时向省财政厅报告。预算草案在九月底前报送，逾期不再受理；执行中遇到的问题，请与省财政厅预算处联系。 云岭省财政厅 2022年3月1日";

    @Test
    void aPageOnOneLineLosesItsMenus() {
        List<String> bare = lines(json(TEXT));
        assertThat(bare).startsWith("云岭省财政厅关于某事的通知").endsWith("云岭省财政厅", "2022年3月1日");
        assertThat(lines(json("热门检索： 收支 减税 首页 职能机构 新闻报道 专题 您现在的位置： 首页 > 新闻报道 > 图片 " + TEXT)))
                .isEqualTo(bare);
        assertThat(lines(json("职能机构 新闻报道 首页>信息公开>通知 " + TEXT + " 【大 中 小】【打印此页】【关闭窗口】 网站地图 联系我们 版权所有，请注明来源")))
                .isEqualTo(bare);
    }

    @Test
    void whatHasSentencesIsNoMenu() {
        String text = "请各市报送材料。您现在的位置：首页 > 报送 > 填写 " + TEXT;
        assertThat(lines(json(text)).getFirst()).startsWith("请各市报送材料");
        assertThat(String.join("", lines(json(TEXT + " 按【打印】【关闭】两键。")))).contains("两键");
    }

    @Test
    void linksDoNotHideTheDensestPart() {
        String menu = "<div><a href='/a'>市发展改革委</a><a href='/b'>市教育局</a></div>".repeat(9);
        String text = "<p>各市财政局：</p><p>请认真做好下一年度预算编制工作，按时报送，确保取得实效，重大进展及时报告。</p>";
        assertThat(lines(Samples.document(
                        "a.html", "<body>" + menu + "<div>" + text + "</div><div>关怀版</div>" + menu + "</body>")))
                .containsExactly("各市财政局：", "请认真做好下一年度预算编制工作，按时报送，确保取得实效，重大进展及时报告。");
    }

    private static SourceDocument json(String content) {
        return Samples.document("a.json", "{\"content\": \"" + content + "\"}");
    }

    private static List<String> lines(SourceDocument document) {
        return document.blocks().stream().map(document::textOf).toList();
    }
}
