package org.policykg.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policykg.source.office.OfficeSamples.bytes;
import static org.policykg.source.office.OfficeSamples.docx;
import static org.policykg.source.office.OfficeSamples.p;
import static org.policykg.source.office.OfficeSamples.refusal;
import static org.policykg.source.office.OfficeSamples.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that cannot be read cost one clear line, and neither memory nor time. */
@Timeout(60)
class RefusalsTest {
    private static final byte[] NOTICE = docx(p("云岭省财政厅关于茶业的通知") + p("各市财政局：") + p("请办理。"));

    @Test
    void anEncryptedFileSaysSo() throws IOException, GeneralSecurityException {
        assertThat(refusal("a.docx", encrypted("茶园", EncryptionMode.agile))).isEqualTo("is encrypted with a password");
        assertThat(refusal("a.docx", encrypted("茶园", EncryptionMode.standard)))
                .isEqualTo("is encrypted with a password");
    }

    @Test
    void aFileThatIsOnlyKeptFromBeingChangedIsRead() throws IOException, GeneralSecurityException {
        assertThat(OfficeSamples.lines("a.docx", encrypted("VelvetSweatshop", EncryptionMode.agile)))
                .containsExactly("云岭省财政厅关于茶业的通知", "各市财政局：", "请办理。");
    }

    @Test
    void aTruncatedFileSaysSo() throws IOException {
        assertThat(refusal("a.docx", Arrays.copyOf(NOTICE, NOTICE.length / 2))).startsWith("is truncated: ");
        byte[] old = Files.readAllBytes(Path.of("src/test/resources/office/notice.doc"));
        for (int length : new int[] {8, 512, 600, 5000, 9000, 13_000}) {
            assertThat(refusal("a.doc", Arrays.copyOf(old, length)))
                    .as("%d", length)
                    .startsWith("is truncated or broken")
                    .hasSizeLessThan(300)
                    .doesNotContain("\n");
        }
    }

    @Test
    void whateverIsWrongWithAFileIsSaidInOneLine() throws IOException {
        byte[] old = Files.readAllBytes(Path.of("src/test/resources/office/notice.doc"));
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] spoilt = (i % 2 == 0 ? old : NOTICE).clone();
            for (int j = 0; j < 1 + i % 20; j++) {
                spoilt[8 + random.nextInt(spoilt.length - 8)] = (byte) random.nextInt(256);
            }
            assertThat(refusal("a.doc", spoilt)).as("%d", i).doesNotContain("\n\tat ");
        }
    }

    @Test
    void whatIsNoTextOfWordSaysSo() {
        assertThat(refusal(
                        "a.docx",
                        zip(Map.of("[Content_Types].xml", bytes("<Types/>"), "ppt/presentation.xml", bytes("<p/>")))))
                .isEqualTo("is a presentation, no text");
        assertThat(refusal(
                        "a.docx",
                        zip(Map.of(
                                "mimetype",
                                bytes("application/vnd.oasis.opendocument.text"),
                                "content.xml",
                                bytes("<p/>")))))
                .isEqualTo("is an OpenDocument or EPUB file: save it as DOCX");
        assertThat(refusal(
                        "a.docx",
                        zip(Map.of("[Content_Types].xml", bytes("<Types/>"), "word/other.xml", bytes("<p/>")))))
                .isEqualTo("is broken: its part word/document.xml is missing");
        assertThat(refusal("a.doc", bytes("{\\rtf1\\ansi \\'d2\\'bb}")))
                .isEqualTo("is RTF, whatever its name: save it as DOCX");
        assertThat(refusal("a.docx", docx(""))).contains("has no text");
        assertThat(refusal("a.docx", new byte[0])).isEqualTo("is empty");
    }

    @Test
    void aRefusalIsOneLineWhateverAPartIsCalled() {
        String root =
                "<ofd:OFD xmlns:ofd=\"o\"><ofd:DocBody><ofd:DocRoot>Doc_0/Doc\nu\u2028ment.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
        assertThat(refusal("a.ofd", zip(Map.of("OFD.xml", bytes(root)))))
                .isEqualTo("is broken: its part Doc_0/Doc\uFFFDu\uFFFDment.xml is missing");
    }

    @Test
    void anOleFileOfOthersSaysSo() throws IOException {
        assertThat(refusal("a.wps", ole("CONTENTS"))).isEqualTo("is in no form of Word or Excel: save it as DOCX");
        assertThat(refusal("a.doc", ole("PowerPoint Document"))).isEqualTo("is a presentation, no text");
        assertThat(refusal("a.doc", ole("WordDocument"))).startsWith("is truncated or broken");
    }

    @Test
    void aFileThatUnpacksToFarMoreIsNotUnpacked() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes("<Types/>"));
        parts.put("word/document.xml", new byte[200 * 1024 * 1024]);
        byte[] bomb = zip(parts);
        parts.clear();
        assertThat(bomb).hasSizeLessThan(1_000_000);
        assertThat(refusal("a.docx", bomb))
                .contains("is too large for a notice: its part word/document.xml unpacks to more than 64 MB");
    }

    @Test
    void xmlThatMeansHarmIsRefused() {
        assertThat(refusal("a.docx", docx("<w:p>".repeat(1000) + "</w:p>".repeat(1000))))
                .contains("is nested more than 300 levels deep");
        assertThat(refusal("a.docx", docx("<w:p>"))).contains("is broken: its XML cannot be parsed");
        String entities =
                "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>";
        assertThat(refusal(
                        "a.docx",
                        zip(Map.of("[Content_Types].xml", bytes("<Types/>"), "word/document.xml", bytes(entities)))))
                .contains("has a document type declaration");
    }

    private static byte[] ole(String stream) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            file.getRoot().createDocument(stream, new ByteArrayInputStream(new byte[5000]));
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted(String password, EncryptionMode mode) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream stream = encryptor.getDataStream(file)) {
                stream.write(NOTICE);
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
