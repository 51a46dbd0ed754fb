package org.policykg.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.ServerConnector;
import org.policykg.store.PolicyStore;

/**
 * An embedded Fuseki that answers queries and nothing else: no update, no upload, no SERVICE.
 *
 * <p>{@snippet :
 * PolicyServer server = PolicyServer.of(store, Settings.DEFAULT).start();
 * }
 */
public final class PolicyServer implements AutoCloseable {
    private static final String DATASET = "/policy";
    private static final String ENDPOINT = "sparql";

    /**
     * How to serve.
     *
     * @param host the address to listen on
     * @param port the port; 0 for any that is free
     * @param seconds how long a query may take
     * @param rows how many rows an answer may have
     */
    public record Settings(String host, int port, int seconds, long rows) {
        public static final Settings DEFAULT = new Settings("localhost", 3030, 30, 100_000);
    }

    /** The port is taken, or the address is none of this machine's. */
    public static final class CannotListen extends Exception {
        private static final long serialVersionUID = 1L;

        CannotListen(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final FusekiServer server;
    private final Settings settings;

    private PolicyServer(FusekiServer server, Settings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** A server of a store; it listens once started. */
    public static PolicyServer of(PolicyStore store, Settings settings) {
        DatasetGraph dataset = store.dataset();
        dataset.getContext().set(ARQ.queryTimeout, Integer.toString(settings.seconds * 1000));
        dataset.getContext().set(ARQ.httpServiceAllowed, false);
        FusekiServer server = FusekiServer.create()
                .port(settings.port)
                .registerOperation(Operation.Query, new BoundedQuery(settings.rows))
                .add(
                        DATASET,
                        DataService.newBuilder(dataset)
                                .addEndpoint(Operation.Query)
                                .addEndpoint(Operation.Query, ENDPOINT)
                                .build())
                .addServlet("", new FrontPage())
                .build();
        Arrays.stream(server.getJettyServer().getConnectors())
                .filter(ServerConnector.class::isInstance)
                .map(ServerConnector.class::cast)
                .forEach(connector -> connector.setHost(settings.host));
        return new PolicyServer(server, settings);
    }

    /** Begins to listen. */
    public PolicyServer start() throws CannotListen {
        try {
            InetAddress.getByName(settings.host);
            server.start();
            return this;
        } catch (UnknownHostException unknown) {
            throw new CannotListen(settings.host + " is no address of this machine", unknown);
        } catch (FusekiException failure) {
            throw new CannotListen(reason(failure), failure);
        }
    }

    /** The address of the query endpoint. */
    public String endpoint() {
        return "http://" + settings.host + ":" + server.getPort() + DATASET + "/" + ENDPOINT;
    }

    /** The address of the front page. */
    public String address() {
        return "http://" + settings.host + ":" + server.getPort() + "/";
    }

    /** Waits until the server is stopped. */
    public void join() {
        server.join();
    }

    /** Lets go of the port; those who {@link #join} go on. */
    public void stop() {
        server.stop();
    }

    @Override
    public void close() {
        stop();
    }

    private String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException || cause instanceof IOException) {
                return "port " + settings.port + " of " + settings.host
                        + " is taken or may not be used; choose another with --port";
            }
        }
        return "the server cannot start: " + failure.getMessage();
    }
}
