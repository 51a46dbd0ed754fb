package org.policykg.serve;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/**
 * Counts what is answered, and tells it with the state of the machine in Prometheus' text: a page for this machine, and for others where
 * whoever runs the server wants it.
 */
final class Measures implements Page, RequestLog {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final boolean forAll;

    /**
     * What is measured of a server.
     *
     * @param forAll whether others than this machine may know
     */
    Measures(QueryGate gate, boolean forAll) {
        this.forAll = forAll;
        Gauge.builder("policykg.queries.running", gate, QueryGate::running)
                .description("queries that run now")
                .register(registry);
        Gauge.builder("policykg.queries.waiting", gate, QueryGate::waiting)
                .description("queries that wait for a place")
                .register(registry);
        new JvmThreadMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
    }

    @Override
    public void log(Request request, Response response) {
        registry.timer(
                        "policykg.requests",
                        "status",
                        Integer.toString(response.getStatus()),
                        "endpoint",
                        Boolean.toString(Request.getPathInContext(request).startsWith(PolicyServer.DATASET + "/")))
                .record(System.nanoTime() - request.getBeginNanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void answer(Call call) throws java.io.IOException {
        if (!forAll && !isLocal(call)) {
            throw new Problem(403, "/metrics is for this machine; --metrics opens it");
        }
        call.body("text/plain; version=0.0.4; charset=utf-8", registry.scrape());
    }

    /** Not by way of a proxy on this machine either. */
    private static boolean isLocal(Call call) {
        try {
            return call.request().getHeader("X-Forwarded-For") == null
                    && call.request().getHeader("Forwarded") == null
                    && InetAddress.getByName(call.request().getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
