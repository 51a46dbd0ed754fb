package org.policykg.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hssf.extractor.ExcelExtractor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.policykg.source.SourceReaders;
import org.policykg.source.office.OfficeSeeds;
import org.policykg.source.pdf.PdfSeeds;

/**
 * What it costs to read a file, against what the library of its format needs to open it and to give its plain text: the processor
 * time of this thread, medians of pairs, one of each by turns, and how it grows when the file is twice as large.
 */
public final class ContainersBenchmark {
    private static final int PAIRS = 15;
    private static final int WARMING = 60;
    private static final List<String> LINES = """
            云岭省财政厅关于印发《云岭省茶园补助办法》的通知
            云财〔2022〕4号
            各市财政局，省林业局：
            根据《中华人民共和国预算法》，现将《云岭省茶园补助办法》印发给你们，请认真执行。
            （一）新建茶园10万亩，2024年6月底前完成。（省林业局牵头，省财政厅、各市人民政府配合）
            （二）修订补助标准，每年3月底前报省财政厅。（责任单位：省财政厅）
            """.lines().toList();

    private interface Work {
        Object run(byte[] bytes) throws Exception;
    }

    private interface Making {
        byte[] of(List<String> lines) throws Exception;
    }

    /** A format: its files, and two ways of its library: to open one, and to give its text. */
    private record Format(String file, int lines, Making making, Work open, Work text) {}

    private ContainersBenchmark() {}

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Format> formats() {
        ObjectMapper json = new ObjectMapper();
        Parser markdown =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        TextContentRenderer plain = TextContentRenderer.builder().build();
        List<Format> all = new ArrayList<>();
        all.add(new Format(
                "a.html",
                2000,
                lines -> bytes("<html><body><p>" + String.join("</p>\n<p>", lines) + "</p></body></html>"),
                file -> Jsoup.parse(string(file)),
                file -> Jsoup.parse(string(file)).wholeText()));
        all.add(new Format(
                "a.md",
                2000,
                lines -> bytes("# 甲\n\n" + String.join("\n\n", lines) + "\n"),
                file -> markdown.parse(string(file)),
                file -> plain.render(markdown.parse(string(file)))));
        all.add(new Format(
                "a.json",
                2000,
                lines -> {
                    List<String> rows = new ArrayList<>();
                    for (int i = 0; i + 5 < lines.size(); i += 6) {
                        rows.add("{\"title\":\"" + lines.get(i) + i + "\",\"content\":\""
                                + String.join("\\n", lines.subList(i, i + 6)) + "\"}");
                    }
                    return bytes("[" + String.join(",\n", rows) + "]");
                },
                json::readTree,
                file -> json.readTree(file).findValuesAsText("content")));
        all.add(new Format(
                "a.csv",
                2000,
                lines -> {
                    StringBuilder out = new StringBuilder("标题,正文\r\n");
                    for (int i = 0; i + 5 < lines.size(); i += 6) {
                        out.append(lines.get(i))
                                .append(i)
                                .append(",\"")
                                .append(String.join("\n", lines.subList(i, i + 6)))
                                .append("\"\r\n");
                    }
                    return bytes(out.toString());
                },
                file -> CSVFormat.RFC4180.parse(new StringReader(string(file))).getRecords(),
                file -> CSVFormat.RFC4180.parse(new StringReader(string(file))).getRecords().stream()
                        .map(row -> row.get(1))
                        .toList()));
        Work feed = file ->
                new SyndFeedInput().build(new StringReader(string(file))).getEntries();
        all.add(new Format(
                "a.xml",
                2000,
                lines -> {
                    StringBuilder out = new StringBuilder(
                            "<rss version=\"2.0\"><channel><title>甲</title><link>http://a.example</link><description>乙</description>");
                    for (int i = 0; i + 5 < lines.size(); i += 6) {
                        out.append("<item><title>")
                                .append(lines.get(i))
                                .append(i)
                                .append("</title><description><![CDATA[<p>")
                                .append(String.join("</p><p>", lines.subList(i, i + 6)))
                                .append("</p>]]></description></item>");
                    }
                    return bytes(out + "</channel></rss>");
                },
                feed,
                feed));
        all.add(new Format(
                "a.pdf",
                600,
                PdfSeeds::of,
                file -> {
                    try (var document = Loader.loadPDF(file)) {
                        return document.getNumberOfPages();
                    }
                },
                file -> {
                    try (var document = Loader.loadPDF(file)) {
                        return new PDFTextStripper().getText(document);
                    }
                }));
        all.add(new Format(
                "a.docx",
                2000,
                OfficeSeeds::docx,
                file -> {
                    try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
                        return document.getParagraphs().size();
                    }
                },
                file -> {
                    try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                            var text = new XWPFWordExtractor(document)) {
                        return text.getText();
                    }
                }));
        all.add(new Format(
                "a.xlsx",
                1000,
                OfficeSeeds::table,
                file -> {
                    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                        return book.getNumberOfSheets();
                    }
                },
                file -> {
                    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file));
                            var text = new XSSFExcelExtractor(book)) {
                        return text.getText();
                    }
                }));
        all.add(new Format(
                "a.xls",
                1000,
                OfficeSeeds::oldTable,
                file -> {
                    try (var book = new HSSFWorkbook(new ByteArrayInputStream(file))) {
                        return book.getNumberOfSheets();
                    }
                },
                file -> {
                    try (var book = new HSSFWorkbook(new ByteArrayInputStream(file));
                            var text = new ExcelExtractor(book)) {
                        return text.getText();
                    }
                }));
        all.add(new Format(
                "a.doc",
                0,
                lines -> OfficeSeeds.doc(),
                file -> {
                    try (var document = new HWPFDocument(new ByteArrayInputStream(file))) {
                        return document.characterLength();
                    }
                },
                file -> {
                    try (var document = new HWPFDocument(new ByteArrayInputStream(file));
                            var text = new WordExtractor(document)) {
                        return text.getText();
                    }
                }));
        Work parts = ContainersBenchmark::parts;
        all.add(new Format("a.ofd", 600, OfficeSeeds::ofd, parts, parts));
        return all;
    }

    /** Parses each part of a zip, and keeps its characters. */
    private static Object parts(byte[] file) throws Exception {
        StringBuilder words = new StringBuilder();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(zip.readAllBytes()));
                while (reader.hasNext()) {
                    if (reader.next() == XMLStreamReader.CHARACTERS) {
                        words.append(reader.getText());
                    }
                }
            }
        }
        return words;
    }

    private static long cost(Work work, byte[] file) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        if (work.run(file) == null) {
            throw new IllegalStateException("nothing was read");
        }
        return threads.getCurrentThreadCpuTime() - before;
    }

    private static double median(double[] some) {
        double[] sorted = some.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Prints a line a format; those that the arguments name, or all. */
    public static void main(String... names) throws Exception {
        Map<String, String> table = new LinkedHashMap<>();
        org.apache.poi.openxml4j.util.ZipSecureFile.setMinInflateRatio(0.001);
        for (Format format : formats()) {
            if (names.length > 0 && !List.of(names).contains(format.file) && !names[0].contains("/")) {
                continue;
            }
            byte[] file = format.making.of(lines(format.lines));
            byte[] twice = format.making.of(lines(2 * format.lines));
            Work ours = content -> SourceReaders.read(format.file, content);
            for (int i = 0; i < WARMING; i++) {
                cost(ours, file);
                cost(format.open, file);
                cost(format.text, file);
            }
            double[] own = new double[PAIRS];
            double[] opened = new double[PAIRS];
            double[] text = new double[PAIRS];
            double[] growth = new double[PAIRS];
            for (int i = 0; i < PAIRS; i++) {
                own[i] = cost(ours, file) / 1e6;
                opened[i] = own[i] / (cost(format.open, file) / 1e6);
                text[i] = own[i] / (cost(format.text, file) / 1e6);
                growth[i] = Math.log(cost(ours, twice) / 1e6 / own[i]) / Math.log(2);
            }
            table.put(
                    format.file,
                    String.format(
                            Locale.ROOT,
                            "%-7s %6d kB %7.2f ms, to open %5.2f, text %5.2f, grows as n^%.2f",
                            format.file,
                            file.length / 1024,
                            median(own),
                            median(opened),
                            median(text),
                            median(growth)));
            System.out.println(table.get(format.file));
        }
    }

    private static List<String> lines(int many) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            // no two are the same, so that nothing packs to nearly nothing
            String own = Integer.toString((int) (i * 2_654_435_761L >>> 8), 36);
            lines.add(LINES.get(i % LINES.size()) + (i % LINES.size() > 2 ? own : ""));
        }
        return lines;
    }
}
