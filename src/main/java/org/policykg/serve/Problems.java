package org.policykg.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Says what went wrong: a page to a browser, problem details (RFC 9457) to programs. Causes and stack traces stay in
 * the server.
 */
final class Problems extends ErrorHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AcceptList OFFERED =
            AcceptList.create("application/problem+json", "application/json", "text/html");
    private final Templates templates;

    Problems(Templates templates) {
        this.templates = templates;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback)
            throws IOException {
        String title = HttpStatus.getMessage(code);
        // below 500 the message is ours and for the reader; of a fault inside nothing is told
        boolean inside = code == 500 && cause != null;
        String detail = message == null || inside || message.equals(title) ? "" : message;
        Headers.put(response.getHeaders());
        boolean page = wantsPage(request);
        String type = page ? "text/html; charset=utf-8" : "application/problem+json";
        String body = page ? page(request, code, title, detail) : problem(request, code, title, detail);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
    }

    private static boolean wantsPage(Request request) {
        String accept = request.getHeaders().get(HttpHeader.ACCEPT);
        if (accept == null) {
            return false;
        }
        MediaType best = AcceptList.match(new AcceptList(accept), OFFERED);
        return best != null && best.getContentTypeStr().equals("text/html") || accept.startsWith("text/html");
    }

    private static String problem(Request request, int code, String title, String detail) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", code);
        if (!detail.isEmpty()) {
            problem.put("detail", detail);
        }
        problem.put("instance", Request.getPathInContext(request));
        return JSON.writeValueAsString(problem);
    }

    private String page(Request request, int code, String title, String detail) {
        String language = "zh";
        for (HttpCookie cookie : Request.getCookies(request)) {
            language = cookie.getName().equals("lang") ? cookie.getValue() : language;
        }
        View view = new View(Words.in(language), "/", Map.of());
        return templates.fill(
                "error",
                view,
                Map.of(
                        "code", code,
                        "title", title,
                        "detail", detail,
                        "words", List.of(lastWords(request))));
    }

    /** What an unknown address may have meant: the words at its end, to search for. */
    private static String lastWords(Request request) {
        String asked = Optional.ofNullable(
                        Request.extractQueryParameters(request).getValue("iri"))
                .orElseGet(() -> URLDecoder.decode(
                        Request.getPathInContext(request).replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25"),
                        StandardCharsets.UTF_8));
        return asked.substring(asked.lastIndexOf('/') + 1).replaceFirst("(?:\\.\\w{2,6}|#.*)$", "");
    }
}
