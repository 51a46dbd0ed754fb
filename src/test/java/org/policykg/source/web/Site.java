package org.policykg.source.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A well-behaved site on this machine: what stands at its paths, and what it was asked. */
public final class Site implements AutoCloseable {
    /** A request as it came. */
    public record Asked(String path, Headers headers) {
        public String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("site-", 0).factory());
    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private Site(HttpServer server) {
        this.server = server;
        server.setExecutor(executor);
        server.createContext("/", this::handle);
        server.start();
    }

    public static Site start() throws IOException {
        return new Site(HttpServer.create(anyPort(), 0));
    }

    static Site secure(SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new Site(server);
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(new Asked(path, exchange.getRequestHeaders()));
        try (exchange) {
            Optional.ofNullable(handlers.get(path))
                    .orElse(missing -> send(missing, 404, "", new byte[0]))
                    .handle(exchange);
        }
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        if (!type.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    public Site on(String path, HttpHandler handler) {
        handlers.put(path, handler);
        return this;
    }

    public Site page(String path, String type, byte[] body) {
        return on(path, exchange -> send(exchange, 200, type, body));
    }

    public Site page(String path, String body) {
        return page(path, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    /** A page whose site tells its states apart, and answers 304 where it is asked by the same words. */
    public Site page(String path, String body, Map<String, String> validators) {
        return on(path, exchange -> {
            validators.forEach(exchange.getResponseHeaders()::set);
            String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
            String since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
            boolean same = tag == null
                    ? since != null && since.equals(validators.get("Last-Modified"))
                    : tag.equals(validators.get("ETag"));
            if (same) {
                send(exchange, 304, "", new byte[0]);
            } else {
                send(exchange, 200, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    public Site status(String path, int status, String body) {
        return on(path, exchange -> send(exchange, status, "text/html", body.getBytes(StandardCharsets.UTF_8)));
    }

    public Site redirect(String path, int status, String location) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            send(exchange, status, "", new byte[0]);
        });
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The address of a path, by the number of this machine. */
    public String at(String path) {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:" + port() + path;
    }

    public List<Asked> asked() {
        return asked;
    }

    /** The paths that were asked for, in their order. */
    public List<String> paths() {
        return asked.stream().map(Asked::path).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
