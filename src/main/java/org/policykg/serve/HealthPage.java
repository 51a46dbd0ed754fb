package org.policykg.serve;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the server is well: 200 when the store answers, 503 when it does not or the server is about to stop. */
final class HealthPage implements Page {
    private final Site site;
    private final AtomicBoolean stopping;

    HealthPage(Site site, AtomicBoolean stopping) {
        this.site = site;
        this.stopping = stopping;
    }

    @Override
    public void answer(Call call) throws IOException {
        if (stopping.get()) {
            throw new Problem(503, "the server is stopping");
        }
        try {
            site.store().read(() -> site.store().dataset().find().hasNext());
        } catch (RuntimeException broken) {
            throw new Problem(503, "the store does not answer", broken);
        }
        call.response().setHeader("Cache-Control", "no-store");
        if (String.valueOf(call.request().getHeader("Accept")).contains("json")) {
            call.json(Map.of("status", "ok"));
        } else {
            call.body("text/plain; charset=utf-8", "ok\n");
        }
    }
}
