package org.policykg.store;

import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.riot.system.SyntaxLabels;
import org.jspecify.annotations.Nullable;

/**
 * Terms as the cells of one table show them: IRIs and literals by their characters alone, blank nodes by a label. A triple
 * term has no characters but its syntax, so that is what its cell has, as Turtle 1.2 writes it: {@code <<( s p o )>>}.
 */
public final class Cells {
    private final NodeToLabel labels = SyntaxLabels.createNodeToLabel();
    private final NodeFormatter turtle = new NodeFormatterTTL(null, null, labels);

    /** A cell; empty where a row has no term. */
    public String of(@Nullable Node term) {
        if (term == null) {
            return "";
        }
        if (term.isLiteral()) {
            return term.getLiteralLexicalForm();
        }
        if (term.isURI()) {
            return term.getURI();
        }
        if (term.isBlank()) {
            return labels.get(null, term);
        }
        try (IndentedLineBuffer out = new IndentedLineBuffer()) {
            turtle.format(out, term);
            return out.asString();
        }
    }
}
