package org.policykg.store;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.policykg.graph.Iris;

/** What a dump says of the rules that its things are named by, so that two dumps can be told to fit each other. */
final class NamesVersion {
    private static final Node NAMES = NodeFactory.createURI(Iris.NAMES);
    private static final Node VERSION = OWL2.versionInfo.asNode();

    /** What a dump that this program writes says of it. */
    static final Triple STATEMENT = Triple.create(NAMES, VERSION, NodeFactory.createLiteralString(Iris.NAMES_VERSION));

    private NamesVersion() {}

    /** What is to be told of a dump where it says that its things are named by other rules than those of now. */
    static Optional<String> warning(Triple said) {
        if (!said.getSubject().equals(NAMES) || !said.getPredicate().equals(VERSION) || said.equals(STATEMENT)) {
            return Optional.empty();
        }
        return Optional.of("its things have names of version "
                + (said.getObject().isLiteral() ? said.getObject().getLiteralLexicalForm() : said.getObject())
                + ", those of this policykg are of version " + Iris.NAMES_VERSION
                + ": to compare or join them, read the notices anew");
    }
}
