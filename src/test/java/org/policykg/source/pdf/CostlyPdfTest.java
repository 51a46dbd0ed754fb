package org.policykg.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.limit.LimitExceeded;
import org.policykg.limit.TimeLimit;
import org.policykg.source.PageField;
import org.policykg.source.UnreadableSource;

/** Files that are made to take long, or to fill the memory, do neither. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CostlyPdfTest {
    @ParameterizedTest
    @ValueSource(floats = {1e9f, 1e30f, Float.POSITIVE_INFINITY})
    void aPageAsWideAsAContinentHasNoGutter(float width) throws UnreadableSource {
        PageText text = new PageText();
        text.begin(width, 800);
        for (int i = 0; i < 12; i++) {
            text.glyph("茶", 80, 100 + 20 * i, 14, 0, 14);
            text.glyph("园", 94, 100 + 20 * i, 14, 0, 14);
        }
        text.end();
        assertThat(text.text().isEmpty()).isFalse();
    }

    @Test
    void whateverAStreamIsPackedWithItIsWeighed() throws IOException {
        isTooLarge(packed(100, COSName.ASCII_HEX_DECODE, COSName.FLATE_DECODE), false);
        isTooLarge(packed(100, COSName.FLATE_DECODE, COSName.FLATE_DECODE), false);
        byte[] runs = new byte[1_200_000]; // each pair of bytes is 128 blanks
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
            runs[i + 1] = ' ';
        }
        isTooLarge(inPage(runs, COSName.RUN_LENGTH_DECODE), false);
    }

    @Test
    void aStreamOfAnEncryptedFileIsWeighed() throws IOException {
        isTooLarge(packed(100, COSName.FLATE_DECODE), true);
    }

    @Test
    void aStreamWhoseFirstBytesAreWrongIsWeighed() throws IOException {
        byte[] deflated = deflated(100);
        deflated[1] = (byte) (deflated[1] ^ 1); // PDFBox passes over them
        isTooLarge(inPage(deflated, COSName.FLATE_DECODE), false);
    }

    @Test
    void whatIsPackedTwiceAndIsSmallIsRead() throws IOException, UnreadableSource {
        try (SamplePdf pdf = new SamplePdf().page().text(80, 100, 14, "各县茶业局要加强茶园管护，完善灌溉设施，推广有机肥。")) {
            pdf.bytes();
            PDDocument document = pdf.document();
            byte[] content = document.getPage(0).getContents().readAllBytes();
            PDStream stream = new PDStream(document);
            COSArray filters = new COSArray();
            filters.add(COSName.ASCII85_DECODE);
            filters.add(COSName.FLATE_DECODE);
            try (OutputStream out = stream.getCOSObject().createOutputStream(filters)) {
                out.write(content);
            }
            document.getPage(0).setContents(stream);
            assertThat(PdfText.of(bytes(document, false)).blocks().getFirst().words())
                    .startsWith("各县茶业局");
        }
    }

    @Test
    void linesInTwoColumnsAreNotTriedFromEachOfThem() {
        List<TextLine> lines = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            lines.add(TextLine.of(List.of(glyph(80, 10 * i), glyph(300, 10 * i))));
        }
        assertThat(lines.getFirst().stretches()).hasSize(2);
        assertThat(PlainTable.in(lines)).isEmpty();
    }

    private static Glyph glyph(float left, float base) {
        return new Glyph("茶", left, left + 10, base, 10, false);
    }

    @Test
    void furnitureOfManyPagesIsFound() {
        List<List<Part>> pages = new ArrayList<>();
        List<Float> heights = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            List<Part> page = new ArrayList<>();
            page.add(new Part.Line(TextLine.of(List.of(glyph(80, 40 + i % 3))), 0));
            page.add(new Part.Line(TextLine.of(List.of(glyph(80, 400))), 0));
            page.add(new Part.Line(TextLine.of(List.of(new Glyph("1", 80, 90, 780, 10, false))), 0));
            pages.add(page);
            heights.add(800f);
        }
        assertThat(TimeLimit.<List<List<Part>>, RuntimeException>within(
                        Duration.ofSeconds(15), () -> Furniture.without(pages, heights)))
                .allMatch(page -> page.size() == 1);
    }

    @Test
    void aTitleOfBlanksIsPassedOver() {
        String title = "茶园" + " ".repeat(300_000) + "管护";
        PdfBlock block = new PdfBlock("茶园管护", List.of());
        assertThat(PdfDocument.of(new PdfText(Optional.of(title), List.of(block)))
                        .page(PageField.TITLE))
                .isEmpty();
    }

    private static void isTooLarge(PDDocument document, boolean locked) throws IOException {
        try (document) {
            byte[] bytes = bytes(document, locked);
            assertThat(bytes).hasSizeLessThan(2_000_000);
            assertThatThrownBy(() -> PdfText.of(bytes))
                    .isInstanceOf(LimitExceeded.class)
                    .hasMessageContaining("unpacks to more than 64 MB");
        }
    }

    private static byte[] bytes(PDDocument document, boolean locked) throws IOException {
        if (locked) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** A file whose page is blanks, packed as said. */
    private static PDDocument packed(int megabytes, COSName... filters) throws IOException {
        COSArray names = new COSArray();
        List.of(filters).forEach(names::add);
        PDDocument document = new SamplePdf().page().document();
        document.addPage(new PDPage());
        PDStream stream = new PDStream(document);
        byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = stream.getCOSObject().createOutputStream(names)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(blanks);
            }
        }
        document.getPage(0).setContents(stream);
        return document;
    }

    private static PDDocument inPage(byte[] packed, COSName filter) throws IOException {
        PDDocument document = packed(0, filter);
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.getCOSObject().createRawOutputStream()) {
            out.write(packed);
        }
        stream.getCOSObject().setItem(COSName.FILTER, filter);
        document.getPage(0).setContents(stream);
        return document;
    }

    private static byte[] deflated(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream deflater = new DeflaterOutputStream(out)) {
            for (int i = 0; i < megabytes; i++) {
                deflater.write(blanks);
            }
        }
        return out.toByteArray();
    }
}
