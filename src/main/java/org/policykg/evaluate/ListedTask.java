package org.policykg.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A task that an annotation lists.
 *
 * @param start its first words as they are compared; empty where the annotation does not say
 * @param end its last words as they are compared
 * @param roles the names of bodies, by role
 */
record ListedTask(String start, String end, Map<String, List<String>> roles) {
    /** The listed tasks. Of a row that a page break cuts, the words behind the break will do where they were found. */
    static List<ListedTask> of(Gold gold, FoundNotice found) {
        return gold.objects("tasks").stream().map(task -> of(task, found)).toList();
    }

    private static ListedTask of(JsonNode task, FoundNotice found) {
        String end = words(task, "endsWith");
        if (task.has("endsWithPrinted")) {
            String printed = words(task, "endsWithPrinted");
            if (found.tasks().stream().anyMatch(one -> one.text().contains(printed))) {
                end = printed;
            }
        }
        Map<String, List<String>> roles = new LinkedHashMap<>();
        task.path("roles").properties().forEach(role -> roles.put(role.getKey(), Gold.strings(role.getValue())));
        return new ListedTask(words(task, "startsWith"), end, roles);
    }

    private static String words(JsonNode task, String key) {
        return Wording.squeeze(task.path(key).asText(""));
    }
}
