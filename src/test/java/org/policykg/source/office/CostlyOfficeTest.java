package org.policykg.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.policykg.Samples;
import org.policykg.limit.TimeLimit;
import org.policykg.source.TextBuilder;
import org.policykg.source.UnreadableSource;
import org.policykg.source.pdf.PageText;

/** Files that are made to take long, or to fill the memory, do neither. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CostlyOfficeTest {
    @Test
    void cellsThatReachOverTooManyAreRefused() throws UnreadableSource {
        SheetRows rows = new SheetRows();
        for (int i = 0; i < 1000; i++) {
            rows.put(i, 0, "甲");
        }
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1100; i++) {
                        rows.merge(0, i, 1_000_000);
                    }
                })
                .isInstanceOf(UnreadableSource.class)
                .hasMessage("is too large: cells of a sheet reach over more than 1000000 others");
    }

    @Test
    void columnsAreHiddenAtOnce() throws UnreadableSource {
        String cols = "<col min=\"1\" max=\"16384\" hidden=\"1\"/>".repeat(100_000);
        XlsxSheet sheet = new XlsxSheet(new Xlsx(), new CellFormat(false));
        TimeLimit.within(Duration.ofSeconds(8), () -> {
            Xml.read(
                    OfficeSamples.bytes("<worksheet><cols>" + cols + "</cols></worksheet>"),
                    (xml, root) -> sheet.read(xml));
            return true;
        });
        assertThat(sheet.rows().isEmpty()).isTrue();
    }

    @Test
    void howFarCellsReachIsFoundWithoutLookingAtAllOfARow() {
        List<List<Story.Cell>> rows = new ArrayList<>();
        List<Story.Cell> wide = new ArrayList<>();
        List<Story.Cell> below = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            wide.add(new Story.Cell(i, false, List.of(new Story.Paragraph("甲", List.of()))));
            below.add(new Story.Cell(60_000 - i, true, List.of()));
        }
        rows.add(wide);
        rows.add(below);
        TextBuilder out = new TextBuilder();
        new Story.Table(rows).addTo(out);
        assertThat(out.isEmpty()).isFalse();
    }

    @Test
    void aPageOfOfdEndsWithItsLastCharacterThatIsTaken() {
        String line = OfdSamples.text(28, 40, 5, "字".repeat(20_000_000));
        assertThatThrownBy(() -> {
                    PageText text = new PageText();
                    new OfdPage(text, "0 0 210 297")
                            .read(OfficeSamples.bytes(
                                    "<Page><Content><Layer>" + line.replace("ofd:", "") + "</Layer></Content></Page>"));
                })
                .isInstanceOf(UnreadableSource.class)
                .hasMessage("is broken: a page has more than 200000 characters");
    }

    @Test
    void oneLongStringInManyCellsIsTooLarge() {
        String words = "甲".repeat(32_000);
        SheetRows rows = new SheetRows();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 4000; i++) {
                        rows.put(i, 0, words);
                    }
                })
                .isInstanceOf(UnreadableSource.class)
                .hasMessageStartingWith("is too large: a sheet has more than")
                .hasMessageEndingWith("characters");
    }

    @Test
    void aLongInstructionIsReadOnce() {
        Fields fields = new Fields();
        fields.begin();
        fields.instruct("HYPERLINK \"https://example.org/\"" + " \\o".repeat(200_000));
        fields.give(0);
        for (int i = 0; i < 100_000; i++) {
            assertThat(fields.isText()).isTrue();
        }
    }

    @Test
    void whatAFieldGivesIsTextUnlessAFieldAroundItIsNot() {
        Fields fields = new Fields();
        fields.begin();
        assertThat(fields.isText()).isFalse();
        fields.instruct(" TOC \\o");
        fields.give(0);
        assertThat(fields.isText()).isFalse();
        fields.begin();
        fields.instruct("HYPERLINK \"a\"");
        fields.give(0);
        assertThat(fields.isText()).isFalse();
        assertThat(fields.end()).isPresent();
        fields.end();
        assertThat(fields.isText()).isTrue();
        fields.begin();
        fields.instruct("REF a");
        fields.give(0);
        fields.give(0);
        assertThat(fields.isText()).isTrue();
        fields.end();
        fields.end();
        assertThat(fields.isText()).isTrue();
    }

    @Test
    void levelsThatNoListHasAreNotCounted() {
        String anew = "<w:lvlOverride w:ilvl=\"9\"><w:startOverride w:val=\"4\"/></w:lvlOverride>"
                + "<w:lvlOverride w:ilvl=\"-1\"><w:startOverride w:val=\"4\"/></w:lvlOverride>";
        String outline = OfficeSamples.list("0", OfficeSamples.level(0, "decimal", "%1）"));
        assertThat(OfficeSamples.lines(OfficeSamples.docx(
                        OfficeSamples.p(OfficeSamples.item("1", 0), OfficeSamples.r("加强管护")),
                        outline + OfficeSamples.num("1", "0", anew),
                        "")))
                .containsExactly("1）加强管护");
    }

    @Test
    void numbersBelowNoughtAreWrittenInDigits() {
        assertThat(Numeral.named("ideographDigital").write(-1)).isEqualTo("-1");
        assertThat(Numeral.values())
                .allSatisfy(
                        numeral -> assertThat(numeral.write(Integer.MIN_VALUE)).isNotNull());
        assertThat(Numeral.values())
                .allSatisfy(numeral -> assertThat(numeral.write(-1)).isNotNull());
    }

    @Test
    void anAddressOfMailIsNoPart() throws UnreadableSource {
        byte[] file = OfficeSamples.zip(
                Map.of(
                        "_rels/.rels",
                        OfficeSamples.bytes(
                                "<Relationships><Relationship Id=\"r1\" Type=\"a/b\" Target=\"mailto:a@example.org\"/></Relationships>")));
        try (Parts parts = Parts.of(file)) {
            assertThat(Relationships.of(parts, "").parts()).containsEntry("r1", "mailto:a@example.org");
        }
    }

    @Test
    void aDocumentThatIsNamedAgainIsReadOnce() {
        String page = OfdSamples.text(28, 40, 5, "各市财政局要认真办理，不得拖延，并报告结果。");
        String once = body(0).repeat(50);
        assertThat(Samples.documents("a.ofd", OfdSamples.ofd(List.of(List.of(page)), Map.of("OFD.xml", once))))
                .hasSize(1);
        String many = IntStream.range(0, 1001).mapToObj(CostlyOfficeTest::body).collect(Collectors.joining());
        assertThat(OfficeSamples.refusal("a.ofd", OfdSamples.ofd(List.of(List.of(page)), Map.of("OFD.xml", many))))
                .isEqualTo("is too large: it holds more than 1000 documents");
    }

    private static String body(int number) {
        return "<ofd:DocBody><ofd:DocRoot>Doc_" + number + "/Document.xml</ofd:DocRoot></ofd:DocBody>";
    }
}
