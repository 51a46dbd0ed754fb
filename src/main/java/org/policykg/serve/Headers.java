package org.policykg.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/** Puts the headers on every answer that keep a browser from doing what a page did not mean. */
final class Headers implements Filter {
    private static final String POLICY = "Content-Security-Policy";

    /** The one style that the editor's table of results puts into the page, by its digest. */
    private static final String EDITOR_STYLE = "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='";

    /** Everything comes from this server; no script or style inside a page; nobody may frame it. */
    private static final Map<String, String> ALL = Map.of(
            POLICY,
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()");

    /** The same for the page with the query editor. */
    static void allowEditor(HttpServletResponse response) {
        response.setHeader(
                POLICY, ALL.getOrDefault(POLICY, "").replace("style-src 'self'", "style-src 'self' " + EDITOR_STYLE));
    }

    static void put(HttpFields.Mutable fields) {
        ALL.forEach(fields::put);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse http) {
            ALL.forEach(http::setHeader);
        }
        rest.doFilter(request, response);
    }
}
