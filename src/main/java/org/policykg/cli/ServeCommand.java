package org.policykg.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.policykg.EvidenceStyle;
import org.policykg.pipeline.NoticeReader;
import org.policykg.serve.Passwords;
import org.policykg.serve.PolicyServer;
import org.policykg.serve.Settings;
import org.policykg.store.PolicyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code serve}: a store, or notices read for the occasion, as a SPARQL endpoint. */
@Command(
        name = "serve",
        description = {
            "Serve a store, or notices (files, folders, addresses) that are read into memory first: pages to look"
                    + " around in, linked data,",
            "and a SPARQL endpoint. Nothing can be changed through it. Stop it with Ctrl-C."
        },
        footer = {
            "",
            "Examples:",
            "  ./policykg serve data/notices",
            "  ./policykg serve --store kg --port 3030",
            "  ./policykg serve https://notices.example.org/tea-trade-plan.md",
            "  ./policykg serve data/notices --cors https://example.org"
        })
final class ServeCommand implements Callable<Integer> {
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#@\\s*]+");

    @ParentCommand
    Main main;

    @Mixin
    AuthorityOptions known;

    @Mixin
    ContactOptions contacts;

    @Mixin
    RuleOptions reading;

    @Mixin
    InputOptions input;

    @Mixin
    KeyOptions keys;

    @Option(names = "--store", paramLabel = "FOLDER", description = "The store to serve.")
    Optional<Path> store = Optional.empty();

    @Option(names = "--port", paramLabel = "PORT", description = "The port, 3030 by default; 0 for any that is free.")
    int port = Settings.DEFAULT.port();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The address to listen on; localhost by default, 0.0.0.0 opens it to the network.")
    String host = Settings.DEFAULT.host();

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "How long a query may take, 30 by default.")
    int timeout = Settings.DEFAULT.seconds();

    @Option(
            names = "--limit",
            paramLabel = "ROWS",
            description = "How many rows an answer may have, 100000 by default; one that is cut says so.")
    long limit = Settings.DEFAULT.rows();

    @Option(
            names = "--queries",
            paramLabel = "N",
            description =
                    "How many queries may run at once, two a processor by default; others wait, then are told to come"
                            + " again.")
    int queries = Settings.DEFAULT.queries();

    @Option(
            names = "--max-request",
            paramLabel = "BYTES",
            description = "How large a request may be, 1048576 by default.")
    long requestBytes = Settings.DEFAULT.requestBytes();

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = {
                "Let in only those of a file with a line 'user: password' for each (HTTP basic); './policykg password'"
                        + " makes lines",
                "that do not tell the password."
            })
    Optional<Path> passwordFile = Optional.empty();

    @Option(
            names = "--https",
            paramLabel = "FILE",
            description =
                    "Encrypt, with the certificate that a JSON file names: {\"keystore\": FILE, \"passwd\": PASSWORD}.")
    Optional<Path> https = Optional.empty();

    @Option(
            names = "--allow-service",
            paramLabel = "PREFIX",
            description = "Let queries ask other endpoints, with SERVICE, whose address begins so. May be repeated.")
    List<String> services = new ArrayList<>();

    @Option(
            names = "--cors",
            paramLabel = "ORIGIN",
            split = ",",
            description = {
                "Let scripts of other sites read, those of https://example.org for example; * is all, none is none."
                        + " May be",
                "repeated. By default all where --host opens the server to everybody, else none."
            })
    List<String> origins = new ArrayList<>();

    @Mixin
    FrontOptions front;

    @Option(names = "--verbose", description = "Write a line for each request to standard error.")
    boolean verbose;

    @Option(names = "--quiet", hidden = true, description = "What is the default by now.")
    boolean quiet;

    @Override
    public Integer call() {
        if (store.isPresent() == input.isGiven()) {
            throw Failure.wrongUse("say what to serve: either PATH or --store FOLDER");
        }
        input.checkNumbers();
        if (port < 0 || port > 65535) {
            throw Failure.wrongUse("--port takes 0 to 65535");
        }
        if (timeout < 1 || limit < 1 || queries < 1 || requestBytes < 1 || requestBytes > Integer.MAX_VALUE) {
            throw Failure.wrongUse("--timeout, --limit, --queries and --max-request take a number from 1");
        }
        if (passwordFile.filter(file -> !Passwords.nameSomebody(file)).isPresent()) {
            throw Failure.wrongUse(passwordFile.orElseThrow() + " has no line 'user: password', or may not be read");
        }
        if (https.filter(file -> !Files.isReadable(file)).isPresent()) {
            throw Failure.wrongUse(https.orElseThrow() + " is not there or may not be read");
        }
        origins.stream().filter(origin -> !isOrigin(origin)).findFirst().ifPresent(wrong -> {
            throw Failure.wrongUse("--cors takes *, none, or an origin such as https://example.org, not " + wrong);
        });
        ServerLog.begin();
        try (PolicyStore source = store.map(folder -> PolicyStore.open(folder, main.console()::say))
                .orElseGet(PolicyStore::inMemory)) {
            if (input.isGiven()) {
                read(source);
            }
            return serve(source);
        }
    }

    /** What a browser sends: scheme, host in lower case and a port that is not the usual one, or the word for all or for nobody. */
    private boolean isOrigin(String origin) {
        return origin.equals("*")
                || origin.equals(Settings.NOBODY) && origins.size() == 1
                || ORIGIN.matcher(origin).matches();
    }

    private void read(PolicyStore source) {
        Console console = main.console();
        NoticeReader reader = input.sure(contacts.in(NoticeReader.of(reading.load(), known.load()))
                .with(keys.load())
                .with(EvidenceStyle.STATEMENTS));
        Pipeline pipeline = new Pipeline(console, reader, input.threads(), input.attachments);
        source.prepare(reader.authority(), reader.rules().relations().added());
        Ingest ingest = Ingest.into(source, "");
        pipeline.runFiles(input.given(), ingest::add);
        ingest.flush();
        if (ingest.read() == 0) {
            throw Failure.wrongUse("there is no notice in " + input.first());
        }
        Summary.say(console, ingest.read(), pipeline.leftOut(), source.size() + " statements", "-");
    }

    private Settings settings(ServerLog log) {
        Settings settings = Settings.DEFAULT
                .at(host, port)
                .within(timeout, limit, queries, requestBytes)
                .open(passwordFile, https, services)
                .readBy(origins)
                .seenAs(front.read())
                .ruledBy(reading.load());
        return verbose && !quiet ? settings.logging(log::info) : settings;
    }

    private int serve(PolicyStore source) {
        Console console = main.console();
        if (source.mustIndex() && store.isPresent()) {
            console.say("making the full-text index of " + store.orElseThrow() + ", once ...");
        }
        ServerLog log = new ServerLog(console, main.clock());
        try (PolicyServer server = PolicyServer.of(source, settings(log))) {
            server.start();
            source.inUseFor("policykg serve; ask it at " + server.endpoint());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.stop();
                log.info("stopped");
            }));
            console.say("serving " + server.address() + "  SPARQL endpoint " + server.endpoint() + "  (Ctrl-C stops)");
            server.join();
            return ExitCode.DONE;
        } catch (IllegalArgumentException wrong) {
            throw Failure.wrongUse(String.valueOf(wrong.getMessage()));
        } catch (UncheckedIOException nowhere) {
            throw Failure.surroundings(String.valueOf(nowhere.getMessage()));
        } catch (PolicyServer.CannotListen taken) {
            throw Failure.surroundings(String.valueOf(taken.getMessage()));
        }
    }
}
