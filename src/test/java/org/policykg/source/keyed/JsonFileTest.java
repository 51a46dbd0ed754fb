package org.policykg.source.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;
import org.policykg.source.PageField;
import org.policykg.source.SourceDocument;
import org.policykg.source.SourceReaders;
import org.policykg.source.SourceRecord;
import org.policykg.source.UnreadableSource;

class JsonFileTest {
    private static List<SourceRecord> read(String content) throws UnreadableSource {
        return SourceReaders.read("a.json", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSectionsOfADocumentAreOneRecord() throws UnreadableSource {
        String parts =
                "[{\"heading\":\"各市茶业局：\",\"level\":1,\"content\":\"请办理。\"},{\"heading\":\"一、采茶\",\"content\":\"要按时采茶。\"}]";
        List<SourceRecord> whole = read("{\"title\":\"云岭省茶业局关于采茶的通知\",\"doc_type\":\"pdf\",\"sections\":" + parts
                + ",\"full_text\":\"云岭省茶业局关于采茶的通知\\n各市茶业局：\\n请按时采茶。\",\"metadata\":{\"count\":2}}");
        assertThat(whole)
                .singleElement()
                .isInstanceOfSatisfying(
                        SourceDocument.class,
                        document -> assertThat(document.text()).isEqualTo("云岭省茶业局关于采茶的通知\n各市茶业局：\n请按时采茶。"));
        assertThat(read("{\"title\":\"云岭省茶业局关于采茶的通知\",\"sections\":" + parts + "}"))
                .singleElement()
                .isInstanceOfSatisfying(
                        SourceDocument.class,
                        document -> assertThat(document.text()).isEqualTo("云岭省茶业局关于采茶的通知\n各市茶业局：\n请办理。\n一、采茶\n要按时采茶。"));
    }

    @Test
    void theArticlesOfAReportAreItsRecordsAndItsOwnWordsAreNone() throws UnreadableSource {
        String insight = "本周茶业政策总体平稳，各地继续推进茶园建设，重点在于提高质量。".repeat(8);
        List<SourceRecord> records = read(
                "{\"report_id\":\"7\",\"articles\":[{\"title\":\"茶事\",\"url\":\"http://a.example/1\",\"content\":\"甲事。\","
                        + "\"summary\":\"乙\",\"analysis\":{\"text\":\"丙\"}},{\"title\":\"采茶\",\"content\":\"丁事。\"}],\"weekly_insight\":\""
                        + insight + "\"}");
        assertThat(records)
                .extracting(record -> ((SourceDocument) record).text())
                .containsExactly("茶事\n甲事。", "采茶\n丁事。");
    }

    @Test
    void summariesAndRemarksAreNoText() throws UnreadableSource {
        assertThat(read("{\"title\":\"采茶方案\",\"summary\":\"" + "采茶要按时。".repeat(40) + "\",\"remark\":\""
                        + "注意时限。".repeat(40) + "\"}"))
                .singleElement()
                .isInstanceOfSatisfying(
                        SourceRecord.Empty.class,
                        empty -> assertThat(empty.reason()).contains("--map text=KEY"));
    }

    @Test
    void anEntryOfARegisterIsADocumentByItsNumber() throws UnreadableSource {
        assertThat(read("[{\"title\":\"云岭省采茶办法\",\"doc_no\":\"云茶发〔2029〕1号\"},{\"title\":\"采茶纪事\",\"doc_no\":\"无\"}]"))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(SourceDocument.class),
                        second -> assertThat(second).isInstanceOf(SourceRecord.Empty.class));
    }

    @Test
    void textBesideAPageIsReadWhereItHasLines() throws UnreadableSource {
        assertThat(read("{\"html\":\"<html><body><p>首页</p><p>各市茶业局：</p><p>请办理。</p></body></html>\",\"text\":\"各市茶业局：\\n"
                        + "请办理。\"}"))
                .extracting(record -> ((SourceDocument) record).text())
                .containsExactly("各市茶业局：\n请办理。");
    }

    @Test
    void aTableKeptByItsColumnsHasItsRows() throws UnreadableSource {
        assertThat(read("{\"title\":{\"0\":\"甲\",\"1\":\"乙\"},\"content\":{\"0\":\"请办理。\",\"1\":\"请报送。\"}}"))
                .extracting(record -> ((SourceDocument) record).text())
                .containsExactly("甲\n请办理。", "乙\n请报送。");
    }

    @Test
    void whatIsWrappedIsFound() throws UnreadableSource {
        assertThat(read(
                        "{\"took\":3,\"hits\":{\"hits\":[{\"_id\":\"1\",\"_source\":{\"title\":\"甲\",\"content\":\"请办理。\"}},"
                                + "{\"_id\":\"2\",\"_source\":{\"title\":\"乙\",\"content\":\"请报送。\"}}]}}"))
                .extracting(record -> ((SourceDocument) record).text())
                .containsExactly("甲\n请办理。", "乙\n请报送。");
    }

    @Test
    void linesMayBeInAnyCharsetAndAValueMayGoOnOverSome() {
        byte[] lines = "{\"content\":\"各市财政局：请认真做好预算编制工作\"}\n{\n \"content\": \"请按时报送\"\n}\n{\"content\":\"请办理\"}\n"
                .getBytes(Charset.forName("GB18030"));
        assertThat(Samples.documents("a.jsonl", lines))
                .extracting(SourceDocument::text)
                .containsExactly("各市财政局：请认真做好预算编制工作", "请按时报送", "请办理");
    }

    @Test
    void whatASiteDoesNotKnowAsANumberIsLeftAside() throws UnreadableSource {
        SourceRecord record = read("{\"title\":\"采茶\",\"doc_no\":\"（年度方案）\",\"source\":\"茶讯网站\",\"content\":\"请办理。\"}")
                .getFirst();
        assertThat(((SourceDocument) record).page()).containsOnlyKeys(PageField.TITLE);
    }

    @Test
    void aFileOfOneHugeListIsReadElementByElement() throws UnreadableSource {
        StringBuilder json = new StringBuilder("{\"meta\":{\"count\":9},\"data\":[");
        String words = "各市茶业局要按时报送茶园面积。".repeat(400);
        int rows = 3000;
        for (int i = 0; i < rows; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"title\":\"第")
                    .append(i)
                    .append("件事\",\"content\":\"")
                    .append(words)
                    .append("\"}");
        }
        json.append("]}");
        int[] seen = new int[1];
        SourceReaders.read("a.json", json.toString().getBytes(StandardCharsets.UTF_8), record -> {
            assertThat(record).isInstanceOf(SourceDocument.class);
            seen[0]++;
        });
        assertThat(seen[0]).isEqualTo(rows);
    }

    /** Rows with a key that nobody reads, so that some of them are larger than a record may be. */
    private static String rows(int count, int length, String between, IntFunction<String> key) {
        String unread = "x".repeat(length);
        return IntStream.range(0, count)
                .mapToObj(i -> key.apply(i)
                        + "{\"title\":\"第" + i + "件事\",\"content\":\"各市茶业局要按时报送第" + i + "片茶园的面积。\",\"hash\":\""
                        + unread + "\"}")
                .collect(Collectors.joining(between));
    }

    private static List<String> texts(String json) throws UnreadableSource {
        List<String> read = new ArrayList<>();
        SourceReaders.read(
                "a.json",
                json.getBytes(StandardCharsets.UTF_8),
                record -> read.add(record.path() + " "
                        + (record instanceof SourceDocument document
                                ? document.printed()
                                : ((SourceRecord.LeftOut) record).reason())));
        return read;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ROWS]",
                "{\"code\":0,\"data\":{\"list\":[ROWS],\"total\":9}}",
                "{\"facets\":[{\"name\":\"茶\",\"count\":3},{\"name\":\"水\"}],\"data\":{\"list\":[ROWS]}}",
                "{\"data\":{\"list\":[{\"name\":\"茶\"},7,ROWS,{\"name\":\"水\"}]},\"facets\":[{\"name\":\"茶\"}]}",
                "{\"meta\":{\"by\":\"crawl\"},NAMED}",
                "{\"data\":{NAMED}}",
                "[{\"page\":1,\"items\":[ROWS]}]"
            })
    void aFileThatIsTooLargeForARecordHasTheRecordsOfASmallOne(String form) throws UnreadableSource {
        List<List<String>> read = new ArrayList<>();
        for (int length : new int[] {1, 2_600_000}) {
            read.add(texts(form.replace("ROWS", rows(7, length, ",", i -> ""))
                    .replace("NAMED", rows(7, length, ",", i -> "\"k" + i + "\":"))));
        }
        assertThat(read.getFirst()).anySatisfy(record -> assertThat(record).contains("报送第6片"));
        assertThat(read.get(1)).isEqualTo(read.getFirst());
    }
}
