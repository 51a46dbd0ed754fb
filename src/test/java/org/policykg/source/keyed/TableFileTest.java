package org.policykg.source.keyed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;
import org.policykg.limit.LimitExceeded;
import org.policykg.source.Content;
import org.policykg.source.KeyMap;
import org.policykg.source.PageField;
import org.policykg.source.SourceDocument;
import org.policykg.source.SourceReaders;
import org.policykg.source.SourceRecord;
import org.policykg.source.UnreadableSource;

class TableFileTest {
    private static final String HEADER = "标题,文号,正文\n";

    private static List<String> texts(String name, String content) {
        return Samples.documents(name, content.getBytes(StandardCharsets.UTF_8)).stream()
                .map(SourceDocument::printed)
                .toList();
    }

    @Test
    void quotedCellsHoldDelimitersLineEndsAndQuotationMarks() {
        assertThat(texts("a.csv", "\uFEFF" + HEADER + "甲,云茶发〔2029〕1号,\"各市茶业局：\r\n请采\"\"春\"\"茶, 按时报送。\"\r\n乙,,请办理。\r\n"))
                .containsExactly("甲\n各市茶业局：\n请采\"春\"茶, 按时报送。", "乙\n请办理。");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void theDelimiterIsFound(String delimiter) {
        assertThat(texts("a.csv", (HEADER + "甲,云茶发〔2029〕1号,请办理。\n乙,云茶发〔2029〕2号,请报送。\n").replace(",", delimiter)))
                .containsExactly("甲\n请办理。", "乙\n请报送。");
        assertThat(texts("a.csv", "sep=;\n标题;正文\n甲;请,办,理。\n")).containsExactly("甲\n请,办,理。");
    }

    @Test
    void theHeaderMayStandBelowOthersOrComeAgainOrBeAbsent() {
        assertThat(texts("a.csv", "茶业文件汇编,,\n制表日期：某日,,\n" + HEADER + "甲,,请办理。\n" + HEADER + "乙,,请报送。\n"))
                .containsExactly("甲\n请办理。", "乙\n请报送。");
        String prose = "各市茶业局要按时报送茶园面积，核对无误后汇总，并把进展情况告知省局。".repeat(4);
        List<SourceDocument> bare = Samples.documents(
                "a.csv",
                ("1,云岭省茶业局关于采茶的通知,云茶发〔2029〕1号," + prose + "\n2,云岭省茶业局关于制茶的通知,云茶发〔2029〕2号," + prose + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(bare).hasSize(2);
        assertThat(bare.getFirst().page())
                .containsEntry(PageField.TITLE, "云岭省茶业局关于采茶的通知")
                .containsEntry(PageField.DOCUMENT_NUMBER, "云茶发〔2029〕1号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\n", "\r\n", "请", "\\", ""})
    void whatSaysNoDelimiterIsALineAboveTheTable(String said) {
        assertThat(texts("a.csv", "sep=" + said + "\n" + HEADER + "甲,,请办理。\n乙,,请报送。\n"))
                .containsExactly("甲\n请办理。", "乙\n请报送。");
    }

    @Test
    void aFileIsClosedWhateverFails() {
        AtomicInteger closed = new AtomicInteger();
        Reader reader = new StringReader(HEADER) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        assertThatThrownBy(() -> new TableRows(reader, new Dialect('"', 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(closed).hasPositiveValue();
        closed.set(0);
        Rows rows = new Rows() {
            @Override
            public Optional<Found> next() {
                throw new LimitExceeded("takes long");
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        assertThatThrownBy(() -> new KeyedRecords("table", rows, KeyMap.NONE)).isInstanceOf(LimitExceeded.class);
        assertThat(closed).hasValue(1);
    }

    @Test
    void raggedRowsAreReadAsFarAsTheyGo() {
        assertThat(texts("a.csv", HEADER + "甲,,请办理。,多余,多余\n\n乙\n丙,,请报送。\n")).containsExactly("甲\n请办理。", "丙\n请报送。");
    }

    @Test
    void anyCharsetIsRead() {
        assertThat(Samples.documents(
                        "a.csv", (HEADER + "采茶通知,,各市茶业局要认真做好采茶工作。\n").getBytes(Charset.forName("GB18030"))))
                .extracting(SourceDocument::text)
                .containsExactly("采茶通知\n各市茶业局要认真做好采茶工作。");
    }

    @Test
    void aRowOfTenMillionColumnsCostsALine() {
        assertThat(reasonBehind(HEADER + "甲,,请办理。\n" + ",".repeat(10_000_000) + "\n"))
                .isEqualTo("is a broken table from line 3 on: a row has more than 100000 columns; what stands behind it"
                        + " was not read");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedCostsALine() {
        assertThat(reasonBehind(HEADER + "甲,,请办理。\n乙,,\"请报送。\n丙,,请汇总。\n"))
                .isEqualTo("is a broken table from line 3 on: a quotation mark is not closed; what stands behind it was"
                        + " not read");
    }

    /** Why a table cannot be read to its end, of which the first row can. */
    private static String reasonBehind(String table) {
        List<SourceRecord> before = new java.util.ArrayList<>();
        try {
            SourceReaders.read("a.csv", table.getBytes(StandardCharsets.UTF_8), before::add);
        } catch (UnreadableSource end) {
            assertThat(before).singleElement().isInstanceOf(SourceDocument.class);
            return String.valueOf(end.getMessage());
        }
        throw new AssertionError("nothing is broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"云岭省茶业局关于采茶的通知\n各市、县茶业局:\n请办理,并报送.\n", "采茶,制茶\n各市要办理,并报送。\n", "<p>标题,正文</p>", ""})
    void aTextIsNoTable(String text) {
        assertThat(new TableFile().opens(Content.of("a.txt", text.getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @Test
    void whatIsNamedOtherwiseIsATableByItsHeader() {
        assertThat(texts("a.txt", HEADER + "甲,,请办理。\n")).containsExactly("甲\n请办理。");
    }
}
