package org.policykg.source.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;
import org.policykg.source.UnreadableSource;

/**
 * Stands in for fonts that a file names and does not have. Nothing is drawn, so the one font that PDFBox brings will do; looking
 * through the fonts of the machine would take time and leave a list of them in the user's home. PDFBox has one mapper for all, so
 * threads that read no text here get the one that was there before.
 */
final class NoFonts implements FontMapper {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final ThreadLocal<Boolean> READING = ThreadLocal.withInitial(() -> false);

    private final FontMapper others;
    private final TrueTypeFont font;

    private NoFonts(FontMapper others) {
        this.others = others;
        try (InputStream in = FontMappers.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IllegalStateException("PDFBox lacks " + FONT);
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Set with the first file. */
    private static final class Once {
        static final NoFonts MAPPER = new NoFonts(FontMappers.instance());

        static {
            FontMappers.set(MAPPER);
        }

        static void load() {}
    }

    /** Something that may fail as reading a file does. */
    interface Reading<T> {
        T read() throws IOException, UnreadableSource;
    }

    /** Does something without looking for fonts. */
    static <T> T without(Reading<T> reading) throws IOException, UnreadableSource {
        Once.load();
        READING.set(true);
        try {
            return reading.read();
        } finally {
            READING.remove();
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return READING.get() ? new FontMapping<>(font, true) : others.getTrueTypeFont(name, descriptor);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return READING.get() ? new FontMapping<>(font, true) : others.getFontBoxFont(name, descriptor);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        return READING.get() ? new CIDFontMapping(null, font, true) : others.getCIDFont(name, descriptor, system);
    }
}
