package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose scripts may read what is served. */
class CrossOriginTest {
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String OTHER = "https://example.org";

    @TempDir
    Path folder;

    private static Served served(Settings settings) throws PolicyServer.CannotListen {
        return new Served(settings, settings.host());
    }

    private static HttpResponse<String> preflight(String address, String origin, String method) {
        return Http.send(
                "OPTIONS",
                address,
                BodyPublishers.noBody(),
                "Origin",
                origin,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                "content-type");
    }

    @Test
    void nobodysOnThisMachine() throws Exception {
        assertThat(Settings.DEFAULT.readers()).isEmpty();
        try (Served served = served(Settings.DEFAULT)) {
            HttpResponse<String> answer = Http.get(served.root() + "/openapi.json", "Origin", OTHER);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue(ALLOWED)).isEmpty();
        }
    }

    @Test
    void everybodysWhereTheServerIsOpen() throws Exception {
        Settings open = Settings.DEFAULT.at("0.0.0.0", 0);
        assertThat(open.readers()).containsExactly("*");
        assertThat(open.readBy(List.of(Settings.NOBODY)).readers()).isEmpty();
        try (Served served = served(open)) {
            for (String path : List.of("/openapi.json", Links.page(Served.MOFCOM), "/dump.nt", "/id/nowhere")) {
                HttpResponse<String> answer = Http.get(served.root() + path, "Origin", OTHER, "Accept", "text/turtle");
                assertThat(answer.headers().allValues(ALLOWED)).as(path).containsExactly(OTHER);
                assertThat(String.join(",", answer.headers().allValues("Vary")))
                        .as(path)
                        .contains("Origin");
                assertThat(Http.header(answer, "Access-Control-Expose-Headers")).contains("ETag");
                assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                        .isEmpty();
            }
            String varies = String.join(
                    ",",
                    Http.get(served.root() + Links.page(Served.MOFCOM), "Origin", OTHER)
                            .headers()
                            .allValues("Vary"));
            assertThat(varies.split("\\s*,\\s*")).containsExactlyInAnyOrder("Origin", "Accept", "Cookie");
            HttpResponse<String> query = Http.send(
                    "POST",
                    served.endpoint(),
                    BodyPublishers.ofString("ASK {}"),
                    "Content-Type",
                    "application/sparql-query",
                    "Origin",
                    OTHER);
            assertThat(query.statusCode()).isEqualTo(200);
            assertThat(Http.header(query, ALLOWED)).isEqualTo(OTHER);
        }
    }

    @Test
    void aBrowserMayAskFirst() throws Exception {
        try (Served served = served(Settings.DEFAULT.readBy(List.of(OTHER, "http://localhost:8080")))) {
            for (String origin : List.of(OTHER, "http://localhost:8080")) {
                HttpResponse<String> answer = preflight(served.endpoint(), origin, "POST");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(Http.header(answer, ALLOWED)).isEqualTo(origin);
                assertThat(Http.header(answer, "Access-Control-Allow-Methods").split(","))
                        .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "POST");
                assertThat(Http.header(answer, "Access-Control-Allow-Headers")).contains("Content-Type");
            }
            for (String origin :
                    List.of("https://example.org.evil", "https://exampleXorg", "http://example.org", "null")) {
                assertThat(preflight(served.endpoint(), origin, "POST")
                                .headers()
                                .firstValue(ALLOWED))
                        .as(origin)
                        .isEmpty();
                assertThat(Http.get(served.root() + "/dump.nt", "Origin", origin)
                                .headers()
                                .firstValue(ALLOWED))
                        .as(origin)
                        .isEmpty();
            }
        }
    }

    @Test
    void aPasswordClosesItToScriptsOfOthers() throws Exception {
        Path users = Files.writeString(folder.resolve("users"), "somebody: secret\n");
        Settings locked = Settings.DEFAULT.at("0.0.0.0", 0).open(Optional.of(users), Optional.empty(), List.of());
        assertThat(locked.readers()).isEmpty();
        // those that are named may ask with a password of their own
        try (Served served = served(locked.readBy(List.of(OTHER)))) {
            HttpResponse<String> before = preflight(served.endpoint(), OTHER, "GET");
            assertThat(before.statusCode()).isEqualTo(200);
            assertThat(Http.header(before, "Access-Control-Allow-Headers")).contains("Authorization");
            HttpResponse<String> without = Http.get(served.root() + "/openapi.json", "Origin", OTHER);
            assertThat(without.statusCode()).isEqualTo(401);
            HttpResponse<String> with = Http.get(
                    served.root() + "/openapi.json",
                    "Origin",
                    OTHER,
                    "Authorization",
                    "Basic "
                            + java.util.Base64.getEncoder()
                                    .encodeToString(
                                            "somebody:secret".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            assertThat(with.statusCode()).isEqualTo(200);
            assertThat(Http.header(with, ALLOWED)).isEqualTo(OTHER);
        }
    }
}
