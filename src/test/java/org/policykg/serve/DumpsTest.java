package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.graph.Policy;
import org.policykg.store.DumpFormat;

/** The whole store as a file: with and without evidence, compressed, in parts, and known again by its ETag. */
class DumpsTest {
    private static final String STRONG = "\"[0-9a-f]{32}(?:--\\w+)?\"";
    private static Served served;

    @BeforeAll
    static void start() throws PolicyServer.CannotListen {
        served = new Served();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String at(String path) {
        return served.root() + path;
    }

    private static Graph turtle(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(answer.body(), Lang.TURTLE).parse(graph);
        return graph;
    }

    private static HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(at(path)));
        return HttpClient.newHttpClient()
                .send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    @Test
    void aDumpHasEvidenceWhenItIsAsked() {
        Graph none = turtle(Http.get(at("/dump.ttl")));
        assertThat(none.contains(Node.ANY, RDF.Nodes.type, Policy.Notice.asNode()))
                .isTrue();
        assertThat(none.contains(Node.ANY, Policy.rule.asNode(), Node.ANY)).isFalse();
        assertThat(turtle(Http.get(at("/dump.ttl?evidence=none"))).isIsomorphicWith(none))
                .isTrue();
        Graph statements = turtle(Http.get(at("/dump.ttl?evidence=statements")));
        assertThat(statements.contains(Node.ANY, RDF.Nodes.reifies, Node.ANY)).isTrue();
        Graph annotations = turtle(Http.get(at("/dump.ttl?evidence=annotations")));
        assertThat(annotations.contains(Node.ANY, RDF.Nodes.reifies, Node.ANY)).isFalse();
        assertThat(annotations.contains(Node.ANY, Policy.rule.asNode(), Node.ANY))
                .isTrue();
        assertThat(none.find().toList()).allMatch(statements::contains).allMatch(annotations::contains);
        assertThat(Http.get(at("/dump.jsonld?evidence=annotations")).body()).contains("oa:hasTarget");
        assertThat(Http.get(at("/dump.jsonld")).body()).contains("pol:Notice").doesNotContain("oa:hasTarget");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dump.ttl?evidence=all", "/dump.ttl?evidence=", "/dump.jsonld?evidence=statements"})
    void otherEvidenceIsAProblem(String path) {
        HttpResponse<String> answer = Http.get(at(path));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("\"detail\":\"parameter evidence takes none, annotations or, but for .jsonld, statements\"");
    }

    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    void aDumpIsKnownByItsTagAndComesInParts(DumpFormat format) {
        String address = at("/dump." + format.ending());
        HttpResponse<String> whole = Http.get(address);
        assertThat(whole.statusCode()).isEqualTo(200);
        String tag = Http.header(whole, "ETag");
        assertThat(tag).matches(STRONG);
        assertThat(Http.header(whole, "Vary")).isEqualTo("Accept-Encoding");
        HttpResponse<String> known = Http.get(address, "If-None-Match", "\"other\", " + tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(Http.header(known, "ETag")).isEqualTo(tag);
        HttpResponse<String> part = Http.get(address, "Range", "bytes=0-9");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(whole.body().substring(0, 10));
        assertThat(Http.header(Http.head(address), "Content-Length"))
                .isEqualTo(Integer.toString(whole.body().getBytes(StandardCharsets.UTF_8).length));
        assertThat(Http.header(Http.head(address), "ETag")).isEqualTo(tag);
    }

    @Test
    void aTagTellsTheContent() throws PolicyServer.CannotListen {
        String tag = Http.header(Http.get(at("/dump.nq")), "ETag");
        try (Served again = new Served()) {
            assertThat(Http.header(Http.get(again.root() + "/dump.nq"), "ETag")).isEqualTo(tag);
            again.store()
                    .write(() -> again.store()
                            .replaceNow(
                                    Served.BASE + "document/甲",
                                    java.util.List.of(org.apache.jena.graph.Triple.create(
                                            RDF.Nodes.type, RDF.Nodes.type, RDF.Nodes.type))));
            assertThat(Http.header(Http.get(again.root() + "/dump.nt"), "ETag"))
                    .isNotEqualTo(Http.header(Http.get(at("/dump.nt")), "ETag"));
        }
        assertThat(Http.header(Http.get(at("/dump.nq?evidence=statements")), "ETag"))
                .isNotEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, gzip",
        "zstd, zstd",
        "'gzip, zstd, br', zstd",
        "'zstd;q=0.4, gzip;q=0.8', gzip",
        "'zstd;q=0, gzip', gzip"
    })
    void aDumpIsSentCompressedToThoseWhoAskForIt(String asked, String sent) throws Exception {
        HttpResponse<byte[]> plain = bytes("/dump.ttl");
        HttpResponse<byte[]> packed = bytes("/dump.ttl", "Accept-Encoding", asked);
        assertThat(packed.statusCode()).isEqualTo(200);
        assertThat(Http.header(packed, "Content-Encoding")).isEqualTo(sent);
        assertThat(Http.header(packed, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(Http.header(packed, "Content-Type")).isEqualTo(Http.header(plain, "Content-Type"));
        assertThat(packed.body()).hasSizeLessThan(plain.body().length / 3);
        assertThat(unpacked(packed.body(), sent)).isEqualTo(plain.body());
        String tag = Http.header(packed, "ETag");
        assertThat(tag).matches(STRONG).isNotEqualTo(Http.header(plain, "ETag"));
        HttpResponse<byte[]> known = bytes("/dump.ttl", "Accept-Encoding", asked, "If-None-Match", tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(Http.header(known, "ETag")).isEqualTo(tag);
        // a part is a part of what is sent, so that a download that was broken off goes on
        HttpResponse<byte[]> rest =
                bytes("/dump.ttl", "Accept-Encoding", asked, "Range", "bytes=100-", "If-Range", tag);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(Http.header(rest, "Content-Encoding")).isEqualTo(sent);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(packed.body(), 100, packed.body().length));
    }

    private static byte[] unpacked(byte[] bytes, String packing) throws IOException {
        try (InputStream in = packing.equals("gzip")
                ? new GZIPInputStream(new ByteArrayInputStream(bytes))
                : new ZstdInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    @Test
    void othersGetItAsItIs() throws Exception {
        for (String asked : new String[] {"br", "identity", "gzip;q=0"}) {
            HttpResponse<byte[]> answer = bytes("/dump.nt", "Accept-Encoding", asked);
            assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(answer.body()).isEqualTo(bytes("/dump.nt").body());
        }
    }

    /** Half of one dump and half of another are no dump. */
    @Test
    void aPartOfAnotherDumpIsNotSent() throws Exception {
        String tag = Http.header(bytes("/dump.nt"), "ETag");
        HttpResponse<byte[]> same = bytes("/dump.nt", "Range", "bytes=10-19", "If-Range", tag);
        assertThat(same.statusCode()).isEqualTo(206);
        for (String other : new String[] {"\"other\"", "W/" + tag, "Sat, 29 Oct 1994 19:43:31 GMT"}) {
            HttpResponse<byte[]> answer = bytes("/dump.nt", "Range", "bytes=10-19", "If-Range", other);
            assertThat(answer.statusCode()).as(other).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(bytes("/dump.nt").body());
        }
        // the tag of the one form is not that of the other
        assertThat(bytes("/dump.nt", "Range", "bytes=10-19", "If-Range", tag, "Accept-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(200);
    }
}
