package org.policykg.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that are made to fill the memory, to end the stack, or never to end, and files that are cut: by what they are called. */
final class Bombs {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String TITLE = "云岭省财政厅关于某事的通知\n各市财政局：\n";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Bombs() {}

    static Map<String, byte[]> all() throws IOException, GeneralSecurityException {
        Bombs bombs = new Bombs();
        bombs.archives();
        bombs.office();
        bombs.pdf();
        bombs.text();
        bombs.cut();
        return bombs.files;
    }

    private void archives() throws IOException {
        files.put("zeros.zip", zeros("a.txt", 1024));
        files.put("zeros.gz", gzipped(1024));
        files.put("endless.tar.gz", gzipped(300, Packing.tar(Map.of("a.txt", Seeds.bytes(TITLE)))));
        byte[] inner = zeros("a.txt", 64);
        for (int level = 0; level < 8; level++) {
            Map<String, byte[]> copies = new LinkedHashMap<>();
            for (int i = 0; i < 10; i++) {
                copies.put("copy" + i + ".zip", inner);
            }
            inner = Packing.zip(copies);
        }
        files.put("nested.zip", inner);
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 60_000; i++) {
            many.put(i + ".txt", new byte[0]);
        }
        files.put("many.zip", Packing.zip(many));
    }

    private void office() throws IOException, GeneralSecurityException {
        files.put("zeros.docx", zeros("word/document.xml", 512, "[Content_Types].xml"));
        files.put("zeros.xlsx", zeros("xl/workbook.xml", 512, "[Content_Types].xml"));
        files.put("zeros.ofd", zeros("OFD.xml", 512));
        String laughs =
                "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
                        + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]>";
        files.put("laughs.docx", docx(laughs + "<document><body><p><r><t>&e;</t></r></p></body></document>"));
        files.put(
                "laughs.xml", Seeds.bytes(laughs + "<rss version=\"2.0\"><channel><title>&e;</title></channel></rss>"));
        files.put("deep.docx", docx("<a>".repeat(100_000)));
        files.put(
                "flat.docx",
                docx("<document><body>" + "<p><r><t>甲</t></r></p>".repeat(400_000) + "</body></document>"));
        files.put(
                "cells.docx",
                docx("<document><body><tbl>"
                        + "<tr><tc><tcPr><gridSpan val=\"999999999\"/><vMerge/></tcPr><p><r><t>甲</t></r></p></tc></tr>"
                                .repeat(60_000)
                        + "</tbl></body></document>"));
        files.put(
                "million.xlsx",
                xlsx("<dimension ref=\"A1:XFD1048576\"/><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>任务</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>甲</v></c></row></sheetData>"
                        + "<mergeCells>" + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(1000) + "</mergeCells>"));
        files.put("wide.xlsx", xlsx("<sheetData>" + wideRegister() + "</sheetData>"));
        files.put("locked.docx", locked());
        files.put(
                "paths.ofd",
                ofd("<PathObject Boundary=\"0 0 1 1\"><AbbreviatedData>" + "M 0 0 L 9 9 ".repeat(2_000_000)
                        + "</AbbreviatedData></PathObject>"));
        files.put(
                "deltas.ofd",
                ofd(
                        "<TextObject Boundary=\"0 0 1 1\" Size=\"5\"><TextCode X=\"0\" Y=\"1\" DeltaX=\"g 999999999 1\">甲</TextCode></TextObject>"
                                .repeat(50_000)));
        files.put(
                "page.ofd",
                ofd("<TextObject Boundary=\"0 0 1 1\" Size=\"5\"><TextCode X=\"0\" Y=\"1\">" + "甲".repeat(5_000_000)
                        + "</TextCode></TextObject>"));
    }

    /** A register of few cells, the last of which stands far to the right in each row. */
    private static String wideRegister() {
        StringBuilder rows = new StringBuilder(
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>标题</v></c><c r=\"B1\" t=\"str\"><v>文号</v></c></row>");
        for (int i = 2; i < 60_000; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\"><c r=\"XFD")
                    .append(i)
                    .append("\" t=\"str\"><v>甲</v></c></row>");
        }
        return rows.toString();
    }

    private void pdf() throws IOException {
        files.put(
                "loop.pdf",
                pdf("/Kids[2 0 R 2 0 R 3 0 R]/Count 99999999", "BT ET".getBytes(StandardCharsets.US_ASCII), ""));
        files.put("zeros.pdf", pdf("/Kids[3 0 R]/Count 1", deflated(new byte[0], 512), "/Filter/FlateDecode"));
        files.put(
                "spaces.pdf",
                pdf(
                        "/Kids[3 0 R]/Count 1",
                        deflated("1.5 ".getBytes(StandardCharsets.US_ASCII), 400),
                        "/Filter/FlateDecode"));
        files.put(
                "many.pdf",
                pdf(
                        "/Kids[" + "3 0 R ".repeat(200_000) + "]/Count 200000",
                        "BT ET".getBytes(StandardCharsets.US_ASCII),
                        ""));
        files.put("strokes.pdf", pdf("/Kids[3 0 R]/Count 1", strokes(), ""));
        files.put(
                "forms.pdf",
                pdf(
                        "/Kids[3 0 R]/Count 1",
                        "/X Do ".repeat(200_000).getBytes(StandardCharsets.US_ASCII),
                        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>"));
        files.put(
                "deep.pdf",
                pdf("/Kids[3 0 R]/Count 1/A" + "[".repeat(200_000), "BT ET".getBytes(StandardCharsets.US_ASCII), ""));
    }

    private static byte[] strokes() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 19_990; i++) {
            out.append(
                    i % 2 == 0
                            ? i % 500 + " 10 m " + i % 500 + " 800 l S\n"
                            : "10 " + i % 800 + " m 500 " + i % 800 + " l S\n");
        }
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void text() throws IOException {
        files.put("columns.csv", Seeds.bytes("标题,正文\n" + ",".repeat(10_000_000) + "\n"));
        files.put("header.csv", Seeds.bytes("标题,正文" + ",甲".repeat(3_000_000) + "\n甲,乙\n"));
        files.put("quote.csv", Seeds.bytes("标题,正文\n甲,\"" + "乙\n".repeat(3_000_000)));
        files.put("deep.json", Seeds.bytes("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)));
        files.put("deep-array.json", Seeds.bytes("[".repeat(100_000)));
        files.put("keys.json", keys());
        files.put("deep.html", Seeds.bytes("<html><body>" + "<div>".repeat(1_000_000) + "甲"));
        files.put("tables.html", Seeds.bytes("<html><body>" + "<table><tr><td>".repeat(300_000) + "甲"));
        files.put(
                "spans.html",
                Seeds.bytes("<html><body><table>" + "<tr><td rowspan=65534 colspan=1000>甲".repeat(100_000)));
        files.put("formats.html", Seeds.bytes("<html><body>" + "<a><b><i><u><font><s>".repeat(100_000) + "甲"));
        files.put("attributes.html", Seeds.bytes("<html><body><p " + "a".repeat(50) + attributes() + ">甲"));
        files.put(
                "deep.xml", Seeds.bytes("<rss version=\"2.0\"><channel><item><description>" + "<a>".repeat(1_000_000)));
        files.put(
                "items.xml",
                Seeds.bytes("<rss version=\"2.0\"><channel>" + "<item><title>甲</title></item>".repeat(500_000)
                        + "</channel></rss>"));
        files.put("deep.md", Seeds.bytes("# 甲\n\n" + "> ".repeat(1_000_000) + "乙"));
        files.put(
                "aliases.md",
                Seeds.bytes(
                        "---\na: &a [1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\n"
                                + "e: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e]\n---\n" + TITLE));
        files.put("lines.txt", Seeds.bytes(TITLE + "（一）加强。（省财政厅牵头，省林业局配合）\n".repeat(150_000)));
        files.put("line.txt", Seeds.bytes(TITLE + "加强管理，".repeat(900_000)));
    }

    private static String attributes() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            out.append(" a").append(i).append("=b");
        }
        return out.toString();
    }

    private static byte[] keys() {
        StringBuilder out = new StringBuilder("[{\"title\":\"甲\",\"content\":\"乙\"");
        for (int i = 0; i < 700_000; i++) {
            out.append(",\"k").append(i).append("\":\"甲\"");
        }
        return Seeds.bytes(out + "}]");
    }

    private void cut() throws IOException {
        for (Seeds seeds : List.of(Seeds.PDF, Seeds.DOC, Seeds.XLS, Seeds.DOCX, Seeds.OFD, Seeds.ZIP, Seeds.GZIP)) {
            byte[] whole = seeds.files().getFirst();
            files.put("cut-" + seeds.file(), Arrays.copyOf(whole, whole.length * 2 / 3));
        }
    }

    private static byte[] zeros(String name, int megabytes, String... others) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String other : others) {
                zip.putNextEntry(new ZipEntry(other));
                zip.write(Seeds.bytes("<a/>"));
            }
            zip.putNextEntry(new ZipEntry(name));
            fill(zip, megabytes, new byte[MEGABYTE]);
        }
        return out.toByteArray();
    }

    private static byte[] gzipped(int megabytes, byte... first) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(first);
            fill(gzip, megabytes, new byte[MEGABYTE]);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] words, int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = new byte[MEGABYTE];
        for (int i = 0; i < some.length && words.length > 0; i++) {
            some[i] = words[i % words.length];
        }
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            fill(deflater, megabytes, some);
        }
        return out.toByteArray();
    }

    private static void fill(OutputStream out, int megabytes, byte[] some) throws IOException {
        for (int i = 0; i < megabytes; i++) {
            out.write(some);
        }
    }

    private static byte[] docx(String document) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", Seeds.bytes("<Types/>"));
        parts.put("word/document.xml", Seeds.bytes(document));
        return Packing.zip(parts);
    }

    private static byte[] xlsx(String sheet) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", Seeds.bytes("<Types/>"));
        parts.put("xl/workbook.xml", Seeds.bytes("<workbook><sheets><sheet id=\"r1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                Seeds.bytes(
                        "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"a.xml\"/></Relationships>"));
        parts.put("xl/a.xml", Seeds.bytes("<worksheet>" + sheet + "</worksheet>"));
        return Packing.zip(parts);
    }

    private static byte[] ofd(String objects) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("OFD.xml", Seeds.bytes("<OFD><DocBody><DocRoot>Document.xml</DocRoot></DocBody></OFD>"));
        parts.put("Document.xml", Seeds.bytes("<Document><Pages><Page BaseLoc=\"a.xml\"/></Pages></Document>"));
        parts.put("a.xml", Seeds.bytes("<Page><Content><Layer>" + objects + "</Layer></Content></Page>"));
        return Packing.zip(parts);
    }

    /** A PDF of one page, whose tree of pages and whose content are given. */
    private static byte[] pdf(String pages, byte[] content, String described) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Seeds.bytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages" + pages
                + ">>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 4 0 R>>>>>>endobj\n4 0 obj<<"
                + described + "/Length " + content.length + ">>stream\n"));
        out.write(content);
        out.write(Seeds.bytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] locked() throws IOException, GeneralSecurityException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("茶园");
            try (OutputStream stream = encryptor.getDataStream(file)) {
                stream.write(Seeds.DOCX.files().getFirst());
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
