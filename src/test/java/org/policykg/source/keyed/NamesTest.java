package org.policykg.source.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.policykg.rules.RuleBook;
import org.policykg.source.PageField;

class NamesTest {
    private static final Map<String, PageField> FIELDS = Map.of(
            "title-key", PageField.TITLE,
            "number-key", PageField.DOCUMENT_NUMBER,
            "issuer-key", PageField.ISSUER,
            "issued-key", PageField.DATE_ISSUED,
            "published-key", PageField.DATE_PUBLISHED,
            "effective-key", PageField.EFFECTIVE_FROM,
            "lapse-key", PageField.EFFECTIVE_UNTIL,
            "address-key", PageField.URL);

    private static Stream<String> words(String list) {
        return RuleBook.standard().lexicon().words(list).stream();
    }

    @Test
    void everyWordNamesItsField() {
        FIELDS.forEach((list, field) -> assertThat(words(list))
                .allSatisfy(word -> assertThat(Names.field(word)).as(word).contains(field)));
        assertThat(words("text-key")).allSatisfy(word -> {
            assertThat(Names.text(word)).as(word).isPresent();
            assertThat(Names.field(word)).as(word).isEmpty();
        });
        assertThat(words("source-key"))
                .allSatisfy(word -> assertThat(Names.source(word)).as(word).isPresent());
    }

    @ParameterizedTest
    @MethodSource("asides")
    void whatACrawlAddsIsAside(String word) {
        assertThat(Names.isAside(word)).isTrue();
        assertThat(Names.isAside("doc." + word + ".text")).isTrue();
    }

    private static Stream<String> asides() {
        return words("aside-key");
    }

    @Test
    void whatIsOfTheCrawlIsNoDayOfTheDocument() {
        assertThat(words("crawl-key")).allSatisfy(word -> {
            boolean han = Character.isIdeographic(word.charAt(0));
            assertThat(Names.isOfCrawl(han ? word + "时间" : word + "_at"))
                    .as(word)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "docTitle, TITLE",
        "DOC-TITLE, TITLE",
        "政策文件标题, TITLE",
        "document.title, TITLE",
        "policy_doc_no, DOCUMENT_NUMBER",
        "发布机构名称, ISSUER",
        "publishDate, DATE_PUBLISHED",
        "原文链接(官网), URL",
        "subtitle,",
        "untitled,",
        "title_hash,",
        "source_type,",
        "标题长度,"
    })
    void aKeyThatEndsInAWordIsOne(String key, PageField field) {
        assertThat(Names.field(key)).isEqualTo(Optional.ofNullable(field));
    }
}
