package org.policykg.source.keyed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.policykg.source.UnreadableSource;

/** The records in the values of a JSON file. */
final class JsonRows implements Rows {
    private final JsonValues values;
    private final Deque<Found> found = new ArrayDeque<>();

    JsonRows(JsonValues values) {
        this.values = values;
    }

    @Override
    public Optional<Found> next() throws UnreadableSource {
        while (found.isEmpty()) {
            Optional<JsonValues.Item> item = values.next();
            if (item.isEmpty()) {
                return Optional.empty();
            }
            switch (item.get()) {
                case JsonValues.Item.Broken broken -> found.add(new Found.Broken(broken.reason()));
                case JsonValues.Item.Value value -> {
                    for (JsonNode record : JsonRecords.in(value.node())) {
                        found.add(record.isObject() ? JsonRecords.row(record) : new Found.Nothing());
                    }
                }
            }
        }
        return Optional.of(found.remove());
    }

    @Override
    public void close() {
        values.close();
    }
}
