package org.policykg.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.policykg.rules.RelationTable;

/**
 * The properties that pages show, in their order: those of {@code relations.csv}, and in their midst, in the place that it gives them,
 * what documents do to others.
 */
public final class Relations {
    /** The row in whose place the relations between documents stand. */
    private static final String LINKS = "links.yaml";

    private static final List<CSVRecord> ROWS = read();
    private static final Relations STANDARD =
            new Relations(RelationTable.standard().all());

    private final List<Relation> all;

    private Relations(Collection<org.policykg.rules.Relation> links) {
        this.all = ROWS.stream()
                .flatMap(row -> row.get("property").equals(LINKS)
                        ? links.stream().map(Relation::of)
                        : Stream.of(Relation.of(row)))
                .toList();
    }

    /** Those that the program knows by itself. */
    public static Relations standard() {
        return STANDARD;
    }

    /** Those, and relations that users have added. */
    static Relations with(List<org.policykg.rules.Relation> added) {
        return added.isEmpty()
                ? STANDARD
                : new Relations(RelationTable.standard().adding(added).all());
    }

    /** Every relation, in the order of the pages. */
    public List<Relation> all() {
        return all;
    }

    /** Those that connect things, in the order of the pages. */
    public List<Relation> links() {
        return all.stream()
                .filter(relation -> relation.shown() != Relation.Shown.FACT)
                .toList();
    }

    /** Those that pictures draw. */
    public List<Relation> drawn() {
        return all.stream()
                .filter(relation -> relation.shown() == Relation.Shown.LINK)
                .toList();
    }

    /** A relation by its prefixed name. */
    public Optional<Relation> named(String id) {
        return all.stream().filter(relation -> relation.id().equals(id)).findFirst();
    }

    /** A relation by its property. */
    public Optional<Relation> of(String iri) {
        return all.stream().filter(relation -> relation.iri().equals(iri)).findFirst();
    }

    private static List<CSVRecord> read() {
        try (InputStream in = Relations.class.getResourceAsStream("/org/policykg/explore/relations.csv")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its table of relations");
            }
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            try (CSVParser rows = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return rows.getRecords();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
