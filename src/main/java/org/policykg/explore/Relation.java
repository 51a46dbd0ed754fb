package org.policykg.explore;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.policykg.graph.Prefixes;

/**
 * A property as a person reads it.
 *
 * @param id the property's prefixed name
 * @param iri the property
 * @param labels names by language, zh and en
 * @param inverses names of the same link seen from its other end
 * @param shown whether it is a value, a link, or a link that would only crowd a picture
 */
public record Relation(String id, String iri, Map<String, String> labels, Map<String, String> inverses, Shown shown) {
    /** How a property is shown. */
    public enum Shown {
        FACT,
        LINK,
        DETAIL
    }

    private static final Set<String> REFORMS = Set.of(
            "dcterms:replaces",
            "org:resultedFrom",
            "org:changedBy",
            "org:originalOrganization",
            "org:resultingOrganization");
    /** Its name in a language, from one end or the other. */
    public String label(String language, boolean inverse) {
        Map<String, String> names = inverse ? inverses : labels;
        return names.getOrDefault(language, id);
    }

    /** Whether it ties a body to a reform, or to the bodies before and after one. */
    public boolean isReform() {
        return REFORMS.contains(id);
    }

    Node node() {
        return Facts.node(iri);
    }

    static Relation of(CSVRecord row) {
        String id = row.get("property");
        int colon = id.indexOf(':');
        String namespace = Prefixes.all().getOrDefault(id.substring(0, colon), "");
        return new Relation(
                id,
                namespace + id.substring(colon + 1),
                Map.of("zh", row.get("zh"), "en", row.get("en")),
                Map.of("zh", row.get("inverse-zh"), "en", row.get("inverse-en")),
                Shown.valueOf(row.get("shown").toUpperCase(Locale.ROOT)));
    }

    /** What a document does to another. */
    static Relation of(org.policykg.rules.Relation link) {
        return new Relation(
                link.property(), link.iri(), headings(link.labels()), headings(link.inverses()), Shown.LINK);
    }

    private static Map<String, String> headings(Map<String, String> names) {
        return names.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, name -> capital(name.getValue())));
    }

    private static String capital(String words) {
        int first = words.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + words.substring(Character.charCount(first));
    }
}
