package org.policykg.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.JettySecurityLib;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.policykg.store.PolicyStore;
import org.policykg.store.QueryPrefixes;

/**
 * An embedded Fuseki: pages for people, linked data and dumps for programs, and an endpoint that answers queries. Nothing
 * can be changed through it.
 *
 * <p>{@snippet :
 * PolicyServer server = PolicyServer.of(store, Settings.DEFAULT).start();
 * }
 */
public final class PolicyServer implements AutoCloseable {
    /** Below here is the endpoint. */
    static final String DATASET = "/policy";

    /** Where queries go. */
    static final String ENDPOINT = DATASET + "/sparql";

    /** Threads for listening and for turning away, beyond those for all that {@link Places} lets in. */
    private static final int OTHER_THREADS = 40;

    /** The port is taken, or the address is none of this machine's. */
    public static final class CannotListen extends Exception {
        private static final long serialVersionUID = 1L;

        CannotListen(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final FusekiServer server;
    private final Settings settings;
    private final Path dumps;
    private final HeapWatch memory;
    private final AtomicBoolean stopping;

    private PolicyServer(FusekiServer server, Settings settings, Path dumps, HeapWatch memory, AtomicBoolean stopping) {
        this.stopping = stopping;
        this.memory = memory;
        this.server = server;
        this.settings = settings;
        this.dumps = dumps;
    }

    /**
     * A server of a store, which it makes searchable; it listens once started.
     *
     * @throws IllegalArgumentException when the files for passwords or encryption are not what they should be
     */
    public static PolicyServer of(PolicyStore store, Settings settings) {
        return of(store, settings, command -> Thread.ofPlatform().daemon().start(command));
    }

    /**
     * The same.
     *
     * @param background where is read what some pages need of the whole store
     */
    static PolicyServer of(PolicyStore store, Settings settings, Executor background) {
        store.searchable();
        DatasetGraph dataset = store.dataset();
        dataset.getContext().set(ARQ.queryTimeout, Integer.toString(settings.seconds() * 1000));
        Services services = new Services(settings.services());
        services.guard(dataset.getContext());
        QueryGate gate = new QueryGate(settings.queries());
        Site site = new Site(store, settings, gate, background);
        site.begin();
        ServiceDescription description = new ServiceDescription(ENDPOINT, settings.front(), site::figuresNow);
        Templates templates = new Templates();
        Path dumps = temporaryFolder();
        HeapWatch memory = new HeapWatch();
        FusekiServer.Builder builder = FusekiServer.create()
                .port(settings.port())
                .registerOperation(
                        Operation.Query,
                        new BoundedQuery(settings.rows(), QueryPrefixes.of(store), gate, memory, services, description))
                .add(
                        DATASET,
                        DataService.newBuilder(dataset)
                                .addEndpoint(Operation.Query)
                                .addEndpoint(Operation.Query, ENDPOINT.substring(DATASET.length() + 1))
                                .build())
                .addFilter("/*", new Headers())
                .maxServerThreads(Places.queries(settings) + Places.PAGES + OTHER_THREADS)
                .addFilter(DATASET + "/*", new FusekiErrors(settings.answerBytes()))
                .addFilter(DATASET + "/*", new Unpacked(settings.requestBytes()))
                .addFilter(DATASET + "/*", new Parameters());
        AtomicBoolean stopping = new AtomicBoolean();
        Measures measures = new Measures(gate, settings.front().metrics());
        Routes.pages(site, description, measures)
                .forEach((path, page) -> builder.addServlet(path, new PageServlet(templates, page)));
        Routes.files(store, dumps).forEach(builder::addServlet);
        try {
            FusekiServer server = protectedBy(settings, builder);
            JettyParts.fit(
                    server.getJettyServer(),
                    settings,
                    new HealthPage(site, stopping),
                    new Problems(templates),
                    measures);
            return new PolicyServer(server, settings, dumps, memory, stopping);
        } catch (IllegalArgumentException wrong) {
            memory.close();
            remove(dumps);
            throw wrong;
        }
    }

    /** Passwords and encryption, by Fuseki's own means. */
    private static FusekiServer protectedBy(Settings settings, FusekiServer.Builder builder) {
        settings.https().ifPresent(PolicyServer::checkDetails);
        try {
            settings.passwordFile()
                    .ifPresent(file -> builder.securityHandler(JettySecurityLib.makeSecurityHandler(
                                    "PolicyKG", Passwords.users(file), AuthScheme.BASIC))
                            .serverAuthPolicy(Auth.ANY_USER));
            settings.https().ifPresent(file -> builder.port(-1).https(settings.port(), file.toString()));
            return builder.build();
        } catch (FusekiException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "the file for HTTPS or that of the passwords cannot be used: " + wrong.getMessage(), wrong);
        }
    }

    /** Fuseki says nothing useful of a file that lacks what it needs. */
    private static void checkDetails(Path file) {
        try {
            JsonNode details = new ObjectMapper().readTree(Files.readAllBytes(file));
            if (details.hasNonNull("keystore") && details.hasNonNull("passwd")) {
                return;
            }
        } catch (IOException noJson) {
            throw new IllegalArgumentException(file + " is no JSON file or cannot be read", noJson);
        }
        throw new IllegalArgumentException(file + " has no keystore and passwd");
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("policykg");
        } catch (IOException failure) {
            throw new UncheckedIOException("the temporary folder cannot be written", failure);
        }
    }

    /** Begins to listen. */
    public PolicyServer start() throws CannotListen {
        try {
            InetAddress.getByName(settings.host());
            server.start();
            return this;
        } catch (UnknownHostException unknown) {
            throw new CannotListen(settings.host() + " is no address of this machine", unknown);
        } catch (FusekiException failure) {
            throw new CannotListen(reason(failure), failure);
        }
    }

    /** How many threads it may have. */
    int threads() {
        return server.getJettyServer().getThreadPool() instanceof ThreadPool.SizedThreadPool pool
                ? pool.getMaxThreads()
                : 0;
    }

    /** The address of the query endpoint. */
    public String endpoint() {
        return root() + ENDPOINT;
    }

    /** The address of the first page. */
    public String address() {
        return root() + "/";
    }

    private String root() {
        boolean encrypted = settings.https().isPresent();
        int port = encrypted ? server.getHttpsPort() : server.getPort();
        return (encrypted ? "https" : "http") + "://" + settings.host() + ":" + port;
    }

    /** Waits until the server is stopped. */
    public void join() {
        server.join();
    }

    /** Lets go of the port; those who {@link #join} go on. */
    public void stop() {
        stopping.set(true);
        server.stop();
        memory.close();
        remove(dumps);
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException gone) {
            // a temporary folder that is gone already, or that the system clears away
        }
    }

    @Override
    public void close() {
        stop();
    }

    private String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean bind = cause instanceof BindException
                    || cause instanceof IOException
                            && String.valueOf(cause.getMessage()).contains("bind");
            if (bind) {
                return "port " + settings.port() + " of " + settings.host()
                        + " is taken or may not be used; choose another with --port";
            }
        }
        return "the server cannot start: " + failure.getMessage();
    }
}
