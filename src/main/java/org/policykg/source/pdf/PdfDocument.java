package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.source.Block;
import org.policykg.source.LabelledRow;
import org.policykg.source.PageField;
import org.policykg.source.PageFrame;
import org.policykg.source.TableGrid;
import org.policykg.source.TextBuilder;

/** The paragraphs and rows of a file as a document, with what a site's page says of it beside its text. */
final class PdfDocument {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\f]+");
    private static final Pattern PARTS_OF_TITLE = Pattern.compile("\\s*+[-—–_|｜]\\s*+");
    /** What a page says of its document, and its title, stands above the text. */
    private static final int FIRST_BLOCKS = 40;

    private static final int LONGEST_TITLE = 300;
    /** A page's title, with the name of its site, is not so long. */
    private static final int LONGEST_PAGE_TITLE = 1000;

    private static final int LONGEST_LABEL = 8;

    private final TextBuilder out = new TextBuilder();
    private final StringBuilder pageEnds = new StringBuilder();

    private PdfDocument() {}

    static TextBuilder of(PdfText text) {
        PdfDocument document = new PdfDocument();
        text.title()
                .filter(title -> title.length() <= LONGEST_PAGE_TITLE)
                .flatMap(title -> ofDocument(title, text.blocks()))
                .ifPresent(title -> document.out.page(PageField.TITLE, title));
        for (int i = 0; i < text.blocks().size(); i++) {
            document.add(text.blocks().get(i), i < FIRST_BLOCKS);
        }
        return document.out;
    }

    /** A page's title up to the name of its site: as much of it as stands above the text. */
    private static Optional<String> ofDocument(String title, List<PdfBlock> blocks) {
        StringBuilder above = new StringBuilder();
        for (PdfBlock block : blocks.subList(0, Math.min(blocks.size(), FIRST_BLOCKS))) {
            if (block.words().length() <= LONGEST_TITLE) {
                above.append(SPACE.matcher(block.words()).replaceAll(""));
            }
        }
        Matcher part = PARTS_OF_TITLE.matcher(title);
        int end = title.length();
        List<Integer> ends = new ArrayList<>();
        while (part.find()) {
            ends.add(part.start());
        }
        for (int i = ends.size(); i >= 0; i--) {
            String words = title.substring(0, end);
            if (!words.isBlank() && above.indexOf(SPACE.matcher(words).replaceAll("")) >= 0) {
                return Optional.of(words);
            }
            end = i > 0 ? ends.get(i - 1) : 0;
        }
        return Optional.empty();
    }

    private void add(PdfBlock block, boolean first) {
        if (block.cells().isEmpty()) {
            if (PageFrame.isFrame(TextBuilder.tidy(block.words()))) {
                keepPageEnds(block.words());
            } else if (first && isOfLabels(block.words())) {
                keepPageEnds(block.words());
            } else {
                out.add(Block.Kind.PARAGRAPH, pageEnds + block.words());
                pageEnds.setLength(0);
            }
        } else if (first && isOfLabels(block.cells())) {
            block.cells().forEach(cell -> keepPageEnds(cell.words()));
        } else {
            List<TableGrid.Placed> placed = new ArrayList<>();
            for (Part.CellWords cell : block.cells()) {
                placed.add(new TableGrid.Placed(cell.column(), cell.rows(), pageEnds + cell.words()));
                pageEnds.setLength(0);
            }
            out.addRow(placed, List.of());
        }
    }

    private void keepPageEnds(String words) {
        words.chars().filter(c -> c == TextBuilder.PAGE_END).forEach(c -> pageEnds.append(TextBuilder.PAGE_END));
    }

    /** Takes a line that has nothing but labels and their values, side by side. */
    private boolean isOfLabels(String raw) {
        String words = TextBuilder.tidy(raw);
        if (words.length() > LONGEST_TITLE) {
            return false;
        }
        List<int[]> labels = new ArrayList<>();
        for (int colon = 0; colon < words.length(); colon++) {
            if (words.charAt(colon) == '：' || words.charAt(colon) == ':') {
                int start = labelStart(words, colon);
                if (start < colon) {
                    labels.add(new int[] {start, colon});
                }
            }
        }
        if (labels.isEmpty() || labels.getFirst()[0] > 0) {
            return false;
        }
        for (int i = 0; i < labels.size(); i++) {
            int colon = labels.get(i)[1];
            int end = i + 1 < labels.size() ? labels.get(i + 1)[0] : words.length();
            String value = words.substring(colon + 1, end).strip();
            PageField.of(words.substring(labels.get(i)[0], colon)).ifPresent(field -> out.page(field, value));
        }
        return true;
    }

    /** Where the longest known label begins that stands before a colon; the colon where none does. */
    private static int labelStart(String words, int colon) {
        for (int start = Math.max(0, colon - LONGEST_LABEL); start < colon - 1; start++) {
            if (Character.isIdeographic(words.charAt(start))
                    && PageField.of(words.substring(start, colon)).isPresent()) {
                return start;
            }
        }
        return colon;
    }

    private boolean isOfLabels(List<Part.CellWords> cells) {
        List<String> words = cells.stream()
                .map(cell -> TextBuilder.tidy(cell.words()))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return LabelledRow.take(words, out);
    }
}
