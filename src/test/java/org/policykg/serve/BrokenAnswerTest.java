package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that ends too early never looks whole. */
@Timeout(60)
class BrokenAnswerTest {
    private static final int MOST = 1 << 20;
    private static final byte[] PART = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    private static final Server JETTY = new Server(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

    /** Writes as many parts as it is asked for, and then says that it failed. */
    private static final class Parts extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            int parts = Integer.parseInt(request.getParameter("parts"));
            if (request.getParameter("length") != null) {
                response.setContentLengthLong((long) parts * PART.length);
            }
            for (int i = 0; i < parts; i++) {
                response.getOutputStream().write(PART);
            }
            if (request.getParameter("fails") != null) {
                response.setStatus(500);
                response.getWriter().println("it failed");
            }
        }
    }

    @BeforeAll
    static void start() throws Exception {
        ServletContextHandler context = new ServletContextHandler();
        context.addFilter(new FilterHolder(new FusekiErrors(MOST)), "/bounded", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(new Parts()), "/*");
        JETTY.setHandler(new Progress(Duration.ofMillis(200), MOST, context));
        JETTY.start();
    }

    @AfterAll
    static void stop() throws Exception {
        JETTY.stop();
    }

    private static String root() {
        return "http://localhost:" + ((ServerConnector) JETTY.getConnectors()[0]).getLocalPort();
    }

    private static Socket ask(String path, String version) throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), ((ServerConnector) JETTY.getConnectors()[0]).getLocalPort());
        OutputStream out = socket.getOutputStream();
        out.write(("GET " + path + " " + version + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
        return socket;
    }

    @Test
    void aWholeAnswerIsSentAsItIs() {
        assertThat(Http.get(root() + "/bounded?parts=16").body()).hasSize(MOST);
        HttpResponse<String> failed = Http.get(root() + "/bounded?parts=0&fails=1");
        assertThat(failed.statusCode()).isEqualTo(500);
        // what happened inside is for the log
        assertThat(failed.body()).contains("its log has more").doesNotContain("it failed");
        assertThat(Http.get(root() + "/?parts=40").body()).hasSize(40 * PART.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parts=17", "parts=100", "parts=3&fails=1", "parts=1000&length=1"})
    void anAnswerThatIsTooLongOrFailsIsBrokenOff(String asked) {
        assertThatThrownBy(() -> Http.get(root() + "/bounded?" + asked)).hasRootCauseInstanceOf(IOException.class);
    }

    /** Where the end of the connection is the end of the answer, it is reset. */
    @ParameterizedTest
    @CsvSource({"HTTP/1.1,parts=100", "HTTP/1.1,parts=3&fails=1", "HTTP/1.0,parts=100", "HTTP/1.0,parts=3&fails=1"})
    void anAnswerWithoutLengthIsReset(String version, String asked) throws IOException {
        try (Socket socket = ask("/bounded?" + asked, version)) {
            assertThatThrownBy(() -> socket.getInputStream().readAllBytes()).isInstanceOf(IOException.class);
        }
    }

    /** A dump has a length; a reader that takes some of it and then hardly any loses the connection, and so does one that sends nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"parts=1000&length=1", "parts=1000"})
    void whoHardlyReadsIsCutOff(String asked) throws Exception {
        try (Socket socket = ask("/?" + asked, "HTTP/1.1")) {
            InputStream in = socket.getInputStream();
            socket.setSoTimeout(20_000);
            for (int i = 0; i < 10; i++) {
                assertThat(in.read()).isNotNegative();
                Thread.sleep(100);
            }
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(java.net.SocketTimeoutException.class);
        }
    }
}
