package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.policykg.graph.Policy;

/** Queries know the house's prefixes, and a query's own go before them. */
class QueryPrefixesTest {
    private static final String OTHER = "http://example.org/";

    private static String expanded(String query, String prefix) {
        String whole = QueryPrefixes.standard().before(query);
        assertThat(whole).endsWith(query);
        return QueryFactory.create(whole, Syntax.syntaxARQ).getPrefix(prefix);
    }

    @Test
    void whatIsNotDeclaredIsKnown() {
        QueryPrefixes.standard()
                .all()
                .forEach((prefix, name) -> assertThat(expanded("SELECT * { ?s a " + prefix + ":x }", prefix))
                        .isEqualTo(name));
    }

    /** Answers are written with all of them, but a query's own stay. */
    @Test
    void allAreKnownToAQueryThatWasParsed() {
        Query query = QueryFactory.create("PREFIX pol: <" + OTHER + "> ASK {}");
        QueryPrefixes.standard().know(query);
        QueryPrefixes.standard()
                .all()
                .forEach((prefix, name) ->
                        assertThat(query.getPrefix(prefix)).isEqualTo(prefix.equals("pol") ? OTHER : name));
    }

    @Test
    void whatIsDeclaredStays() {
        String own = "prefix\n pol: <" + OTHER + "> SELECT * { ?s pol:issuedBy ?o }";
        assertThat(expanded(own, "pol")).isEqualTo(OTHER);
        String remarked = "# prefix pol: is known\nSELECT * { ?s pol:issuedBy ?o }";
        assertThat(expanded(remarked, "pol")).isEqualTo(Policy.NS);
        assertThat(QueryPrefixes.standard().declaring(own)).isEqualTo(own);
    }

    @Test
    void aPrefixInOtherLettersIsAnother() {
        String query = "PREFIX POL: <" + OTHER + "> SELECT * { ?s pol:issuedBy ?o ; POL:x ?p }";
        assertThat(expanded(query, "pol")).isEqualTo(Policy.NS);
        assertThat(expanded(query, "POL")).isEqualTo(OTHER);
        assertThat(QueryPrefixes.standard().declaring(query))
                .startsWith("PREFIX pol: <" + Policy.NS + ">\nPREFIX POL:");
    }

    @Test
    void onlyWhatIsUsedIsDeclaredForPeople() {
        assertThat(QueryPrefixes.standard().declaring("SELECT * { ?s pol:issuedBy ?o }"))
                .isEqualTo("PREFIX pol: <" + Policy.NS + ">\nSELECT * { ?s pol:issuedBy ?o }");
    }
}
