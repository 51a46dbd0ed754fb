package org.policykg.summary;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policykg.identity.Asserted;

/**
 * What makes the entries of a list. Each entry is made by one thing, its source, from what is said around that; a new list is a
 * class of this kind and a line in {@link Summaries}.
 */
interface Listing {
    /** The properties of the statements on which entries depend. */
    Set<Node> properties();

    /** The sources whose entries may be others when a statement comes or goes. */
    Stream<Node> sources(Triple change, Asserted said);

    /** The entries of a source; each once. */
    Stream<Entry> entries(Node source, Asserted said);
}
