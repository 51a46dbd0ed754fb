package org.policykg.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Where pages of the original end in a text. */
class PagesTest {
    private static OptionalInt page(SourceDocument document, String words) {
        return document.pageAt(document.text().indexOf(words));
    }

    @Test
    void wordsAreOnThePageThatShowsThem() {
        SourceDocument document = new TextBuilder()
                .add(Block.Kind.PARAGRAPH, "一、加强茶园\f管护")
                .add(Block.Kind.PARAGRAPH, "发布日期：2099-05-18\f") // is taken for what it says, its page end stays
                .add(Block.Kind.PARAGRAPH, "\f二、培训茶农")
                .addRow(
                        List.of(new TableGrid.Placed(0, 1, "甲"), new TableGrid.Placed(1, 1, "乙\f丙"), new TableGrid.Placed(2, 1, "丁")),
                        List.of())
                .add(Block.Kind.PARAGRAPH, "\f")
                .build("a.pdf", "pdf");
        assertThat(document.text()).isEqualTo("一、加强茶园管护\n二、培训茶农\n甲 乙丙 丁");
        assertThat(page(document, "一、")).hasValue(1);
        assertThat(page(document, "园")).hasValue(1);
        assertThat(page(document, "管护")).hasValue(2);
        assertThat(page(document, "二、")).hasValue(4);
        assertThat(page(document, "乙")).hasValue(4);
        assertThat(page(document, "丙")).hasValue(5);
        assertThat(page(document, "丁")).hasValue(5);
        Block row = document.blocks().getLast();
        assertThat(row.cells().stream().map(cell -> cell.span().in(document.text())))
                .containsExactly("甲", "乙丙", "丁");
    }

    @Test
    void aTextWithoutPagesHasNone() {
        SourceDocument document =
                new TextBuilder().add(Block.Kind.PARAGRAPH, "一、加强茶园管护").build("a.html", "html");
        assertThat(document.pageAt(0)).isEmpty();
    }

    @Test
    void onePageIsTheFirst() {
        SourceDocument document =
                new TextBuilder().add(Block.Kind.PARAGRAPH, "一、加强茶园管护\f").build("a.pdf", "pdf");
        assertThat(document.pageAt(0)).hasValue(1);
        assertThat(document.pageAt(document.text().length())).hasValue(1);
    }
}
