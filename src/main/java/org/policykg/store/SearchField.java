package org.policykg.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.policykg.graph.Policy;

/** Where words are searched: in names and numbers, in the texts of tasks, in the texts of notices. */
enum SearchField {
    NAME("name", SKOS.prefLabel, DCTerms.title, SKOS.altLabel, DCTerms.alternative, RDFS.label, Policy.documentNumber),
    TASK("task", Policy.taskText),
    TEXT("text", Policy.text);

    /** The field of each property; of things found equally well, those with an earlier property come first. */
    private static final Map<Node, SearchField> BY_PROPERTY = byProperty();

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Node> properties;

    SearchField(String id, Property... properties) {
        this.id = id;
        this.properties = Stream.of(properties).map(Property::asNode).toList();
    }

    private static Map<Node, SearchField> byProperty() {
        Map<Node, SearchField> fields = new LinkedHashMap<>();
        for (SearchField field : values()) {
            field.properties.forEach(property -> fields.put(property, field));
        }
        return fields;
    }

    /** The field in which the values of a property are; nothing where they are not indexed. */
    static Optional<SearchField> of(Node property) {
        return Optional.ofNullable(BY_PROPERTY.get(property));
    }

    /** The name that the index has for it. */
    String id() {
        return id;
    }

    /** The properties whose values it holds. */
    List<Node> properties() {
        return properties;
    }

    /** The place of a property among those of its field. */
    int rank(Node property) {
        return properties.indexOf(property);
    }
}
