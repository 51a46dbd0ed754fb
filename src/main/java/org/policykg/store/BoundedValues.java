package org.policykg.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.jena.cdt.CompositeDatatypeList;
import org.apache.jena.cdt.CompositeDatatypeMap;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * Functions whose values may be longer than what they are made from, bounded: forty times {@code CONCAT(?x, ?x)} would fill
 * any memory, and forty times {@code ?x * ?x} make a number that takes hours. Jena's own functions make the values.
 */
final class BoundedValues {
    /** How many characters a text that a query makes may have: few notices have so many. */
    static final int MOST_CHARACTERS = 1 << 22;

    /** How many characters all that one GROUP_CONCAT joins may have. */
    static final long MOST_JOINED = 1L << 26;

    /** How many characters may be read as a number or a day: Java's cost grows with their square. */
    static final int MOST_DIGITS = 1000;

    /** What is asked of the digits of a factor when the other is not large: a bit is a third of a digit. */
    private static final int MOST_BITS = MOST_DIGITS * 3;

    private BoundedValues() {}

    /**
     * Refuses a text that is too long.
     *
     * @throws StoreException wrong use
     */
    static void checkLength(long characters) {
        if (characters > MOST_CHARACTERS) {
            throw StoreException.wrongUse("the query makes a text of more than " + MOST_CHARACTERS + " characters");
        }
    }

    /**
     * Refuses a literal of the query's own text that is a number or a day of so many characters that reading it takes long.
     *
     * @throws StoreException wrong use
     */
    static void checkLiteral(Node node) {
        if (node.isTripleTerm()) {
            checkLiteral(node.getTriple().getSubject());
            checkLiteral(node.getTriple().getObject());
        } else if (node.isLiteral()) {
            checkComposite(node.getLiteralDatatypeURI());
            if (isRead(node.getLiteralDatatype())
                    && node.getLiteralLexicalForm().length() > MOST_DIGITS) {
                throw tooManyDigits();
            }
            Durations.check(node);
        }
    }

    /** Refuses literals that are lists or maps: Jena reads and compares them to their end, whatever the time. */
    private static void checkComposite(String datatype) {
        if (datatype.equals(CompositeDatatypeList.uri) || datatype.equals(CompositeDatatypeMap.uri)) {
            throw StoreException.wrongUse("<" + datatype + "> is not answered here");
        }
    }

    private static boolean isRead(RDFDatatype datatype) {
        return datatype != null
                && !datatype.equals(XSDDatatype.XSDstring)
                && datatype.getURI().startsWith(XSDDatatype.XSD);
    }

    private static StoreException tooManyDigits() {
        return StoreException.wrongUse("the query has a number or a day of more than " + MOST_DIGITS + " characters");
    }

    /** How many characters a term has, without what formats put around it; 0 where there is none. */
    static long characters(@Nullable Node node) {
        if (node == null) {
            return 0;
        }
        if (node.isTripleTerm()) {
            return characters(node.getTriple().getSubject())
                    + characters(node.getTriple().getPredicate())
                    + characters(node.getTriple().getObject());
        }
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm().length();
        }
        return node.isURI() ? node.getURI().length() : 0;
    }

    static long length(NodeValue value) {
        Node node = value.asNode();
        return node.isLiteral() ? node.getLiteralLexicalForm().length() : 0;
    }

    /** CONCAT. */
    static Expr concat(E_StrConcat original, ExprList arguments) {
        return new Concat(original, arguments);
    }

    /** A product. */
    static ExprFunction2 product(E_Multiply original, Expr left, Expr right) {
        return new Product(original, left, right);
    }

    /** STRDT. */
    static Expr typed(E_StrDatatype original, Expr text, Expr datatype) {
        return new Typed(original, text, datatype);
    }

    /** What is to be read as a number or a day. */
    static Expr digits(Expr argument) {
        return new Digits(argument);
    }

    /**
     * What is to be joined.
     *
     * @param separator how many characters stand between each two
     */
    static Expr joined(Expr argument, int separator) {
        return new Joined(argument, separator);
    }

    /** To how many places is to be rounded: a hundred million would be as many digits. */
    static Expr places(Expr argument) {
        return new Places(argument);
    }

    private static final class Concat extends ExprFunctionN {
        private final E_StrConcat original;

        Concat(E_StrConcat original, ExprList arguments) {
            super("concat", arguments);
            this.original = original;
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            checkLength(values.stream().mapToLong(BoundedValues::length).sum());
            return original.eval(values);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Concat(original, arguments);
        }
    }

    private static final class Product extends ExprFunction2 {
        private final E_Multiply original;

        Product(E_Multiply original, Expr left, Expr right) {
            super(left, right, "multiply", "*");
            this.original = original;
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            if (bits(left) + bits(right) > MOST_BITS) {
                throw tooManyDigits();
            }
            return original.eval(left, right);
        }

        private static long bits(NodeValue value) {
            if (value.isInteger()) {
                BigInteger integer = value.getInteger();
                return integer.bitLength();
            }
            if (value.isDecimal()) {
                BigDecimal decimal = value.getDecimal();
                return decimal.unscaledValue().bitLength() + Math.abs((long) decimal.scale());
            }
            return 0;
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Product(original, left, right);
        }
    }

    private static final class Typed extends ExprFunction2 {
        private final E_StrDatatype original;

        Typed(E_StrDatatype original, Expr text, Expr datatype) {
            super(text, datatype, "strdt");
            this.original = original;
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue datatype) {
            Node named = datatype.asNode();
            if (named.isURI()) {
                checkComposite(named.getURI());
            }
            if (named.isURI() && length(text) > MOST_DIGITS && isRead(NodeFactory.getType(named.getURI()))) {
                throw tooManyDigits();
            }
            NodeValue typed = original.eval(text, datatype);
            checkLiteral(typed.asNode());
            return typed;
        }

        @Override
        public Expr copy(Expr text, Expr datatype) {
            return new Typed(original, text, datatype);
        }
    }

    /** The value itself, unless it is too long to be read as a number. */
    private static final class Digits extends ExprFunction1 {
        Digits(Expr argument) {
            super(argument, "digits");
        }

        @Override
        public NodeValue eval(NodeValue value) {
            if (length(value) > MOST_DIGITS) {
                throw tooManyDigits();
            }
            return value;
        }

        @Override
        public Expr copy(Expr argument) {
            return new Digits(argument);
        }
    }

    /** The value itself, unless it is a number of more places than a number may have. */
    private static final class Places extends ExprFunction1 {
        Places(Expr argument) {
            super(argument, "places");
        }

        @Override
        public NodeValue eval(NodeValue value) {
            if (value.isNumber() && Math.abs(value.getDouble()) > MOST_DIGITS) {
                throw StoreException.wrongUse("the query rounds to more than " + MOST_DIGITS + " places");
            }
            return value;
        }

        @Override
        public Expr copy(Expr argument) {
            return new Places(argument);
        }
    }

    /** The value itself, as long as all of them are not too long together. */
    private static final class Joined extends ExprFunction1 {
        private final int separator;
        private long characters;

        Joined(Expr argument, int separator) {
            super(argument, "joined");
            this.separator = separator;
        }

        @Override
        public NodeValue eval(NodeValue value) {
            characters += length(value) + separator;
            if (characters > MOST_JOINED) {
                throw StoreException.wrongUse("the query joins more than " + MOST_JOINED + " characters");
            }
            return value;
        }

        @Override
        public Expr copy(Expr argument) {
            return new Joined(argument, separator);
        }
    }
}
