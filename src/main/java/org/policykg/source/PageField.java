package org.policykg.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a page or a record says of its document beside the text, with the labels in use for it. */
public enum PageField {
    TITLE("标题", "名称", "title", "Policy", "ArticleTitle"),
    DOCUMENT_NUMBER("发文字号", "文号", "文件编号", "发文号", "release_number", "number"),
    INDEX_NUMBER("索引号", "信息索引号"),
    ISSUER("发文机关", "发布机关", "发布机构", "颁布单位", "发文单位", "制定机关", "发布单位", "release_office"),
    DATE_ISSUED("成文日期", "发文日期", "生成日期"),
    DATE_PUBLISHED("发布日期", "公开日期", "PubDate"),
    DATE_PROMULGATED("颁布时间", "颁布日期", "公布日期"),
    EFFECTIVE_FROM("实施日期", "施行日期", "生效日期", "Effective Date"),
    EFFECTIVE_UNTIL("失效日期"),
    SUBJECT("主题分类"),
    URL("URL", "Url", "url", "原文链接");

    private static final Pattern NO_MEANING =
            Pattern.compile("[\\s\\u3000\\u00A0]++(?=[\\u4e00-\\u9fff])|[\\s\\u3000\\u00A0]++$|[：:*]");
    /** The longest has fifteen characters, and spaces between them. */
    private static final int LONGEST_LABEL = 60;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> labels;

    PageField(String... labels) {
        this.labels = List.of(labels);
    }

    /** The field that a label stands for; spaces inside it ({@code 索 引 号}) and a colon carry no meaning. */
    public static Optional<PageField> of(String label) {
        if (label.length() > LONGEST_LABEL) {
            return Optional.empty();
        }
        String bare = NO_MEANING.matcher(ReadingForm.of(label)).replaceAll("");
        return Arrays.stream(values())
                .filter(field -> field.labels.contains(bare.strip()))
                .findFirst();
    }
}
