package org.policykg.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request whose parameters or letters cannot be read with what is wrong with it, and drops those parameters that Fuseki would
 * write into an answer as they are.
 */
final class Parameters implements Filter {
    private static final Set<String> DROPPED = Set.of("stylesheet", "callback");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest http) || !(response instanceof HttpServletResponse answer)) {
            rest.doFilter(request, response);
            return;
        }
        try {
            String letters = http.getCharacterEncoding();
            if (letters != null) {
                Charset.forName(letters);
            }
        } catch (IllegalArgumentException unknown) {
            answer.sendError(HttpServletResponse.SC_BAD_REQUEST, "the charset of the body is not known");
            return;
        }
        Map<String, String[]> parameters;
        try {
            parameters = new LinkedHashMap<>(http.getParameterMap());
        } catch (RuntimeException broken) {
            if (broken instanceof HttpException refused) {
                answer.sendError(refused.getCode(), refused.getReason());
                return;
            }
            throw broken;
        }
        parameters.keySet().removeAll(DROPPED);
        rest.doFilter(new Fewer(http, parameters), response);
    }

    /** A request with other parameters. */
    private static final class Fewer extends HttpServletRequestWrapper {
        private final Map<String, String[]> parameters;

        Fewer(HttpServletRequest request, Map<String, String[]> parameters) {
            super(request);
            this.parameters = parameters;
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }
    }
}
