package org.policykg.store;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.policykg.graph.Prefixes;

/** The prefixes that a query need not declare: those of dumps, {@code text:} for {@code text:query}, and those of a store. */
public final class QueryPrefixes {
    private static final Pattern DECLARED = Pattern.compile("(?i)\\bprefix\\s+([\\w.-]+):");
    private static final Pattern PLACE = Pattern.compile("at line \\d+, column \\d+");
    private static final String TEXT = TextQuery.NAMESPACE;
    private static final String TEXT_PREFIX = "text";
    private static final QueryPrefixes STANDARD = new QueryPrefixes(Prefixes.all());

    private final Map<String, String> prefixes;

    private QueryPrefixes(Map<String, String> prefixes) {
        Map<String, String> all = new TreeMap<>(prefixes);
        all.put(TEXT_PREFIX, TEXT);
        this.prefixes = Collections.unmodifiableMap(all);
    }

    /** Those that every store has. */
    public static QueryPrefixes standard() {
        return STANDARD;
    }

    /** Those of a store. */
    public static QueryPrefixes of(PolicyStore store) {
        Map<String, String> prefixes = store.read(() -> StoreRelations.prefixes(store.dataset()));
        return prefixes.equals(Prefixes.all()) ? STANDARD : new QueryPrefixes(prefixes);
    }

    /** Whether a query may ask the full-text index. */
    static boolean mayUseText(String sparql) {
        return sparql.contains(TEXT_PREFIX + ":") || sparql.contains(TEXT);
    }

    /** Prefix to namespace, in the order of the prefixes. */
    public Map<String, String> all() {
        return prefixes;
    }

    /**
     * Parses a query with the prefixes in place.
     *
     * @throws StoreException when it cannot be parsed; its message has the line and column
     */
    public Query parse(String sparql) {
        try {
            Query query = new Query();
            prefixes.forEach(query::setPrefix);
            return QueryFactory.parse(query, sparql, null, Syntax.syntaxARQ);
        } catch (QueryParseException broken) {
            if (broken.getCause() instanceof StackOverflowError deep) {
                throw QueryAudit.tooDeep(deep);
            }
            // the exception's own line and column are those of the last token that was understood
            Matcher place = PLACE.matcher(oneLine(broken));
            throw StoreException.wrongUse(
                    "the query is broken" + (place.find() ? " " + place.group() : "") + ": "
                            + PLACE.matcher(oneLine(broken))
                                    .replaceAll("")
                                    .replace("Encountered", "found")
                                    .strip(),
                    broken);
        } catch (QueryException broken) {
            throw StoreException.wrongUse("the query is broken: " + oneLine(broken), broken);
        } catch (StackOverflowError deep) {
            throw QueryAudit.tooDeep(deep);
        }
    }

    /**
     * A query with those prefixes before it that it may use. All of them in the text cost ten times what a
     * short query does to parse; {@link #know} adds the others, for answers that are written with them.
     */
    public String before(String sparql) {
        // what a query declares itself comes later and holds
        return prefixes.entrySet().stream()
                        .filter(prefix -> sparql.contains(prefix.getKey() + ":"))
                        .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + "> ")
                        .collect(Collectors.joining())
                + sparql;
    }

    /** Adds those prefixes to a query that it does not declare itself. */
    public void know(Query query) {
        Set<String> declared = query.getPrefixMapping().getNsPrefixMap().keySet();
        prefixes.forEach((prefix, name) -> {
            if (!declared.contains(prefix)) {
                query.setPrefix(prefix, name);
            }
        });
    }

    /** A query with the prefixes that it uses declared, a line each, for an editor that wants them. */
    public String declaring(String sparql) {
        return undeclared(sparql)
                        .filter(prefix -> Pattern.compile("(?<![\\w:<])" + prefix.getKey() + ":\\w")
                                .matcher(sparql)
                                .find())
                        .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
                        .collect(Collectors.joining())
                + sparql;
    }

    private Stream<Map.Entry<String, String>> undeclared(String sparql) {
        Set<String> declared = DECLARED.matcher(sparql)
                .results()
                .map(prefix -> prefix.group(1))
                .collect(Collectors.toSet());
        return prefixes.entrySet().stream().filter(prefix -> !declared.contains(prefix.getKey()));
    }

    private static String oneLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
