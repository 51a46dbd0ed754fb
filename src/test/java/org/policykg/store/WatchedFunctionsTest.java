package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.util.ExprUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query may do with patterns, texts and numbers, whoever asks it. */
@Timeout(120)
class WatchedFunctionsTest {
    private static final PolicyStore STORE = PolicyStore.inMemory();
    private static final String FN = "http://www.w3.org/2005/xpath-functions#";

    /** Tries more ways than there are seconds. */
    private static final String ENDLESS = "REGEX(CONCAT(STR(?n), '" + "x".repeat(40) + "'), '(x+x+)+\\\\1y')";

    @AfterAll
    static void close() {
        STORE.close();
    }

    private static String ask(String query) {
        return ask(query, 30);
    }

    private static String ask(String query, int seconds) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QueryRunner.run(STORE, query, Bindings.none(), QueryRunner.Results.TSV, seconds, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(%s) AS ?r) { VALUES ?n { 1 2 } }",
                "SELECT (GROUP_CONCAT(STR(%s)) AS ?r) { VALUES ?n { 1 2 } }",
                "SELECT (SUM(IF(%s, 1, 0)) AS ?r) { VALUES ?n { 1 2 } }",
                "SELECT ?n { VALUES ?n { 1 2 } } GROUP BY ?n HAVING(MAX(%s))",
                "SELECT ?n { VALUES ?n { 1 2 } } GROUP BY ?n HAVING(%s)",
                "SELECT ?x { VALUES ?n { 1 2 } } GROUP BY (%s AS ?x)",
                "SELECT ?n { VALUES ?n { 1 2 } } ORDER BY (%s)",
                "SELECT ?n { VALUES ?n { 1 2 } } ORDER BY (%s) LIMIT 1",
                "SELECT ?n { VALUES ?n { 1 2 } } GROUP BY ?n ORDER BY MIN(%s)",
                "SELECT * { { SELECT (SAMPLE(%s) AS ?x) { VALUES ?n { 1 2 } } } }",
                "SELECT * { VALUES ?n { 1 2 } FILTER NOT EXISTS { BIND(1 AS ?m) FILTER(%s) } }",
                "SELECT * { VALUES ?n { 1 2 } OPTIONAL { BIND(1 AS ?m) FILTER(%s) } }",
                "SELECT * { VALUES ?n { 1 2 } LATERAL { BIND(%s AS ?m) } }",
                "SELECT (COUNT(EXISTS { FILTER(%s) }) AS ?r) { VALUES ?n { 1 2 } }"
            })
    void aPatternEndsWithItsQueryWhereverItStands(String query) {
        for (String function : new String[] {
            ENDLESS,
            ENDLESS.replace("REGEX", "<" + FN + "matches>"),
            "STRLEN(" + ENDLESS.replace("REGEX", "REPLACE").replace("y')", "y', 'z')") + ")",
            "STRLEN(" + ENDLESS.replace("REGEX", "<" + FN + "replace>").replace("y')", "y', 'z')") + ")",
        }) {
            assertThatThrownBy(() -> ask(query.formatted(function), 1))
                    .as(function)
                    .isInstanceOf(StoreException.class)
                    .hasMessage("the query took longer than 1 s");
        }
    }

    private static String doubled(String first, String doubling, int times) {
        StringBuilder query = new StringBuilder("SELECT (1 AS ?one) { BIND(" + first + " AS ?x0) ");
        IntStream.range(0, times)
                .forEach(i -> query.append("BIND(" + doubling.replace("?x", "?x" + i) + " AS ?x" + (i + 1) + ") "));
        return query + "FILTER(BOUND(?x" + times + ")) }";
    }

    @Test
    void aTextDoesNotGrowBeyondAllBounds() {
        for (String doubling : new String[] {
            "CONCAT(?x, ?x)",
            "REPLACE(?x, '', '12')",
            "REPLACE(?x, '.', '$0$0')",
            "<" + FN + "replace>(?x, '.', '$0$0')"
        }) {
            assertThatThrownBy(() -> ask(doubled("'ab'", doubling, 40)))
                    .as(doubling)
                    .isInstanceOf(StoreException.class)
                    .hasMessage("the query makes a text of more than 4194304 characters");
        }
        assertThat(ask(doubled("'ab'", "CONCAT(?x, ?x)", 20))).isEqualTo("?one\n1\n");
        assertThatThrownBy(() -> ask("SELECT (GROUP_CONCAT(?x) AS ?y) { BIND(CONCAT('" + "x".repeat(1 << 19)
                        + "', '') AS ?x) VALUES ?n { " + "1 ".repeat(129) + "} }"))
                .hasMessage("the query joins more than 67108864 characters");
        assertThatThrownBy(() -> ask("SELECT (GROUP_CONCAT(?n; separator='" + "x".repeat(1 << 19)
                        + "') AS ?y) { VALUES ?n { " + "1 ".repeat(129) + "} }"))
                .hasMessage("the query joins more than 67108864 characters");
    }

    @Test
    void aNumberDoesNotGrowBeyondAllBounds() {
        for (String first : new String[] {"9", "9.9", "0.001"}) {
            assertThatThrownBy(() -> ask(doubled(first, "?x * ?x", 40)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("a number or a day of more than 1000 characters");
        }
        String many = "CONCAT('" + "9".repeat(600) + "', '" + "9".repeat(600) + "')";
        for (String read : new String[] {"xsd:integer(%s)", "STRDT(%s, xsd:integer)", "STRDT(%s, xsd:date)"}) {
            assertThatThrownBy(() -> ask("SELECT (" + read.formatted(many) + " AS ?n) {}"))
                    .as(read)
                    .hasMessageContaining("a number or a day of more than 1000 characters");
        }
        assertThat(ask("SELECT (xsd:integer(CONCAT('1', '2')) * 12 AS ?n) (STRLEN(STRDT(" + many
                        + ", xsd:string)) AS ?m) (1.5 * 2 AS ?k) (2e0 * 3 AS ?l) {}"))
                .isEqualTo("?n\t?m\t?k\t?l\n144\t1200\t3.0\t6.0e0\n");
    }

    @Test
    void aTextThatIsTooLongIsNotLookedForInAnother() {
        for (String function : new String[] {
            "CONTAINS",
            "STRBEFORE",
            "STRAFTER",
            "<" + FN + "contains>",
            "<" + FN + "substring-before>",
            "<" + FN + "substring-after>"
        }) {
            String asked = "SELECT (" + function + "(CONCAT('" + "a".repeat(100_000) + "', ''), CONCAT('"
                    + "a".repeat(50_000) + "b', '')) AS ?x) {}";
            assertThatThrownBy(() -> ask(asked))
                    .as(function)
                    .hasMessage("the query looks for a text that is too long in another");
        }
        assertThat(ask(
                        "SELECT (CONTAINS('abc', 'b') AS ?a) (STRBEFORE('abc'@zh, 'b') AS ?b) (STRAFTER('abc', 'b') AS ?c) "
                                + "(<" + FN + "contains>('abc', 'x') AS ?d) (<" + FN
                                + "substring-before>('abc', 'b') AS ?e) (<"
                                + FN + "substring-after>('abc', 'b') AS ?f) (CONTAINS('b', 'abc') AS ?g) {}"))
                .isEqualTo("?a\t?b\t?c\t?d\t?e\t?f\t?g\ntrue\t\"a\"@zh\t\"c\"\tfalse\t\"a\"\t\"c\"\tfalse\n");
    }

    @Test
    void aDurationIsNotLongerThanThereAreYears() {
        for (String term : new String[] {
            "'2020-01-01T00:00:00Z'^^xsd:dateTime + 'P10000000000000D'^^xsd:dayTimeDuration",
            "'2020-01-01T00:00:00Z'^^xsd:dateTime - 'P10000000000000D'^^xsd:dayTimeDuration",
            "NOW() + 'P1D'^^xsd:dayTimeDuration * 1e300",
            "NOW() + 'P1D'^^xsd:dayTimeDuration / 1e-300",
            "STRDT('P2000000000D', xsd:duration) < 'P1Y'^^xsd:duration",
            "xsd:dayTimeDuration('P2000000000D') < 'P1D'^^xsd:dayTimeDuration"
        }) {
            assertThatThrownBy(() -> ask("SELECT (" + term + " AS ?x) {}", 5))
                    .as(term)
                    .hasMessage("the query has a duration of more than 10000 years");
        }
    }

    @Test
    void whatCannotBeReckonedHasNoValue() {
        for (String term : new String[] {
            "1/0.0", "REPLACE('abc', 'b', '$9')", "REPLACE('abc', 'b', '\\\\')", "REPLACE('abc', 'b', '${x}')"
        }) {
            assertThat(ask("SELECT (" + term + " AS ?x) {}")).as(term).isEqualTo("?x\n\n");
        }
        assertThat(
                        ask(
                                "SELECT ('2020-01-01T00:00:00Z'^^xsd:dateTime + 'P1D'^^xsd:dayTimeDuration AS ?x) (3/2 AS ?y) {}"))
                .contains("2020-01-02T00:00:00Z", "1.5");
    }

    @Test
    void patternsAndPlacesAreNoLongerThanSomeUse() {
        assertThatThrownBy(() -> ask("SELECT (REGEX('x', CONCAT('" + "a".repeat(10_001) + "', '')) AS ?x) {}"))
                .hasMessage("the query has a pattern of more than 10000 characters");
        for (String function : new String[] {"round", "round-half-to-even"}) {
            for (String places : new String[] {"100000000", "-9999999999"}) {
                assertThatThrownBy(() -> ask("SELECT (<" + FN + function + ">(1.5, " + places + ") AS ?x) {}"))
                        .hasMessage("the query rounds to more than 1000 places");
            }
            assertThat(ask("SELECT (<" + FN + function + ">(1.27, 1) AS ?x) {}"))
                    .contains("1.3");
        }
    }

    @Test
    void functionsGiveWhatJenasOwnGive() {
        assertThat(ask(
                        "SELECT (CONCAT('a'@zh, 'b'@zh) AS ?a) (ENCODE_FOR_URI('a b') AS ?b) (STRDT('1', xsd:int) AS ?c) "
                                + "(REPLACE('a1b2', '([a-z])([0-9])', '$2$1') AS ?d) (REGEX('Abc', '^aB', 'i') AS ?e) "
                                + "(<" + FN + "matches>('abc', 'B', 'i') AS ?f) (<" + FN
                                + "replace>('abc', 'b', 'c') AS ?g) {}"))
                .isEqualTo("?a\t?b\t?c\t?d\t?e\t?f\t?g\n\"ab\"@zh\t\"a%20b\"\t"
                        + "\"1\"^^<http://www.w3.org/2001/XMLSchema#int>\t\"1a2b\"\ttrue\ttrue\t\"acc\"\n");
        assertThat(ask("SELECT (GROUP_CONCAT(DISTINCT ?n; separator=',') AS ?r) { VALUES ?n { 'a' 'b' 'a' } }"))
                .isEqualTo("?r\n\"a,b\"\n");
    }

    /** What reads a text to its end is not begun once the time is over, however often a term asks for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MD5(?x)",
                "SHA1(?x)",
                "SHA256(?x)",
                "SHA384(?x)",
                "SHA512(?x)",
                "UCASE(?x)",
                "LCASE(?x)",
                "ENCODE_FOR_URI(?x)",
                "IRI(?x)",
                "SUBSTR(?x, 2)",
                "SUBSTR(?x, 2, 3)",
                "CONCAT(?x, 'a')",
                "<" + FN + "upper-case>(?x)",
                "<" + FN + "normalize-space>(?x)"
            })
    void whatReadsATextLooksAtTheTime(String term) {
        AtomicBoolean ended = new AtomicBoolean();
        Var given = Var.alloc("x");
        Op asked = OpExtend.create(OpTable.unit(), Var.alloc("y"), ExprUtils.parse(term));
        Expr watched = ((OpExtend) WatchedFunctions.watched(asked, ended))
                .getVarExprList()
                .getExpr(Var.alloc("y"));
        Binding row = BindingFactory.binding(given, NodeFactory.createLiteralString("text"));
        FunctionEnvBase context = new FunctionEnvBase();
        assertThat(watched.eval(row, context)).isEqualTo(ExprUtils.parse(term).eval(row, context));
        ended.set(true);
        assertThatThrownBy(() -> watched.eval(row, context)).isInstanceOf(QueryCancelledException.class);
    }

    @Test
    void listsThatAQueryMakesAreRefused() {
        assertThatThrownBy(() -> ask(
                        "SELECT * { BIND(STRDT('[1]', <http://w3id.org/awslabs/neptune/SPARQL-CDTs/List>) AS ?x) }"))
                .hasMessageContaining("is not answered here");
    }
}
