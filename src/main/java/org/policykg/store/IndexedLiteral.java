package org.policykg.store;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A statement whose value is found by its words.
 *
 * @param triple the statement: a resource, a property of a {@link SearchField}, a literal
 * @param field where its words are searched
 * @param fingerprint what tells it from all others, and names it in the index
 */
record IndexedLiteral(Triple triple, SearchField field, Fingerprint fingerprint) {
    /** A statement that is indexed; nothing for all others. */
    static Optional<IndexedLiteral> of(Triple triple) {
        if (!is(triple)) {
            return Optional.empty();
        }
        return SearchField.of(triple.getPredicate())
                .map(field -> new IndexedLiteral(triple, field, fingerprint(triple)));
    }

    /** Whether a statement is indexed. */
    static boolean is(Triple triple) {
        return triple.getSubject().isURI()
                && triple.getObject().isLiteral()
                && SearchField.of(triple.getPredicate()).isPresent();
    }

    private static Fingerprint fingerprint(Triple triple) {
        Node value = triple.getObject();
        return Fingerprint.of(
                triple.getSubject().getURI(),
                triple.getPredicate().getURI(),
                value.getLiteralDatatypeURI(),
                value.getLiteralLanguage(),
                value.getLiteralLexicalForm());
    }

    String subject() {
        return triple.getSubject().getURI();
    }

    String words() {
        return triple.getObject().getLiteralLexicalForm();
    }
}
