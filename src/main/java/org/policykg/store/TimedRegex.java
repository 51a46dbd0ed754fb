package org.policykg.store;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;

/**
 * REGEX and REPLACE that end with their query: a pattern like {@code (x+x+)+\1y} may try more ways than there are
 * seconds, and Java's matcher asks nobody whether to go on. {@link WatchedFunctions} puts them in the place of Jena's.
 */
final class TimedRegex {
    /** How many characters a pattern may have: the cost of reading it grows with their square. */
    private static final int LONGEST_PATTERN = 10_000;

    private TimedRegex() {}

    /** REGEX(text, pattern, flags?). */
    static Expr regex(ExprList arguments, AtomicBoolean ended) {
        return new Regex(arguments, ended);
    }

    /** REPLACE(text, pattern, replacement, flags?). */
    static Expr replace(ExprList arguments, AtomicBoolean ended) {
        return new Replace(arguments, ended);
    }

    private static String text(String function, NodeValue value) {
        if (!value.isString() && !value.isLangString()) {
            throw new ExprEvalException(function + " takes strings, not " + value);
        }
        return value.asNode().getLiteralLexicalForm();
    }

    private static Matcher matcher(
            String function, NodeValue text, NodeValue pattern, List<NodeValue> flags, AtomicBoolean ended) {
        String letters = flags.isEmpty() ? "" : text(function, flags.getFirst());
        String written = text(function, pattern);
        if (written.length() > LONGEST_PATTERN) {
            throw StoreException.wrongUse("the query has a pattern of more than " + LONGEST_PATTERN + " characters");
        }
        Pattern compiled = RegexEngine.makePattern(function, written, letters);
        return compiled.matcher(new Timed(text(function, text), ended));
    }

    private static final class Regex extends ExprFunctionN {
        private static final String NAME = "regex";
        private final AtomicBoolean ended;

        Regex(ExprList arguments, AtomicBoolean ended) {
            super(NAME, arguments);
            this.ended = ended;
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            List<NodeValue> flags = values.subList(2, values.size());
            return NodeValue.booleanReturn(
                    matcher(NAME, values.get(0), values.get(1), flags, ended).find());
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Regex(arguments, ended);
        }
    }

    private static final class Replace extends ExprFunctionN {
        private static final String NAME = "replace";
        private final AtomicBoolean ended;

        Replace(ExprList arguments, AtomicBoolean ended) {
            super(NAME, arguments);
            this.ended = ended;
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            List<NodeValue> flags = values.subList(3, values.size());
            Node whole = values.get(0).asNode();
            String replaced =
                    replaced(matcher(NAME, values.get(0), values.get(1), flags, ended), text(NAME, values.get(2)));
            return NodeValue.makeNode(
                    whole.getLiteralLanguage().isEmpty()
                            ? NodeFactory.createLiteralDT(replaced, whole.getLiteralDatatype())
                            : NodeFactory.createLiteralLang(replaced, whole.getLiteralLanguage()));
        }

        private static String replaced(Matcher matcher, String replacement) {
            StringBuilder all = new StringBuilder();
            while (matcher.find()) {
                try {
                    matcher.appendReplacement(all, replacement);
                } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
                    throw new ExprEvalException("no replacement: " + broken.getMessage(), broken);
                }
                BoundedValues.checkLength(all.length());
            }
            return matcher.appendTail(all).toString();
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(arguments, ended);
        }
    }

    /** A text that stops being read when its query has ended. */
    private static final class Timed implements CharSequence {
        private static final int OFTEN = 4096;
        private final CharSequence text;
        private final AtomicBoolean ended;
        private int reads;

        Timed(CharSequence text, AtomicBoolean ended) {
            this.text = text;
            this.ended = ended;
        }

        @Override
        public char charAt(int index) {
            if (++reads % OFTEN == 0 && ended.get()) {
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
