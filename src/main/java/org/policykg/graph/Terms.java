package org.policykg.graph;

import java.time.LocalDate;
import java.time.Period;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of other vocabularies, and literals. */
final class Terms {
    static final String TIME = "http://www.w3.org/2006/time#";
    static final Node TITLE = uri("http://purl.org/dc/terms/title");
    static final Node ALTERNATIVE = uri("http://purl.org/dc/terms/alternative");
    static final Node SOURCE = uri("http://purl.org/dc/terms/source");
    static final Node ARTICLE = uri("http://xmlns.com/foaf/0.1/Document");
    static final Node IS_FORMAT_OF = uri("http://purl.org/dc/terms/isFormatOf");
    static final Node IS_PART_OF = uri("http://purl.org/dc/terms/isPartOf");
    /** The notice in whose text, or in a file beside which, a document's text stands. */
    static final Node TEXT_IN = uri("http://data.europa.eu/eli/ontology#is_part_of");

    static final Node PERSON = uri("http://xmlns.com/foaf/0.1/Person");
    static final Node NAME = uri("http://xmlns.com/foaf/0.1/name");
    static final Node PREF_LABEL = uri("http://www.w3.org/2004/02/skos/core#prefLabel");
    static final Node ALT_LABEL = uri("http://www.w3.org/2004/02/skos/core#altLabel");
    static final Node CONCEPT = uri("http://www.w3.org/2004/02/skos/core#Concept");
    static final Node HAS_MEMBER = uri("http://www.w3.org/ns/org#hasMember");
    static final Node PART_OF_BODY = uri("http://www.w3.org/ns/org#subOrganizationOf");
    static final Node SAME_AS = uri("http://www.w3.org/2002/07/owl#sameAs");
    static final Node REIFIES = uri("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
    static final Node INTERVAL = uri(TIME + "ProperInterval");
    static final Node BEGINNING = uri(TIME + "hasBeginning");
    static final Node END = uri(TIME + "hasEnd");
    static final Node INSTANT = uri(TIME + "Instant");
    static final Node IN_XSD_DATE = uri(TIME + "inXSDDate");

    private Terms() {}

    static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }

    static Node string(String value) {
        return NodeFactory.createLiteralString(value);
    }

    static Node chinese(String value) {
        return NodeFactory.createLiteralLang(value, "zh");
    }

    static Node date(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    static Node period(Period every) {
        return NodeFactory.createLiteralDT(every.toString(), XSDDatatype.XSDduration);
    }

    /** A day of a year (--03-31) or of a month (---05). */
    static Node dayInPeriod(String day) {
        return NodeFactory.createLiteralDT(day, day.startsWith("---") ? XSDDatatype.XSDgDay : XSDDatatype.XSDgMonthDay);
    }

    static Node integer(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
    }

    static Node decimal(String value) {
        return NodeFactory.createLiteralDT(value, XSDDatatype.XSDdecimal);
    }
}
