package org.policykg.summary;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;

/**
 * That a thing is in a list once.
 *
 * @param list the name of the list
 * @param thing the thing
 * @param place where it is in the list
 */
record Entry(String list, Node thing, Place place) {
    /** Where a thing is in a list. */
    sealed interface Place {}

    /**
     * In the section of a key.
     *
     * @param key the key
     * @param of the body or period whose list it is, where they have lists of their own
     */
    record Keyed(int key, Optional<Node> of) implements Place {}

    /**
     * In a section by how often it is in the list.
     *
     * @param of the period whose list it is, where periods have lists of their own
     * @param times what says how often it is
     * @param about what is said of it as long as it is there, for a thing that is nothing but an entry
     */
    record Counted(Optional<Node> of, Property times, Set<Triple> about) implements Place {}

    static Entry at(String list, Node thing, int key) {
        return new Entry(list, thing, new Keyed(key, Optional.empty()));
    }

    static Entry of(String list, Node owner, Node thing, int key) {
        return new Entry(list, thing, new Keyed(key, Optional.of(owner)));
    }

    static Entry counted(String list, Node thing, Property times, Set<Triple> about) {
        return counted(list, Optional.empty(), thing, times, about);
    }

    static Entry counted(String list, Optional<Node> of, Node thing, Property times, Set<Triple> about) {
        return new Entry(list, thing, new Counted(of, times, about));
    }
}
