package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which queries of strangers are run, and which are refused before they are. */
class QueryAuditTest {
    private static final String WAIT = "<http://jena.apache.org/ARQ/function#wait>(?a)";

    private static final String PREFIXES = """
            PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
            PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>
            PREFIX afn: <http://jena.apache.org/ARQ/function#>
            PREFIX apf: <http://jena.apache.org/ARQ/property#>
            PREFIX list: <http://jena.apache.org/ARQ/list#>
            PREFIX agg: <http://jena.apache.org/ARQ/function/aggregate#>
            """;

    private static void check(String query) {
        QueryAudit.check(QueryPrefixes.standard().parse(PREFIXES + query));
    }

    private static Stream<String> wherever() {
        String inside = "?a ?b ?c FILTER(" + WAIT + ")";
        return Stream.of(
                "SELECT * { ?a ?b ?c FILTER(" + WAIT + ") }",
                "SELECT * { ?a ?b ?c BIND(" + WAIT + " AS ?x) }",
                "SELECT * { ?a ?b ?c LET(?x := " + WAIT + ") }",
                "SELECT (" + WAIT + " AS ?x) { ?a ?b ?c }",
                "SELECT (1 + COALESCE(?b, -" + WAIT + ") AS ?x) { ?a ?b ?c }",
                "SELECT (IF(?a, ?b, " + WAIT + ") AS ?x) { ?a ?b ?c }",
                "SELECT (?a IN (1, " + WAIT + ") AS ?x) { ?a ?b ?c }",
                "SELECT (COUNT(" + WAIT + ") AS ?x) { ?a ?b ?c }",
                "SELECT (SUM(IF(" + WAIT + ", 1, 0)) AS ?x) { ?a ?b ?c }",
                "SELECT (GROUP_CONCAT(DISTINCT STR(" + WAIT + "); separator=',') AS ?x) { ?a ?b ?c }",
                "SELECT (AGG agg:stdev(" + WAIT + ") AS ?x) { ?a ?b ?c }",
                "SELECT ?b { ?a ?b ?c } GROUP BY ?b HAVING(MAX(" + WAIT + ") > 1)",
                "SELECT ?b { ?a ?b ?c } GROUP BY ?b ORDER BY MIN(" + WAIT + ")",
                "SELECT ?x { ?a ?b ?c } GROUP BY (" + WAIT + " AS ?x)",
                "SELECT * { ?a ?b ?c } ORDER BY DESC(" + WAIT + ")",
                "SELECT * { ?a ?b ?c } ORDER BY (" + WAIT + ") LIMIT 1",
                "SELECT * { { SELECT ?a { " + inside + " } } }",
                "SELECT * { { { " + inside + " } UNION { ?a ?b ?c } } }",
                "SELECT * { ?a ?b ?c OPTIONAL { ?a ?d ?e FILTER(" + WAIT + ") } }",
                "SELECT * { ?a ?b ?c MINUS { " + inside + " } }",
                "SELECT * { GRAPH ?g { " + inside + " } }",
                "SELECT * { ?a ?b ?c LATERAL { " + inside + " } }",
                "SELECT * { ?a ?b ?c SEMIJOIN { " + inside + " } }",
                "SELECT * { ?a ?b ?c ANTIJOIN { " + inside + " } }",
                "SELECT * { ?a ?b ?c FILTER EXISTS { " + inside + " } }",
                "SELECT * { ?a ?b ?c FILTER(?a = 1 || NOT EXISTS { " + inside + " }) }",
                "SELECT (EXISTS { " + inside + " } AS ?x) { ?a ?b ?c }",
                "SELECT * { ?a ?b ?c } ORDER BY EXISTS { " + inside + " }",
                "SELECT (COUNT(EXISTS { " + inside + " }) AS ?x) { ?a ?b ?c }",
                "ASK { " + inside + " }",
                "DESCRIBE ?a { " + inside + " }",
                "CONSTRUCT { ?a ?b ?c } WHERE { " + inside + " }",
                "JSON { 'a': ?a } WHERE { " + inside + " }");
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNotNamedIsFoundWhereverItStands(String query) {
        assertThatThrownBy(() -> check(query))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.isWrongUse()).isTrue())
                .hasMessageContaining("<http://jena.apache.org/ARQ/function#wait>")
                .hasMessageNotContaining("\n");
    }

    private static Stream<String> whatIsNotNamedIsFoundWhereverItStands() {
        return wherever();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:java.lang.System>() AS ?x) {}",
                "SELECT (<http://jena.hpl.hp.com/ARQ/function#wait>(1) AS ?x) {}",
                "SELECT (<http://www.w3.org/ns/sparql#regex>('a', 'b') AS ?x) {}",
                "SELECT (<http://www.dotnetrdf.org/leviathan#cube>(2) AS ?x) {}",
                "SELECT (<urn:x:unknown>(2) AS ?x) {}",
                "SELECT (CALL(<urn:x:f>, 1) AS ?x) {}",
                "SELECT (fn:apply(<urn:x:f>, 1) AS ?x) {}",
                "SELECT (math:pow(9, 999999999) AS ?x) {}",
                "SELECT (VERSION() AS ?x) {}",
                "SELECT (FOLD(?a) AS ?x) { ?a ?b ?c }",
                "SELECT (AGG <java:java.lang.System>(?a) AS ?x) { ?a ?b ?c }",
                "SELECT * { ?a ?b ?c UNFOLD(?c AS ?x) }",
                "SELECT * { ?a apf:strSplit ('a' 'b') }",
                "SELECT * { ?a <http://jena.hpl.hp.com/ARQ/property#strSplit> ('a' 'b') }",
                "SELECT * { ?a <java:org.example.Any> ?b }",
                "SELECT * { ?a ?b ?c FILTER EXISTS { ?a apf:concat ('a' 'b') } }",
                "SELECT * { ?a (<urn:x:p>/<java:org.example.Any>*) ?b }",
                "SELECT * { ?a ^<java:org.example.Any> ?b }",
                "SELECT * { ?a !(<urn:x:p>|^<java:org.example.Any>) ?b }",
                "SELECT * { ?a (<urn:x:p>|apf:str?) ?b }",
                "SELECT * { ?a <urn:x:p>{1000000} ?b }",
                "SELECT * { ?a <urn:x:p>{1,1000000} ?b }",
                "CONSTRUCT { ?a ?b ?c } WHERE { ?a apf:versionARQ ?c . ?a ?b ?c }",
                "DESCRIBE ?a { ?a apf:blankNode ?c }"
            })
    void whatIsRefused(String query) {
        assertThatThrownBy(() -> check(query)).isInstanceOf(StoreException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?a text:query (pol:text '茶' 10) ; a pol:Notice }",
                "SELECT ?s { (<urn:x:d> '2023-12-31') pol:statusOn (?s ?since ?by) }",
                "SELECT ?s { <urn:x:d> pol:succession (?ended ?s ?since ?by) }",
                "SELECT * { ?a list:member ?b ; rdfs:member ?c }",
                "SELECT (fn:replace(STR(?a), 'b', 'c') AS ?x) { ?a ?b ?c FILTER(fn:matches(STR(?a), 'b')) }",
                "SELECT (math:sqrt(xsd:decimal('4')) AS ?x) (afn:localname(?a) AS ?y) { ?a ?b ?c }",
                "SELECT (AGG agg:stdev(?c) AS ?x) (MEDIAN(?c) AS ?y) { ?a ?b ?c }",
                "SELECT (STDEV(?c) AS ?x) (VAR_POP(?c) AS ?y) { ?a ?b ?c }",
                "SELECT * { ?a (pol:cites|^pol:basedOn)+ ?b FILTER(?a NOT IN (?b, 1)) }",
                "SELECT * { ?e rdf:reifies <<( ?a pol:cites ?b )>> ; pol:start ?n FILTER(?n >= 1 && ?n < 5) }",
                "SELECT * { ?a ?b ?c LATERAL { SELECT ?a ?d { ?a pol:cites ?d } LIMIT 1 } }",
                "SELECT (SUBSTR(STR(?a), 1, 2) AS ?x) (YEAR(NOW()) - 1 AS ?y) { ?a ?b ?c } ORDER BY RAND()",
                "SELECT * { SERVICE <urn:x:elsewhere> { ?a ?b ?c FILTER(<urn:x:its-own>(?a)) } }"
            })
    void whatIsRun(String query) {
        assertThatCode(() -> check(query)).doesNotThrowAnyException();
    }

    /** All functions that SPARQL names, in one query. */
    @Test
    void theFunctionsOfSparqlAreRun() {
        check("""
                SELECT * { ?a ?b ?c FILTER(STR(?a) = LANG(?a) || LANGMATCHES(?a, "zh") || DATATYPE(?a) != IRI(?a) || BOUND(?a)
                  || URI(?a) = BNODE() || BNODE(?a) < RAND() + ABS(?a) * CEIL(?a) / FLOOR(?a) - ROUND(?a) || CONCAT(?a, ?b) > ""
                  || STRLEN(?a) >= 1 || UCASE(?a) <= LCASE(?a) || ENCODE_FOR_URI(?a) = "" || CONTAINS(?a, ?b) || STRSTARTS(?a, ?b)
                  || STRENDS(?a, ?b) || STRBEFORE(?a, ?b) = STRAFTER(?a, ?b) || YEAR(?a) = MONTH(?a) || DAY(?a) = HOURS(?a)
                  || MINUTES(?a) = SECONDS(?a) || TIMEZONE(?a) = TZ(?a) || NOW() = UUID() || STRUUID() = MD5(?a)
                  || SHA1(?a) = SHA256(?a) || SHA384(?a) = SHA512(?a) || COALESCE(?a, ?b) = IF(?a, ?b, ?c)
                  || STRLANG(?a, "zh") = STRDT(?a, xsd:date) || sameTerm(?a, ?b) || isIRI(?a) || isURI(?a) || isBLANK(?a)
                  || isLITERAL(?a) || isNUMERIC(?a) || REGEX(?a, ?b, "i") || SUBSTR(?a, 1) = REPLACE(?a, ?b, ?c) || isTRIPLE(?a)
                  || TRIPLE(?a, ?b, ?c) = SUBJECT(?a) || PREDICATE(?a) = OBJECT(?a) || LANGDIR(?a) = STRLANGDIR(?a, "ar", "rtl")
                  || hasLANG(?a) || hasLANGDIR(?a) || !EXISTS { ?a ?b ?d } || NOT EXISTS { ?a ?b ?d } || +?a = -?b) }
                """);
    }

    @Test
    void thePresentQueriesAreRun() throws IOException {
        assertThat(CannedQuery.all())
                .isNotEmpty()
                .allSatisfy(canned -> QueryAudit.check(QueryPrefixes.standard().parse(canned.sparql())));
    }

    @Test
    void whatIsNestedTooDeepIsRefusedAndNotTried() {
        int deep = 100_000;
        for (String query : new String[] {
            "SELECT * { ?a ?b ?c FILTER(" + "(".repeat(deep) + "1" + ")".repeat(deep) + ") }",
            "SELECT * { ?a ?b ?c FILTER(" + "!".repeat(deep) + "1) }",
            "SELECT * { ?a ?b ?c FILTER(1" + " + 1".repeat(deep) + ") }",
            "SELECT * { ?a ?b ?c FILTER(?a" + " || ?b".repeat(deep) + ") }",
            "SELECT * " + "{".repeat(deep) + "}".repeat(deep),
            "SELECT * { ?a ?b ?c" + " OPTIONAL { ?a ?b ?c".repeat(deep) + "}".repeat(deep) + " }",
            "SELECT * { { ?a ?b ?c }" + " UNION { ?a ?b ?c }".repeat(deep) + " }",
            "SELECT * { ?a " + "(".repeat(deep) + "<urn:x:p>" + ")*".repeat(deep) + " ?b }",
            "SELECT * { ?a <urn:x:p>" + "/<urn:x:p>".repeat(deep) + " ?b }",
            "SELECT * { ?a ?b " + "[ ?b ".repeat(deep) + "?c" + " ]".repeat(deep) + " }",
            "SELECT * { VALUES ?a { " + "<<( <urn:x:a> <urn:x:b> ".repeat(deep) + "1" + " )>>".repeat(deep) + " } }"
        }) {
            assertThatThrownBy(() -> check(query))
                    .as(query.substring(0, 40))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("the query is nested too deep");
        }
    }

    @Test
    void longListsAreRun() {
        check("SELECT * { ?a ?b ?c FILTER(?c IN (1" + ", 1".repeat(50_000) + ")) }");
        check("SELECT * { VALUES ?a { " + "1 ".repeat(50_000) + "} ?a ?b ?c }");
    }

    @Test
    void aNumberThatTakesLongToReadIsRefused() {
        String digits = "9".repeat(BoundedValues.MOST_DIGITS + 1);
        for (String query : new String[] {
            "SELECT * { ?a ?b ?c FILTER(?c < " + digits + ") }",
            "SELECT * { ?a ?b " + digits + " }",
            "SELECT * { VALUES ?a { '" + digits + "-01-01'^^xsd:date } }",
        }) {
            assertThatThrownBy(() -> check(query)).hasMessageContaining("more than 1000 characters");
        }
        check("SELECT * { ?a ?b '" + digits + "' }");
        for (String duration : new String[] {
            "'P2000000000D'^^xsd:duration",
            "'-PT999999999999999S'^^xsd:dayTimeDuration",
            "'P10001Y'^^xsd:yearMonthDuration"
        }) {
            assertThatThrownBy(() -> check("SELECT * { VALUES ?a { " + duration + " } } ORDER BY ?a"))
                    .hasMessage("the query has a duration of more than 10000 years");
        }
        check("SELECT * { VALUES ?a { 'P9999Y11M'^^xsd:duration 'PT3600S'^^xsd:dayTimeDuration } } ORDER BY ?a");
    }

    @Test
    void soManyTermsThatARowTakesLongAreRefused() {
        String terms = "SELECT * { ?a ?b ?c FILTER(?a IN (?b" + ", ?c".repeat(10_000) + ")) }";
        assertThatThrownBy(() -> check(terms)).hasMessage("the query has more than 10000 terms to work out");
        check(terms.replaceFirst("(, \\?c){100}", ""));
    }

    @Test
    void listsAndMapsAreRefused() {
        for (String type : new String[] {"List", "Map"}) {
            String address = "<http://w3id.org/awslabs/neptune/SPARQL-CDTs/" + type + ">";
            for (String query : new String[] {
                "SELECT * { VALUES ?a { '[1]'^^%s } } ORDER BY ?a",
                "SELECT * { ?a ?b ?c FILTER(?c < '[1]'^^%s) }",
                "SELECT * { ?a ?b '[1]'^^%s }",
                "ASK { ?a ?b <<( <urn:a> <urn:b> '[1]'^^%s )>> }"
            }) {
                assertThatThrownBy(() -> check(String.format(query, address)))
                        .hasMessage(address + " is not answered here");
            }
        }
    }
}
