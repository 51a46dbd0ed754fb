package org.policykg.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Values for the parameters of a query, as terms that are bound and never become part of the query's text. */
public final class Bindings {
    private final Map<String, Node> terms;

    private Bindings(Map<String, Node> terms) {
        this.terms = Map.copyOf(terms);
    }

    public static Bindings none() {
        return new Bindings(Map.of());
    }

    /**
     * Binds what a user gave to what a query takes. A query without a header takes anything: a value in
     * angle brackets is an IRI, any other a string.
     *
     * @throws StoreException when a value is missing, is of the wrong type, or belongs to no parameter
     */
    public static Bindings of(CannedQuery query, Map<String, String> given) {
        Map<String, Node> terms = new LinkedHashMap<>();
        for (CannedQuery.Parameter parameter : query.parameters()) {
            Optional<String> said = Optional.ofNullable(given.get(parameter.name()));
            if (said.isEmpty() && parameter.optional()) {
                continue;
            }
            String value = said.orElseThrow(() -> StoreException.wrongUse(query.name() + " needs a value for "
                    + parameter.name() + ", for example --param " + parameter.name() + "=" + parameter.example()));
            terms.put(parameter.name(), term(parameter.name(), parameter.type(), value));
        }
        given.forEach((name, value) -> {
            if (!query.parameters().isEmpty() && !terms.containsKey(name)) {
                throw StoreException.wrongUse(query.name() + " has no parameter " + name);
            }
            terms.computeIfAbsent(name, n -> term(n, value.startsWith("<") ? "iri" : "string", value));
        });
        return new Bindings(terms);
    }

    Map<String, Node> terms() {
        return terms;
    }

    private static Node term(String name, String type, String value) {
        try {
            return switch (type) {
                case "date" ->
                    NodeFactory.createLiteralDT(LocalDate.parse(value).toString(), XSDDatatype.XSDdate);
                case "integer" ->
                    NodeFactory.createLiteralDT(Integer.toString(Integer.parseInt(value)), XSDDatatype.XSDinteger);
                case "iri" -> NodeFactory.createURI(value.replaceFirst("^<(.*)>$", "$1"));
                default -> NodeFactory.createLiteralString(value);
            };
        } catch (DateTimeParseException | NumberFormatException wrong) {
            throw StoreException.wrongUse(
                    "parameter " + name + " takes a value of type " + type + ", not " + value, wrong);
        }
    }
}
