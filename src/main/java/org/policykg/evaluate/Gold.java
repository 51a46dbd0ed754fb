package org.policykg.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people say of one notice: a JSON object with {@code file} and any of the fields of {@code CONTRIBUTING.md}.
 * A field that it does not name is not measured there.
 *
 * @param file the name of the notice's file
 * @param fields the object
 */
record Gold(String file, JsonNode fields) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FLAGS = List.of("notice", "tasksComplete", "targetsComplete");
    /** What each entry of a list must say; without it, whatever was read would seem right. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "relations", List.of("type", "title"),
            "tasks", List.of("endsWith", "roles"),
            "deadlines", List.of("contains", "date"),
            "recurrence", List.of("contains", "every"),
            "targets", List.of("contains"),
            "funding", List.of("contains"));

    /**
     * Every annotation of a folder, in the order of the names of its files.
     *
     * @throws IOException when the folder or a file cannot be read; the message names it
     */
    static List<Gold> folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<Gold> all = new ArrayList<>();
        for (Path file : files) {
            all.add(read(file));
        }
        return all;
    }

    private static Gold read(Path file) throws IOException {
        JsonNode fields;
        try {
            fields = JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException broken) {
            throw new IOException(
                    file + ": is broken JSON at line " + broken.getLocation().getLineNr(), broken);
        } catch (IOException unread) {
            throw new IOException(file + ": cannot be read", unread);
        }
        Optional<String> fault = fault(fields);
        if (fault.isPresent()) {
            throw new IOException(file + ": is no annotation, " + fault.get());
        }
        return new Gold(fields.path("file").textValue(), fields);
    }

    private static Optional<String> fault(JsonNode fields) {
        if (!fields.path("file").isTextual()) {
            return Optional.of("it names no file");
        }
        for (String flag : FLAGS) {
            if (fields.has(flag) && !fields.path(flag).isBoolean()) {
                return Optional.of(flag + " is neither true nor false");
            }
        }
        return REQUIRED.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(required -> required.getValue().stream()
                        .filter(key -> lacks(fields.path(required.getKey()), key))
                        .map(key -> "an entry of " + required.getKey() + " has no " + key))
                .findFirst();
    }

    private static boolean lacks(JsonNode list, String key) {
        for (JsonNode entry : list) {
            if (!entry.hasNonNull(key)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it says that the file holds no notice. */
    boolean isNoNotice() {
        return names("notice") && !says("notice");
    }

    boolean names(String field) {
        return fields.has(field);
    }

    /** Whether a field that is true or false is true. */
    boolean says(String flag) {
        return fields.path(flag).booleanValue();
    }

    /** The value of a field; none where it is {@code null} or not there. */
    Optional<String> value(String field) {
        return Optional.of(fields.path(field)).filter(value -> !value.isNull()).map(JsonNode::asText);
    }

    List<String> list(String field) {
        return strings(fields.path(field));
    }

    List<JsonNode> objects(String field) {
        List<JsonNode> objects = new ArrayList<>();
        fields.path(field).forEach(objects::add);
        return objects;
    }

    static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(value -> strings.add(value.asText()));
        return strings;
    }
}
