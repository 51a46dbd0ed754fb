package org.policykg.graph;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.policykg.notice.Contacts;
import org.policykg.notice.Notice;

/** Whether the persons and telephone numbers that a notice names for questions stand in its graph. */
public enum ContactsShown {
    /** asterisks in their place, one for each character */
    MASKED {
        @Override
        String text(Notice notice) {
            return Contacts.masked(notice);
        }

        @Override
        Node in(Node object) {
            if (!object.isLiteral() || !XSDDatatype.XSDstring.equals(object.getLiteralDatatype())) {
                return object;
            }
            String words = object.getLiteralLexicalForm();
            String masked = Contacts.masked(words);
            return masked.equals(words) ? object : Terms.string(masked);
        }
    },
    /** as the notice prints them */
    KEPT {
        @Override
        String text(Notice notice) {
            return notice.printed();
        }

        @Override
        Node in(Node object) {
            return object;
        }
    };

    /** The text of a notice as its graph has it. */
    abstract String text(Notice notice);

    /** An object as a graph has it. */
    abstract Node in(Node object);
}
