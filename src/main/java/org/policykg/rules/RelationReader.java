package org.policykg.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.policykg.lexicon.DataException;
import org.policykg.lexicon.DataFile;
import org.policykg.lexicon.Entry;

/** From a file to the relations and the namespaces in it, in its order. */
final class RelationReader {
    private static final String NAMESPACES = "namespaces";
    private static final String RELATIONS = "relations";
    private static final String CITES = "cites";
    /** What a user says of a relation. */
    private static final Set<String> KEYS =
            Set.of("property", "zh", "en", "inverse-zh", "inverse-en", "definition", "definition-zh");
    /** What the program's own have beside that. */
    private static final Set<String> OWN_KEYS = Set.of(
            "property",
            "zh",
            "en",
            "inverse-zh",
            "inverse-en",
            "definition",
            "definition-zh",
            "above",
            "brings",
            "beside",
            "by-rules");

    /** where the names of the program's own stand */
    private static final String HOUSE = "https://w3id.org/policykg/";

    private static final Pattern ID = Pattern.compile("[a-z][a-z-]*");
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9-]*");
    /** what Turtle, SPARQL and XML take as a name without escapes */
    private static final Pattern LOCAL_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*");
    /** a scheme, and none of the characters that no IRI has */
    private static final Pattern ABSOLUTE_IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cc}]+");

    private final boolean own;
    private final Map<String, String> known;
    private final Map<String, String> namespaces = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();

    /**
     * Reads a file; whatever else stands in it is passed over.
     *
     * @param known the program's own namespaces, by prefix, which a user's are not to be
     * @param own whether it is the program's own file
     */
    RelationReader(DataFile file, Map<String, String> known, boolean own) {
        this.own = own;
        this.known = known;
        Entry spaces = file.entry().entry(NAMESPACES);
        spaces.values().keySet().forEach(prefix -> namespaces.put(prefix, namespace(prefix, spaces)));
        Entry entries = file.entry().entry(RELATIONS);
        entries.values().keySet().forEach(id -> relations.add(relation(id, entries.entry(id))));
    }

    Map<String, String> namespaces() {
        return namespaces;
    }

    List<Relation> relations() {
        return relations;
    }

    private String namespace(String prefix, Entry spaces) {
        String namespace = spaces.text(prefix);
        String where = spaces.where() + ": " + prefix;
        if (!PREFIX.matcher(prefix).matches()) {
            throw new DataException(where + ": a prefix has small letters, digits and hyphens only");
        }
        if (!ABSOLUTE_IRI.matcher(namespace).matches()) {
            throw new DataException(where + " is " + namespace + ", which is no absolute IRI");
        }
        if (!namespace.endsWith("#") && !namespace.endsWith("/") && !namespace.endsWith(":")) {
            throw new DataException(where + " is " + namespace + "; a namespace ends in #, / or :");
        }
        if (known.containsKey(prefix)) {
            throw new DataException(where + " is a prefix of the program's own; take another");
        }
        if (known.containsValue(namespace) || !own && namespace.startsWith(HOUSE)) {
            throw new DataException(
                    where + " is " + namespace + ", a namespace of the program's own; take one of yours");
        }
        return namespace;
    }

    private Relation relation(String id, Entry entry) {
        if (!ID.matcher(id).matches()) {
            throw new DataException(entry.where() + ": a relation's name has small letters and hyphens only");
        }
        entry.only(own ? OWN_KEYS : KEYS);
        String property = entry.text("property");
        String zh = entry.maybeText("zh").or(() -> entry.maybeText("en")).orElseThrow(() -> needsName(entry));
        String en = entry.maybeText("en").orElse(zh);
        return new Relation(
                id,
                property,
                iri(entry, "property", property),
                Map.of("zh", zh, "en", en),
                Map.of(
                        "zh", entry.maybeText("inverse-zh").orElse(zh + "此文件的公文"),
                        "en", entry.maybeText("inverse-en").orElse("documents of which is said: " + en)),
                definitions(entry),
                own
                        ? entry.texts("above").stream()
                                .map(name -> iri(entry, "above", name))
                                .toList()
                        : List.of(RelationTable.standard().relation(CITES).iri()),
                entry.flag("brings"),
                entry.maybeText("beside"),
                !entry.values().containsKey("by-rules") || entry.flag("by-rules"));
    }

    private static DataException needsName(Entry entry) {
        return new DataException(entry.where() + " needs zh or en");
    }

    private static Map<String, String> definitions(Entry entry) {
        Optional<String> en = entry.maybeText("definition");
        Optional<String> zh = entry.maybeText("definition-zh");
        return en.or(() -> zh)
                .map(any -> Map.of("zh", zh.orElse(any), "en", en.orElse(any)))
                .orElse(Map.of());
    }

    private String iri(Entry entry, String key, String property) {
        int colon = property.indexOf(':');
        String prefix = property.substring(0, Math.max(0, colon));
        String name = property.substring(colon + 1);
        String where = entry.where() + ": " + key + " is " + property;
        if (colon < 0 || property.startsWith("//", colon + 1)) {
            throw new DataException(where + "; it is to be a prefix of " + NAMESPACES + ", a colon and a name");
        }
        String namespace = namespaces.get(prefix);
        if (namespace == null) {
            throw new DataException(where + ", and " + NAMESPACES + " of this file has no " + prefix);
        }
        if (!LOCAL_NAME.matcher(name).matches()) {
            throw new DataException(
                    where + "; the name behind the colon begins with a letter and has letters, digits, _ and - only");
        }
        return namespace + name;
    }
}
