package org.policykg.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policykg.lexicon.DataException;
import org.policykg.lexicon.DataFile;

/**
 * What documents do to others, from {@code data/rules/links.yaml} and the files of users: the one place that says which relations
 * there are, what they are called and in which order they stand. Immutable; threads may share it.
 */
public final class RelationTable {
    /** Relations of users stand before it: they say more than that a document rests on another, and less than that it ends it. */
    private static final String FIRST_BELOW_THOSE_OF_USERS = "based-on";

    private static final class Standard {
        private static final RelationTable TABLE = BookFile.tableOfBuild().orElseGet(RelationTable::ofFile);
    }

    private final Map<String, String> namespaces;
    private final Map<String, Relation> relations;
    private final List<Relation> added;

    RelationTable(Map<String, String> namespaces, Collection<Relation> relations, List<Relation> added) {
        this.namespaces = Collections.unmodifiableMap(new LinkedHashMap<>(namespaces));
        Map<String, Relation> byId = new LinkedHashMap<>();
        relations.forEach(relation -> byId.put(relation.id(), relation));
        this.relations = Collections.unmodifiableMap(byId);
        this.added = List.copyOf(added);
    }

    /** The table that comes with the program. */
    public static RelationTable standard() {
        return Standard.TABLE;
    }

    /** The table of the file that comes with the program, read anew. */
    static RelationTable ofFile() {
        DataFile file = DataFile.ofProgram("/org/policykg/rules/links.yaml");
        RelationReader reader = new RelationReader(file, Map.of(), true);
        return new RelationTable(reader.namespaces(), reader.relations(), List.of());
    }

    /**
     * This table and the relations of some files.
     *
     * @throws DataException when one is not in the form, or is there already
     */
    RelationTable with(Collection<DataFile> files) {
        Map<String, String> spaces = new LinkedHashMap<>(namespaces);
        List<Relation> more = new ArrayList<>();
        for (DataFile file : files) {
            RelationReader reader = new RelationReader(file, namespaces, false);
            reader.namespaces().forEach((prefix, namespace) -> {
                String other = spaces.putIfAbsent(prefix, namespace);
                if (other != null && !other.equals(namespace)) {
                    throw new DataException(file.name() + ": namespaces: " + prefix + " is " + other
                            + " in another file, and cannot be " + namespace + " too");
                }
            });
            for (Relation relation : reader.relations()) {
                check(file.name() + ": relations: " + relation.id(), relation, more);
                more.add(relation);
            }
        }
        return new RelationTable(spaces, adding(more).all(), more);
    }

    /** This table with relations of users, which it does not have yet, in their place. */
    public RelationTable adding(List<Relation> more) {
        List<Relation> all = new ArrayList<>(relations.values());
        all.addAll(all.indexOf(relation(FIRST_BELOW_THOSE_OF_USERS)), more);
        return new RelationTable(namespaces, all, more);
    }

    private void check(String where, Relation relation, List<Relation> others) {
        if (relations.containsKey(relation.id())) {
            throw new DataException(where + " is a relation of the program's own; give yours another name");
        }
        for (Relation other : others) {
            if (other.id().equals(relation.id())) {
                throw new DataException(where + " stands in another file too");
            }
            if (other.equals(relation)) {
                throw new DataException(
                        where + " has the property " + relation.iri() + ", which " + other.id() + " has too");
            }
        }
    }

    /** All relations, in the order of cards and pages, the strongest first. */
    public Collection<Relation> all() {
        return relations.values();
    }

    /** Whether one relation says more than another, so that it holds where both are read. */
    public boolean isStronger(Relation one, Relation other) {
        return !one.equals(other)
                && all().stream()
                        .filter(relation -> relation.equals(one) || relation.equals(other))
                        .findFirst()
                        .filter(one::equals)
                        .isPresent();
    }

    /** Those that a user has added. */
    public List<Relation> added() {
        return added;
    }

    /** Those that bring the text of the other document along. */
    public List<Relation> bringing() {
        return all().stream().filter(Relation::brings).toList();
    }

    /** A relation by its id. */
    public Optional<Relation> find(String id) {
        return Optional.ofNullable(relations.get(id));
    }

    /** A relation by its property. */
    public Optional<Relation> of(String iri) {
        return all().stream().filter(relation -> relation.iri().equals(iri)).findFirst();
    }

    /**
     * A relation that must be there.
     *
     * @throws DataException when there is none
     */
    Relation relation(String id) {
        return find(id).orElseThrow(() -> new DataException("there is no relation " + id));
    }

    /** Prefix to namespace, of properties first, then of things. */
    public Map<String, String> namespaces() {
        return namespaces;
    }

    void write(DataOutput out) throws IOException {
        BookFile.write(namespaces.keySet(), out);
        BookFile.write(namespaces.values(), out);
        out.writeInt(relations.size());
        for (Relation relation : all()) {
            relation.write(out);
        }
    }

    static RelationTable read(DataInput in) throws IOException {
        List<String> prefixes = BookFile.strings(in);
        List<String> spaces = BookFile.strings(in);
        Map<String, String> namespaces = new LinkedHashMap<>();
        for (int i = 0; i < prefixes.size(); i++) {
            namespaces.put(prefixes.get(i), spaces.get(i));
        }
        List<Relation> relations = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            relations.add(Relation.read(in));
        }
        return new RelationTable(namespaces, relations, List.of());
    }
}
