package org.policykg.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file of words or rules: keys and what they say. Whatever is not in the form is told with the place where it stands.
 *
 * @param where the file and the names above, for messages
 * @param values key to text, list or mapping
 */
public record Entry(String where, Map<String, Object> values) {
    public Entry {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Entry of(String where, Map<?, ?> read) {
        Map<String, Object> values = new LinkedHashMap<>();
        read.forEach((key, value) -> {
            if (key == null || value == null) {
                throw new DataException(where + " has an empty key or value");
            }
            values.put(key.toString(), value);
        });
        return new Entry(where, values);
    }

    /** The text of a key. */
    public String text(String key) {
        return maybeText(key).orElseThrow(() -> new DataException(where + " needs " + key));
    }

    /** The text of a key that may be left out. */
    public Optional<String> maybeText(String key) {
        return Optional.ofNullable(values.get(key)).map(value -> text(key, value));
    }

    /** The texts of a list; of one text alone, that; none where the key is left out. */
    public List<String> texts(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(one -> text(key, one)).toList()
                : List.of(text(key, value));
    }

    /** The entries of a list. */
    public List<Entry> entries(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new DataException(where + ": " + key + " must be a list");
        }
        List<Entry> entries = new ArrayList<>();
        for (Object one : list) {
            String place = where + ": " + key + " " + (entries.size() + 1);
            if (!(one instanceof Map<?, ?> said)) {
                throw new DataException(place + " must be a mapping");
            }
            entries.add(of(place, said));
        }
        return entries;
    }

    /** The entry of a key; an empty one where the key is left out. */
    public Entry entry(String key) {
        Object value = values.get(key);
        if (value != null && !(value instanceof Map<?, ?>)) {
            throw new DataException(where + ": " + key + " must be a mapping");
        }
        return value instanceof Map<?, ?> said ? of(where + ": " + key, said) : new Entry(where, Map.of());
    }

    /** A whole number of a key. */
    public int number(String key) {
        if (values.get(key) instanceof Integer number) {
            return number;
        }
        throw new DataException(where + ": " + key + " must be a whole number");
    }

    /** Whether a key says true; false where it is left out. */
    public boolean flag(String key) {
        Object value = values.getOrDefault(key, false);
        if (value instanceof Boolean said) {
            return said;
        }
        throw new DataException(where + ": " + key + " must be true or false");
    }

    /** Wants no other keys. */
    public Entry only(Set<String> keys) {
        values.keySet().stream().filter(key -> !keys.contains(key)).findFirst().ifPresent(key -> {
            throw new DataException(where + " has " + key + ", which is none of "
                    + String.join(", ", keys.stream().sorted().toList()));
        });
        return this;
    }

    private String text(String key, @Nullable Object value) {
        if (value == null) {
            throw new DataException(where + ": " + key + " has an empty item");
        }
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            throw new DataException(where + ": " + key + " must be text");
        }
        return value.toString();
    }
}
