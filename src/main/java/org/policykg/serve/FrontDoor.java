package org.policykg.serve;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Turns away what needs no look inside: methods that nothing here has, names that are not this server's ({@link HostNames}), and more
 * requests at once than one client may have ({@link Clients}), so that one that reads slowly or asks much leaves room for others.
 */
final class FrontDoor extends Handler.Wrapper {
    /** How many queries of one client may run or wait at once. */
    static final int QUERIES_A_CLIENT = 24;

    /** How many requests of any kind one client may have under way at once; a browser has six or some more. */
    static final int REQUESTS_A_CLIENT = 128;

    static final String RETRY_SECONDS = "5";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

    /** Methods that a page itself says that it has not, so that its answer can name those that it has. */
    private static final Set<String> REFUSED_LATER = Set.of("PUT", "DELETE", "PATCH");

    private final HostNames names;
    private final Clients clients;
    private final String endpoint;
    private final Tries wrongPasswords = new Tries();
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final Map<String, Integer> queries = new ConcurrentHashMap<>();

    /**
     * A door.
     *
     * @param endpoint how the paths of queries begin
     */
    FrontDoor(Settings settings, String endpoint, Handler inside) {
        super(inside);
        this.names = new HostNames(settings);
        this.clients = new Clients(settings.front().proxies());
        this.endpoint = endpoint;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<Problem> problem = wrong(request);
        if (problem.isPresent()) {
            turnAway(request, response, callback, problem.orElseThrow());
            return true;
        }
        String client = clients.of(request);
        boolean tries = request.getHeaders().contains(HttpHeader.AUTHORIZATION);
        if (tries && wrongPasswords.secondsToWait(client) > 0) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, Long.toString(wrongPasswords.secondsToWait(client)));
            turnAway(request, response, callback, new Problem(429, "too many wrong passwords; wait a little"));
            return true;
        }
        boolean query = Request.getPathInContext(request).startsWith(endpoint);
        if (!enter(requests, client, REQUESTS_A_CLIENT)) {
            turnAway(request, response, callback, many());
            return true;
        }
        if (query && !enter(queries, client, QUERIES_A_CLIENT)) {
            leave(requests, client);
            turnAway(request, response, callback, many());
            return true;
        }
        Request.addCompletionListener(request, failure -> {
            if (tries && response.getStatus() == HttpStatus.UNAUTHORIZED_401) {
                wrongPasswords.failed(client);
            } else if (tries && Request.getAuthenticationState(request).getUserPrincipal() != null) {
                wrongPasswords.passed(client);
            }
            leave(requests, client);
            if (query) {
                leave(queries, client);
            }
        });
        return super.handle(request, response, callback);
    }

    private Optional<Problem> wrong(Request request) {
        String method = request.getMethod();
        if (!METHODS.contains(method) && !REFUSED_LATER.contains(method)) {
            return Optional.of(new Problem(HttpStatus.METHOD_NOT_ALLOWED_405, "nothing here has the method " + method));
        }
        String name = Request.getServerName(request);
        if (name != null && !names.isOurs(name)) {
            return Optional.of(new Problem(
                    HttpStatus.MISDIRECTED_REQUEST_421,
                    "this server is not called " + name + "; whoever runs it can name it with --public-url"));
        }
        return Optional.empty();
    }

    private static Problem many() {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS_429, "too many requests at once from one address");
    }

    private static void turnAway(Request request, Response response, Callback callback, Problem problem) {
        if (problem.status() == HttpStatus.TOO_MANY_REQUESTS_429
                && !response.getHeaders().contains(HttpHeader.RETRY_AFTER)) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
        }
        if (problem.status() == HttpStatus.METHOD_NOT_ALLOWED_405) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, POST, OPTIONS");
        }
        Response.writeError(request, response, callback, problem.status(), problem.getMessage());
    }

    private static boolean enter(Map<String, Integer> inside, String client, int most) {
        int now = inside.merge(client, 1, Integer::sum);
        if (now > most) {
            leave(inside, client);
        }
        return now <= most;
    }

    private static void leave(Map<String, Integer> inside, String client) {
        inside.computeIfPresent(client, (same, before) -> before > 1 ? before - 1 : null);
    }
}
