package org.policykg.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.http.HttpEnv;
import org.apache.jena.http.HttpLib;
import org.apache.jena.http.HttpMethod;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.graph.GraphFactory;
import org.policykg.GraphStore;
import org.policykg.graph.Vocabulary;

/** A store behind the SPARQL 1.1 Graph Store HTTP Protocol: each graph is PUT, which replaces it, and is kept once it was. */
public final class RemoteStore implements GraphStore {
    /** A store may be long at indexing a graph, and a notice is small; what takes longer than this does not come. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int LAST_PORT = 65_535;

    private final String address;
    private final Duration longest;

    private RemoteStore(String address, Duration longest) {
        this.address = address;
        this.longest = longest;
    }

    /**
     * The store at an address; absent when the address is not of HTTP.
     *
     * @throws StoreException when it is, and is not whole
     */
    public static Optional<GraphStore> open(String address) {
        return open(address, LONGEST);
    }

    /** The same, which waits so long for an answer. */
    static Optional<GraphStore> open(String address, Duration longest) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http:") && !lower.startsWith("https:")) {
            return Optional.empty();
        }
        try {
            URI place = new URI(address);
            if (place.getHost() == null || place.getPort() > LAST_PORT || place.getFragment() != null) {
                throw noAddress(address);
            }
            return Optional.of(new RemoteStore(address, longest));
        } catch (URISyntaxException broken) {
            throw noAddress(address);
        }
    }

    private static StoreException noAddress(String address) {
        return StoreException.wrongUse(address + " is no address of a store, such as http://localhost:3030/kg/data");
    }

    @Override
    public void put(String name, List<Triple> statements) {
        Graph graph = GraphFactory.createDefaultGraph();
        statements.forEach(graph::add);
        ByteArrayOutputStream turtle = new ByteArrayOutputStream();
        RDFDataMgr.write(turtle, graph, RDFFormat.TURTLE_FLAT);
        String url = address + (address.contains("?") ? "&" : "?") + "graph="
                + URLEncoder.encode(name, StandardCharsets.UTF_8);
        // what a user has added stands beside the vocabulary that may be there
        HttpMethod method = name.equals(Vocabulary.GRAPH) ? HttpMethod.POST : HttpMethod.PUT;
        try {
            HttpLib.httpPushData(
                    HttpEnv.getHttpClient(url),
                    method,
                    url,
                    request -> request.timeout(longest)
                            .header(HttpNames.hContentType, WebContent.contentTypeTurtle + ";charset=utf-8"),
                    HttpRequest.BodyPublishers.ofByteArray(turtle.toByteArray()));
        } catch (HttpException refused) {
            throw unchecked(
                    refused.getStatusCode() > 0 ? "answers " + refused.getStatusCode() : "does not answer", refused);
        } catch (RuntimeIOException failure) {
            throw unchecked("does not answer", failure);
        }
    }

    private UncheckedIOException unchecked(String reason, Exception cause) {
        String line = address + " " + reason;
        return new UncheckedIOException(line, new IOException(line, cause));
    }

    /** Nothing: each graph was kept when it was put. */
    @Override
    public void commit() {}

    @Override
    public void close() {}
}
