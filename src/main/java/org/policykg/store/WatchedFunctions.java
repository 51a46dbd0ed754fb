package org.policykg.store;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprDigest;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;

/**
 * Puts functions that end with their query ({@link TimedRegex}) and whose values have bounds ({@link BoundedValues}) in the place of
 * Jena's own, wherever they stand in a query.
 */
final class WatchedFunctions {
    private WatchedFunctions() {}

    /**
     * What a query asks, with functions that are watched.
     *
     * @param ended becomes true when the query's time is over or it is stopped
     */
    static Op watched(Op op, AtomicBoolean ended) {
        return Transformer.transformSkipService(new Groups(), new Functions(ended), op);
    }

    /** Sees to it that GROUP_CONCAT counts what it joins. */
    private static final class Groups extends TransformCopy {
        @Override
        public Op transform(OpGroup group, Op inside) {
            return super.transform(
                    new OpGroup(
                            group.getSubOp(),
                            group.getGroupVars(),
                            group.getAggregators().stream().map(Groups::counted).toList()),
                    inside);
        }

        private static ExprAggregator counted(ExprAggregator of) {
            Aggregator aggregator = of.getAggregator();
            if (!aggregator.getName().equals("GROUP_CONCAT")) {
                return of;
            }
            int separator = switch (aggregator) {
                case AggGroupConcat all -> length(all.getSeparator());
                case AggGroupConcatDistinct distinct -> length(distinct.getSeparator());
                default -> 0;
            };
            ExprList counted = new ExprList();
            aggregator.getExprList().forEach(each -> counted.add(BoundedValues.joined(each, separator)));
            return new ExprAggregator(of.getVar(), aggregator.copy(counted));
        }
    }

    private static int length(@Nullable String separator) {
        return separator == null ? 1 : separator.length();
    }

    /** The value itself, as long as the query has time: what is done to it may take long, and may be asked for again and again. */
    private static final class Timed extends ExprFunction1 {
        private final AtomicBoolean ended;

        Timed(Expr argument, AtomicBoolean ended) {
            super(argument, "timed");
            this.ended = ended;
        }

        @Override
        public NodeValue eval(NodeValue value) {
            if (ended.get()) {
                throw new QueryCancelledException();
            }
            return value;
        }

        @Override
        public Expr copy(Expr argument) {
            return new Timed(argument, ended);
        }
    }

    private static final class Functions extends ExprTransformCopy {
        private final AtomicBoolean ended;

        Functions(AtomicBoolean ended) {
            this.ended = ended;
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            boolean reads = function instanceof ExprDigest
                    || function instanceof E_StrUpperCase
                    || function instanceof E_StrLowerCase
                    || function instanceof E_StrEncodeForURI
                    || function instanceof E_IRI;
            return super.transform(function, reads ? new Timed(argument, ended) : argument);
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr first, Expr second) {
            return switch (function) {
                case E_Multiply product ->
                    Durations.arithmetic(BoundedValues.product(product, first, second), first, second);
                case E_Divide quotient -> Durations.arithmetic(quotient, first, second);
                case E_Add sum -> Durations.arithmetic(sum, first, second);
                case E_Subtract difference -> Durations.arithmetic(difference, first, second);
                case E_StrDatatype typed -> BoundedValues.typed(typed, first, second);
                default ->
                    TextSearch.of(function, first, second, ended)
                            .orElseGet(() -> super.transform(function, first, second));
            };
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            if (function instanceof E_Regex) {
                return TimedRegex.regex(present(arguments), ended);
            }
            if (function instanceof E_StrReplace) {
                return TimedRegex.replace(present(arguments), ended);
            }
            if (function instanceof E_StrConcat concat) {
                return BoundedValues.concat(concat, timed(arguments));
            }
            if (function instanceof E_StrSubstring) {
                return super.transform(function, timed(arguments));
            }
            return function instanceof E_Function
                    ? named(function.getFunctionIRI(), function, arguments)
                    : super.transform(function, arguments);
        }

        private Expr named(String name, ExprFunctionN function, ExprList arguments) {
            if (name.equals(AllowedFunctions.MATCHES)) {
                return TimedRegex.regex(arguments, ended);
            }
            if (name.equals(AllowedFunctions.REPLACE)) {
                return TimedRegex.replace(arguments, ended);
            }
            if (name.startsWith(AllowedFunctions.XSD) && arguments.size() == 1 && !name.endsWith("#string")) {
                Expr cast = super.transform(function, new ExprList(BoundedValues.digits(arguments.get(0))));
                return Durations.isDuration(name) ? Durations.value(cast) : cast;
            }
            if (AllowedFunctions.ROUND.contains(name) && arguments.size() == 2) {
                return super.transform(
                        function, new ExprList(List.of(arguments.get(0), BoundedValues.places(arguments.get(1)))));
            }
            return TextSearch.named(name, arguments, ended)
                    .orElseGet(() -> super.transform(
                            function, name.startsWith(AllowedFunctions.FN) ? timed(arguments) : arguments));
        }

        private ExprList timed(ExprList arguments) {
            if (arguments.isEmpty()) {
                return arguments;
            }
            ExprList timed = new ExprList(new Timed(arguments.get(0), ended));
            arguments.getListRaw().stream().skip(1).forEach(timed::add);
            return timed;
        }

        /** Without the flags that are not there. */
        private static ExprList present(ExprList arguments) {
            ExprList present = new ExprList();
            arguments.forEach(argument -> {
                if (argument != null) {
                    present.add(argument);
                }
            });
            return present;
        }
    }
}
