package org.policykg.source.keyed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.policykg.source.PageField;
import org.policykg.source.ValueShapes;

/**
 * Finds the records in a value: the value itself, or the elements of the lists that it wraps. The sections of a document that was
 * taken apart are no records of their own.
 */
final class JsonRecords {
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final int SEVERAL = 2;

    private JsonRecords() {}

    /** The records; what holds none is one itself. */
    static List<JsonNode> in(JsonNode value) {
        List<JsonNode> records = new ArrayList<>();
        if (!collect(value, records, "")) {
            records.add(value);
        }
        return records;
    }

    /**
     * The records in a value, which may be none.
     *
     * @param name what the value is called
     */
    static List<JsonNode> within(JsonNode value, String name) {
        List<JsonNode> records = new ArrayList<>();
        collect(value, records, name);
        return records;
    }

    /** Whether an object has a text, by its key. */
    static boolean isText(JsonNode node) {
        return hasText(node, "", true);
    }

    /** Adds the records in a value, if one of them has text: with it count all its neighbours in an array. */
    private static boolean collect(JsonNode node, List<JsonNode> records, String path) {
        if (node.isObject()) {
            return object(node, records, path);
        }
        if (!node.isArray()) {
            return false;
        }
        int before = records.size();
        boolean found = false;
        for (JsonNode child : node) {
            boolean holds = child.isContainerNode() && collect(child, records, path);
            if (!holds) {
                records.add(child);
            }
            found |= holds;
        }
        if (!found) {
            records.subList(before, records.size()).clear();
        }
        return found;
    }

    private static boolean object(JsonNode node, List<JsonNode> records, String path) {
        if (Names.isAside(path)) {
            return false;
        }
        if (isOfColumns(node)) {
            records.addAll(ofColumns(node));
            return true;
        }
        List<JsonNode> documents = documents(node);
        if (documents.size() >= SEVERAL) {
            return records.addAll(documents);
        }
        boolean wraps = documents.size() == 1 && documents(documents.getFirst()).size() >= SEVERAL;
        if (wraps && !isTitled(node)) {
            return object(documents.getFirst(), records, "");
        }
        if (hasText(node, "", true)) {
            return records.add(node);
        }
        List<JsonNode> within = new ArrayList<>();
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            if (child.getValue().isContainerNode()) {
                collect(child.getValue(), within, child.getKey());
            }
        }
        boolean parts = isTitled(node) && within.stream().noneMatch(JsonRecords::isDocument);
        if (!within.isEmpty() && !parts) {
            return records.addAll(within);
        }
        if (!within.isEmpty() || hasText(node, "", false)) {
            return records.add(node);
        }
        return false;
    }

    /** The objects in it that have a text, by its key. */
    private static List<JsonNode> documents(JsonNode node) {
        List<JsonNode> documents = new ArrayList<>();
        node.forEach(child -> {
            if (child.isObject() && isText(child)) {
                documents.add(child);
            }
        });
        return documents;
    }

    /** Whether it says what document it is: a section has a heading at the most. */
    private static boolean isDocument(JsonNode node) {
        if (!node.isObject()) {
            return false;
        }
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            boolean says =
                    Names.field(child.getKey()).isPresent() && child.getValue().isTextual();
            if (says && !child.getValue().textValue().isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTitled(JsonNode node) {
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            if (child.getValue().isTextual()
                    && (Names.field(child.getKey())
                                    .filter(PageField.TITLE::equals)
                                    .isPresent()
                            || ValueShapes.isTitle(child.getValue().textValue()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text stands in it, by its key, or by its look. */
    private static boolean hasText(JsonNode node, String path, boolean called) {
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            String key = path.isEmpty() ? child.getKey() : path + "." + child.getKey();
            JsonNode value = child.getValue();
            if (Names.isAside(key)) {
                continue;
            }
            if (value.isObject() && hasText(value, key, called)) {
                return true;
            }
            boolean words = value.isTextual()
                    || value.isArray() && !value.isEmpty() && value.get(0).isTextual();
            if (words && (called ? isCalledText(key) : ValueShapes.isProse(words(value)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCalledText(String key) {
        return Names.text(key).isPresent() && Names.field(key).isEmpty();
    }

    private static String words(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        List<String> lines = new ArrayList<>();
        value.forEach(line -> {
            if (line.isTextual()) {
                lines.add(line.textValue());
            }
        });
        return String.join("\n", lines);
    }

    /** {"title": {"0": …, "1": …}, "text": {"0": …}}: a table kept by its columns. */
    private static boolean isOfColumns(JsonNode node) {
        if (node.size() < SEVERAL) {
            return false;
        }
        for (JsonNode column : node) {
            if (!column.isObject() || column.isEmpty()) {
                return false;
            }
            for (Map.Entry<String, JsonNode> cell : column.properties()) {
                if (!COUNT.matcher(cell.getKey()).matches() || cell.getValue().isContainerNode()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<JsonNode> ofColumns(JsonNode node) {
        Map<String, ObjectNode> rows = new LinkedHashMap<>();
        node.properties()
                .forEach(column -> column.getValue()
                        .properties()
                        .forEach(cell -> rows.computeIfAbsent(
                                        cell.getKey(), count -> JsonNodeFactory.instance.objectNode())
                                .set(column.getKey(), cell.getValue())));
        return List.copyOf(rows.values());
    }

    /** The words of a record by key. */
    static Row row(JsonNode record) {
        Map<String, String> values = new LinkedHashMap<>();
        put(record, "", values);
        return new Row(values);
    }

    private static void put(JsonNode node, String path, Map<String, String> values) {
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            String key = path.isEmpty() ? child.getKey() : path + "." + child.getKey();
            JsonNode value = child.getValue();
            if (value.isObject()) {
                put(value, key, values);
            } else if (value.isArray()) {
                List<String> lines = new ArrayList<>();
                lines(value, lines);
                values.put(key, String.join("\n", lines));
            } else if (value.isTextual() || value.isNumber()) {
                values.put(key, value.asText());
            }
        }
    }

    /** The words in a list, those of a section below its heading. */
    private static void lines(JsonNode node, List<String> lines) {
        for (JsonNode child : node) {
            if (child.isContainerNode()) {
                lines(child, lines);
            } else if (child.isTextual() && (!node.isObject() || ValueShapes.han(child.textValue()) > 0)) {
                lines.add(child.textValue());
            }
        }
    }
}
