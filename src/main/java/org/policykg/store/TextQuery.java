package org.policykg.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunctionBase;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Symbol;
import org.apache.lucene.queryparser.classic.ParseException;

/**
 * {@code ?s text:query (property "words" limit)} and {@code (?s ?score) text:query "words"}: full text in SPARQL, in the
 * form that jena-text has for it. The property and the limit may be left out; words without a property are searched in
 * names and numbers. The words are a query in Lucene's syntax.
 */
public final class TextQuery extends PropertyFunctionBase {
    /** The namespace that queries name it in. */
    static final String NAMESPACE = "http://jena.apache.org/text#";

    /** Where a dataset's context has its index. */
    static final Symbol INDEX = Symbol.create("urn:x-policykg:search-index");

    private static final int MOST = 10_000;

    /** How many characters of words that cannot be read are said again. */
    private static final int MOST_SHOWN = 100;

    private static final String FORM =
            "text:query is written ?thing text:query (property \"words\" limit), or (?thing ?score) before it";

    static void register() {
        PropertyFunctionRegistry.get().put(NAMESPACE + "query", TextQuery.class);
    }

    private record Asked(SearchField field, Optional<Node> property, String words, int most) {}

    @Override
    public QueryIterator exec(
            Binding binding,
            PropFuncArg subjectArgument,
            Node predicate,
            PropFuncArg objectArgument,
            ExecutionContext context) {
        Optional<SearchIndex> index = Optional.ofNullable(context.getContext().get(INDEX));
        if (index.isEmpty()) {
            throw new QueryExecException("text:query needs a store with a full-text index");
        }
        List<Node> subjects = nodes(Substitute.substitute(subjectArgument, binding));
        Asked asked = asked(nodes(Substitute.substitute(objectArgument, binding)));
        if (subjects.isEmpty()
                || subjects.size() > 2
                || subjects.size() == 2 && !subjects.get(1).isVariable()) {
            throw new QueryExecException(FORM);
        }
        try {
            List<SearchIndex.Hit> hits = index.get().search(asked.field, asked.property, asked.words, asked.most);
            return QueryIterPlainWrapper.create(bindings(binding, subjects, hits), context);
        } catch (ParseException broken) {
            throw new QueryExecException(
                    "text:query cannot read the words "
                            + asked.words.substring(0, Math.min(asked.words.length(), MOST_SHOWN)) + ": "
                            + String.valueOf(broken.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    broken);
        }
    }

    private static Iterator<Binding> bindings(Binding binding, List<Node> subjects, List<SearchIndex.Hit> hits) {
        Node thing = subjects.getFirst();
        return hits.stream()
                .filter(hit -> thing.isVariable() || thing.equals(hit.subject()))
                .map(hit -> {
                    BindingBuilder builder = Binding.builder(binding);
                    if (thing.isVariable()) {
                        builder.add(Var.alloc(thing), hit.subject());
                    }
                    if (subjects.size() == 2) {
                        builder.add(Var.alloc(subjects.get(1)), score(hit.score()));
                    }
                    return builder.build();
                })
                .iterator();
    }

    private static Node score(float score) {
        return NodeFactory.createLiteralDT(Float.toString(score), XSDDatatype.XSDfloat);
    }

    private static List<Node> nodes(PropFuncArg argument) {
        return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
    }

    private static Asked asked(List<Node> arguments) {
        List<Node> rest = new ArrayList<>(arguments);
        Optional<Node> property =
                !rest.isEmpty() && rest.getFirst().isURI() ? Optional.of(rest.removeFirst()) : Optional.empty();
        if (rest.isEmpty() || rest.size() > 2 || !rest.getFirst().isLiteral()) {
            throw new QueryExecException(FORM);
        }
        SearchField field = property.isEmpty()
                ? SearchField.NAME
                : SearchField.of(property.get())
                        .orElseThrow(() -> new QueryExecException(
                                "the values of <" + property.get().getURI() + "> are not in the full-text index"));
        return new Asked(
                field, property, rest.getFirst().getLiteralLexicalForm(), rest.size() == 2 ? most(rest.get(1)) : MOST);
    }

    private static int most(Node limit) {
        if (limit.isLiteral() && limit.getLiteralValue() instanceof Number number && number.longValue() > 0) {
            return (int) Math.min(number.longValue(), MOST);
        }
        throw new QueryExecException(FORM);
    }
}
