package org.policykg.store;

import java.math.BigDecimal;
import java.util.Map;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeConstants.Field;
import javax.xml.datatype.Duration;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Durations of no more than ten thousand years: Java adds days to a date month by month, and compares two durations by adding them to
 * dates.
 */
final class Durations {
    private static final long YEARS = 10_000;
    private static final long DAYS = YEARS * 366;

    /** How much of each part a duration may have, since P3660000D is no less than P10000Y. */
    private static final Map<Field, BigDecimal> MOST = Map.of(
            DatatypeConstants.YEARS, BigDecimal.valueOf(YEARS),
            DatatypeConstants.MONTHS, BigDecimal.valueOf(YEARS * 12),
            DatatypeConstants.DAYS, BigDecimal.valueOf(DAYS),
            DatatypeConstants.HOURS, BigDecimal.valueOf(DAYS * 24),
            DatatypeConstants.MINUTES, BigDecimal.valueOf(DAYS * 24 * 60),
            DatatypeConstants.SECONDS, BigDecimal.valueOf(DAYS * 24 * 60 * 60));

    private Durations() {}

    /** Whether the address of a datatype is that of durations. */
    static boolean isDuration(String datatype) {
        return datatype.startsWith(AllowedFunctions.XSD)
                && (datatype.endsWith("#duration") || datatype.endsWith("Duration"));
    }

    /**
     * Refuses a literal that is a duration of too many years.
     *
     * @throws StoreException wrong use
     */
    static void check(Node literal) {
        if (isDuration(literal.getLiteralDatatypeURI())) {
            check(NodeValue.makeNode(literal));
        }
    }

    private static NodeValue check(NodeValue value) {
        if (value.isDuration()) {
            Duration duration = value.getDuration();
            MOST.forEach((part, most) -> {
                Number number = duration.getField(part);
                if (number != null && new BigDecimal(number.toString()).compareTo(most) > 0) {
                    throw StoreException.wrongUse("the query has a duration of more than " + YEARS + " years");
                }
            });
        }
        return value;
    }

    /** A sum, difference, product or quotient of what are bounded durations, if they are any, and is one. */
    static Expr arithmetic(ExprFunction2 original, Expr left, Expr right) {
        return new Arithmetic(original, left, right);
    }

    /** A value that is a bounded duration, if it is any. */
    static Expr value(Expr value) {
        return new Value(value);
    }

    private static final class Arithmetic extends ExprFunction2 {
        private final ExprFunction2 original;

        Arithmetic(ExprFunction2 original, Expr left, Expr right) {
            super(left, right, original.getFunctionSymbol().getSymbol(), original.getOpName());
            this.original = original;
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            try {
                return check(original.eval(check(left), check(right)));
            } catch (ArithmeticException impossible) {
                throw new ExprEvalException(String.valueOf(impossible.getMessage()), impossible);
            }
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Arithmetic(original, left, right);
        }
    }

    private static final class Value extends ExprFunction1 {
        Value(Expr value) {
            super(value, "duration");
        }

        @Override
        public NodeValue eval(NodeValue value) {
            return check(value);
        }

        @Override
        public Expr copy(Expr value) {
            return new Value(value);
        }
    }
}
