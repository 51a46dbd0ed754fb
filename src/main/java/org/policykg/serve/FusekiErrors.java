package org.policykg.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Turns the lines of plain text that Fuseki writes when something is wrong into errors like all others of this server,
 * which {@link Problems} then words.
 */
final class FusekiErrors implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse http) {
            Held held = new Held(http);
            rest.doFilter(request, held);
            held.release();
        } else {
            rest.doFilter(request, response);
        }
    }

    /** Passes an answer on as it comes, but holds back what is written after a status of 400 or above. */
    private static final class Held extends HttpServletResponseWrapper {
        private final HttpServletResponse outer;
        private final ByteArrayOutputStream message = new ByteArrayOutputStream();
        private int status;

        Held(HttpServletResponse outer) {
            super(outer);
            this.outer = outer;
        }

        @Override
        public void setStatus(int code) {
            if (code >= HttpServletResponse.SC_BAD_REQUEST) {
                status = code;
            } else {
                super.setStatus(code);
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return status == 0 ? super.getOutputStream() : new Into(message);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return status == 0
                    ? super.getWriter()
                    : new PrintWriter(new OutputStreamWriter(message, StandardCharsets.UTF_8), true);
        }

        void release() throws IOException {
            if (status == 0 || outer.isCommitted()) {
                return;
            }
            String first = message.toString(StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
            outer.resetBuffer();
            outer.sendError(status, first);
        }
    }

    private static final class Into extends ServletOutputStream {
        private final ByteArrayOutputStream out;

        Into(ByteArrayOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) {
            out.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("what is held back is written at once");
        }
    }
}
