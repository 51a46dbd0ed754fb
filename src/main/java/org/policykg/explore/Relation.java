package org.policykg.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.policykg.graph.Prefixes;

/**
 * A property as a person reads it, from {@code relations.csv}, whose order is that of the pages.
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
    private static final List<Relation> ALL = read();

    /** Every relation, in the order of the pages. */
    public static List<Relation> all() {
        return ALL;
    }

    /** Those that connect things, in the order of the pages. */
    public static List<Relation> links() {
        return ALL.stream().filter(relation -> relation.shown != Shown.FACT).toList();
    }

    /** A relation by its prefixed name. */
    public static Optional<Relation> named(String id) {
        return ALL.stream().filter(relation -> relation.id.equals(id)).findFirst();
    }

    /** A relation by its property. */
    public static Optional<Relation> of(String iri) {
        return ALL.stream().filter(relation -> relation.iri.equals(iri)).findFirst();
    }

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

    private static List<Relation> read() {
        try (InputStream in = Relation.class.getResourceAsStream("/org/policykg/explore/relations.csv")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its table of relations");
            }
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            try (CSVParser rows = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return rows.stream().map(Relation::of).toList();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Relation of(CSVRecord row) {
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
}
