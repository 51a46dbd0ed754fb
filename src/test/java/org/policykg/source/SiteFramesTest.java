package org.policykg.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What returns in the records of a file is its site's, unless notices of one body share it. */
class SiteFramesTest {
    private static final String[] RIVERS = {"白水", "青石", "长沟", "东陂", "南溪", "沙河", "柳林", "桃源"};

    private static String river(int i) {
        return RIVERS[i % RIVERS.length] + "第" + (i / RIVERS.length + 1) + "段";
    }

    /** A notice of a ministry, which shares with its others all but what it is about. */
    private static String notice(int i) {
        return """
                云岭省水利厅关于清理%s河道的通知
                云水发〔2031〕%d号
                各市（州）水利局：
                为保障%s行洪安全，现就清理河道有关事项通知如下：
                一、各市水利局于2031年6月%d日前清理%s。
                二、清理记录由各市水利局留存。
                请遵照执行。
                附件：清理登记表
                云岭省水利厅
                2031年5月%d日
                （此件公开发布）
                抄送：云岭省财政厅。
                附件
                清理登记表
                河道名称
                清理长度
                责任人""".formatted(river(i), i + 1, river(i), i % 28 + 1, river(i), i % 28 + 1);
    }

    private static String framed(int i) {
        return """
                今天是2031年5月%d日 星期%s
                云岭水利网首页
                互动交流
                通知公告
                当前位置：网站首页 > 公开 > %s
                %s
                浏览次数：%d次
                云岭省水利厅 版权所有
                本页二维码
                水润云岭""".formatted(i % 28 + 1, "一二三四五六日".charAt(i % 7), i % 2 == 0 ? "通知" : "文件", notice(i), i * 31);
    }

    private static byte[] lines(int count, IntFunction<String> text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append("{\"id\": ")
                    .append(i)
                    .append(", \"content\": \"")
                    .append(text.apply(i).replace("\n", "\\n"));
            out.append("\"}\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> read(String path, byte[] bytes) throws UnreadableSource {
        return SourceReaders.read(path, bytes).stream()
                .map(record -> ((SourceDocument) record).printed())
                .toList();
    }

    @Test
    void menusAndFootersOfASiteAreNoText() throws UnreadableSource {
        List<String> read = read("a.jsonl", lines(30, SiteFramesTest::framed));
        for (int i = 0; i < 30; i++) {
            assertThat(read.get(i)).isEqualTo(notice(i));
        }
    }

    @Test
    void whatNoticesOfOneBodyShareStays() throws UnreadableSource {
        List<String> read = read("a.jsonl", lines(30, SiteFramesTest::notice));
        for (int i = 0; i < 30; i++) {
            assertThat(read.get(i)).isEqualTo(notice(i));
        }
    }

    @Test
    void fewRecordsTellNothing() throws UnreadableSource {
        assertThat(read("a.jsonl", lines(2, SiteFramesTest::framed)).getFirst()).contains("版权所有", "互动交流");
    }

    @Test
    void aTextOnOneLineLosesThemToo() throws UnreadableSource {
        List<String> read = read("a.jsonl", lines(19, i -> framed(i).replace('\n', ' ')));
        assertThat(read)
                .allSatisfy(text -> assertThat(text).startsWith("云岭省水利厅关于清理").doesNotContain("版权所有", "水润云岭", "互动交流"));
    }

    @Test
    void whatNearlyAllTextsBeginWithNeedNotSayWhoseItIs() throws UnreadableSource {
        List<String> read = read("a.jsonl", lines(19, i -> "水润云岭\n互动交流\n" + notice(i)));
        assertThat(read.getFirst()).isEqualTo(notice(0));
        // an author above the rest of the title, an urgency, and what is signed are of the notice
        List<String> kept =
                read("a.jsonl", lines(19, i -> "特急\n云岭大学\n" + notice(i).substring("云岭省水利厅".length())));
        assertThat(kept.getFirst()).startsWith("特急\n云岭大学\n关于清理");
        List<String> signed = read("a.jsonl", lines(19, i -> "云岭大学\n" + notice(i) + "\n云岭大学"));
        assertThat(signed.getFirst()).startsWith("云岭大学\n").endsWith("\n云岭大学");
    }

    @Test
    void eachSiteOfAFileHasItsOwn() throws UnreadableSource {
        IntFunction<String> mixed = i -> i % 2 == 0 ? framed(i) : notice(i);
        List<String> read = read("a.jsonl", lines(40, mixed));
        assertThat(IntStream.range(0, 40).boxed())
                .allSatisfy(i -> assertThat(read.get(i)).isEqualTo(notice(i)));
        String other = "山海网首页\n山海资讯\n";
        List<String> two = read("a.jsonl", lines(40, i -> i % 2 == 0 ? framed(i) : other + notice(i)));
        assertThat(IntStream.range(0, 40).boxed())
                .allSatisfy(i -> assertThat(two.get(i)).isEqualTo(notice(i)));
    }

    @Test
    void manyCopiesOfOneTextStayWhole() throws UnreadableSource {
        List<String> read = read("a.jsonl", lines(12, i -> "云岭水利网首页\n互动交流\n版权所有"));
        assertThat(read).allMatch(text -> text.contains("互动交流"));
    }

    @Test
    void pagesOfAnArchiveTellWhatTheirSitePrints() throws IOException, UnreadableSource {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 30; i++) {
                zip.putNextEntry(new ZipEntry("p%02d.html".formatted(i)));
                zip.write(page(i).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        List<String> read = read("a.zip", bytes.toByteArray());
        assertThat(IntStream.range(0, 30).boxed())
                .allSatisfy(i -> assertThat(read.get(i)).isEqualTo(notice(i)));
    }

    static String page(int i) {
        return "<html><body><div>" + framed(i).replace("\n", "</div><div>") + "</div></body></html>";
    }

    @Test
    void whatIsLearntHangsOnTheTextsAndNotOnTheirOrder() {
        List<SourceDocument> texts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            TextBuilder text = new TextBuilder();
            framed(i).lines().forEach(line -> text.add(Block.Kind.PARAGRAPH, line));
            texts.add(text.build("a#" + i, "json"));
        }
        List<SourceRecord> one =
                texts.stream().map(SiteFrames.of(texts)::without).toList();
        List<SourceDocument> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(texts.stream().map(SiteFrames.of(shuffled)::without)).isEqualTo(one);
    }

    @Test
    void whatPointsIntoATextMovesWithIt() {
        SourceDocument document = new TextBuilder()
                .add(Block.Kind.PARAGRAPH, "互动", List.of(new TextBuilder.Linked("互动", "a")))
                .add(Block.Kind.PARAGRAPH, "茶园\f管护", List.of(new TextBuilder.Linked("管护", "b")))
                .add(Block.Kind.PARAGRAPH, "页脚\f")
                .add(Block.Kind.PARAGRAPH, "茶农\f", List.of(new TextBuilder.Linked("茶农", "c")))
                .build("a.pdf", "pdf")
                .without(Set.of(0, 2));
        assertThat(document.printed()).isEqualTo("茶园管护\n茶农");
        assertThat(document.links().stream().map(link -> link.span().in(document.text()) + link.target()))
                .containsExactly("管护b", "茶农c");
        assertThat(document.blocks().stream().map(document::textOf)).containsExactly("茶园管护", "茶农");
        assertThat(document.pageAt(0)).hasValue(1);
        assertThat(document.pageAt(2)).hasValue(2);
        assertThat(document.pageAt(5)).hasValue(3);
    }
}
