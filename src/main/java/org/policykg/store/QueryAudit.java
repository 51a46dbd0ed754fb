package org.policykg.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProcedure;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnfold;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprTripleTerm;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/**
 * Looks a stranger's query through before it runs: it may call what {@link AllowedFunctions} names and nothing else, wherever that
 * stands, and may not be nested so deep that it runs out of a thread's stack. A query comes in; nothing comes out, or a line that
 * says what is refused. What SERVICE sends to others is theirs to look at.
 */
public final class QueryAudit {
    /** Patterns in patterns, of which each takes some calls in calls when it runs. */
    private static final int DEEPEST_PATTERN = 300;

    /** Terms in terms; ?x = 1 || ?x = 2 || … is one deeper each. */
    private static final int DEEPEST_TERM = 2000;

    /** Steps in steps of a path, which Jena walks by calls in calls; so is {n}. */
    private static final int DEEPEST_PATH = 50;

    /** Terms that are worked out for a row, before the time is looked at again. */
    private static final int MOST_TERMS = 10_000;

    private record Part(Object what, int depth) {}

    private final Deque<Part> waiting = new ArrayDeque<>();

    private int terms;

    private QueryAudit() {}

    /**
     * Looks a query through.
     *
     * @throws StoreException wrong use, when it calls what it may not or is nested too deep
     */
    public static void check(Query query) {
        try {
            QueryAudit audit = new QueryAudit();
            audit.add(Algebra.compile(query), 0);
            while (!audit.waiting.isEmpty()) {
                audit.look(audit.waiting.pop());
            }
        } catch (StackOverflowError deep) {
            throw tooDeep(deep);
        }
    }

    /** Said of a query that cannot be parsed or looked through for its depth. */
    static StoreException tooDeep(StackOverflowError cause) {
        return StoreException.wrongUse("the query is nested too deep", cause);
    }

    private void add(@Nullable Object part, int depth) {
        if (part != null) {
            waiting.push(new Part(part, depth));
        }
    }

    private void addAll(Iterable<?> parts, int depth) {
        parts.forEach(part -> add(part, depth));
    }

    private void look(Part part) {
        int inside = part.depth + 1;
        switch (part.what) {
            case Op op -> {
                limit(inside, DEEPEST_PATTERN);
                inside(op, inside);
                terms(op);
            }
            case Path path -> {
                limit(inside, DEEPEST_PATH);
                path(path, inside);
            }
            case Aggregator aggregator -> aggregator(aggregator);
            case Node node -> node(node);
            case Expr term -> {
                limit(inside, DEEPEST_TERM);
                count(term);
                term(term, inside);
            }
            default -> throw refused(part.what.getClass().getSimpleName());
        }
    }

    private static void limit(int depth, int deepest) {
        if (depth > deepest) {
            throw StoreException.wrongUse("the query is nested too deep");
        }
    }

    private void count(Expr term) {
        terms += term.isConstant() ? 0 : 1;
        if (terms > MOST_TERMS) {
            throw StoreException.wrongUse("the query has more than " + MOST_TERMS + " terms to work out");
        }
    }

    private void inside(Op op, int depth) {
        switch (op) {
            case OpService elsewhere -> {}
            case OpProcedure procedure -> throw refused("CALL");
            case OpPropFunc worked -> throw refused(worked.getProperty().toString());
            case OpExt unknown -> throw refused(unknown.getName());
            case OpUnfold unfolded -> throw refused("UNFOLD");
            case Op1 one -> add(one.getSubOp(), depth);
            case Op2 two -> {
                add(two.getLeft(), depth);
                add(two.getRight(), depth);
            }
            case OpN some -> addAll(some.getElements(), depth);
            default -> {}
        }
    }

    private void terms(Op op) {
        switch (op) {
            case OpFilter filter -> addAll(filter.getExprs().getList(), 0);
            case OpLeftJoin optional -> {
                if (optional.getExprs() != null) {
                    addAll(optional.getExprs().getList(), 0);
                }
            }
            case OpExtendAssign bind -> values(bind.getVarExprList());
            case OpOrder order -> order.getConditions().forEach(by -> add(by.getExpression(), 0));
            case OpGroup group -> {
                values(group.getGroupVars());
                group.getAggregators().forEach(each -> add(each.getAggregator(), 0));
            }
            case OpBGP pattern -> pattern.getPattern().forEach(this::triple);
            case OpTriple triple -> triple(triple.getTriple());
            case OpPath path -> path(path.getTriplePath());
            case OpTable table ->
                table.getTable().rows().forEachRemaining(row -> row.forEach((name, value) -> node(value)));
            default -> {}
        }
    }

    private void values(VarExprList values) {
        addAll(values.getExprs().values(), 0);
    }

    private void triple(Triple triple) {
        predicate(triple.getPredicate());
        node(triple.getSubject());
        node(triple.getObject());
    }

    private void path(TriplePath path) {
        add(path.getPath(), 0);
        if (path.getPredicate() != null) {
            predicate(path.getPredicate());
        }
        node(path.getSubject());
        node(path.getObject());
    }

    private void path(Path path, int depth) {
        switch (path) {
            case P_Path0 step -> predicate(step.getNode());
            case P_NegPropSet others -> addAll(others.getNodes(), depth);
            case P_Path2 two -> addAll(List.of(two.getLeft(), two.getRight()), depth);
            case P_Path1 one -> {
                add(one.getSubPath(), depth);
                if (one instanceof P_Mod often) {
                    limit((int) Math.min(Math.max(often.getMin(), often.getMax()), Integer.MAX_VALUE), DEEPEST_PATH);
                } else if (one instanceof P_FixedLength often) {
                    limit((int) Math.min(often.getCount(), Integer.MAX_VALUE), DEEPEST_PATH);
                }
            }
            default -> throw refused(path.toString());
        }
    }

    private static void predicate(Node predicate) {
        if (predicate.isURI() && !AllowedFunctions.mayAsk(predicate.getURI())) {
            throw refused("<" + predicate.getURI() + ">");
        }
    }

    private static void node(Node node) {
        BoundedValues.checkLiteral(node);
    }

    private void term(Expr term, int depth) {
        switch (term) {
            case ExprFunctionOp exists -> {
                word(exists);
                add(exists.getGraphPattern(), depth);
            }
            case E_Function called -> {
                if (!AllowedFunctions.mayCall(called.getFunctionIRI())) {
                    throw refused("<" + called.getFunctionIRI() + ">");
                }
                addAll(called.getArgs(), depth);
            }
            case ExprFunction function -> {
                word(function);
                function.getArgs().forEach(argument -> add(argument, depth));
            }
            case ExprAggregator aggregated -> add(aggregated.getAggregator(), depth);
            case NodeValue value -> node(value.asNode());
            case ExprTripleTerm triple -> node(triple.getNode());
            default -> {}
        }
    }

    private static void word(ExprFunction function) {
        String word = function.getFunctionSymbol().getSymbol();
        if (!AllowedFunctions.mayUse(word)) {
            throw refused(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    private void aggregator(Aggregator aggregator) {
        if (aggregator instanceof AggCustom custom) {
            if (!AllowedFunctions.mayAggregateBy(custom.getIRI())) {
                throw refused("AGG <" + custom.getIRI() + ">");
            }
        } else if (!AllowedFunctions.mayAggregate(aggregator.getName())) {
            throw refused(aggregator.getName());
        }
        if (aggregator.getExprList() != null) {
            addAll(aggregator.getExprList().getList(), 0);
        }
    }

    private static StoreException refused(String what) {
        return StoreException.wrongUse(
                what + " is not answered here; the functions of SPARQL, casts, fn: and math: are, and text:query");
    }
}
