package org.policykg.evaluate;

import java.util.List;
import org.policykg.graph.Policy;

/** The properties that are measured, of which the vocabulary does not name those of the last block. */
final class Terms {
    static final String TITLE = "http://purl.org/dc/terms/title";
    static final List<String> LABELS = List.of(
            "http://www.w3.org/2004/02/skos/core#prefLabel",
            "http://www.w3.org/2004/02/skos/core#altLabel",
            "http://www.w3.org/2000/01/rdf-schema#label");
    static final String SOURCE_PATH = Policy.sourcePath.getURI();
    static final String TEXT = Policy.text.getURI();
    static final String DOCUMENT_NUMBER = Policy.documentNumber.getURI();
    static final String PROMULGATES = Policy.promulgates.getURI();
    static final String ATTACHMENT = Policy.attachment.getURI();
    static final String HAS_TASK = Policy.hasTask.getURI();
    static final String TASK_TEXT = Policy.taskText.getURI();
    static final String DEADLINE = Policy.deadline.getURI();

    static final String RECURRENCE = Policy.NS + "recurrence";
    static final String HAS_TARGET = Policy.NS + "hasTarget";
    static final String HAS_FUNDING = Policy.NS + "hasFunding";
    static final String TARGET_TEXT = Policy.NS + "targetText";
    static final String METRIC = Policy.NS + "metric";
    static final String COMPARATOR = Policy.NS + "comparator";
    static final String VALUE = Policy.NS + "value";
    static final String AMOUNT = Policy.NS + "amount";
    static final String UNIT = Policy.NS + "unit";

    private Terms() {}
}
