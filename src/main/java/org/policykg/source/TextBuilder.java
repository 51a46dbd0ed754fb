package org.policykg.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Collects blocks into a document's text; white space inside a block becomes single spaces. */
public final class TextBuilder {
    private static final Pattern STATEMENT = Pattern.compile("([\\p{IsHan}\\s]{2,8}) ?[：:] ?(\\S.{0,39})");
    private static final Pattern NEXT_LABEL = Pattern.compile(" +(?=\\p{IsHan}{2,6} ?[：:])");
    private static final Pattern LABELLED = Pattern.compile("\\p{IsHan}{2,6} ?[：:].{0,60}");
    /** Lines of labels are short. */
    private static final int LONGEST_LINE = 300;

    private static final Set<PageField> STATED = Set.of(
            PageField.DOCUMENT_NUMBER,
            PageField.INDEX_NUMBER,
            PageField.ISSUER,
            PageField.DATE_ISSUED,
            PageField.DATE_PUBLISHED,
            PageField.DATE_PROMULGATED,
            PageField.EFFECTIVE_FROM,
            PageField.EFFECTIVE_UNTIL,
            PageField.SUBJECT);

    /** What a page says of its document is short; a longer value is a text of its own, and no title is compared with it. */
    private static final int LONGEST_VALUE = 1000;

    private static final double MOST = 0.7;

    /** Words of a page that lead to an address. */
    public record Linked(String words, String target) {}

    private static final Pattern BARE_LABEL = Pattern.compile("\\p{IsHan}(?: ?\\p{IsHan}){1,5} ?[：:]");
    private static final Pattern VALUE = Pattern.compile("[^。：:]{1,150}");
    private static final int FIRST_BLOCKS = 12;

    private final StringBuilder text = new StringBuilder();
    /** the label of the line above, and whether lines of labels go on */
    private Optional<PageField> label = Optional.empty();

    private boolean inLabels;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<PageField, String> page = new EnumMap<>(PageField.class);

    /** Without invisible characters, white space as single spaces and none at the ends. */
    public static String tidy(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        boolean space = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return wellFormed(out.toString());
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0' || c == '\u3000' || c >= '\u2002' && c <= '\u200A';
    }

    /** Marks of direction and joining, byte order marks, and control characters. */
    private static boolean isInvisible(char c) {
        return c < ' '
                || c >= '\u007F' && c <= '\u009F'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2064'
                || c == '\uFEFF'
                || c >= '\uFFF9' && c <= '\uFFFB';
    }

    /** Adds a block; blank ones are passed over. */
    public TextBuilder add(Block.Kind kind, String raw) {
        String words = tidy(raw);
        if (kind == Block.Kind.PARAGRAPH && isOfLabels(words)) {
            return this;
        }
        if (!words.isEmpty() && !(kind == Block.Kind.PARAGRAPH && isStatement(words))) {
            if (!blocks.isEmpty()) {
                text.append('\n');
            }
            int start = text.length();
            text.append(words);
            blocks.add(new Block(kind, new Span(start, text.length()), List.of()));
        }
        return this;
    }

    /** Takes labels and their values that stand above a text each on a line of its own. */
    private boolean isOfLabels(String words) {
        if (words.isEmpty()) {
            return false;
        }
        if (BARE_LABEL.matcher(words).matches() && blocks.size() < FIRST_BLOCKS) {
            Optional<PageField> known = PageField.of(words);
            inLabels |= known.filter(STATED::contains).isPresent();
            label = known;
            return inLabels;
        }
        Optional<PageField> field =
                label.filter(known -> inLabels && VALUE.matcher(words).matches());
        inLabels &= field.isPresent();
        label = Optional.empty();
        field.ifPresent(known -> page(known, words));
        if (field.filter(PageField.TITLE::equals).isPresent()) {
            add(Block.Kind.TITLE, words);
        }
        return field.isPresent();
    }

    /** Takes a line that a page or database prints of the document (文号：…, 实施日期：…) for what it is, and not for text. */
    private boolean isStatement(String line) {
        List<String> several = line.length() <= LONGEST_LINE ? List.of(NEXT_LABEL.split(line)) : List.of();
        if (several.size() > 1
                && several.stream().allMatch(part -> LABELLED.matcher(part).matches())) {
            // several on one line: 索引号：… 分类：… 发布机构：…
            return several.stream().filter(this::isStatement).count() > 0;
        }
        Matcher labelled = STATEMENT.matcher(line);
        Optional<PageField> field = labelled.matches() ? PageField.of(labelled.group(1)) : Optional.empty();
        field.filter(STATED::contains).ifPresent(known -> page(known, labelled.group(2)));
        return field.filter(STATED::contains).isPresent();
    }

    /** Adds a block with the links that stand on words of it, in their order. */
    public TextBuilder add(Block.Kind kind, String raw, List<Linked> linked) {
        int before = blocks.size();
        add(kind, raw);
        if (blocks.size() > before) {
            link(blocks.getLast().span().start(), linked);
        }
        return this;
    }

    /** Finds the linked words one behind the other, so that the last block is gone through once, however many they are. */
    private void link(int start, List<Linked> linked) {
        int from = start;
        for (Linked link : linked) {
            String words = tidy(link.words());
            int at = words.isEmpty() ? from : text.indexOf(words, from);
            if (at < 0) {
                return; // a break cut these words, and they were the last before it
            }
            if (!words.isEmpty()) {
                from = at + words.length();
                links.add(new Link(new Span(at, from), link.target()));
            }
        }
    }

    /** Adds a table row with the cells in it. */
    public TextBuilder addRow(List<TableGrid.Placed> placed, List<Linked> linked) {
        int before = blocks.size();
        add(
                Block.Kind.TABLE_ROW,
                placed.stream().map(TableGrid.Placed::words).collect(Collectors.joining(" ")),
                linked);
        if (blocks.size() > before) {
            Block row = blocks.removeLast();
            List<Cell> cells = new ArrayList<>();
            int at = 0;
            for (TableGrid.Placed cell : placed) {
                cells.add(new Cell(
                        cell.column(),
                        cell.rows(),
                        row.span().part(at, at + cell.words().length())));
                at += cell.words().length() + 1;
            }
            blocks.add(new Block(row.kind(), row.span(), cells));
        }
        return this;
    }

    /** Notes what the page says of the document; the first value stays. */
    public TextBuilder page(PageField field, String value) {
        String words = ReadingForm.of(tidy(value));
        if (!words.isEmpty() && words.length() <= LONGEST_VALUE) {
            page.putIfAbsent(field, words);
        }
        return this;
    }

    public Optional<String> page(PageField field) {
        return Optional.ofNullable(page.get(field));
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Whether there are words beside titles that the container states. */
    public boolean hasText() {
        return blocks.stream().anyMatch(block -> block.kind() != Block.Kind.TITLE);
    }

    /** Parts the paragraph that holds most of the text, its line ends turned into blanks. */
    private void part() {
        int fullest = -1;
        int total = 0;
        for (int i = 0; i < blocks.size(); i++) {
            int length = blocks.get(i).span().length();
            total += blocks.get(i).kind() == Block.Kind.TITLE ? 0 : length;
            if (blocks.get(i).kind() == Block.Kind.PARAGRAPH
                    && (fullest < 0 || length > blocks.get(fullest).span().length())) {
                fullest = i;
            }
        }
        if (fullest < 0 || blocks.get(fullest).span().length() < MOST * total) {
            return;
        }
        Block whole = blocks.remove(fullest);
        int start = whole.span().start();
        List<Span> parts = LostLines.parts(whole.span().in(text.toString()));
        if (parts.isEmpty()) {
            blocks.add(fullest, whole);
        }
        for (int i = 0; i < parts.size(); i++) {
            Span part = parts.get(i);
            blocks.add(fullest + i, new Block(whole.kind(), whole.span().part(part.start(), part.end()), List.of()));
            if (i > 0) {
                text.setCharAt(start + part.start() - 1, '\n');
            }
        }
    }

    SourceDocument build(String path, String format) {
        part();
        String printed = text.toString();
        return new SourceDocument(path, format, printed, ReadingForm.of(printed), blocks, links, page);
    }

    /** Half a surrogate pair and the non-characters of Unicode cannot stand in RDF, so they become U+FFFD. */
    private static String wellFormed(String s) {
        if (isPlain(s)) {
            return s;
        }
        StringBuilder out = new StringBuilder(s.length());
        s.codePoints().map(c -> isNoCharacter(c) ? 0xFFFD : c).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isPlain(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) >= Character.MIN_SURROGATE) {
                return s.codePoints().noneMatch(TextBuilder::isNoCharacter);
            }
        }
        return true;
    }

    private static boolean isNoCharacter(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || (c & 0xFFFE) == 0xFFFE
                || c >= 0xFDD0 && c <= 0xFDEF;
    }
}
