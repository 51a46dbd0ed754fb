package org.policykg.serve;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Whether the server is well: 200 when the store answers, 503 when it does not or the server is about to stop. It is told to everybody,
 * before passwords are asked for: a machine that watches the server has none.
 */
final class HealthPage extends Handler.Wrapper {
    /** Where it is told. */
    static final String PATH = "/health";

    private final Site site;
    private final AtomicBoolean stopping;

    HealthPage(Site site, AtomicBoolean stopping) {
        this.site = site;
        this.stopping = stopping;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!Request.getPathInContext(request).equals(PATH)) {
            return super.handle(request, response, callback);
        }
        if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
            return true;
        }
        if (stopping.get()) {
            Response.writeError(
                    request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503, "the server is stopping");
            return true;
        }
        try {
            site.store().read(() -> site.store().dataset().find().hasNext());
        } catch (RuntimeException broken) {
            Response.writeError(
                    request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503, "the store does not answer");
            return true;
        }
        boolean json =
                String.valueOf(request.getHeaders().get(HttpHeader.ACCEPT)).contains("json");
        Headers.put(response.getHeaders());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, json ? "application/json" : "text/plain; charset=utf-8");
        Content.Sink.write(response, true, json ? "{\"status\":\"ok\"}\n" : "ok\n", callback);
        return true;
    }
}
