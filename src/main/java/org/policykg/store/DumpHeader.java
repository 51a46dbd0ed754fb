package org.policykg.store;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.policykg.graph.Iris;

/** What every dump of this program says first: by which rules its things are named, and that anyone may use the names. */
final class DumpHeader {
    static final List<Triple> STATEMENTS = List.of(
            NamesVersion.STATEMENT,
            Triple.create(
                    NodeFactory.createURI(Iris.NAMES),
                    DCTerms.license.asNode(),
                    NodeFactory.createURI(Iris.DATA_LICENSE)));

    private DumpHeader() {}
}
