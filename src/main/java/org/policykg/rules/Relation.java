package org.policykg.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a document does to another, as {@link RelationTable} describes it. Two relations of one property are the same relation.
 *
 * @param id how rules call it: {@code based-on}
 * @param property its prefixed name: {@code pol:basedOn}
 * @param iri its property
 * @param labels its names by language, zh and en
 * @param inverses the names of the same link seen from the other document
 * @param definitions what it means, by language; empty where its file does not say
 * @param above IRIs of the properties that it specializes
 * @param brings whether the text of the other document comes along, with its tasks and days
 * @param beside the id of a relation that is said as well and says less
 * @param byRules whether a rule can give it
 */
public record Relation(
        String id,
        String property,
        String iri,
        Map<String, String> labels,
        Map<String, String> inverses,
        Map<String, String> definitions,
        List<String> above,
        boolean brings,
        Optional<String> beside,
        boolean byRules) {
    private static final List<String> LANGUAGES = List.of("zh", "en");

    public Relation {
        labels = Map.copyOf(labels);
        inverses = Map.copyOf(inverses);
        definitions = Map.copyOf(definitions);
        above = List.copyOf(above);
    }

    /** Its name in Chinese. */
    public String zh() {
        return labels.getOrDefault("zh", id);
    }

    /** What stands behind the prefix of its property. */
    public String name() {
        return property.substring(property.indexOf(':') + 1);
    }

    /** The prefix of its property. */
    public String prefix() {
        return property.substring(0, property.indexOf(':'));
    }

    /** The namespace of its property. */
    public String namespace() {
        return iri.substring(0, iri.length() - name().length());
    }

    void write(DataOutput out) throws IOException {
        BookFile.write(List.of(id, property, iri), out);
        write(labels, out);
        write(inverses, out);
        write(definitions, out);
        BookFile.write(above, out);
        out.writeBoolean(brings);
        BookFile.write(beside.stream().toList(), out);
        out.writeBoolean(byRules);
    }

    private static void write(Map<String, String> byLanguage, DataOutput out) throws IOException {
        BookFile.write(
                LANGUAGES.stream()
                        .map(language -> byLanguage.getOrDefault(language, ""))
                        .toList(),
                out);
    }

    static Relation read(DataInput in) throws IOException {
        List<String> names = BookFile.strings(in);
        return new Relation(
                names.get(0),
                names.get(1),
                names.get(2),
                byLanguage(in),
                byLanguage(in),
                byLanguage(in),
                BookFile.strings(in),
                in.readBoolean(),
                BookFile.strings(in).stream().findFirst(),
                in.readBoolean());
    }

    private static Map<String, String> byLanguage(DataInput in) throws IOException {
        List<String> said = BookFile.strings(in);
        return said.get(0).isEmpty() && said.get(1).isEmpty() ? Map.of() : Map.of("zh", said.get(0), "en", said.get(1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Relation relation && relation.iri.equals(iri);
    }

    @Override
    public int hashCode() {
        return iri.hashCode();
    }

    /** As {@code explain} prints it: {@code BASED_ON}. */
    @Override
    public String toString() {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
