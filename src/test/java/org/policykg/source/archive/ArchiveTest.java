package org.policykg.source.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.source.SourceDocument;
import org.policykg.source.SourceReaders;
import org.policykg.source.SourceRecord;
import org.policykg.source.Sources;
import org.policykg.source.UnreadableSource;

@Timeout(120)
class ArchiveTest {
    private static final byte[] FIRST = bytes("云岭省财政厅关于甲事的通知\n各市财政局：\n请办理。\n");
    private static final byte[] SECOND =
            bytes("<html><body><p>云岭省财政厅关于乙事的通知</p><p>各市财政局：</p><p>请办理。</p></body></html>");

    @Test
    void eachFileIsOpenedInTheOrderOfTheNames() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("乙/b.html", SECOND);
        files.put("乙/", new byte[0]);
        files.put("a.txt", FIRST);
        files.put("c.docx", word());
        List<String> expected = List.of("x#1 text 甲事", "x#2 docx 丙事", "x#3 html 乙事");
        assertThat(told("x", zip(files, "UTF-8"))).containsExactlyElementsOf(expected);
        assertThat(told("x", zip(files, "GBK"))).containsExactlyElementsOf(expected);
        assertThat(told("x", tar(files))).containsExactlyElementsOf(expected);
        assertThat(told("x", gzip(tar(files)))).containsExactlyElementsOf(expected);
    }

    @Test
    void anArchiveOfOneFileIsThatFile() throws IOException {
        assertThat(told("a.zip", zip(Map.of("a.txt", FIRST), "UTF-8"))).containsExactly("a.zip text 甲事");
        assertThat(told("a.txt.gz", gzip(FIRST))).containsExactly("a.txt.gz text 甲事");
    }

    @Test
    void whatIsPassedOverInFoldersIsPassedOver() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of(
                ".hidden/a.txt", "__MACOSX/a.txt", "d/._a.txt", "README.md", "d/README", "Thumbs.db", "d/.DS_Store")) {
            files.put(name, FIRST);
        }
        assertThat(told("a.zip", zip(files, "UTF-8"))).containsExactly("REFUSED holds no files");
        files.put("d/a.txt", FIRST);
        assertThat(told("a.zip", zip(files, "UTF-8"))).containsExactly("a.zip text 甲事");
        assertThat(told("a.tar", tar(files))).containsExactly("a.tar text 甲事");
    }

    @Test
    void archivesMayStandInArchives() throws IOException {
        Map<String, byte[]> inner = new LinkedHashMap<>();
        inner.put("a.txt", FIRST);
        inner.put("b.html", SECOND);
        Map<String, byte[]> outer = new LinkedHashMap<>();
        outer.put("1.zip", zip(inner, "UTF-8"));
        outer.put("2.txt", FIRST);
        assertThat(told("o.zip", zip(outer, "UTF-8")))
                .containsExactly("o.zip#1#1 text 甲事", "o.zip#1#2 html 乙事", "o.zip#2 text 甲事");
        byte[] nested = FIRST;
        for (int i = 0; i < 8; i++) {
            nested = zip(Map.of("n.zip", nested), "UTF-8");
        }
        assertThat(told("n.zip", nested))
                .singleElement()
                .asString()
                .contains("stands in more than 4 files, one in the other");
    }

    @Test
    void oneBrokenFileCostsNoOther() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", FIRST);
        files.put(
                "b.doc",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        files.put("c.html", SECOND);
        assertThat(told("a.zip", zip(files, "UTF-8")))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("a.zip#1 text 甲事"),
                        second -> assertThat(second).startsWith("a.zip#2: b.doc BROKEN is truncated"),
                        third -> assertThat(third).isEqualTo("a.zip#3 html 乙事"));
    }

    @Test
    void namesLeadNowhereSinceNothingIsWritten(@TempDir Path folder) throws IOException, UnreadableSource {
        Path file = folder.resolve("in").resolve("a.zip");
        Files.createDirectory(folder.resolve("in"));
        Files.write(file, zip(Map.of("../../escaped.txt", FIRST, "/tmp/../escaped.txt", SECOND), "UTF-8"));
        List<SourceRecord> records = new ArrayList<>();
        Sources.read(Sources.list(file, (input, reason) -> {}).getFirst(), records::add);
        assertThat(records)
                .hasOnlyElementsOfType(SourceDocument.class)
                .extracting(SourceRecord::path)
                .containsExactly("a.zip#1", "a.zip#2");
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left).containsExactlyInAnyOrder(folder, folder.resolve("in"), file);
        }
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] zeros = new byte[100 * 1024 * 1024];
        assertThat(told("a.zip", zip(Map.of("a.txt", zeros), "UTF-8")))
                .containsExactly("a.zip: a.txt BROKEN unpacks to more than 200 times its size");
        assertThat(told("a.txt.gz", gzip(zeros))).containsExactly("REFUSED unpacks to more than 200 times its size");
        Map<String, byte[]> large = new LinkedHashMap<>();
        for (int i = 0; i < 4; i++) {
            large.put("f" + i, zeros);
        }
        assertThat(told("a.tgz", gzip(tar(large))))
                .last()
                .asString()
                .contains("unpacks to more than 256 MB: what stands behind that was not read");
    }

    @Test
    void manyFilesThatShareTheirBytesAreNoMoreThanTheirArchiveAllows() throws IOException {
        // each unpacks to 190 times its size, which is allowed, and all of them to far more than the archive
        byte[] line = new byte[190 * 1024];
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 2000; i++) {
            files.put("f" + i, line);
        }
        assertThat(told("a.zip", zip(files, "UTF-8")))
                .last()
                .asString()
                .startsWith("REFUSED unpacks to more than 2")
                .contains("what stands behind that was not read");
    }

    @Test
    void anArchiveThatHoldsItselfManyTimesEnds() throws IOException {
        byte[] nested = FIRST;
        for (int i = 0; i < 4; i++) {
            Map<String, byte[]> sixteen = new LinkedHashMap<>();
            for (int j = 0; j < 24; j++) {
                sixteen.put("n" + j + ".zip", nested);
            }
            nested = zip(sixteen, "UTF-8");
        }
        assertThat(told("n.zip", nested))
                .hasSizeLessThan(24 * 12_000)
                .anyMatch(line -> line.contains("holds more than 10000 files"));
    }

    @Test
    void whatCannotBeReadSaysWhy() throws IOException {
        byte[] whole = zip(Map.of("a.txt", FIRST, "b.html", SECOND), "UTF-8");
        assertThat(told("a.zip", Arrays.copyOf(whole, whole.length - 30)))
                .containsExactly("REFUSED is truncated: the directory at the end of the zip is missing or broken");
        byte[] tar = gzip(tar(Map.of("a.txt", FIRST, "b.html", SECOND)));
        assertThat(told("a.tgz", Arrays.copyOf(tar, tar.length - 60)))
                .last()
                .asString()
                .contains("REFUSED is truncated or broken");
        assertThat(told("a.tgz", Arrays.copyOf(tar, 12)))
                .containsExactly("REFUSED is truncated or broken: it cannot be unpacked");
        assertThat(told("a.zip", encrypted("a.txt"))).containsExactly("REFUSED is encrypted with a password");
        assertThat(told("a.zip", encrypted("a.txt", "b.txt")))
                .containsExactly("a.zip#1: a.txt BROKEN is encrypted with a password", "a.zip#2 text 甲事");
        assertThat(told("a.rar", new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 0}))
                .containsExactly("REFUSED is a RAR archive: pack it as zip");
        assertThat(told("a.7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C}))
                .containsExactly("REFUSED is a 7z archive: pack it as zip");
        assertThat(told("a.jar", zip(Map.of("META-INF/MANIFEST.MF", bytes("x")), "UTF-8")))
                .containsExactly("REFUSED is a program (JAR), no archive of notices");
        assertThat(told("a.zip", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}))
                .containsExactly("REFUSED holds no files");
    }

    @Test
    void theNameOfAFileIsOneLine() throws IOException {
        assertThat(told("a.tar", tar(Map.of("甲\n乙\u0001.txt", bytes(" ")))))
                .containsExactly("a.tar: 甲 乙.txt BROKEN is empty");
    }

    /** What comes of an archive, a line a record. */
    private static List<String> told(String name, byte[] archive) {
        List<String> lines = new ArrayList<>();
        try {
            SourceReaders.read(name, archive, record -> lines.add(line(record)));
        } catch (UnreadableSource unreadable) {
            lines.add("REFUSED " + unreadable.getMessage());
        }
        return lines;
    }

    private static String line(SourceRecord record) {
        if (record instanceof SourceDocument document) {
            String title = document.text().lines().findFirst().orElse("");
            return document.path() + " " + document.format() + " " + title.replaceAll(".*关于|的通知", "");
        }
        return record instanceof SourceRecord.LeftOut left ? record.path() + " BROKEN " + left.reason() : "";
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String line : List.of("云岭省财政厅关于丙事的通知", "各市财政局：", "请办理。")) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    @SuppressWarnings("PreferCharsetOverload") // which is private
    private static byte[] zip(Map<String, byte[]> files, String charset) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setEncoding(charset);
            zip.setUseLanguageEncodingFlag(false);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    /** A zip whose first file bears the mark of encryption. */
    private static byte[] encrypted(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (String name : names) {
                ZipArchiveEntry entry = new ZipArchiveEntry(name);
                entry.setMethod(ZipArchiveEntry.STORED);
                entry.setSize(FIRST.length);
                CRC32 sum = new CRC32();
                sum.update(FIRST);
                entry.setCrc(sum.getValue());
                zip.putArchiveEntry(entry);
                zip.write(FIRST);
                zip.closeArchiveEntry();
            }
        }
        byte[] bytes = out.toByteArray();
        int directory = 0;
        while (!(bytes[directory] == 'P' && bytes[directory + 1] == 'K' && bytes[directory + 2] == 1)) {
            directory++;
        }
        bytes[directory + 8] |= 1;
        return bytes;
    }

    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "GBK")) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
