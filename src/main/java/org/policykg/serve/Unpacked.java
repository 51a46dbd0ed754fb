package org.policykg.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks the body of a request before anything else reads it, so that it is as large as what it unpacks to: a kilobyte may unpack to a
 * megabyte, and that again.
 */
final class Unpacked implements Filter {
    private static final String ENCODING = "Content-Encoding";
    private final int most;

    /**
     * A filter.
     *
     * @param most how many bytes a request may have
     */
    Unpacked(long most) {
        this.most = (int) Math.min(most, Integer.MAX_VALUE - 1L);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest http)
                || !(response instanceof HttpServletResponse answer)
                || http.getHeader(ENCODING) == null) {
            rest.doFilter(request, response);
            return;
        }
        String type = http.getContentType();
        if (!http.getHeader(ENCODING).equalsIgnoreCase("gzip") || type == null || type.contains("form")) {
            answer.sendError(
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "a body may be packed by gzip, that of a form not at all");
            return;
        }
        try (GZIPInputStream packed = new GZIPInputStream(http.getInputStream())) {
            byte[] plain = packed.readNBytes(most + 1);
            if (plain.length > most) {
                answer.sendError(
                        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                        "the body unpacks to more than " + most + " bytes");
                return;
            }
            rest.doFilter(new Plain(http, plain), response);
        } catch (ZipException | EOFException broken) {
            answer.sendError(HttpServletResponse.SC_BAD_REQUEST, "the body is not packed by gzip");
        }
    }

    /** A request with another body. */
    private static final class Plain extends HttpServletRequestWrapper {
        private final byte[] body;

        Plain(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(ENCODING) ? null : super.getHeader(name);
        }

        @Override
        public int getContentLength() {
            return body.length;
        }

        @Override
        public long getContentLengthLong() {
            return body.length;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    return bytes.read(into, from, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("what is unpacked is read at once");
                }
            };
        }
    }
}
