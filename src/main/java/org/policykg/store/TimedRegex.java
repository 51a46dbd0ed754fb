package org.policykg.store;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * REGEX and REPLACE that end with their query's time: a pattern like {@code (x+x+)+\1y} may try more ways than there are
 * seconds, and Java's matcher asks nobody whether to go on.
 */
public final class TimedRegex {
    private TimedRegex() {}

    /**
     * A query whose patterns end at a time.
     *
     * @param deadline the time as {@link System#nanoTime} tells it
     */
    public static Query within(Query query, long deadline) {
        ElementTransformCopyBase elements = new ElementTransformCopyBase();
        return QueryTransformOps.transform(query, elements, new ExprTransformApplyElementTransform(elements) {
            @Override
            public Expr transform(ExprFunctionN function, ExprList arguments) {
                if (function instanceof E_Regex) {
                    return new Regex(arguments, deadline);
                }
                return function instanceof E_StrReplace
                        ? new Replace(arguments, deadline)
                        : super.transform(function, arguments);
            }
        });
    }

    private static String text(String function, NodeValue value) {
        if (!value.isString() && !value.isLangString()) {
            throw new ExprEvalException(function + " takes strings, not " + value);
        }
        return value.asNode().getLiteralLexicalForm();
    }

    private static Matcher matcher(
            String function, NodeValue text, NodeValue pattern, List<NodeValue> flags, long deadline) {
        String letters = flags.isEmpty() ? "" : text(function, flags.getFirst());
        Pattern compiled = RegexEngine.makePattern(function, text(function, pattern), letters);
        return compiled.matcher(new Timed(text(function, text), deadline));
    }

    private static final class Regex extends ExprFunctionN {
        private static final String NAME = "regex";
        private final long deadline;

        Regex(ExprList arguments, long deadline) {
            super(NAME, arguments);
            this.deadline = deadline;
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            List<NodeValue> flags = values.subList(2, values.size());
            return NodeValue.booleanReturn(
                    matcher(NAME, values.get(0), values.get(1), flags, deadline).find());
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Regex(arguments, deadline);
        }
    }

    private static final class Replace extends ExprFunctionN {
        private static final String NAME = "replace";
        private final long deadline;

        Replace(ExprList arguments, long deadline) {
            super(NAME, arguments);
            this.deadline = deadline;
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            List<NodeValue> flags = values.subList(3, values.size());
            Node whole = values.get(0).asNode();
            String replaced =
                    matcher(NAME, values.get(0), values.get(1), flags, deadline).replaceAll(text(NAME, values.get(2)));
            return NodeValue.makeNode(
                    whole.getLiteralLanguage().isEmpty()
                            ? NodeFactory.createLiteralDT(replaced, whole.getLiteralDatatype())
                            : NodeFactory.createLiteralLang(replaced, whole.getLiteralLanguage()));
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(arguments, deadline);
        }
    }

    /** A text that stops being read when the time is over. */
    private static final class Timed implements CharSequence {
        private static final int OFTEN = 4096;
        private final CharSequence text;
        private final long deadline;
        private int reads;

        Timed(CharSequence text, long deadline) {
            this.text = text;
            this.deadline = deadline;
        }

        @Override
        public char charAt(int index) {
            if (++reads % OFTEN == 0 && System.nanoTime() - deadline > 0) {
                throw new QueryCancelledException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
