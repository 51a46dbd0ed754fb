package org.policykg.serve;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.policykg.store.CannedQuery;
import org.policykg.store.QueryPrefixes;

/** The query editor, with the queries that come with the program beside it. */
final class SparqlPage implements Page {
    private final List<CannedQuery> queries = CannedQuery.all();
    private final QueryPrefixes prefixes;

    SparqlPage(QueryPrefixes prefixes) {
        this.prefixes = prefixes;
    }

    @Override
    public void answer(Call call) throws IOException {
        Headers.allowEditor(call.response());
        call.html(
                "sparql",
                Map.of(
                        "queries",
                        queries,
                        "endpoint",
                        PolicyServer.ENDPOINT,
                        "prefixes",
                        Call.text(prefixes.all()),
                        "query",
                        prefixes.declaring(call.parameter("query").orElse(DEFAULT))));
    }

    private static final String DEFAULT = """
            SELECT ?date ?title ?issuer WHERE {
              ?notice a pol:Notice ;
                dcterms:title ?title ;
                pol:dateIssued ?date ;
                pol:issuedBy ?body .
              ?body skos:prefLabel|rdfs:label ?issuer .
            }
            ORDER BY DESC(?date)
            LIMIT 100
            """;
}
