package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.policykg.store.PolicyStore;

/** Queries and pages have each their share of the threads, whoever asks for them. */
@Timeout(60)
class SharesTest {
    private final Queue<Callback> inside = new ConcurrentLinkedQueue<>();
    private final Server jetty = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final HttpClient client = HttpClient.newHttpClient();

    /** Answers only when it is told to, and what begins with /now at once. */
    private final class Waiting extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (Request.getPathInContext(request).matches("/now|/policy/now|/health")) {
                callback.succeeded();
            } else {
                inside.add(callback);
            }
            return true;
        }
    }

    @BeforeEach
    void start() throws Exception {
        Front trusting = new Front(Optional.empty(), List.of(InetAddress.getLoopbackAddress()), false);
        jetty.setHandler(new FrontDoor(
                Settings.DEFAULT.seenAs(trusting),
                "/policy/",
                new Places(Settings.DEFAULT, "/policy/", new Waiting())));
        jetty.start();
    }

    @AfterEach
    void stop() throws Exception {
        jetty.stop();
    }

    private CompletableFuture<Integer> ask(String path, String from) {
        int port = ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Forwarded-For", from)
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    private int status(String path) {
        return ask(path, "192.0.2.1").join();
    }

    /** Asks from more and more addresses, until so many requests are inside. */
    private List<CompletableFuture<Integer>> fill(String path, int most) throws InterruptedException {
        List<CompletableFuture<Integer>> waiting = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            waiting.add(ask(path, "10.0.0." + i / 20));
        }
        while (inside.size() < most) {
            Thread.sleep(5);
        }
        return waiting;
    }

    private void answerAll(List<CompletableFuture<Integer>> waiting) {
        for (Callback each = inside.poll(); each != null; each = inside.poll()) {
            each.succeeded();
        }
        assertThat(waiting).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
    }

    @Test
    void queriesOfManyLeaveThePagesTheirThreads() throws Exception {
        List<CompletableFuture<Integer>> waiting = fill("/policy/sparql", Places.queries(Settings.DEFAULT));
        assertThat(status("/policy/sparql")).isEqualTo(503);
        assertThat(status("/now")).isEqualTo(200);
        answerAll(waiting);
        assertThat(status("/policy/now")).isEqualTo(200);
    }

    @Test
    void pagesOfManyLeaveQueriesTheirThreadsAndHealthIsTold() throws Exception {
        List<CompletableFuture<Integer>> waiting = fill("/", Places.PAGES);
        assertThat(status("/now")).isEqualTo(503);
        assertThat(status("/health")).isEqualTo(200);
        assertThat(status("/policy/now")).isEqualTo(200);
        answerAll(waiting);
        assertThat(status("/now")).isEqualTo(200);
    }

    /** There are threads for all who are let in, and some for others. */
    @Test
    void thereAreMoreThreadsThanRequestsThatAreLetIn() {
        Settings many = Settings.DEFAULT.within(30, 1000, 300, 1 << 20);
        try (PolicyStore store = PolicyStore.inMemory();
                PolicyServer server = PolicyServer.of(store, many, work -> {})) {
            assertThat(server.threads()).isGreaterThan(Places.queries(many) + Places.PAGES);
        }
    }

    /** Who sends the body of a query slowly, or never, holds no thread and no place of those who ask. */
    @Test
    void bodiesThatDoNotComeTakeNoPlace() throws Exception {
        Front trusting = new Front(Optional.empty(), List.of(InetAddress.getLoopbackAddress()), false);
        Settings settings = Settings.DEFAULT.seenAs(trusting).at("localhost", 0);
        List<Socket> slow = new ArrayList<>();
        try (PolicyStore store = PolicyStore.inMemory();
                PolicyServer server =
                        PolicyServer.of(store, settings, work -> {}).start()) {
            URI endpoint = URI.create(server.endpoint());
            for (int i = 0; i < Places.queries(settings) + 5; i++) {
                slow.add(new Socket("localhost", endpoint.getPort()));
                slow.get(i)
                        .getOutputStream()
                        .write(("POST " + endpoint.getPath()
                                        + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 10.0.0."
                                        + i / 20
                                        + "\r\nContent-Type: application/sparql-query\r\nContent-Length: 6\r\n\r\nASK")
                                .getBytes(StandardCharsets.UTF_8));
            }
            // what came first is inside by the time that so many that came later are answered
            for (int i = 0; i < 200; i++) {
                assertThat(Http.get(Links.url(server.endpoint(), "query", "ASK {}"))
                                .statusCode())
                        .isEqualTo(200);
            }
            OutputStream rest = slow.get(0).getOutputStream();
            rest.write(" {}".getBytes(StandardCharsets.UTF_8));
            byte[] answer = new byte[12];
            slow.get(0).getInputStream().readNBytes(answer, 0, answer.length);
            assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 200");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}
