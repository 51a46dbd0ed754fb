package org.policykg.graph;

import org.apache.jena.rdf.model.Property;
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

    /** What a body is in a coordinating body. */
    public static Property of(Mention.Role role) {
        return switch (role) {
            case CONVENER -> Policy.convenedBy;
            case MEMBER -> ResourceFactory.createProperty(Terms.HAS_MEMBER.getURI());
            case OFFICE -> Policy.officeAt;
        };
    }
}
