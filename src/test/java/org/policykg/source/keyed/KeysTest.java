package org.policykg.source.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;
import org.policykg.source.KeyMap;
import org.policykg.source.PageField;
import org.policykg.source.SourceDocument;
import org.policykg.source.UnreadableSource;

/** What holds what is found by what it is called and by what it looks like, whatever a crawl calls it and in whatever order. */
class KeysTest {
    private static final int FILES = 60;

    /** Names in use for each thing, and some that nobody uses. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "title", List.of("title", "标题", "docTitle", "policy_title", "biaoti", "文件名称", "k1", "甲项"),
            "number", List.of("doc_no", "文号", "wenhao", "fileNumber", "发文字号", "k2", "乙项"),
            "issuer", List.of("发文机关", "agency", "fabujigou", "source", "issued_by", "k3", "丙项"),
            "day", List.of("publish_date", "发布日期", "fbrq", "pubDate", "date", "k4", "丁项"),
            "address", List.of("url", "链接", "source_url", "pageUrl", "k5", "戊项"),
            "text", List.of("content", "正文", "full_text", "neirong", "news_content", "k6", "己项"));

    private static final List<String> NOISE = List.of(
            "id",
            "hash",
            "word_count",
            "summary",
            "摘要",
            "tags",
            "备注",
            "crawl_time",
            "category",
            "views",
            "embedding_id");

    private static String noise(String name, int i) {
        return switch (name) {
            case "id", "views", "word_count" -> String.valueOf(1000 + 7 * i);
            case "hash", "embedding_id" -> Integer.toHexString(i * 7919) + "f09a";
            case "summary", "摘要" -> "本文说明第" + i + "件事怎样办理，要求各市按时报送，并对进度作了安排。".repeat(6);
            case "crawl_time" -> "2031-01-02 03:04:05";
            default -> "茶业,第" + i + "类";
        };
    }

    private static String text(int i) {
        return "云岭省茶业局关于第" + i + "件事的通知\n各市茶业局：\n为了办好第" + i
                + "件事，现将有关事项通知如下。\n一、加强管理。各市要按时报送茶园面积，核对无误后汇总，并把进展情况告知省局。\n"
                + "二、认真落实。请结合实际抓好落实，做到事事有着落、件件有回音，遇到问题及时反映。\n云岭省茶业局\n2029年5月"
                + (1 + i % 28) + "日";
    }

    @Test
    void everyThingIsFoundWhateverItIsCalled() throws IOException, UnreadableSource {
        Random random = new Random(7);
        for (int file = 0; file < FILES; file++) {
            Map<String, String> called = new LinkedHashMap<>();
            NAMES.forEach((thing, names) -> called.put(thing, names.get(random.nextInt(names.size()))));
            List<String> columns = new ArrayList<>(called.values());
            List<String> noise = new ArrayList<>(NOISE);
            Collections.shuffle(noise, random);
            columns.addAll(noise.subList(0, random.nextInt(noise.size())));
            Collections.shuffle(columns, random);
            List<Map<String, String>> rows = new ArrayList<>();
            for (int i = 1; i <= 4; i++) {
                Map<String, String> row = new LinkedHashMap<>();
                for (String column : columns) {
                    row.put(column, noise(column, i));
                }
                row.put(called.get("title"), "云岭省茶业局关于第" + i + "件事的通知");
                row.put(called.get("number"), "云茶发〔2029〕" + i + "号");
                row.put(called.get("issuer"), "云岭省茶业局");
                row.put(called.get("day"), "2029-06-0" + i);
                row.put(called.get("address"), "https://example.org/t" + i + ".html");
                row.put(called.get("text"), text(i));
                rows.add(row);
            }
            for (String content :
                    List.of(lines(rows), array(rows), table(columns, rows, ','), table(columns, rows, '\t'))) {
                String name = content.startsWith("{") || content.startsWith("[") ? "a.json" : "a.csv";
                List<SourceDocument> documents = Samples.documents(name, content.getBytes(StandardCharsets.UTF_8));
                assertThat(documents).as(content).hasSize(4);
                for (int i = 1; i <= 4; i++) {
                    SourceDocument document = documents.get(i - 1);
                    assertThat(document.text()).as(content).isEqualTo(text(i));
                    assertThat(document.page())
                            .as(content)
                            .containsEntry(PageField.TITLE, "云岭省茶业局关于第" + i + "件事的通知")
                            .containsEntry(PageField.DOCUMENT_NUMBER, "云茶发〔2029〕" + i + "号")
                            .containsEntry(PageField.ISSUER, "云岭省茶业局")
                            .containsEntry(PageField.DATE_PUBLISHED, "2029-06-0" + i)
                            .containsEntry(PageField.URL, "https://example.org/t" + i + ".html");
                }
            }
        }
    }

    private static String lines(List<Map<String, String>> rows) throws IOException {
        StringBuilder out = new StringBuilder();
        for (Map<String, String> row : rows) {
            out.append(new ObjectMapper().writeValueAsString(row)).append('\n');
        }
        return out.toString();
    }

    private static String array(List<Map<String, String>> rows) throws IOException {
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(rows);
    }

    private static String table(List<String> columns, List<Map<String, String>> rows, char delimiter)
            throws IOException {
        StringBuilder out = new StringBuilder();
        CSVPrinter printer = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setDelimiter(delimiter).get());
        printer.printRecord(columns);
        for (Map<String, String> row : rows) {
            printer.printRecord(columns.stream().map(row::get));
        }
        return out.toString();
    }

    @Test
    void whatTheUserSaysOverrules() {
        Keys keys = Keys.of(
                List.of(new Row(Map.of("标题", "茶业办法", "主题词", "云岭省茶业局关于采茶的通知", "content", "甲。", "x", "各县要办理。"))),
                KeyMap.of(Map.of("title", "主题词", "text", "x")));
        assertThat(keys.remarks()).contains("text <- \"x\"", "title <- \"主题词\"");
        assertThat(keys.remarks().getLast()).startsWith("not used: ").contains("\"标题\"", "\"content\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"（年度方案）", "（依据云茶发〔2029〕1号）", "云茶发〔2029〕1号为依据", "第三批"})
    void whatOnlySpeaksOfANumberIsNone(String words) {
        assertThat(Values.of(PageField.DOCUMENT_NUMBER, words)).isEmpty();
        assertThat(Values.of(PageField.DOCUMENT_NUMBER, "云茶发〔2029〕1号")).isEqualTo("云茶发〔2029〕1号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"云岭省人民政府门户网站", "某站", "GOV_CHN", "云岭茶讯微信公众号"})
    void aSiteIsNoIssuer(String name) {
        assertThat(Values.of(PageField.ISSUER, name)).isEmpty();
        assertThat(Values.of(PageField.ISSUER, "云岭省茶业局、云岭省商务厅")).isEqualTo("云岭省茶业局、云岭省商务厅");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2029-05-18T09:00:00+08:00",
                "2029/5/18 9:00",
                "1873760400",
                "1873760400000",
                "Fri, 18 May 2029 09:00:00 +0800"
            })
    void aDayIsReadInManyForms(String value) {
        assertThat(Values.of(PageField.DATE_PUBLISHED, value)).matches("2029[-/]0?5[-/]18.*");
    }

    @Test
    void onlySomeRecordsAreHeldAtATime() throws UnreadableSource {
        int[] handed = new int[1];
        Rows endless = new Rows() {
            @Override
            public Optional<Found> next() {
                handed[0]++;
                return Optional.of(new Row(Map.of("title", "第" + handed[0] + "件事的通知", "content", "请办理。")));
            }

            @Override
            public void close() {}
        };
        try (KeyedRecords records = new KeyedRecords("json", endless, KeyMap.NONE)) {
            assertThat(handed[0]).isEqualTo(200);
            for (int i = 0; i < 5000; i++) {
                assertThat(records.next()).isPresent();
            }
            assertThat(handed[0]).isEqualTo(5000);
        }
    }
}
