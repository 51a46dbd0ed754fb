package org.policykg.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that mean no good, or are broken: each is one line within the limits, and leaves nothing running. */
@Timeout(120)
class HostileSiteTest {
    private static final String NO_ROBOTS = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    /** What is done with a connection whose request was read. */
    private interface Behaviour {
        void answer(String path, OutputStream out) throws IOException, InterruptedException;
    }

    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private Set<Thread> before = Set.of();
    private ServerSocket server;
    private Fetching fetching;

    @BeforeEach
    void start() throws IOException {
        before = Set.copyOf(Thread.getAllStackTraces().keySet());
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        fetching = Fetching.here(Fetching.SHORT);
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        fetching.close();
        over.countDown();
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
        Predicate<Thread> ours = thread -> !before.contains(thread)
                && thread.getName().matches("policykg-web-\\d+|HttpClient-\\d+-SelectorManager");
        while (Thread.getAllStackTraces().keySet().stream().anyMatch(ours)) {
            Thread.sleep(20); // as long as the time for the test lasts
        }
    }

    private String serve(Behaviour behaviour) {
        Thread.ofPlatform().daemon().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket connection = server.accept();
                    connections.add(connection);
                    Thread.ofPlatform().daemon().start(() -> answer(connection, behaviour));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return "http://127.0.0.1:" + server.getLocalPort() + "/a";
    }

    private void answer(Socket connection, Behaviour behaviour) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String path = String.valueOf(in.readLine()).split(" ")[1];
            paths.add(path);
            for (String line = in.readLine(); line != null && !line.isEmpty(); ) {
                line = in.readLine();
            }
            behaviour.answer(path, connection.getOutputStream());
        } catch (IOException | InterruptedException hungUp) {
            // as it should
        }
    }

    /** The same, which has no robots.txt. */
    private String page(Behaviour behaviour) {
        return serve((path, out) -> {
            if (path.equals("/robots.txt")) {
                write(out, NO_ROBOTS);
            } else {
                behaviour.answer(path, out);
            }
        });
    }

    private static void write(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Test
    void silenceBeforeTheHeaders() {
        assertThat(fetching.refusal(page((path, out) -> over.await()))).isEqualTo("does not answer within 300 ms");
    }

    @Test
    void headersThatDrip() {
        String address = page((path, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nX: ");
            while (over.getCount() > 0) {
                write(out, "x");
                Thread.sleep(5);
            }
        });
        assertThat(fetching.refusal(address)).isEqualTo("does not answer within 300 ms");
    }

    @Test
    void headersWithoutEnd() {
        String address = page((path, out) -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            while (over.getCount() > 0) {
                write(out, ("X-Y: " + "z".repeat(1000) + "\r\n").repeat(50));
            }
        });
        assertThat(fetching.refusal(address)).matches("(?:gives no answer of HTTP|does not answer).*");
    }

    @Test
    void aBodyThatDrips() {
        String address = page((path, out) -> {
            write(out, "HTTP/1.1 200 OK\r\n\r\n");
            while (over.getCount() > 0) {
                write(out, "x");
                Thread.sleep(5);
            }
        });
        assertThat(fetching.refusal(address)).isEqualTo("has not come as a whole within 900 ms");
    }

    @Test
    void aBodyWithoutEnd() {
        String address = page((path, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (over.getCount() > 0) {
                write(out, "1000\r\n" + "x".repeat(0x1000) + "\r\n");
            }
        });
        assertThat(fetching.refusal(address)).isEqualTo("is too large: more than 100000 bytes");
    }

    @Test
    void aBodyShorterThanItSays() {
        String address = page((path, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nwords"));
        assertThat(fetching.refusal(address)).startsWith("breaks off: ");
        assertThat(paths).containsExactly("/robots.txt", "/a", "/a");
    }

    @Test
    void aBodyLongerThanItSays() throws Exception {
        String address = page((path, out) -> write(
                out,
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwordsHTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nbad"));
        assertThat(fetching.text(address)).isEqualTo("words");
        assertThat(fetching.text(address)).as("what came behind is no answer").isEqualTo("words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "220 mail.example.org ESMTP\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/1.1 two hundred\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "\u0000\u0001\u0002\u0003\r\n\r\n",
            })
    void whatIsNoHttp(String words) {
        String address = page((path, out) -> write(out, words));
        assertThat(fetching.refusal(address)).matches("(?:gives no answer of HTTP|cannot be fetched|breaks off): .+");
    }

    @Test
    void aLengthThatNobodyHasRoomFor() {
        String address = page((path, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 9000000000000000000\r\n\r\n");
            while (over.getCount() > 0) {
                write(out, "x".repeat(10_000));
            }
        });
        assertThat(fetching.refusal(address)).isEqualTo("is too large: more than 100000 bytes");
    }

    @Test
    void answersBeforeTheAnswer() {
        String address = page((path, out) -> {
            while (over.getCount() > 0) {
                write(out, "HTTP/1.1 100 Continue\r\n\r\n");
            }
        });
        assertThat(fetching.refusal(address))
                .matches("(?:gives no answer of HTTP|does not answer|cannot be fetched).*");
    }

    @Test
    void robotsThatHang() {
        String address = serve((path, out) -> over.await());
        assertThat(fetching.refusal(address)).isEqualTo("does not answer within 300 ms");
        assertThat(fetching.refusal(address + "/b")).isEqualTo("does not answer within 300 ms");
        assertThat(paths).as("who is silent is asked once").containsExactly("/robots.txt");
    }

    @Test
    void robotsWithoutEnd() throws Exception {
        String address = serve((path, out) -> {
            write(out, "HTTP/1.1 200 OK\r\n\r\n");
            if (path.equals("/a")) {
                write(out, "words");
                return;
            }
            write(out, "User-agent: *\nDisallow: /b\n");
            while (over.getCount() > 0) {
                write(out, "Disallow: /c\n".repeat(100));
            }
        });
        assertThat(fetching.text(address)).isEqualTo("words");
        assertThat(fetching.refusal(address.replace("/a", "/b"))).endsWith("keeps programs from it");
    }

    @Test
    void nobodyThere() throws Exception {
        server.close();
        assertThat(fetching.refusal("http://127.0.0.1:" + server.getLocalPort() + "/a"))
                .startsWith("cannot be reached: ");
        assertThat(fetching.pauses).as("a second attempt").hasSize(1);
        assertThat(fetching.refusal("http://nobody.test/a"))
                .isEqualTo("cannot be reached: no host is called nobody.test");
    }

    @Test
    void aBrokenConnectionIsTriedAgain() throws Exception {
        String address = page((path, out) -> {
            if (paths.stream().filter("/a"::equals).count() == 1) {
                throw new SocketException("hangs up");
            }
            write(out, "HTTP/1.1 200 OK\r\n\r\nwords");
        });
        assertThat(fetching.text(address)).isEqualTo("words");
        assertThat(paths).containsExactly("/robots.txt", "/a", "/a");
    }

    @Test
    void whoIsStoppedWaitsNoLonger() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        String address = page((path, out) -> {
            asked.countDown();
            over.await();
        });
        try (Fetching patient = Fetching.here(Fetching.LIMITS)) {
            Throwable[] thrown = new Throwable[1];
            Thread waiting = Thread.ofPlatform().start(() -> thrown[0] = catchThrowable(() -> patient.page(address)));
            asked.await();
            waiting.interrupt();
            waiting.join();
            assertThat(thrown[0]).isInstanceOf(InterruptedException.class);
        }
    }
}
