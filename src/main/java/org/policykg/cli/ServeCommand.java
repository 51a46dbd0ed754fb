package org.policykg.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.EvidenceStyle;
import org.policykg.serve.PolicyServer;
import org.policykg.store.PolicyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code serve}: a store, or notices read for the occasion, as a SPARQL endpoint. */
@Command(
        name = "serve",
        description = {
            "Serve a store, or notices that are read into memory first, as a read-only SPARQL endpoint.",
            "Stop it with Ctrl-C."
        },
        footer = {"", "Examples:", "  ./policykg serve data/notices", "  ./policykg serve --store kg --port 3030"})
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    PolicyKg main;

    @Mixin
    AuthorityOptions known;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files or folders with notices.")
    List<Path> paths = new ArrayList<>();

    @Option(names = "--store", paramLabel = "FOLDER", description = "The store to serve.")
    Optional<Path> store = Optional.empty();

    @Option(names = "--port", paramLabel = "PORT", description = "The port, 3030 by default; 0 for any that is free.")
    int port = PolicyServer.Settings.DEFAULT.port();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The address to listen on; localhost by default, 0.0.0.0 opens it to the network.")
    String host = PolicyServer.Settings.DEFAULT.host();

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "How long a query may take, 30 by default.")
    int timeout = PolicyServer.Settings.DEFAULT.seconds();

    @Option(
            names = "--limit",
            paramLabel = "ROWS",
            description = "How many rows an answer may have, 100000 by default.")
    long limit = PolicyServer.Settings.DEFAULT.rows();

    @Override
    public Integer call() {
        if (store.isPresent() == !paths.isEmpty()) {
            throw Failure.wrongUse("say what to serve: either PATH or --store FOLDER");
        }
        if (port < 0 || port > 65535 || timeout < 1 || limit < 1) {
            throw Failure.wrongUse("--port takes 0 to 65535, --timeout and --limit a number from 1");
        }
        try (PolicyStore source = store.map(PolicyStore::open).orElseGet(PolicyStore::inMemory)) {
            if (!paths.isEmpty()) {
                read(source);
            }
            return serve(source);
        }
    }

    private void read(PolicyStore source) {
        Console console = main.console();
        Pipeline pipeline = new Pipeline(console, Runtime.getRuntime().availableProcessors());
        Authority authority = known.load();
        source.prepare(authority);
        Ingest ingest = new Ingest(source, authority, EvidenceStyle.STATEMENTS);
        List<Extraction> all = new ArrayList<>();
        pipeline.run(paths, all::add);
        ingest.write(all);
        if (ingest.notices() == 0) {
            throw Failure.wrongUse("there is no notice in " + paths.getFirst());
        }
        Summary.say(console, ingest.notices(), pipeline.leftOut(), source.size() + " statements", "-");
    }

    private int serve(PolicyStore source) {
        Console console = main.console();
        try (PolicyServer server = PolicyServer.of(source, new PolicyServer.Settings(host, port, timeout, limit))) {
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.stop();
                console.say("stopped");
            }));
            console.say("serving " + server.address() + "  SPARQL endpoint " + server.endpoint() + "  (Ctrl-C stops)");
            server.join();
            return ExitCode.DONE;
        } catch (PolicyServer.CannotListen taken) {
            throw Failure.surroundings(String.valueOf(taken.getMessage()));
        }
    }
}
