package org.policykg.store;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.riot.system.jsonld.JenaToTitanium;
import org.apache.jena.sparql.core.DatasetGraph;

/** A dataset as JSON-LD in the terms of {@code ontology/context.jsonld}, members in order. */
final class JsonLdDocument {
    private JsonLdDocument() {}

    static void write(DatasetGraph dataset, OutputStream out) {
        try (InputStream context = JsonLdDocument.class.getResourceAsStream("/org/policykg/ontology/context.jsonld")) {
            if (context == null) {
                throw new IllegalStateException("the program lacks its JSON-LD context");
            }
            JsonLdOptions options = new JsonLdOptions();
            options.setOrdered(true);
            Document expanded = JsonDocument.of(JenaToTitanium.convert(dataset, options));
            var compact =
                    JsonLd.compact(expanded, JsonDocument.of(context)).ordered().get();
            try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                    .createWriter(new KeepOpen(out), StandardCharsets.UTF_8)) {
                writer.write(compact);
            }
            out.write('\n');
        } catch (JsonLdError broken) {
            throw new IllegalStateException("JSON-LD: " + broken.getMessage(), broken);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The writer closes what it writes to; whoever opened it is to do so. */
    private static final class KeepOpen extends java.io.FilterOutputStream {
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
