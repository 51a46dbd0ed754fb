package org.policykg.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.lexicon.Lexicon;

/** What a page says of its document, by its label. */
class PageFieldTest {
    @ParameterizedTest
    @CsvSource({
        "TITLE,title-label,标题 名称 发文标题 文件名称 文档标题 文件标题 政策标题 政策名称 通知标题 题名 title Policy ArticleTitle",
        "DOCUMENT_NUMBER,number-label,发文字号 文号 发文文号 文件编号 发文号 文件字号 公文字号 政策文号 release_number number",
        "INDEX_NUMBER,index-label,索引号 信息索引号",
        "ISSUER,issuer-label,发文机关 发布机关 发布机构 颁布单位 发文单位 发文部门 公布机关 制发机关 制定机关 release_office",
        "DATE_ISSUED,issued-label,成文日期 发文日期 发文时间 成文时间 生成日期",
        "DATE_PUBLISHED,published-label,发布日期 公开日期 PubDate",
        "DATE_PROMULGATED,promulgated-label,颁布时间 颁布日期 公布日期",
        "EFFECTIVE_FROM,effective-label,实施日期 施行日期 生效日期 实施时间 施行时间 生效时间 Effective_Date",
        "EFFECTIVE_UNTIL,lapse-label,失效日期 失效时间",
        "SUBJECT,subject-label,主题分类",
        "URL,address-label,URL Url url 原文链接 出处链接 来源链接 文章链接 链接 网址 链接地址 原文地址 来源网址"
    })
    void aFieldIsKnownByEachOfItsLabels(PageField field, String list, String labels) {
        assertThat(Stream.of(labels.split(" "))
                        .map(label -> label.replace('_', field == PageField.EFFECTIVE_FROM ? ' ' : '_')))
                .containsExactlyInAnyOrderElementsOf(Lexicon.standard().words(list))
                .allSatisfy(label -> assertThat(PageField.of(label)).contains(field));
    }

    @Test
    void aLabelMayBeSetApartAndEndInAColon() {
        assertThat(PageField.of("索 引 号：")).contains(PageField.INDEX_NUMBER);
        assertThat(PageField.of("茶园")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"content", "Content", "Policy_Content", "text", "body", "正文", "内容", "html"})
    void aRecordKeepsItsTextBehindALabel(String label) throws UnreadableSource {
        assertThat(SourceReaders.read(
                        "a.json",
                        "{\"%s\": \"各市人民政府：请办理。\"}".formatted(label).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .singleElement()
                .isInstanceOf(SourceDocument.class);
    }
}
