package org.policykg.graph;

import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.policykg.extract.Mention;
import org.policykg.rules.Relation;

/** The property of the vocabulary that says what a mention does. */
public final class MentionProperties {
    private MentionProperties() {}

    /** What a document does to another. */
    public static Property of(Relation relation) {
        return ResourceFactory.createProperty(relation.iri());
    }

    /** The part of a body in a notice. */
    public static Property of(Mention.Part part) {
        return switch (part) {
            case ISSUER -> Policy.issuedBy;
            case RECIPIENT -> Policy.addressedTo;
            case COPY -> Policy.copiedTo;
            case APPROVER -> Policy.approvedBy;
        };
    }

    /** What a body has to do with a task. */
    public static Property of(Mention.Duty duty) {
        return switch (duty) {
            case LEAD -> Policy.leadBody;
            case RESPONSIBLE -> Policy.responsibleBody;
            case SUPPORT -> Policy.supportingBody;
            case GUIDE -> Policy.guidingBody;
        };
    }

    /** How a figure is meant. */
    public static Resource of(Mention.Comparator comparator) {
        return switch (comparator) {
            case EXACTLY -> Policy.exactly;
            case AT_LEAST -> Policy.atLeast;
            case AT_MOST -> Policy.atMost;
            case MORE_THAN -> Policy.moreThan;
            case LESS_THAN -> Policy.lessThan;
            case ABOUT -> Policy.about;
            case INCREASE_BY -> Policy.increaseBy;
            case DECREASE_BY -> Policy.decreaseBy;
        };
    }

    /** The sign before a figure that is meant in a way of the vocabulary; none for one that is not known. */
    public static String sign(String comparator) {
        return Stream.of(Mention.Comparator.values())
                .filter(known -> of(known).getURI().equals(comparator))
                .findFirst()
                .map(Mention.Comparator::sign)
                .orElse("");
    }

    /** What a body is in a coordinating body. */
    public static Property of(Mention.Role role) {
        return switch (role) {
            case CONVENER -> Policy.convenedBy;
            case MEMBER -> ResourceFactory.createProperty(Terms.HAS_MEMBER.getURI());
            case OFFICE -> Policy.officeAt;
        };
    }
}
