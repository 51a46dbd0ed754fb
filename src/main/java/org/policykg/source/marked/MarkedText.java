package org.policykg.source.marked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.source.Block;
import org.policykg.source.HtmlPage;
import org.policykg.source.PageField;
import org.policykg.source.TextBuilder;

/** A Markdown text to blocks. What a crawl says itself beside the text that it keeps is left aside. */
final class MarkedText {
    private static final Pattern FACT = Pattern.compile("([^：:]{1,24})[：:]\\s*+(.*)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private record Section(String heading, List<Piece> pieces) {
        long han() {
            return pieces.stream()
                    .filter(piece -> !(piece instanceof Piece.Heading))
                    .mapToLong(piece -> HAN.matcher(piece.words()).results().count())
                    .sum();
        }

        /** A crawl's own remarks stand under headings in another script; the fullest of them quotes the text. */
        boolean isCommentary() {
            return !heading.isEmpty() && !HAN.matcher(heading).find();
        }
    }

    private final TextBuilder out;
    private final Paragraphs paragraphs;
    /** whether items may state facts of the document, as where a crawl comments it */
    private final boolean commented;

    private MarkedText(TextBuilder out, List<Piece> pieces, boolean commented) {
        this.out = out;
        this.paragraphs = Paragraphs.of(pieces, out);
        this.commented = commented;
    }

    static void read(String content, TextBuilder out) {
        List<Piece> pieces = Pieces.of(MarkdownSource.of(content));
        List<Section> sections = sections(pieces);
        boolean commented = sections.stream().anyMatch(Section::isCommentary);
        Section fullest = sections.stream()
                .filter(Section::isCommentary)
                .max(Comparator.comparingLong(Section::han))
                .orElse(sections.getFirst());
        MarkedText text = new MarkedText(out, pieces, commented);
        for (Section section : sections) {
            if (!section.isCommentary()) {
                section.pieces.forEach(text::add);
            } else if (section.equals(fullest)) {
                section.pieces.stream()
                        .filter(piece -> !(piece instanceof Piece.Heading))
                        .forEach(text::add);
            } else {
                section.pieces.forEach(text::fact);
            }
        }
        text.paragraphs.end();
    }

    private static List<Section> sections(List<Piece> pieces) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("", new ArrayList<>()));
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Heading heading && heading.level() > 1) {
                sections.add(new Section(heading.words(), new ArrayList<>()));
            }
            sections.getLast().pieces.add(piece);
        }
        return sections;
    }

    private void add(Piece piece) {
        switch (piece) {
            case Piece.Heading heading -> {
                paragraphs.end();
                out.add(out.isEmpty() ? Block.Kind.TITLE : Block.Kind.PARAGRAPH, heading.words(), heading.links());
            }
            case Piece.Paragraph paragraph -> {
                if (!commented || !fact(paragraph)) {
                    paragraphs.add(paragraph);
                }
            }
            case Piece.Row row -> {
                paragraphs.end();
                out.addRow(row.cells(), row.links());
            }
            case Piece.Html html -> {
                paragraphs.end();
                HtmlPage.readPart(html.words(), out);
            }
        }
    }

    /** A fact of the document that an item states behind a label; whether it states one. */
    private boolean fact(Piece piece) {
        if (!(piece instanceof Piece.Paragraph paragraph) || !paragraph.bullet()) {
            return false;
        }
        Matcher fact = FACT.matcher(paragraph.lines().getFirst());
        boolean states = fact.matches();
        if (states) {
            PageField.of(fact.group(1)).ifPresent(field -> out.page(field, fact.group(2)));
        }
        return states;
    }
}
