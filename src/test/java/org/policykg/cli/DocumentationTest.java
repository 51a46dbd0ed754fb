package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.graph.Prefixes;
import org.policykg.source.web.Site;
import org.policykg.store.DumpReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Every command that README.md and the help texts print is run as printed, and where they print its output, compared. */
class DocumentationTest {
    private static final Pattern CONSOLE = Pattern.compile("```console\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SHELL = Pattern.compile("(?m)^\\./policykg .*$");

    /** The site of the examples; here the specimens stand on it. */
    private static final String SITE = "https://notices.example.org/";

    private static final List<String> ADDRESSES = List.of("tea-trade-plan.md", "teacher-training.html");

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void addresses() throws IOException {
        site = Site.start();
        for (String file : ADDRESSES) {
            site.page("/" + file, "", Files.readAllBytes(Path.of("data", "notices", file)));
        }
        site.page("/tea-trade-plan.pdf", "", Files.readAllBytes(Path.of("data", "notices", "tea-trade-plan.pdf")));
        Files.write(
                folder.resolve("addresses.txt"),
                ADDRESSES.stream().map(file -> site.at("/" + file)).toList());
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whatTheReadmePrintsIsWhatHappens() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        List<String> commands = new ArrayList<>();
        Matcher console = CONSOLE.matcher(readme);
        while (console.find()) {
            String[] parts = console.group(1).split("(?m)^\\$ ");
            for (String part : parts) {
                if (!part.isBlank()) {
                    List<String> lines = part.lines().toList();
                    commands.add(lines.getFirst());
                    check(lines.getFirst(), lines.subList(1, lines.size()));
                }
            }
        }
        Matcher shell = SHELL.matcher(readme);
        while (shell.find()) {
            commands.add(shell.group());
            check(shell.group(), List.of());
        }
        assertThat(commands).hasSizeGreaterThan(8);
    }

    /** The query for the words behind a link answers over a dump with evidence in one graph, as other programs load it. */
    @ParameterizedTest
    @ValueSource(strings = {"dump.ttl", "dump.nt", "dump.nq"})
    void theQueryForEvidenceAnswersOverADump(String file) throws Exception {
        Matcher query = Pattern.compile("```sparql\\n(SELECT \\(SUBSTR.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(query.find()).isTrue();
        Path dump = folder.resolve(file);
        Run.of("convert", "data/notices", "--evidence", "statements", "-o", dump.toString());
        Graph graph = DumpReader.newGraph();
        DumpReader.read(dump, graph, warning -> {});
        ParameterizedSparqlString sparql = new ParameterizedSparqlString(query.group(1));
        Prefixes.all().forEach(sparql::setNsPrefix);
        try (QueryExec exec = QueryExec.graph(graph).query(sparql.toString()).build()) {
            List<String> quotes = new ArrayList<>();
            exec.select().forEachRemaining(row -> quotes.add(row.get("quote").getLiteralLexicalForm()));
            assertThat(quotes).hasSizeGreaterThan(40).contains("各市人民政府");
        }
    }

    @Test
    void theExamplesOfTheHelpTextsWork() throws Exception {
        List<String> examples = Stream.concat(
                        Stream.of(Main.class),
                        Arrays.stream(Main.class.getAnnotation(Command.class).subcommands()))
                .flatMap(command ->
                        Arrays.stream(command.getAnnotation(Command.class).footer()))
                .map(String::strip)
                .filter(line -> line.startsWith("./policykg "))
                .toList();
        int commands = Main.class.getAnnotation(Command.class).subcommands().length;
        assertThat(examples).hasSizeGreaterThan(commands);
        Run.of("ingest", "data/notices", "--store", place("kg"));
        Run.of("convert", "data/notices", "-o", place("dump.ttl"));
        for (String example : examples) {
            check(example, List.of());
        }
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        for (Class<?> command : Main.class.getAnnotation(Command.class).subcommands()) {
            Run run = Run.of(command.getAnnotation(Command.class).name(), "--help");
            assertThat(run.code()).isZero();
            assertThat(run.out())
                    .contains("Usage: policykg ")
                    .contains("Example")
                    .contains("./policykg ");
        }
        assertThat(CommandLine.VERSION).isNotEmpty();
    }

    private void check(String command, List<String> expected) throws Exception {
        String[] words = Run.words(command);
        for (int i = 0; i < words.length; i++) {
            // what the examples write goes to a folder of the test
            if (words[i].equals("kg") || words[i].startsWith("dump.") || words[i].startsWith("figures.")) {
                words[i] = place(words[i]);
            }
        }
        words = here(words);
        if (words[0].equals("serve")) {
            serve(words);
            return;
        }
        Run run = Run.of(words);
        assertThat(run.code()).as(command + "\n" + run.err()).isZero();
        List<String> lines = run.out().replace("\r", "").lines().toList();
        if (!expected.isEmpty()) {
            boolean cut = expected.getLast().equals("...");
            List<String> shown = cut ? expected.subList(0, expected.size() - 1) : expected;
            assertThat(cut ? lines.subList(0, shown.size()) : lines).as(command).isEqualTo(shown);
        }
    }

    /** The same, with addresses of this machine for those of the examples. */
    private String[] here(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.replaceAll(word -> word.equals("addresses.txt")
                ? place(word)
                : word.startsWith(SITE) ? site.at("/" + word.substring(SITE.length())) : word);
        if (!all.equals(List.of(words))) {
            all.addAll(List.of("--allow-host", "127.0.0.1"));
        }
        return all.toArray(String[]::new);
    }

    private String place(String name) {
        return folder.resolve(name).toString();
    }

    /** Serves on a free port until the endpoint has answered. */
    private static void serve(String[] words) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(words));
        int port = arguments.indexOf("--port");
        if (port >= 0) {
            arguments.subList(port, port + 2).clear();
        }
        arguments.addAll(List.of("--port", "0"));
        String said = "";
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        Thread server = new Thread(() -> Main.run(
                arguments.toArray(String[]::new),
                System.out,
                new java.io.PrintStream(err, true, java.nio.charset.StandardCharsets.UTF_8),
                false));
        server.setDaemon(true);
        server.start();
        for (int i = 0; i < 600 && !said.contains("serving"); i++) {
            server.join(100);
            said = err.toString(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(server.isAlive()).as(said).isTrue();
        }
        Matcher endpoint = Pattern.compile("endpoint (\\S+)").matcher(said);
        assertThat(endpoint.find()).as(said).isTrue();
        int status = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(endpoint.group(1) + "?query=ASK%7B%7D"))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
        assertThat(status).isEqualTo(200);
        server.interrupt();
        server.join(10_000);
        assertThat(server.isAlive()).as("the server stops").isFalse();
    }
}
