package org.policykg.source.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Policy;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;
import org.policykg.source.Block;
import org.policykg.source.Cell;
import org.policykg.source.SourceDocument;

/** A notice is the same document, with the same tasks, whatever file it comes in. */
class SameDocumentTest {
    private static final Path RESOURCES = Path.of("src/test/resources/office");
    private static final Authority AUTHORITY = Authority.load();

    @Test
    void ofAnOldWordFileWithListsAndBoxes() throws IOException {
        Set<Triple> text = said("notice.txt", Files.readAllBytes(RESOURCES.resolve("notice.txt")));
        assertThat(text).anyMatch(triple -> triple.getObject().toString().contains("古树电子档案"));
        assertThat(said("notice.doc", Files.readAllBytes(RESOURCES.resolve("notice.doc"))))
                .isEqualTo(text);
        assertThat(said("notice.wps", Files.readAllBytes(RESOURCES.resolve("notice.doc"))))
                .isEqualTo(text);
    }

    @Test
    void ofAWordFileWithItsNumbersInLists() throws IOException {
        byte[] text = Files.readAllBytes(RESOURCES.resolve("notice.txt"));
        byte[] numbered = word(OfficeSamples.read("notice.txt", text));
        assertThat(new String(OfficeSamples.zipped(numbered, "word/document.xml"), StandardCharsets.UTF_8))
                .doesNotContain("（二）");
        assertThat(said("notice.docx", numbered)).isEqualTo(said("notice.txt", text));
    }

    @Test
    void ofAFileThatSaysWhereEachCharacterStands() throws IOException {
        List<String> lines = Files.readAllLines(RESOURCES.resolve("notice.txt")).subList(0, 17);
        assertThat(said("notice.ofd", OfdSamples.ofd(OfdSamples.typeset(lines))))
                .isEqualTo(said("notice.txt", OfficeSamples.bytes(String.join("\n", lines))));
    }

    @Test
    void ofEverySpecimenAsAWordFile() throws IOException {
        for (Path specimen : List.of(
                Path.of("province-services.txt"), Path.of("wind-repeal.txt"), Path.of("province-task-table.html"))) {
            byte[] bytes = Files.readAllBytes(Samples.SPECIMENS.resolve(specimen));
            SourceDocument text = OfficeSamples.read(specimen.toString(), bytes);
            assertThat(said("a.docx", OfficeSamples.docx(body(text))))
                    .as(specimen.toString())
                    .isEqualTo(said(specimen.toString(), bytes));
        }
    }

    /** What the graph of a file says, less where it comes from. */
    private static Set<Triple> said(String name, byte[] bytes) {
        Notice notice = (Notice) NoticeParser.parse(OfficeSamples.read(name, bytes));
        Extraction extraction = Samples.read(notice);
        return NoticeGraph.triples(extraction, AUTHORITY, EvidenceStyle.NONE).stream()
                .filter(triple -> !triple.getPredicate().equals(Policy.sourcePath.asNode()))
                .collect(Collectors.toSet());
    }

    /** The blocks of a text as Word writes them. */
    private static String body(SourceDocument text) {
        StringBuilder body = new StringBuilder();
        int[] reach = new int[64];
        for (Block block : text.blocks()) {
            if (block.kind() != Block.Kind.TABLE_ROW) {
                Arrays.fill(reach, 0);
                body.append(OfficeSamples.p(text.textOf(block)));
                continue;
            }
            Map<Integer, Cell> cells = block.cells().stream().collect(Collectors.toMap(Cell::column, cell -> cell));
            body.append("<w:tr>");
            for (int column = 0; column < 12; column++) {
                Optional<Cell> cell = Optional.ofNullable(cells.get(column));
                String merged = reach[column] > 0 ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>";
                reach[column] = cell.map(Cell::rows).orElse(reach[column]) - 1;
                body.append("<w:tc><w:tcPr>" + merged + "</w:tcPr>"
                        + OfficeSamples.p(
                                cell.map(found -> found.span().in(text.text())).orElse("")) + "</w:tc>");
            }
            body.append("</w:tr>");
        }
        return body.toString()
                .replaceAll("(?s)(?<!</w:tr>)<w:tr>", "<w:tbl><w:tr>")
                .replaceAll("</w:tr>(?!<w:tr>)", "</w:tr></w:tbl>");
    }

    /** The blocks of a text in a file that POI writes, its items in lists. */
    private static byte[] word(SourceDocument text) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            BigInteger list = list(document.createNumbering());
            for (Block block : text.blocks()) {
                String words = text.textOf(block);
                if (block.kind() == Block.Kind.TABLE_ROW) {
                    XWPFTable table = document.createTable(1, block.cells().size());
                    for (int i = 0; i < block.cells().size(); i++) {
                        table.getRow(0)
                                .getCell(i)
                                .setText(block.cells().get(i).span().in(text.text()));
                    }
                    continue;
                }
                XWPFParagraph paragraph = document.createParagraph();
                int level = level(words);
                if (level >= 0) {
                    paragraph.setNumID(list);
                    paragraph.setNumILvl(BigInteger.valueOf(level));
                }
                paragraph.createRun().setText(level < 0 ? words : words.replaceFirst("^（?.[、.）]?）?", ""));
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static int level(String words) {
        if (words.matches("[一二]、.*")) {
            return 0;
        }
        return words.matches("（[一二]）.*") ? 1 : words.matches("[12]\\..*") ? 2 : -1;
    }

    private static BigInteger list(XWPFNumbering numbering) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        List<String> texts = List.of("%1、", "（%2）", "%3.");
        for (int i = 0; i < texts.size(); i++) {
            CTLvl level = list.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(i < 2 ? STNumberFormat.CHINESE_COUNTING_THOUSAND : STNumberFormat.DECIMAL);
            level.addNewLvlText().setVal(texts.get(i));
        }
        list.setAbstractNumId(BigInteger.ZERO);
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }
}
