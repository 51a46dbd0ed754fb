package org.policykg.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * CONTAINS, STRBEFORE and STRAFTER with a bound on their work: Java compares each place of the one text with all of the other, and stops
 * for nothing while it does, so that no other thread comes to rest for a garbage collection either. Jena's own functions do the work.
 */
final class TextSearch extends ExprFunction2 {
    /** How many characters may be compared: a tenth of a second. */
    private static final long MOST_COMPARED = 100_000_000;

    private static final Map<String, ExprFunction2> NAMED = Map.of(
            AllowedFunctions.FN + "contains", new E_StrContains(NodeValue.TRUE, NodeValue.TRUE),
            AllowedFunctions.FN + "substring-before", new E_StrBefore(NodeValue.TRUE, NodeValue.TRUE),
            AllowedFunctions.FN + "substring-after", new E_StrAfter(NodeValue.TRUE, NodeValue.TRUE));

    private final ExprFunction2 original;
    private final AtomicBoolean ended;

    private TextSearch(ExprFunction2 original, Expr text, Expr part, AtomicBoolean ended) {
        super(text, part, original.getFunctionSymbol().getSymbol());
        this.original = original;
        this.ended = ended;
    }

    /** The same with a bound, where a function is one of them. */
    static Optional<Expr> of(ExprFunction2 function, Expr text, Expr part, AtomicBoolean ended) {
        return function instanceof E_StrContains || function instanceof E_StrBefore || function instanceof E_StrAfter
                ? Optional.of(new TextSearch(function, text, part, ended))
                : Optional.empty();
    }

    /** The same with a bound, where an address is that of one of them. */
    static Optional<Expr> named(String address, ExprList arguments, AtomicBoolean ended) {
        ExprFunction2 function = NAMED.get(address);
        return function == null || arguments.size() != 2
                ? Optional.empty()
                : Optional.of(new TextSearch(function, arguments.get(0), arguments.get(1), ended));
    }

    @Override
    public NodeValue eval(NodeValue text, NodeValue part) {
        if (ended.get()) {
            throw new QueryCancelledException();
        }
        long length = BoundedValues.length(part);
        if ((BoundedValues.length(text) - length + 1) * length > MOST_COMPARED) {
            throw StoreException.wrongUse("the query looks for a text that is too long in another");
        }
        return original.eval(text, part);
    }

    @Override
    public Expr copy(Expr text, Expr part) {
        return new TextSearch(original, text, part, ended);
    }
}
