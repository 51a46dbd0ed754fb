package org.policykg.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Text with light marks (Markdown). Line by line, because a renderer would take the numbers from
 * numbered items, and a notice is cited by them.
 */
final class MarkedText {
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
    private static final Pattern FACT =
            Pattern.compile("\\s*+[-*]\\s++\\**+([^*：:]{1,24})\\**+\\s*+[：:]\\**+\\s*+(.*)");
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";
    private static final Pattern MARKS = Pattern.compile("\\*\\*|__|^[-*]\\s+(?=\\S)|\\\\(?=[\\p{Punct}])");
    /** A line that underlines a heading, parts a text, or stands for its table of contents. */
    private static final Pattern RULE = Pattern.compile("[ \\t]*+(?:-{3,}+|={3,}+|\\*{3,}+|_{3,}+|\\[TOC\\])[ \\t]*+");

    private static final Pattern QUOTED = Pattern.compile("^[ \\t]*(?:>[ \\t]?)+");
    private static final Pattern ELEMENT = Pattern.compile("</?[A-Za-z][A-Za-z1-6]{0,12}(?: [^<>]{0,200})?/?>");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private record Section(String heading, List<String> lines) {
        long han() {
            return lines.stream()
                    .mapToLong(line -> HAN.matcher(line).results().count())
                    .sum();
        }
    }

    private MarkedText() {}

    static void read(String content, TextBuilder out) {
        List<Section> sections = sections(unwrapped(withoutRules(withoutComments(content))));
        boolean commented = sections.stream().anyMatch(MarkedText::isCommentary);
        Section fullest = sections.stream()
                .filter(MarkedText::isCommentary)
                .max(Comparator.comparingLong(Section::han))
                .orElse(sections.getFirst());
        for (Section section : sections) {
            if (!commented || !isCommentary(section)) {
                readLines(section.lines, commented, out);
            } else if (section.equals(fullest)) {
                section.lines.stream()
                        .filter(line -> !HEADING.matcher(line).matches())
                        .forEach(line -> out.add(Block.Kind.PARAGRAPH, plain(line)));
            } else {
                section.lines.forEach(line -> fact(line, out));
            }
        }
    }

    /** A comment that is never closed is none. */
    private static String withoutComments(String content) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        int open = content.indexOf(COMMENT);
        while (open >= 0) {
            int close = content.indexOf(COMMENT_END, open + COMMENT.length());
            if (close < 0) {
                break;
            }
            out.append(content, from, open);
            from = close + COMMENT_END.length();
            open = content.indexOf(COMMENT, from);
        }
        return from == 0 ? content : out.append(content, from, content.length()).toString();
    }

    /** Neither the lines that part a text nor the marks of what is quoted. */
    private static String withoutRules(String content) {
        return content.lines()
                .map(line -> QUOTED.matcher(line).replaceFirst(""))
                .map(line -> RULE.matcher(line).matches() ? "" : line)
                .collect(Collectors.joining("\n"));
    }

    /** Lines that a column cut put together again. */
    private static String unwrapped(String content) {
        List<String> lines = content.lines().toList();
        List<String> words =
                lines.stream().filter(line -> !PipeTable.isRow(line, false)).toList();
        if (!WrappedText.isWrapped(words)) {
            return content;
        }
        double column = WrappedText.column(words);
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || PipeTable.isRow(lines.get(i), false)) {
                WrappedText.unwrap(lines.subList(from, i), column, from > 0)
                        .forEach(paragraph -> out.append(paragraph).append("\n\n"));
                out.append(i < lines.size() ? lines.get(i) + "\n" : "");
                from = i + 1;
            }
        }
        return out.toString();
    }

    /** A crawl's own remarks stand under headings in another script; the fullest of them quotes the text. */
    private static boolean isCommentary(Section section) {
        return !section.heading.isEmpty() && !HAN.matcher(section.heading).find();
    }

    private static void readLines(List<String> lines, boolean commented, TextBuilder out) {
        boolean table = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            table = PipeTable.isRow(line, table || i + 1 < lines.size() && PipeTable.isRule(lines.get(i + 1)));
            if (!table) {
                readLine(line, commented, out);
            } else if (!PipeTable.isRule(line)) {
                readRow(line, out);
            }
        }
    }

    private static void readRow(String line, TextBuilder out) {
        List<TableGrid.Placed> cells = PipeTable.cells(line, MarkedText::plain);
        if (!cells.isEmpty()) {
            out.addRow(cells, List.of());
        }
    }

    private static void readLine(String line, boolean commented, TextBuilder out) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            boolean first = out.isEmpty();
            out.add(first ? Block.Kind.TITLE : Block.Kind.PARAGRAPH, plain(heading.group(1)));
        } else if (!commented || !fact(line, out)) {
            out.add(Block.Kind.PARAGRAPH, plain(line));
        }
    }

    /** A fact of the document that a line states behind a label; whether it states one. */
    private static boolean fact(String line, TextBuilder out) {
        Matcher fact = FACT.matcher(line);
        boolean states = fact.matches();
        if (states) {
            PageField.of(fact.group(1)).ifPresent(field -> out.page(field, fact.group(2)));
        }
        return states;
    }

    private static List<Section> sections(String content) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("", new ArrayList<>()));
        content.lines().forEach(line -> {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches() && line.startsWith("##")) {
                sections.add(new Section(heading.group(1), new ArrayList<>()));
            }
            sections.getLast().lines.add(line);
        });
        return sections;
    }

    /** The words of a line, without marks and without elements of HTML, which Markdown lets stand. */
    private static String plain(String line) {
        String words = MARKS.matcher(line.strip()).replaceAll("");
        return ELEMENT.matcher(words).find()
                ? Jsoup.parseBodyFragment(words).text()
                : Parser.unescapeEntities(words, false);
    }
}
