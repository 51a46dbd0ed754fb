package org.policykg.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.policykg.store.Bindings;
import org.policykg.store.CannedQuery;
import org.policykg.store.QueryRunner;

/** A query that comes with the program: a form for its parameters, its answer as a table, as CSV or as JSON. */
final class CannedPage implements Page {
    private static final String PATH = "/queries/";
    private static final int SHOWN = 500;
    private final Site site;

    CannedPage(Site site) {
        this.site = site;
    }

    @Override
    public void answer(Call call) throws IOException {
        String path = call.request().getRequestURI();
        String file = path.startsWith(PATH) ? path.substring(PATH.length()) : "";
        Optional<QueryRunner.Results> results = file.endsWith(".csv")
                ? Optional.of(QueryRunner.Results.SHEET)
                : file.endsWith(".json") ? Optional.of(QueryRunner.Results.JSON) : Optional.empty();
        CannedQuery query = CannedQuery.named(file.replaceFirst("\\.(csv|json)$", ""))
                .orElseThrow(() -> Problem.notFound("there is no query " + file + "; /sparql lists them all"));
        Map<String, String> given = new LinkedHashMap<>();
        query.parameters()
                .forEach(parameter ->
                        call.parameter(parameter.name()).ifPresent(value -> given.put(parameter.name(), value)));
        if (results.isPresent()) {
            download(call, query, given, results.orElseThrow());
            return;
        }
        Map<String, Object> values = new HashMap<>();
        values.put("query", query);
        values.put("given", given);
        // a query that takes nothing may ask the whole store: only when somebody wants it
        boolean asked = !query.parameters().isEmpty() || call.parameter("run").isPresent();
        boolean runs = asked
                && query.parameters().stream()
                        .allMatch(parameter -> parameter.optional() || given.containsKey(parameter.name()));
        QueryRunner.Table table = new QueryRunner.Table(List.of(), List.of(), false);
        int shown = (int) Math.min(SHOWN, site.settings().rows());
        if (runs) {
            Bindings bindings = Bindings.of(query, given);
            table = site.gate()
                    .run(() -> QueryRunner.table(
                            site.store(),
                            query.sparql(),
                            bindings,
                            site.settings().seconds(),
                            shown));
            values.put("text", QueryRunner.filledIn(query.sparql(), bindings));
        } else {
            values.put("text", query.sparql());
        }
        values.put("runs", runs);
        values.put("table", table);
        values.put("most", site.settings().rows());
        call.html("canned", values);
    }

    private void download(Call call, CannedQuery query, Map<String, String> given, QueryRunner.Results results)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OptionalLong cut = site.gate()
                .run(() -> QueryRunner.run(
                        site.store(),
                        query.sparql(),
                        Bindings.of(query, given),
                        results,
                        site.settings().seconds(),
                        site.settings().rows(),
                        out));
        cut.ifPresent(shown -> Truncation.ROWS.say(call.response(), shown));
        String body = out.toString(StandardCharsets.UTF_8);
        if (results == QueryRunner.Results.SHEET) {
            call.file(
                    Truncation.file(query.name(), "csv", cut.isPresent(), cut.orElse(0)),
                    "text/csv; charset=utf-8",
                    "\uFEFF" + body);
        } else {
            call.file(
                    Truncation.file(query.name(), "json", cut.isPresent(), cut.orElse(0)),
                    "application/sparql-results+json",
                    body);
        }
    }
}
