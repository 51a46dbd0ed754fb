package org.policykg.serve;

import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Gives queries of all clients a share of the server's threads and pages another, so that neither takes what the other needs. Whoever asks
 * beyond a share is told to come again.
 */
final class Places extends Handler.Wrapper {
    /** How many requests but queries may be under way at once. */
    static final int PAGES = FrontDoor.REQUESTS_A_CLIENT + 72;

    /** How many queries may be sent at once, beyond those that run and wait. */
    private static final int SENDING = 50;

    private final String endpoint;
    private final Semaphore queries;
    private final Semaphore pages = new Semaphore(PAGES);

    /**
     * Shares.
     *
     * @param endpoint how the paths of queries begin
     */
    Places(Settings settings, String endpoint, Handler inside) {
        super(inside);
        this.endpoint = endpoint;
        this.queries = new Semaphore(queries(settings));
    }

    /** How many queries may be under way at once. */
    static int queries(Settings settings) {
        return settings.queries() + QueryGate.WAITING + SENDING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        // whether the server is well is always told: that takes no time and fits into one packet
        if (path.equals(HealthPage.PATH)) {
            return super.handle(request, response, callback);
        }
        Semaphore share = path.startsWith(endpoint) ? queries : pages;
        if (!share.tryAcquire()) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, FrontDoor.RETRY_SECONDS);
            Response.writeError(
                    request,
                    response,
                    callback,
                    HttpStatus.SERVICE_UNAVAILABLE_503,
                    "too many requests at once; try again soon");
            return true;
        }
        Request.addCompletionListener(request, failure -> share.release());
        return super.handle(request, response, callback);
    }
}
