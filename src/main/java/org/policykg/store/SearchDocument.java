package org.policykg.store;

import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.BytesRef;

/** A literal as the full-text index has it: its words, whose they are, and what sorts equals. */
final class SearchDocument {
    /** The literal's fingerprint. */
    static final String ID = "id";

    static final String SUBJECT = "subject";
    static final String PROPERTY = "property";
    static final String RANK = "rank";

    private SearchDocument() {}

    static Document of(IndexedLiteral literal) {
        String subject = literal.subject();
        Node property = literal.triple().getPredicate();
        Document document = new Document();
        document.add(new StringField(ID, literal.fingerprint().toString(), Field.Store.NO));
        document.add(new StoredField(SUBJECT, subject));
        document.add(new SortedDocValuesField(SUBJECT, new BytesRef(shortened(subject))));
        document.add(new StringField(PROPERTY, property.getURI(), Field.Store.NO));
        document.add(new NumericDocValuesField(RANK, literal.field().rank(property)));
        document.add(new TextField(literal.field().id(), literal.words(), Field.Store.NO));
        return document;
    }

    /** Values to sort by have a longest length in Lucene; an IRI may have any. */
    private static String shortened(String iri) {
        int longest = IndexWriter.MAX_TERM_LENGTH / 4;
        return iri.length() <= longest ? iri : iri.substring(0, longest);
    }
}
