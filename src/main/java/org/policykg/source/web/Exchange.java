package org.policykg.source.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One request to one machine, and its answer within limits of time and size. The machine is asked by its number, so that nothing can be
 * looked up in between, and told the name; a connection serves one request, so that what a server sends beyond an answer is part of none.
 */
final class Exchange {
    static {
        HostHeader.allow();
    }

    private final SSLContext tls;
    private final WebLimits limits;
    private final Executor executor;

    Exchange(SSLContext tls, WebLimits limits, Executor executor) {
        this.tls = tls;
        this.limits = limits;
        this.executor = executor;
    }

    /**
     * Asks for a page.
     *
     * @param machine one that was found good
     * @param headers of the request
     * @param most how many bytes are taken
     */
    Answer get(WebAddress address, InetAddress machine, Map<String, String> headers, int most)
            throws Fault, InterruptedException {
        HttpRequest request = request(address, machine, headers);
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(limits.connect())
                .sslContext(new NamedTls(tls, name(address)))
                .executor(executor)
                .build();
        try {
            return answer(client, request, most);
        } finally {
            client.shutdownNow();
        }
    }

    /** The host as a certificate bears it. */
    private static String name(WebAddress address) {
        String host = address.host();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static HttpRequest request(WebAddress address, InetAddress machine, Map<String, String> headers)
            throws Fault {
        String number = machine.getHostAddress().replaceFirst("%.*", "");
        String place = machine instanceof Inet6Address ? "[" + number + "]" : number;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                (address.isSecure() ? "https://" : "http://") + place + ":" + address.port() + address.target()));
        headers.forEach(request::setHeader);
        try {
            return request.setHeader(HostHeader.NAME, address.authority()).build();
        } catch (IllegalArgumentException refused) {
            throw Fault.lasting(
                    "cannot be fetched by this JVM; start it with -D" + HostHeader.ALLOWED + "=" + HostHeader.NAME);
        }
    }

    private Answer answer(HttpClient client, HttpRequest request, int most) throws Fault, InterruptedException {
        long begin = System.nanoTime();
        AtomicBoolean begun = new AtomicBoolean();
        CompletableFuture<Object> head = new CompletableFuture<>();
        CompletableFuture<HttpResponse<BoundedBody.Bytes>> whole = client.sendAsync(request, said -> {
            begun.set(true);
            head.complete(said);
            return new BoundedBody(most);
        });
        try {
            CompletableFuture.anyOf(head, whole)
                    .get(limits.connect().plus(limits.answer()).toNanos(), TimeUnit.NANOSECONDS);
            Duration left = limits.whole().minusNanos(System.nanoTime() - begin);
            HttpResponse<BoundedBody.Bytes> response = whole.get(Math.max(1, left.toNanos()), TimeUnit.NANOSECONDS);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException slow) {
            throw begun.get()
                    ? Fault.slow("has not come as a whole", limits.whole())
                    : Fault.slow("does not answer", limits.answer());
        } catch (ExecutionException failure) {
            throw fault(failure.getCause(), begun.get());
        } finally {
            whole.cancel(true);
        }
    }

    private Fault fault(@Nullable Throwable failure, boolean begun) {
        return switch (failure) {
            case HttpConnectTimeoutException slow ->
                Fault.passing("cannot be reached: no connection within " + WebLimits.words(limits.connect()));
            case ConnectException refused -> Fault.passing("cannot be reached: " + Lines.of(refused));
            case SSLException untrusted -> Fault.lasting("cannot be trusted: " + Lines.of(untrusted));
            case IOException broken ->
                Fault.passing((begun ? "breaks off: " : "gives no answer of HTTP: ") + Lines.of(broken));
            case null -> Fault.lasting("cannot be fetched");
            default -> Fault.lasting("cannot be fetched: " + Lines.of(failure));
        };
    }
}
