package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.source.Block;
import org.policykg.source.PageField;
import org.policykg.source.PageFrame;
import org.policykg.source.TableGrid;
import org.policykg.source.TextBuilder;

/** The paragraphs and rows of a file as a document, with what a site's page says of it beside its text. */
final class PdfDocument {
    private static final Pattern LABELLED = Pattern.compile("([\\p{IsHan}\\s]{2,10})[：:]\\s*(.{0,200})");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\f]+");
    private static final Pattern PARTS_OF_TITLE = Pattern.compile("\\s*[-—–_|｜]\\s*");
    /** What a page says of its document, and its title, stands above the text. */
    private static final int FIRST_BLOCKS = 40;

    private static final int LONGEST_TITLE = 300;

    private final TextBuilder out = new TextBuilder();
    private final StringBuilder pageEnds = new StringBuilder();

    private PdfDocument() {}

    static TextBuilder of(PdfText text) {
        PdfDocument document = new PdfDocument();
        text.title()
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

    /** Takes a row that says of the document what its labels name: 索引号：…, 发布日期：…, each in one cell or with its value in the next. */
    private boolean isOfLabels(List<Part.CellWords> cells) {
        boolean labelled = false;
        for (int i = 0; i < cells.size(); i++) {
            Matcher label = LABELLED.matcher(TextBuilder.tidy(cells.get(i).words()));
            Optional<PageField> field = label.matches() ? PageField.of(label.group(1)) : Optional.empty();
            if (field.isPresent()) {
                labelled = true;
                String value = label.group(2);
                boolean next = value.isBlank()
                        && i + 1 < cells.size()
                        && !LABELLED.matcher(cells.get(i + 1).words()).matches();
                out.page(field.get(), next ? cells.get(i + 1).words() : value);
            } else if (label.matches() && label.group(2).isBlank() && cells.size() == 1) {
                labelled = true; // a label of another kind, without a value
            }
        }
        return labelled;
    }
}
