package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.fuseki.DEF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.store.PolicyStore;

/** Every answer can be had, or it is said in which format it cannot. */
@Timeout(60)
class AnswerFormatsTest {
    private static final PolicyStore STORE = PolicyStore.inMemory();
    private static final String TRIPLE = "<<( <urn:x:s> <urn:x:p> 'a' )>>";
    private static PolicyServer server;

    @BeforeAll
    static void start() throws Exception {
        server = PolicyServer.of(STORE, Settings.DEFAULT.at("localhost", 0), work -> {})
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
        STORE.close();
    }

    private static HttpResponse<String> ask(String query, String type) {
        return Http.send(
                "POST",
                server.endpoint(),
                BodyPublishers.ofString(query),
                "Content-Type",
                "application/sparql-query",
                "Accept",
                type);
    }

    /** A word or more, or what can be parsed. */
    private static void isWhole(HttpResponse<String> answer, String type) throws Exception {
        if (answer.statusCode() != 200) {
            assertThat(answer.statusCode()).as(type + answer.body()).isEqualTo(406);
            assertThat(new ObjectMapper().readTree(answer.body()).path("detail").asText())
                    .contains(type, "ask for");
        } else if (type.endsWith("xml") || type.endsWith("trix")) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        } else if (type.endsWith("json")) {
            new ObjectMapper().readTree(answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONSTRUCT { <urn:x:e> rdf:reifies " + TRIPLE + " } {}",
                "CONSTRUCT { <urn:x:a> <urn:x:b> 'x\\u0000y', 'a\\u0001b\\uFFFEc' } {}",
                "CONSTRUCT { ?s <urn:x:b> 1 } { BIND(IRI('urn:x:\\u0001') AS ?s) }",
                "CONSTRUCT { <urn:x:a> rdf:reifies <<( <urn:x:s> <urn:x:p> 'a\\u0001' )>> } {}",
                "CONSTRUCT { <urn:x:a> <urn:x:b> '<a>'^^rdf:XMLLiteral, '{'^^rdf:JSON, 'x'^^xsd:integer } {}",
                "CONSTRUCT { <urn:x:a> <urn:x:b/> 'q' . <urn:x:a> <urn:x:1> 'q' } {}",
                "CONSTRUCT { ?s <urn:x:b> 'abc' } { BIND('x' AS ?s) }",
                "CONSTRUCT { <urn:x:a> <urn:x:b> ?x } { BIND(STRLANG('a', 'no language!') AS ?x) }",
                "CONSTRUCT { <urn:x:a> <urn:x:b> 'a'@en--ltr } {}",
                "CONSTRUCT { GRAPH <urn:x:g> { <urn:x:a> <urn:x:b> 1 } } {}",
                "DESCRIBE <urn:x:nothing>"
            })
    void aGraphIsWrittenOrItIsSaidWhichFormatCannotHoldIt(String query) throws Exception {
        for (var offered : DEF.constructOffer.entries()) {
            String type = offered.getContentTypeStr();
            isWhole(ask(query, type), type);
        }
        assertThat(ask(query, "text/turtle").statusCode()).isEqualTo(200);
        assertThat(ask(query, "application/n-triples").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?x { VALUES ?x { 'a\\u0001b\\uFFFEc' 'x\\u0000y' } }",
                "SELECT ?x { BIND(IRI('urn:x:\\u0002') AS ?x) }",
                "SELECT ?x { BIND(" + TRIPLE + " AS ?x) }",
                "SELECT ?x { BIND(<<( <urn:x:s> <urn:x:p> 'a\\u0001' )>> AS ?x) }",
                "SELECT (SUBSTR('\\U0001F600', 1, 1) AS ?x) ('a'@en--ltr AS ?y) {}",
                "ASK {}"
            })
    void rowsAreWrittenOrItIsSaidWhichFormatCannotHoldThem(String query) throws Exception {
        for (var offered : DEF.rsOfferTable.entries()) {
            String type = offered.getContentTypeStr();
            if (!type.endsWith("thrift")) {
                isWhole(ask(query, type), type);
            }
        }
        assertThat(ask(query, "application/sparql-results+json").statusCode()).isEqualTo(200);
    }

    /** What has begun cannot be refused any more: so it is looked through before. */
    @Test
    void whatXmlCannotHoldIsFoundHoweverLateItComes() {
        String late = "{ VALUES ?n { " + "<urn:x:1> ".repeat(3000)
                + "} BIND(STRUUID() AS ?o) } UNION { BIND(<urn:x:2> AS ?n) BIND('\\u0001' AS ?o) } }";
        assertThat(ask("SELECT * { " + late, "application/sparql-results+xml").statusCode())
                .isEqualTo(406);
        assertThat(ask("CONSTRUCT { ?n <urn:x:p> ?o } { " + late, "application/trix")
                        .statusCode())
                .isEqualTo(406);
        assertThat(ask("CONSTRUCT { GRAPH ?n { ?n <urn:x:p> ?o } } { " + late, "application/trix")
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void onlyStatementsOfRdfAreConstructed() {
        String query = "CONSTRUCT { ?s <urn:x:p> ?o . ?o ?s <urn:x:a> . <urn:x:a> ?b 1 . ?t <urn:x:p> 2 } "
                + "{ BIND(<urn:x:s> AS ?s) BIND('o' AS ?o) BIND(BNODE() AS ?b) BIND(" + TRIPLE + " AS ?t) }";
        assertThat(ask(query, "application/n-triples").body()).isEqualTo("<urn:x:s> <urn:x:p> \"o\" .\n");
        assertThat(List.of(ask(query, "application/ld+json").statusCode())).containsExactly(200);
    }
}
