package org.policykg.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.policykg.limit.LimitExceeded;
import org.policykg.source.Content;
import org.policykg.source.UnreadableSource;

/** Files that cannot be read, or hardly: one line says so, and nothing hangs. */
class SpoiltPdfTest {
    private static SamplePdf sample(int pages) {
        SamplePdf pdf = new SamplePdf();
        for (int i = 0; i < pages; i++) {
            pdf.page().text(80, 100, 14, "第" + i + "项，加强茶园管护，完善灌溉设施，推广有机肥。");
        }
        return pdf;
    }

    private static void says(ThrowingCallable reading, String reason) {
        assertThatThrownBy(reading).isInstanceOf(UnreadableSource.class).hasMessage(reason);
    }

    @Test
    void aScanHasNoText() {
        try (SamplePdf pdf = new SamplePdf()) {
            byte[] bytes = pdf.page()
                    .text(80, 100, 14, "云岭省")
                    .page()
                    .line(0, 0, 100, 100)
                    .bytes();
            says(() -> PdfText.of(bytes), "has no text layer: it is a scan");
        }
    }

    @Test
    void aFileWithAPasswordIsEncrypted() throws IOException {
        try (SamplePdf pdf = sample(1)) {
            pdf.bytes();
            says(() -> PdfText.of(locked(pdf.document(), "a word")), "is encrypted");
        }
    }

    @Test
    void aFileThatOnlyItsOwnerMayChangeIsRead() throws IOException, UnreadableSource {
        try (SamplePdf pdf = sample(1)) {
            pdf.bytes();
            assertThat(PdfText.of(locked(pdf.document(), "")).blocks()).hasSize(2);
        }
    }

    private static byte[] locked(PDDocument document, String password) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Test
    void aFileWithoutItsEndIsTruncated() {
        try (SamplePdf pdf = sample(40)) {
            byte[] bytes = pdf.bytes();
            for (int length : new int[] {6, 20, 300, bytes.length / 3, bytes.length / 2, bytes.length * 9 / 10}) {
                says(() -> PdfText.of(Arrays.copyOf(bytes, length)), "is truncated: its end is missing");
            }
        }
    }

    @Test
    void whatIsLeftOfAFileIsNotTakenForTheWhole() throws IOException {
        try (SamplePdf pdf = sample(40)) {
            pdf.bytes();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.document().save(out, CompressParameters.NO_COMPRESSION); // its first pages could be found again
            byte[] bytes = out.toByteArray();
            says(() -> PdfText.of(Arrays.copyOf(bytes, bytes.length * 9 / 10)), "is truncated: its end is missing");
        }
    }

    @Test
    void pagesThatHoldThemselvesAreReadOnce() throws UnreadableSource {
        try (SamplePdf pdf = sample(2)) {
            pdf.bytes();
            var tree = pdf.document().getDocumentCatalog().getPages().getCOSObject();
            ((COSArray) tree.getDictionaryObject(COSName.KIDS)).add(tree);
            tree.setInt(COSName.COUNT, 3);
            byte[] bytes = pdf.bytes();
            try {
                assertThat(PdfText.of(bytes).blocks()).hasSizeBetween(2, 10);
            } catch (UnreadableSource unreadable) {
                assertThat(unreadable.getMessage()).isEqualTo("is no PDF that can be read");
            }
        }
    }

    @Test
    void anythingElseIsNoPdf() {
        says(
                () -> PdfText.of("%PDF-1.7\nnothing\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)),
                "is no PDF that can be read");
    }

    @Test
    void whateverIsSpoiltIsReadOrRefused() {
        try (SamplePdf pdf = sample(3)) {
            byte[] whole = pdf.bytes();
            Random random = new Random(7);
            for (int i = 0; i < 400; i++) {
                byte[] spoilt = whole.clone();
                int changes = 1 + random.nextInt(20);
                for (int j = 0; j < changes; j++) {
                    spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
                }
                try {
                    PdfText.of(spoilt);
                } catch (UnreadableSource refused) {
                    assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
                }
            }
        }
    }

    @Test
    void aThousandPagesAreRead() throws UnreadableSource {
        try (SamplePdf pdf = sample(1000)) {
            assertThat(PdfText.of(pdf.bytes()).blocks()).hasSize(1001);
        }
    }

    @Test
    void aPageThatNeverEndsIsGivenUp() {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().text(80, 100, 14, "加强茶园管护，完善灌溉设施，推广有机肥，培训茶农。");
            for (int i = 0; i < 210_000; i++) {
                pdf.raw("BT /F1 1 Tf 1 0 0 1 %d %d Tm <8336> Tj ET\n", i % 500, i / 500);
            }
            byte[] bytes = pdf.bytes();
            says(() -> PdfText.of(bytes), "takes too long: page 1 has too much on it");
        }
    }

    @Test
    void formsThatDrawThemselvesEnd() throws IOException {
        try (SamplePdf pdf = sample(1)) {
            pdf.bytes();
            PDDocument document = pdf.document();
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(new PDRectangle(9, 9));
            form.setResources(new PDResources());
            form.getResources().put(COSName.getPDFName("X"), form);
            try (OutputStream out = form.getStream().createOutputStream()) {
                out.write("/X Do ".repeat(1000).getBytes(StandardCharsets.US_ASCII));
            }
            PDPage page = new PDPage(PDRectangle.A4);
            page.setResources(form.getResources());
            page.setContents(form.getStream());
            document.addPage(page);
            byte[] bytes = bytes(document);
            says(() -> PdfText.of(bytes), "takes too long: page 2 has too much on it");
        }
    }

    @Test
    void aStreamThatUnpacksToFarMoreIsNotUnpacked() throws IOException {
        try (SamplePdf pdf = sample(1)) {
            pdf.bytes();
            PDDocument document = pdf.document();
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 100; i++) {
                    out.write(spaces);
                }
            }
            document.getPage(0).setContents(stream);
            byte[] bytes = bytes(document);
            assertThat(bytes).hasSizeLessThan(500_000);
            assertThatThrownBy(() -> PdfText.of(bytes))
                    .isInstanceOf(LimitExceeded.class)
                    .hasMessageContaining("unpacks to more than 64 MB");
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Test
    void noListOfFontsIsLeftInTheHome() throws IOException, UnreadableSource {
        Path list = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
        boolean before = Files.exists(list);
        try (SamplePdf pdf = sample(1)) {
            PdfText.of(pdf.bytes());
        }
        assertThat(Files.exists(list)).isEqualTo(before);
    }

    @Test
    void aFileIsKnownByItsFirstBytes() {
        PdfContainer container = new PdfContainer();
        assertThat(container.opens(content("a.bin", "%PDF-1.4 …"))).isTrue();
        assertThat(container.opens(content("a.pdf", "\n\n%PDF-1.4 …"))).isTrue();
        assertThat(container.opens(content("a.txt", "\n\n%PDF-1.4 …"))).isFalse();
        assertThat(container.opens(content("a.pdf", "各县茶业局："))).isFalse();
    }

    private static Content content(String name, String words) {
        return Content.of(name, words.getBytes(StandardCharsets.UTF_8));
    }
}
