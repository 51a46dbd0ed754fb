package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Records of a crawl with {@code 名称：…}, {@code 文号：…} above a line of {@code =}. A file may hold several, one below the
 * other: the next begins where the label that the first began with stands again above such a line.
 */
final class LabelledRecordReader implements SourceReader {
    private static final Pattern FIELD = Pattern.compile("\\s*+(\\S{1,12}?)\\s*+[：:]\\s*+(.*)");
    private static final Pattern RULE_IN_LINE = Pattern.compile("(?<!\\s)\\s++(={5,}+)(?:\\s++|$)");
    private static final Pattern LABEL_IN_LINE = Pattern.compile("(?<!\\s)\\s++(?=\\p{IsHan}{2,6}[：:])");
    private static final int SHORTEST_RULE = 5;
    private static final int FEWEST_LABELS = 2;
    private static final int HEAD = 2000;

    /** A line above a rule that names something of the document. */
    private record Field(String label, String value) {
        static Optional<Field> of(String line) {
            Matcher field = FIELD.matcher(line);
            return field.matches() ? Optional.of(new Field(field.group(1), field.group(2))) : Optional.empty();
        }

        Optional<PageField> known() {
            return PageField.of(label);
        }
    }

    @Override
    public String format() {
        return "labelled record";
    }

    @Override
    public boolean reads(String path, String content) {
        String text = withLines(content);
        List<String> head = text.substring(0, Math.min(HEAD, text.length()))
                .lines()
                .takeWhile(line -> !isRule(line))
                .toList();
        boolean ruled = text.lines()
                .skip(head.size())
                .findFirst()
                .filter(LabelledRecordReader::isRule)
                .isPresent();
        return ruled && labels(head) >= FEWEST_LABELS;
    }

    @Override
    public void read(String content, FrontMatter front, Records out) {
        List<String> lines = withLines(content).lines().toList();
        List<Integer> starts = starts(lines);
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            out.add(record(lines.subList(starts.get(i), end), front));
        }
    }

    /** A record whose line ends were turned into blanks has them again at its rules, and at the labels above the first. */
    private static String withLines(String content) {
        if (!LostLines.areLost(content)) {
            return content;
        }
        Matcher rule = RULE_IN_LINE.matcher(content);
        if (!rule.find()) {
            return content;
        }
        return LABEL_IN_LINE.matcher(content.substring(0, rule.start())).replaceAll("\n")
                + RULE_IN_LINE.matcher(content.substring(rule.start())).replaceAll("\n$1\n");
    }

    private static TextBuilder record(List<String> lines, FrontMatter front) {
        TextBuilder out = front.begin();
        int at = 0;
        for (; at < lines.size() && !isRule(lines.get(at)); at++) {
            Field.of(lines.get(at))
                    .ifPresent(field -> field.known().ifPresent(known -> {
                        out.page(known, field.value);
                        if (known == PageField.TITLE) {
                            out.add(Block.Kind.TITLE, field.value);
                        }
                    }));
        }
        // further rules only part a text
        List<String> part = new ArrayList<>();
        for (at++; at < lines.size(); at++) {
            if (isRule(lines.get(at))) {
                PlainText.read(String.join("\n", part), out);
                part.clear();
            } else {
                part.add(lines.get(at));
            }
        }
        PlainText.read(String.join("\n", part), out);
        return out;
    }

    /** The lines that records begin at. */
    private static List<Integer> starts(List<String> lines) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        Optional<String> first = lines.stream()
                .flatMap(line -> Field.of(line).stream())
                .map(Field::label)
                .findFirst();
        int after = 0;
        boolean ruled = false;
        for (int i = 0; i < lines.size(); i++) {
            if (isRule(lines.get(i))) {
                if (ruled) {
                    start(lines, after, i, first.orElse("")).ifPresent(starts::add);
                }
                ruled = true;
                after = i + 1;
            }
        }
        return starts;
    }

    /** Where a record begins whose labels stand right above a rule; nothing where only text stands there. */
    private static Optional<Integer> start(List<String> lines, int from, int rule, String first) {
        int at = rule;
        Optional<Integer> start = Optional.empty();
        while (at > from && !lines.get(at - 1).isBlank()) {
            at--;
            Optional<Field> field = Field.of(lines.get(at));
            if (field.isEmpty()) {
                break;
            }
            if (field.get().label.equals(first)) {
                start = Optional.of(at);
            }
        }
        return start.filter(line -> labels(lines.subList(line, rule)) >= FEWEST_LABELS);
    }

    private static long labels(List<String> lines) {
        return lines.stream()
                .filter(line -> Field.of(line).flatMap(Field::known).isPresent())
                .count();
    }

    private static boolean isRule(String line) {
        String bare = line.strip();
        return bare.length() >= SHORTEST_RULE && bare.chars().allMatch(c -> c == '=');
    }
}
