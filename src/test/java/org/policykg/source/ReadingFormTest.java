package org.policykg.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.policykg.Samples;
import org.policykg.extract.Extraction;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;

class ReadingFormTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\u0001',
            value = {
                "國務院關於印發規劃的通知>国务院关于印发规划的通知",
                "銀發﹝2009﹞18號>银发〔2009〕18号",
                "各市、縣人民政府,省政府各部門:>各市、县人民政府，省政府各部门：",
                "「十四五」規劃>“十四五”规划",
                "２０２３年６月>2023年6月",
                "财政厅(局)>财政厅（局）",
                "https://example.org/a,b:c>https://example.org/a,b:c",
                "乾隆年间的国务院文件>乾隆年间的国务院文件",
                "\"十四五\"规划和\"十五五\"规划>“十四五”规划和“十五五”规划",
                "长\"三\"角\"一\">长“三”角“一”",
                "一台3\"的水泵>一台3\"的水泵",
                "see \"this\" file>see \"this\" file",
                "⽅案>方案"
            })
    void textIsReadInOneForm(String printed, String read) {
        assertThat(ReadingForm.of(printed)).isEqualTo(read).hasSameSizeAs(printed);
    }

    static Stream<Path> specimens() throws IOException {
        try (Stream<Path> files = Files.list(Samples.SPECIMENS)) {
            return files
                    .filter(file -> !file.toString().endsWith(".pdf"))
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void traditionalCharactersSayTheSame(Path specimen) throws IOException {
        String content = Files.readString(specimen);
        String traditional =
                Transliterator.getInstance("Simplified-Traditional").transliterate(content);
        assertThat(said(traditional)).isEqualTo(said(content));
    }

    private static List<String> said(String content) {
        if (NoticeParser.parse(Samples.document("specimen.txt", content)) instanceof Notice notice) {
            Extraction read = Samples.read(notice);
            return Stream.of(
                            Stream.of(notice.title().text(), notice.documentNumber(), notice.issued()),
                            read.bodies().stream().map(body -> body.part() + " " + body),
                            read.citations().stream().map(citation -> citation.relation() + " " + citation),
                            read.tasks().stream()
                                    .flatMap(task -> Stream.concat(
                                            task.bodies().stream().map(body -> body.duty() + " " + body),
                                            task.deadlines().stream().map(deadline -> deadline.date()))))
                    .flatMap(said -> said)
                    .map(Object::toString)
                    .toList();
        }
        throw new AssertionError("is no notice: " + content);
    }

    @Test
    void theGraphKeepsTheTextAsPrinted() {
        String content = "雲嶺省財政廳關於某事的通知\n雲財〔2022〕4號\n各市財政局:\n請辦理。\n雲嶺省財政廳\n2022年5月18日\n";
        SourceDocument document = Samples.document("a.txt", content);
        assertThat(document.printed()).startsWith("雲嶺省財政廳關於某事的通知\n");
        assertThat(document.text()).startsWith("云岭省财政厅关于某事的通知\n");
        assertThat(NoticeParser.parse(document)).isInstanceOfSatisfying(Notice.class, notice -> {
            assertThat(notice.printedTitle()).isEqualTo("雲嶺省財政廳關於某事的通知");
            assertThat(notice.title().text()).isEqualTo("云岭省财政厅关于某事的通知");
            assertThat(notice.documentNumber()).contains("云财〔2022〕4号");
        });
    }
}
