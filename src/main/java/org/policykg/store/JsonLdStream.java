package org.policykg.store;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.jsonld.JenaToTitanium;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.policykg.graph.Prefixes;

/**
 * JSON-LD one graph at a time: the terms of {@code ontology/context.jsonld} first, then each graph as it comes, its members in
 * order. Nothing of a graph is kept once it is written.
 */
final class JsonLdStream implements AutoCloseable {
    private static final String CONTEXT = "@context";
    private static final String GRAPH = "@graph";

    private final OutputStream out;
    private final JsonGenerator json;
    private final Document context;
    private final JsonLdOptions options = new JsonLdOptions();

    /**
     * Begins a document; closing it finishes the document and leaves {@code out} open.
     *
     * @param prefixes prefix to namespace, of which those that the program does not know by itself become terms too
     */
    JsonLdStream(OutputStream out, Map<String, String> prefixes) {
        this.out = out;
        this.json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(new KeepOpen(out), StandardCharsets.UTF_8);
        options.setOrdered(true);
        JsonObject terms = with(prefixes, terms());
        this.context = JsonDocument.of(terms);
        json.writeStartObject().write(CONTEXT, terms.getJsonObject(CONTEXT)).writeStartArray(GRAPH);
    }

    private static JsonObject with(Map<String, String> prefixes, JsonObject terms) {
        JsonObjectBuilder context = Json.createObjectBuilder(terms.getJsonObject(CONTEXT));
        prefixes.forEach((prefix, namespace) -> {
            if (!Prefixes.all().containsKey(prefix)) {
                context.add(prefix, namespace);
            }
        });
        return Json.createObjectBuilder().add(CONTEXT, context).build();
    }

    private static JsonObject terms() {
        try (InputStream file = JsonLdStream.class.getResourceAsStream("/org/policykg/ontology/context.jsonld")) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its JSON-LD context");
            }
            return Json.createReader(file).readObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a graph as one member. */
    void write(String graph, List<Triple> triples) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        triples.forEach(triple -> dataset.add(Quad.create(NodeFactory.createURI(graph), triple)));
        try {
            Document expanded = JsonDocument.of(JenaToTitanium.convert(dataset, options));
            JsonObject compact =
                    JsonLd.compact(expanded, context).options(options).get();
            JsonObject said = Json.createObjectBuilder(compact).remove(CONTEXT).build();
            if (said.keySet().equals(Set.of(GRAPH))) {
                said.getJsonArray(GRAPH).forEach(json::write);
            } else if (!said.isEmpty()) {
                json.write(said);
            }
        } catch (JsonLdError broken) {
            throw new IllegalStateException("JSON-LD: " + broken.getMessage(), broken);
        } catch (JsonException failure) {
            throw unchecked(failure);
        }
    }

    /** Hands on all that was written. */
    void flush() {
        try {
            json.flush();
        } catch (JsonException failure) {
            throw unchecked(failure);
        }
    }

    @Override
    public void close() {
        try {
            json.writeEnd().writeEnd();
            json.close();
            out.write('\n');
        } catch (JsonException failure) {
            throw unchecked(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static UncheckedIOException unchecked(JsonException failure) {
        return new UncheckedIOException(
                failure.getCause() instanceof IOException cause
                        ? cause
                        : new IOException(failure.getMessage(), failure));
    }

    /** The generator closes what it writes to; whoever opened it is to do so. */
    private static final class KeepOpen extends FilterOutputStream {
        KeepOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
