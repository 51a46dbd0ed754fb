package org.policykg.source.pdf;

import com.google.errorprone.annotations.FormatMethod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A PDF whose words are put where a test wants them. Its font is one that every reader of PDF is to know by name, so that none
 * needs to be at hand: characters of Chinese are as wide as high, those of Latin half as wide.
 */
final class SamplePdf implements AutoCloseable {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    private final PDDocument document = new PDDocument();
    private final COSDictionary font = font();
    private final StringBuilder content = new StringBuilder();
    private PDPage page = new PDPage(PDRectangle.A4);
    private boolean begun;

    private static COSDictionary font() {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setInt(COSName.SUPPLEMENT, 2);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 4);
        COSArray latin = new COSArray();
        latin.add(COSInteger.get(1));
        latin.add(COSInteger.get(95));
        latin.add(COSInteger.get(500));
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setName(COSName.SUBTYPE, "CIDFontType0");
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.W, latin);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    PDDocument document() {
        return document;
    }

    /** Begins a page. */
    SamplePdf page() {
        end();
        page = new PDPage(PDRectangle.A4);
        begun = true;
        return this;
    }

    /** Turns the page that was begun. */
    SamplePdf turned(int degrees) {
        page.setRotation(degrees);
        return this;
    }

    /** Words on a line. */
    SamplePdf text(float left, float top, float size, String words) {
        String hex = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE));
        return raw("BT /F1 %.2f Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET\n", size, left, HEIGHT - top, hex);
    }

    /** Words that run another way, as the matrix says. */
    SamplePdf aslant(float a, float b, float left, float top, float size, String words) {
        String hex = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE));
        return raw(
                "BT /F1 %.2f Tf %.3f %.3f %.3f %.3f %.2f %.2f Tm <%s> Tj ET\n",
                size, a, b, -b, a, left, HEIGHT - top, hex);
    }

    /** A line that is drawn. */
    SamplePdf line(float x1, float y1, float x2, float y2) {
        return raw("%.2f %.2f m %.2f %.2f l S\n", x1, HEIGHT - y1, x2, HEIGHT - y2);
    }

    /** A line that is filled as a thin box. */
    SamplePdf bar(float x1, float y1, float x2, float y2) {
        return raw(
                "%.2f %.2f %.2f %.2f re f\n",
                Math.min(x1, x2),
                HEIGHT - Math.max(y1, y2),
                Math.max(0.5f, Math.abs(x1 - x2)),
                Math.max(0.5f, Math.abs(y1 - y2)));
    }

    @FormatMethod
    SamplePdf raw(String format, Object... values) {
        content.append(String.format(Locale.ROOT, format, values));
        return this;
    }

    private void end() {
        if (!begun) {
            return;
        }
        try {
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(content.toString().getBytes(StandardCharsets.ISO_8859_1));
            }
            page.setContents(stream);
            PDResources resources = new PDResources();
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F1"), font);
            resources.getCOSObject().setItem(COSName.FONT, fonts);
            page.setResources(resources);
            document.addPage(page);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        content.setLength(0);
        begun = false;
    }

    byte[] bytes() {
        end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.save(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
