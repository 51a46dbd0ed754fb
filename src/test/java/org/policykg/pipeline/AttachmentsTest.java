package org.policykg.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.EvidenceStyle;
import org.policykg.authority.Authority;
import org.policykg.rules.RuleBook;
import org.policykg.source.Bundles;
import org.policykg.source.Sources;

/** The plan that lies beside its notice is the plan, with tasks and targets of its own, and its words are evidence. */
class AttachmentsTest {
    private static final NoticeReader READER =
            NoticeReader.of(RuleBook.standard(), Authority.load()).with(EvidenceStyle.STATEMENTS);

    private static final String NOTICE = """
            云岭省商务厅关于印发《云岭省“十四五”茶叶贸易发展规划》的通知
            云商发〔2022〕11号
            各市商务局：
            现将《云岭省“十四五”茶叶贸易发展规划》印发给你们，请认真贯彻执行。
            附件：1.云岭省“十四五”茶叶贸易发展规划
            2.云岭省茶叶企业名单
            云岭省商务厅
            2022年5月18日
            """;
    private static final String PLAN = """
            <html><body><h1>云岭省“十四五”茶叶贸易发展规划</h1>
            <p>根据《云岭省对外贸易条例》，制定本规划。</p>
            <p>一、发展目标</p><p>到2025年，全省茶叶出口额达到20亿元以上。</p>
            <p>二、主要任务</p>
            <p>（一）优化市场布局。支持企业设立海外仓。（省商务厅牵头，省财政厅配合）</p>
            <p>（二）加强品牌建设。2023年6月底前建成茶叶品牌名录。（省农业农村厅负责）</p></body></html>
            """;

    @TempDir
    Path folder;

    private void put(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private List<FileReading> read() {
        return Bundles.of(Sources.list(folder, (input, reason) -> {})).stream()
                .map(READER::read)
                .toList();
    }

    private ReadNotice only() {
        List<ReadNotice> notices =
                read().stream().flatMap(reading -> reading.notices().stream()).toList();
        assertThat(notices).hasSize(1);
        return notices.getFirst();
    }

    private static Stream<String> objects(ReadNotice notice, String subject, String property) {
        return notice.triples().stream()
                .filter(triple -> triple.getSubject().isURI()
                        && triple.getSubject().getURI().endsWith("/" + subject)
                        && triple.getPredicate().getURI().endsWith(property))
                .map(Triple::getObject)
                .map(node -> node.isURI()
                        ? node.getURI().replaceAll(".*/", "")
                        : node.isLiteral() ? node.getLiteralLexicalForm() : "");
    }

    @Test
    void whatThePlanSaysIsThePlans() throws Exception {
        put("tongzhi.txt", NOTICE);
        put("云岭省“十四五”茶叶贸易发展规划.doc", PLAN);
        ReadNotice notice = only();
        String plan = "云岭省十四五茶叶贸易发展规划";
        assertThat(objects(notice, plan, "hasTask")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(objects(notice, plan, "hasTarget")).hasSize(1);
        assertThat(objects(notice, plan, "basedOn")).containsExactly("云岭省对外贸易条例");
        assertThat(objects(notice, plan, "is_part_of"))
                .containsExactly(notice.iri().replaceAll(".*/", ""));
        assertThat(notice.extraction().tasks()).allSatisfy(task -> {
            assertThat(task.subject().attached()).isEqualTo(1);
            String text = notice.extraction().notice().text();
            assertThat(task.origin().span().orElseThrow().in(text))
                    .contains(task.text().substring(0, 6));
        });
    }

    @Test
    void theNoticeIsCalledTheSameWithItsFilesAndWithout() throws Exception {
        String unnumbered = NOTICE.replace("云商发〔2022〕11号\n", "");
        put("tongzhi.txt", unnumbered);
        String alone = only().iri();
        put("tongzhi_1.doc", PLAN);
        assertThat(only().iri()).isEqualTo(alone);
    }

    @Test
    void aFileWithoutATitleIsCalledAsTheNoticeCallsIt() throws Exception {
        put("tongzhi.txt", NOTICE);
        put("云岭省茶叶企业名单.doc", "<table><tr><td>1</td><td>青山茶叶公司</td></tr><tr><td>2</td><td>绿水茶叶公司</td></tr></table>");
        put("附件1云岭省“十四五”茶叶贸易发展规划.doc", PLAN);
        ReadNotice notice = only();
        assertThat(notice.extraction().notice().attached())
                .extracting(text -> text.title().map(Object::toString).orElse(""))
                .containsExactlyInAnyOrder("云岭省茶叶企业名单", "云岭省“十四五”茶叶贸易发展规划");
        assertThat(objects(notice, "云岭省茶叶企业名单_云商发〔2022〕11号", "is_part_of")).hasSize(1);
    }

    @Test
    void theNoticeOnceMoreAndAnArticleAboutItAreNoAttachments() throws Exception {
        put("tongzhi.txt", NOTICE);
        put("tongzhi.doc", NOTICE.replace("云岭省商务厅\n2022", "云岭省商务厅\n\n2022"));
        put("tongzhi_2.doc", "《云岭省“十四五”茶叶贸易发展规划》政策解读\n近日，省商务厅印发了规划。为便于理解，现解读如下。\n一、背景。茶叶是云岭的名片。");
        List<FileReading> readings = read();
        assertThat(readings).singleElement().satisfies(reading -> {
            assertThat(reading.notices()).extracting(ReadNotice::path).containsExactly("tongzhi.txt", "tongzhi.doc");
            assertThat(reading.notices())
                    .allSatisfy(copy -> assertThat(copy.extraction().tasks()).isEmpty());
            assertThat(reading.leftOut()).extracting(Omission::path).containsExactly("tongzhi_2.doc");
        });
    }

    @Test
    void besideWhatIsNoNoticeEachFileStandsForItself() throws Exception {
        put("index.html", "<html><body><p>目录</p><a href=\"tongzhi.doc\">通知</a></body></html>");
        put("tongzhi.doc", NOTICE);
        List<FileReading> readings = read();
        assertThat(readings).singleElement().satisfies(reading -> {
            assertThat(reading.notices()).extracting(ReadNotice::path).containsExactly("tongzhi.doc");
            assertThat(reading.leftOut()).extracting(Omission::path).containsExactly("index.html");
        });
    }
}
