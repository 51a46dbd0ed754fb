package org.policykg.store;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.policykg.graph.Change;
import org.policykg.graph.Policy;
import org.policykg.graph.Validity;
import org.policykg.graph.ValidityReader;

/**
 * {@code (?document ?day) pol:statusOn (?status ?since ?by)}: how a document stands on a day, from when, and by which document;
 * and {@code ?document pol:succession (?ended ?status ?since ?by)}: what ended it, what ended that, and so on to the newest. What
 * is not known stays unbound.
 */
abstract class ValidityQuery extends PropertyFunctionEval {
    /** What a status that hangs on what was read is said to rest on. */
    private static final String STORE = "本库";

    /** How many documents are looked up one by one in a query; for more, what is looked up is first read all at once. */
    private static final int FEW = 1000;

    private static final Symbol READERS = Symbol.create(Policy.NS + "validityReaders");

    /** The readers of one query, which may ask in several places, and again for each row of another part of it. */
    private static final class Readers {
        private int asked;
        private Optional<ValidityReader> many = Optional.empty();

        private static Readers of(Context query) {
            Readers readers = query.get(READERS);
            if (readers == null) {
                readers = new Readers();
                query.set(READERS, readers);
            }
            return readers;
        }

        private ValidityReader next(Graph said) {
            asked++;
            if (many.isEmpty() && asked > FEW) {
                many = Optional.of(ValidityReader.ofMany(said));
            }
            return many.orElseGet(() -> new ValidityReader(said));
        }
    }

    private ValidityQuery() {
        super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
    }

    /** Lets the queries of one dataset ask so. */
    static void register(Context context) {
        PropertyFunctionRegistry registry = PropertyFunctionRegistry.createFrom(PropertyFunctionRegistry.get());
        registry.put(Policy.NS + "statusOn", name -> new StatusOn());
        registry.put(Policy.NS + "succession", name -> new Succession());
        PropertyFunctionRegistry.set(context, registry);
    }

    @Override
    public final QueryIterator execEvaluated(
            Binding binding, PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
        List<Node> wanted = nodes(object);
        return QueryIterPlainWrapper.create(
                rows(
                                Readers.of(context.getContext())
                                        .next(context.getDataset().getDefaultGraph()),
                                nodes(subject),
                                wanted.size())
                        .flatMap(row -> bound(binding, wanted, row).stream())
                        .iterator(),
                context);
    }

    abstract Stream<List<Optional<Node>>> rows(ValidityReader reader, List<Node> given, int wanted);

    private static List<Node> nodes(PropFuncArg argument) {
        return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
    }

    /** A binding with a row's values; nothing where the query has other ones. */
    private static Optional<Binding> bound(Binding binding, List<Node> wanted, List<Optional<Node>> row) {
        BindingBuilder builder = Binding.builder(binding);
        boolean fits = IntStream.range(0, wanted.size()).allMatch(i -> {
            Node node = wanted.get(i);
            Optional<Node> value = row.get(i);
            if (!node.isVariable()) {
                return value.filter(node::sameValueAs).isPresent();
            }
            Var variable = Var.alloc(node);
            value.filter(some -> !builder.contains(variable)).ifPresent(some -> builder.add(variable, some));
            return true;
        });
        return fits ? Optional.of(builder.build()) : Optional.empty();
    }

    private static Optional<Node> text(String words) {
        return Optional.of(NodeFactory.createLiteralString(words));
    }

    private static Optional<Node> date(Optional<LocalDate> day) {
        return day.map(some -> NodeFactory.createLiteralDT(some.toString(), XSDDatatype.XSDdate));
    }

    private static final class StatusOn extends ValidityQuery {
        private static final String FORM =
                "pol:statusOn is written (?document ?day) pol:statusOn (?status ?since ?by), with a document and a day";

        @Override
        Stream<List<Optional<Node>>> rows(ValidityReader reader, List<Node> given, int wanted) {
            if (given.size() != 2 || !given.getFirst().isURI() || wanted > 3) {
                throw new QueryExecException(FORM);
            }
            Validity validity = reader.on(given.getFirst(), day(given.get(1)));
            return Stream.of(List.of(text(validity.status().chinese(STORE)), date(validity.day()), validity.by()));
        }

        private static LocalDate day(Node node) {
            try {
                // a day may have a time zone, as today has; of a moment its day counts
                String words = node.isLiteral() ? node.getLiteralLexicalForm() : "";
                return LocalDate.parse(words.replaceFirst("T.*", ""), DateTimeFormatter.ISO_DATE);
            } catch (DateTimeParseException notADay) {
                throw new QueryExecException(FORM, notADay);
            }
        }
    }

    private static final class Succession extends ValidityQuery {
        @Override
        Stream<List<Optional<Node>>> rows(ValidityReader reader, List<Node> given, int wanted) {
            if (given.size() != 1 || !given.getFirst().isURI() || wanted > 4) {
                throw new QueryExecException(
                        "pol:succession is written ?document pol:succession (?ended ?status ?since ?by), with a document");
            }
            return reader.succession(given.getFirst()).stream().map(step -> row(step.ended(), step.change()));
        }

        private static List<Optional<Node>> row(Node ended, Change change) {
            return List.of(Optional.of(ended), text(change.status().chinese()), date(change.day()), change.by());
        }
    }
}
