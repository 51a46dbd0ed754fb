package org.policykg.source;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which keys of records, or columns of a table, a user names for what.
 *
 * @param text the one of the text
 * @param fields those of what is said of a document
 */
public record KeyMap(Optional<String> text, Map<PageField, String> fields) {
    public static final KeyMap NONE = new KeyMap(Optional.empty(), Map.of());

    /** What the text is called among names of fields. */
    public static final String TEXT = "text";

    private static final Map<String, PageField> NAMES = names();

    public KeyMap {
        fields = Map.copyOf(fields);
    }

    /**
     * What a user says.
     *
     * @param said the key for each name
     * @throws IllegalArgumentException when a name is none of {@link #names()}; its message says so
     */
    public static KeyMap of(Map<String, String> said) {
        Map<PageField, String> fields = new EnumMap<>(PageField.class);
        said.forEach((name, key) -> {
            PageField field = NAMES.get(name);
            if (field != null) {
                fields.put(field, key);
            } else if (!name.equals(TEXT)) {
                throw new IllegalArgumentException(
                        "unknown name " + name + "; there are " + TEXT + ", " + String.join(", ", NAMES.keySet()));
            }
        });
        return new KeyMap(Optional.ofNullable(said.get(TEXT)), fields);
    }

    /** What a field is called. */
    public static String name(PageField field) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue() == field)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, PageField> names() {
        Map<String, PageField> names = new LinkedHashMap<>();
        names.put("title", PageField.TITLE);
        names.put("number", PageField.DOCUMENT_NUMBER);
        names.put("issuer", PageField.ISSUER);
        names.put("issued", PageField.DATE_ISSUED);
        names.put("published", PageField.DATE_PUBLISHED);
        names.put("promulgated", PageField.DATE_PROMULGATED);
        names.put("effective", PageField.EFFECTIVE_FROM);
        names.put("until", PageField.EFFECTIVE_UNTIL);
        names.put("index", PageField.INDEX_NUMBER);
        names.put("subject", PageField.SUBJECT);
        names.put("address", PageField.URL);
        return names;
    }
}
