package org.policykg.serve;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Breaks off the connection of who hardly sends its request or hardly reads its answer: a byte now and then would else keep a thread
 * for ever. How fast that must be is looked at so seldom that a query has its time in between.
 */
final class Progress extends Handler.Wrapper {
    private final Duration period;
    private final long least;

    /**
     * A look at each connection whose request is not answered yet.
     *
     * @param period how often
     * @param least how many bytes must have come or gone since the last look
     */
    Progress(Duration period, long least, Handler inside) {
        super(inside);
        this.period = period;
        this.least = least;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Look look = new Look(request);
        Request.addCompletionListener(request, failure -> look.end());
        look.later();
        return super.handle(request, response, callback);
    }

    private final class Look implements Runnable {
        private final Request request;
        private final Connection connection;
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile Scheduler.Task next = () -> false;
        private long before;

        Look(Request request) {
            this.request = request;
            this.connection = request.getConnectionMetaData().getConnection();
            this.before = moved();
        }

        private long moved() {
            return connection.getBytesIn() + connection.getBytesOut();
        }

        void later() {
            next = request.getComponents().getScheduler().schedule(this, period.toMillis(), TimeUnit.MILLISECONDS);
            if (over.get()) {
                next.cancel();
            }
        }

        void end() {
            over.set(true);
            next.cancel();
        }

        @Override
        public void run() {
            long now = moved();
            if (over.get()) {
                return;
            }
            if (now - before < least) {
                Broken.off(request, "the other side is too slow");
            } else {
                before = now;
                later();
            }
        }
    }
}
