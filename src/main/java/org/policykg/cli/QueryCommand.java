package org.policykg.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policykg.source.Sources;
import org.policykg.store.Bindings;
import org.policykg.store.CannedQuery;
import org.policykg.store.PolicyStore;
import org.policykg.store.QueryRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code query}: asks a store, with a query of the house or one's own. */
@Command(
        name = "query",
        description = "Ask a store a query: a file, the name of a query that comes with policykg, or SPARQL itself.",
        footer = {
            "",
            "Examples:",
            "  ./policykg query --list",
            "  ./policykg query --store kg recipients-of-a-plan --param plan=“十四五”对外贸易高质量发展规划",
            "  ./policykg query --store kg 'SELECT (COUNT(*) AS ?n) {?s ?p ?o}' --results csv"
        })
final class QueryCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Parameters(arity = "0..1", paramLabel = "QUERY", description = "A file, a name, or SPARQL.")
    Optional<String> query = Optional.empty();

    @Option(names = "--store", paramLabel = "FOLDER", description = "The store to ask.")
    Optional<Path> store = Optional.empty();

    @Option(names = "--list", description = "Print the queries that come with policykg.")
    boolean list;

    @Option(names = "--param", paramLabel = "NAME=VALUE", description = "A parameter of the query; may be repeated.")
    List<String> parameters = new ArrayList<>();

    @Option(
            names = "--results",
            paramLabel = "FORMAT",
            description = {
                "text (the default), csv, sheet (CSV in which a spreadsheet finds no formulas), tsv, json or xml;"
                        + " matrix is CSV of",
                "an answer of three columns: the first down, the second across, the third in the cells."
            })
    String results = "text";

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long the query may take; no limit by default.")
    int timeout;

    @Override
    public Integer call() {
        if (list) {
            CannedQuery.all().forEach(this::print);
            main.console().out().flush();
            return ExitCode.DONE;
        }
        CannedQuery asked = find(
                query.orElseThrow(() -> Failure.wrongUse("say what to ask: a file, a name from --list, or SPARQL")));
        Path folder = store.orElseThrow(() -> Failure.wrongUse("say which store to ask: --store FOLDER"));
        QueryRunner.Results format = QueryRunner.results(results)
                .orElseThrow(() -> Failure.wrongUse(
                        "unknown results " + results + "; there are text, csv, sheet, matrix, tsv, json and xml"));
        Bindings bound = Bindings.of(asked, given());
        try (PolicyStore source = PolicyStore.open(folder, main.console()::say)) {
            source.inUseFor("policykg query; wait until it has ended");
            QueryRunner.run(
                    source,
                    asked.sparql(),
                    bound,
                    format,
                    timeout,
                    main.console().out());
        }
        main.console().out().flush();
        return ExitCode.DONE;
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 1 || !parameter.substring(0, equals).matches("\\w+")) {
                throw Failure.wrongUse("--param takes NAME=VALUE, not " + parameter);
            }
            given.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return given;
    }

    private static CannedQuery find(String query) {
        if (query.contains("{")) {
            return CannedQuery.parse("query", query);
        }
        Path file = Path.of(query);
        if (Files.isRegularFile(file)) {
            try {
                return CannedQuery.parse(
                        String.valueOf(file.getFileName()).replaceFirst("\\.rq$", ""),
                        Files.readString(file, StandardCharsets.UTF_8));
            } catch (IOException failure) {
                throw Failure.wrongUse(query + " " + Sources.reason(failure));
            }
        }
        return CannedQuery.named(query)
                .orElseThrow(() -> Failure.wrongUse(
                        query + " is no file and no query that comes with policykg; see: policykg query --list"));
    }

    private void print(CannedQuery canned) {
        var out = main.console().out();
        out.println(canned.name());
        out.println("  " + canned.header().getOrDefault("title", "") + " · "
                + canned.header().getOrDefault("title-en", ""));
        out.println("  " + canned.header().getOrDefault("answers", ""));
        out.println("  " + canned.header().getOrDefault("answers-en", ""));
        canned.parameters()
                .forEach(parameter -> out.println("  --param " + parameter.name() + "=" + parameter.example() + "   ("
                        + parameter.type() + (parameter.optional() ? ", may be left out)" : ")")));
        out.println();
    }
}
