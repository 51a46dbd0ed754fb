package org.policykg.source.keyed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * An array or an object that is gone through value by value, since it may be larger than a record. What counts as a record in it is what
 * counts in one that is read as a whole ({@link JsonRecords}).
 */
final class JsonHolder {
    /** How many values of an array may stand before the first that has a text. */
    private static final int MOST_WAITING = 1000;

    private final boolean array;
    private final boolean outermost;
    private final String name;
    /** values that are records if another one is */
    private final List<JsonNode> waiting = new ArrayList<>();

    private boolean found;
    private boolean any;

    /**
     * Begins one.
     *
     * @param array whether it is an array
     * @param outermost whether it stands in no other
     * @param name what it is called; empty where it is in an array, or in nothing
     */
    JsonHolder(boolean array, boolean outermost, String name) {
        this.array = array;
        this.outermost = outermost;
        this.name = name;
    }

    boolean isArray() {
        return array;
    }

    /** Says that something stands in it which is gone through in its turn. */
    void holds() {
        any = true;
    }

    /** Adds a value, and hands on what is known to be a record. */
    void add(JsonNode node, String key, Queue<JsonValues.Item> out) {
        any = true;
        if (array && outermost) {
            put(node, out);
        } else if (array) {
            element(node, out);
        } else if (node.isObject() && JsonRecords.isText(node)) {
            document(node, out);
        } else {
            JsonRecords.within(node, key).forEach(record -> put(record, out));
        }
    }

    /** With an element that has text count all its neighbours. */
    private void element(JsonNode node, Queue<JsonValues.Item> out) {
        List<JsonNode> records = JsonRecords.within(node, name);
        if (!records.isEmpty()) {
            found = true;
            end(out);
            records.forEach(record -> put(record, out));
        } else if (found) {
            put(node, out);
        } else if (waiting.size() < MOST_WAITING) {
            waiting.add(node);
        }
    }

    /** Several texts side by side are documents by their keys. */
    private void document(JsonNode node, Queue<JsonValues.Item> out) {
        found = true;
        end(out);
        put(node, out);
    }

    /** Ends it: an empty array of its own is a record without text. */
    void end(Queue<JsonValues.Item> out) {
        if (found) {
            waiting.forEach(node -> put(node, out));
        } else if (array && outermost && !any) {
            put(JsonValues.JSON.createArrayNode(), out);
        }
        waiting.clear();
    }

    private static void put(JsonNode node, Queue<JsonValues.Item> out) {
        out.add(new JsonValues.Item.Value(node));
    }
}
