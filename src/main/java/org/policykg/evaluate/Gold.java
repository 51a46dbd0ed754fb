package org.policykg.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            try {
                JsonNode fields = JSON.readTree(Files.readString(file));
                if (!fields.path("file").isTextual()) {
                    throw new IOException(file + ": is no annotation, it names no file");
                }
                all.add(new Gold(fields.path("file").textValue(), fields));
            } catch (JsonProcessingException broken) {
                throw new IOException(
                        file + ": is broken JSON at line "
                                + broken.getLocation().getLineNr(),
                        broken);
            }
        }
        return all;
    }

    /** Whether it says that the file holds no notice. */
    boolean isNoNotice() {
        return fields.path("notice").isBoolean() && !fields.path("notice").booleanValue();
    }

    boolean names(String field) {
        return fields.has(field);
    }

    Optional<String> value(String field) {
        String value = fields.path(field).asText("");
        return fields.path(field).isNull() || value.isEmpty() ? Optional.empty() : Optional.of(value);
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
