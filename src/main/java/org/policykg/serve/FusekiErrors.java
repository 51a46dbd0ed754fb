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
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the lines of plain text that Fuseki writes when something is wrong into errors like all others of this server,
 * which {@link Problems} then words. Where some of the answer is gone already the connection is broken off, so that what was sent
 * does not look whole; so it is where an answer is too long.
 */
final class FusekiErrors implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(FusekiErrors.class);
    private final long most;

    /**
     * A filter.
     *
     * @param most how many bytes an answer may have
     */
    FusekiErrors(long most) {
        this.most = most;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse http) {
            Held held = new Held(http, most);
            try {
                rest.doFilter(request, held);
            } finally {
                if (held.isCutOff()) {
                    Broken.off(
                            ServletContextRequest.getServletContextRequest(request), "the answer cannot be finished");
                }
            }
            held.release();
        } else {
            rest.doFilter(request, response);
        }
    }

    /** Passes an answer on as it comes, but holds back what is written after a status of 400 or above. */
    private static final class Held extends HttpServletResponseWrapper {
        private final HttpServletResponse outer;
        private final ByteArrayOutputStream message = new ByteArrayOutputStream();
        private final long most;
        private @Nullable Counted counted;
        private int status;

        Held(HttpServletResponse outer, long most) {
            super(outer);
            this.outer = outer;
            this.most = most;
        }

        /** Whether what was sent is not the whole answer. */
        boolean isCutOff() {
            return outer.isCommitted() && (status != 0 || counted != null && counted.isTooLong());
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
            if (status != 0) {
                return new Into(message);
            }
            if (counted == null) {
                counted = new Counted(super.getOutputStream(), most);
            }
            return counted;
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
            if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
                LOG.error("a query cannot be answered: {}", first);
                outer.sendError(status, "this is a fault of the server; its log has more");
            } else {
                outer.sendError(status, first);
            }
        }
    }

    /** Passes so many bytes on and no more. */
    private static final class Counted extends ServletOutputStream {
        private final ServletOutputStream out;
        private long left;

        Counted(ServletOutputStream out, long most) {
            this.out = out;
            this.left = most;
        }

        boolean isTooLong() {
            return left < 0;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new EofException("the answer is too long");
            }
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            out.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            if (left >= 0) {
                out.close();
            }
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
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
