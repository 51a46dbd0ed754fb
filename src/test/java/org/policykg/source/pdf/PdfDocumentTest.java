package org.policykg.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.policykg.source.PageField;
import org.policykg.source.TextBuilder;

/** What a table above the text says of the document is read as in other formats. */
class PdfDocumentTest {
    private static PdfBlock row(String... cells) {
        return new PdfBlock(
                "",
                IntStream.range(0, cells.length)
                        .mapToObj(i -> new Part.CellWords(i, 1, cells[i], false))
                        .toList());
    }

    private static TextBuilder read(PdfBlock... blocks) {
        return PdfDocument.of(new PdfText(Optional.empty(), List.of(blocks)));
    }

    @Test
    void rowsOfLabelsAreNoText() {
        TextBuilder read = read(row("索引号：", "113/2031-00007", "发布日期：2031年5月18日"), row("主题词：水利", "主 题 分 类：", "水利"));
        assertThat(read.isEmpty()).isTrue();
        assertThat(Stream.of(PageField.INDEX_NUMBER, PageField.DATE_PUBLISHED, PageField.SUBJECT)
                        .map(read::page)
                        .flatMap(Optional::stream))
                .containsExactly("113/2031-00007", "2031年5月18日", "水利");
    }

    @Test
    void aRowWithOtherWordsIsText() {
        assertThat(read(row("发布机构：云岭省水利厅", "请于6月底前清理河道")).hasText()).isTrue();
        assertThat(read(row("备注：")).hasText()).isTrue();
    }
}
