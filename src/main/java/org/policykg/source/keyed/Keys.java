package org.policykg.source.keyed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.policykg.limit.TimeLimit;
import org.policykg.source.KeyMap;
import org.policykg.source.PageField;
import org.policykg.source.RecordText;
import org.policykg.source.TextBuilder;

/**
 * Which keys of a file hold what: as its user says, else as the first records show. Immutable.
 *
 * @param texts the keys of the text, of which the first that is filled counts
 * @param fields the same for what is said of a document
 * @param unused all other keys, in the order of the file
 * @param told the fields whose user says where they stand, and is believed
 */
record Keys(List<String> texts, Map<PageField, List<String>> fields, List<String> unused, Set<PageField> told) {
    /** What a record says of a document, it says under its first keys. */
    private static final int MOST_KEYS = 2000;

    Keys {
        texts = List.copyOf(texts);
        fields = new EnumMap<>(fields);
        unused = List.copyOf(unused);
        told = Set.copyOf(told);
    }

    /** What some records show. */
    static Keys of(List<Row> first, KeyMap said) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Row row : first) {
            row.values().forEach((key, value) -> {
                TimeLimit.check();
                if (columns.size() < MOST_KEYS || columns.containsKey(key)) {
                    columns.computeIfAbsent(key, Column::new).add(value);
                }
            });
        }
        columns.values().removeIf(Column::isEmpty);
        List<Column> left = new ArrayList<>(columns.values());
        List<String> texts = new ArrayList<>();
        said.text()
                .filter(columns::containsKey)
                .ifPresentOrElse(texts::add, () -> texts.addAll(TextKeys.of(left, said)));
        Map<PageField, List<String>> fields = new FieldKeys(left, texts, said).fields();
        Set<String> used = new HashSet<>(texts);
        fields.values().forEach(used::addAll);
        return new Keys(
                texts,
                fields,
                columns.keySet().stream().filter(key -> !used.contains(key)).toList(),
                said.fields().keySet());
    }

    /** The text of a record; empty where it has none. */
    private String text(Row row) {
        for (String key : texts) {
            String value = row.values().getOrDefault(key, "");
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    private String value(Row row, PageField field) {
        for (String key : fields.getOrDefault(field, List.of())) {
            String value = row.values().getOrDefault(key, "").strip();
            String fit = told.contains(field) ? value : Values.of(field, value);
            if (!fit.isEmpty()) {
                return fit;
            }
        }
        return "";
    }

    /** Whether a record has a text, or stands in a register that gives the title and the number of a document. */
    boolean isDocument(Row row) {
        return !text(row).isBlank() || isEntry(row);
    }

    private boolean isEntry(Row row) {
        return !value(row, PageField.TITLE).isEmpty()
                && !value(row, PageField.DOCUMENT_NUMBER).isEmpty();
    }

    /** Reads a record. */
    TextBuilder read(Row row) {
        Map<PageField, String> said = new EnumMap<>(PageField.class);
        for (PageField field : fields.keySet()) {
            String value = value(row, field);
            if (!value.isEmpty()) {
                said.put(field, value);
            }
        }
        String text = text(row);
        return RecordText.read(said, text.isBlank() ? said.getOrDefault(PageField.TITLE, "") : text);
    }

    /** What was taken for what, a line each. */
    List<String> remarks() {
        List<String> lines = new ArrayList<>();
        lines.add(KeyMap.TEXT + " <- " + (texts.isEmpty() ? "nothing" : named(texts, ", else ")));
        fields.forEach((field, keys) -> lines.add(KeyMap.name(field) + " <- " + named(keys, ", else ")));
        if (!unused.isEmpty()) {
            lines.add("not used: " + named(unused, ", "));
        }
        return lines;
    }

    /** Why a record has no text, as its user is told. */
    String noText() {
        String way = "; --map text=KEY names one";
        return texts.isEmpty()
                ? "has no text" + (unused.isEmpty() ? "" : " (none of its keys holds one" + way + ")")
                : "has no text (" + named(texts, ", ") + ")";
    }

    private static String named(List<String> keys, String between) {
        return keys.stream().map(key -> '"' + key + '"').collect(Collectors.joining(between));
    }
}
