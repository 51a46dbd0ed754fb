package org.policykg.source.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.policykg.limit.TimeLimit;
import org.policykg.source.UnreadableSource;

/**
 * The text of a file.
 *
 * @param title what the page was called that a browser printed
 * @param blocks its paragraphs and rows
 */
record PdfText(Optional<String> title, List<PdfBlock> blocks) {
    /** A page with fewer characters is a picture. */
    private static final int FEWEST_CHARACTERS = 20;

    /** The last bytes tell whether a file is whole. */
    private static final int END = 16 * 1024;

    private static final int MOST_PAGES = 20_000;

    PdfText {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableSource where it has no text that can be read
     */
    static PdfText of(byte[] bytes) throws UnreadableSource {
        if (!isWhole(bytes)) {
            throw new UnreadableSource("is truncated: its end is missing");
        }
        try (PDDocument document = new WeighingParser(bytes).parse()) {
            return NoFonts.without(() -> of(document));
        } catch (InvalidPasswordException locked) {
            throw new UnreadableSource("is encrypted");
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableSource("is no PDF that can be read");
        } catch (StackOverflowError tooDeep) {
            throw new UnreadableSource("is no PDF that can be read");
        }
    }

    /** Whether the end is there, behind which a site may have put something; PDFBox would find some of the pages without it. */
    private static boolean isWhole(byte[] bytes) {
        int from = Math.max(0, bytes.length - END);
        String last = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        return last.contains("%%EOF") || last.contains("startxref");
    }

    private static PdfText of(PDDocument document) throws IOException, UnreadableSource {
        List<List<Part>> pages = new ArrayList<>();
        List<Float> heights = new ArrayList<>();
        List<Float> widths = new ArrayList<>();
        PageReader reader = new PageReader();
        int characters = 0;
        for (PDPage page : document.getPages()) {
            TimeLimit.check();
            if (pages.size() >= MOST_PAGES) {
                throw new UnreadableSource("takes too long: " + pages.size() + " pages were read");
            }
            PdfPage read;
            try {
                read = reader.read(page, pages.size() + 1);
            } catch (PageReader.Stopped stopped) {
                throw new UnreadableSource("takes too long: page " + (pages.size() + 1) + " has too much on it");
            }
            characters += read.glyphs().size();
            pages.add(PageLayout.of(read));
            heights.add(read.height());
            widths.add(read.width());
        }
        if (pages.isEmpty()) {
            throw new UnreadableSource("has no pages");
        }
        if (characters < FEWEST_CHARACTERS * pages.size()) {
            throw new UnreadableSource("has no text layer: it is a scan");
        }
        return new PdfText(title(document), Flow.of(Furniture.without(pages, heights), widths));
    }

    /** The title that a browser gives to what it prints; word processors give the file's first words, or those of an older file. */
    private static Optional<String> title(PDDocument document) {
        PDDocumentInformation about = document.getDocumentInformation();
        String writer = (about.getCreator() + " " + about.getProducer()).toLowerCase(Locale.ROOT);
        boolean browser = writer.contains("mozilla") || writer.contains("chrom") || writer.contains("skia");
        return browser ? Optional.ofNullable(about.getTitle()).filter(title -> !title.isBlank()) : Optional.empty();
    }
}
