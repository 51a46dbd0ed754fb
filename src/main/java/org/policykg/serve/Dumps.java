package org.policykg.serve;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.http.content.HttpContent;
import org.jspecify.annotations.Nullable;
import org.policykg.EvidenceStyle;
import org.policykg.source.Sources;
import org.policykg.store.DumpFormat;
import org.policykg.store.PolicyStore;

/**
 * The whole store as a file, {@code /dump.ttl} and so on, as {@code export} writes it; {@code evidence=} adds the evidence.
 * Jetty sends the files, compressed for those who ask for it, with ranges and with ETags that tell their content.
 */
final class Dumps extends Assets {
    private static final long serialVersionUID = 1L;
    private static final long PATIENCE_SECONDS = 20;
    private final transient DumpFiles files;

    Dumps(PolicyStore store, Path folder) {
        super(folder.toUri().toString(), false, 0);
        this.files = new DumpFiles(store, folder);
    }

    @Override
    public void init() throws ServletException {
        super.init();
        HttpContent.Factory plain = getResourceService().getHttpContentFactory();
        getResourceService().setHttpContentFactory(path -> {
            HttpContent content = plain.getContent(path);
            return content == null
                    ? null
                    : files.tag(path)
                            .<HttpContent>map(tag -> new Tagged(content, tag))
                            .orElse(content);
        });
    }

    @Override
    public @Nullable String getInitParameter(String name) {
        return name.equals("precompressed") ? DumpFiles.PACKINGS : super.getInitParameter(name);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isReady(request, response)) {
            super.doGet(isWholeWanted(request) ? new Whole(request) : request, response);
        }
    }

    @Override
    protected String getEncodedPathInContext(HttpServletRequest request, boolean included) {
        return asked(request).map(DumpFiles.Dump::path).orElseGet(request::getServletPath);
    }

    /** A part that is wanted only of the dump that the client knows, when there is another by now. */
    private boolean isWholeWanted(HttpServletRequest request) throws IOException {
        String known = request.getHeader("If-Range");
        if (known == null) {
            return false;
        }
        HttpContent content = getResourceService()
                .getContent(
                        getEncodedPathInContext(request, false),
                        ServletContextRequest.getServletContextRequest(request));
        return content == null || !known.equals(content.getETagValue());
    }

    /** The dump that a request is for; none where there is no such format or form of evidence, or the two do not agree. */
    private static Optional<DumpFiles.Dump> asked(HttpServletRequest request) {
        String wanted = Optional.ofNullable(request.getParameter("evidence")).orElse("none");
        return DumpFormat.of(request.getServletPath())
                .flatMap(format -> Arrays.stream(EvidenceStyle.values())
                        .filter(style -> style.name().toLowerCase(Locale.ROOT).equals(wanted) && format.carries(style))
                        .findFirst()
                        .map(style -> new DumpFiles.Dump(format, style)));
    }

    private boolean isReady(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<DumpFiles.Dump> dump = asked(request);
        if (dump.isEmpty()) {
            response.sendError(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "parameter evidence takes none, annotations or, but for .jsonld, statements");
            return false;
        }
        try {
            files.file(dump.orElseThrow()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"policykg" + request.getServletPath().substring(5) + "\"");
            return true;
        } catch (TimeoutException early) {
            response.setHeader("Retry-After", "10");
            response.sendError(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "the dump is being written; try again in a few seconds");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "the server is stopping");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UncheckedIOException surroundings) {
                response.sendError(
                        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                        "the dump cannot be written to the temporary folder: "
                                + Sources.reason(Objects.requireNonNull(surroundings.getCause())));
            } else {
                throw new IllegalStateException("the dump cannot be written", failure.getCause());
            }
        }
        return false;
    }

    /** A file whose ETag tells its content, where Jetty's own tells its time. */
    private static final class Tagged extends HttpContent.Wrapper {
        private final String tag;

        Tagged(HttpContent content, String tag) {
            super(content);
            this.tag = tag;
        }

        @Override
        public org.eclipse.jetty.http.HttpField getETag() {
            return new org.eclipse.jetty.http.HttpField(org.eclipse.jetty.http.HttpHeader.ETAG, tag);
        }

        @Override
        public String getETagValue() {
            return tag;
        }
    }

    /** A request without its Range. */
    private static final class Whole extends HttpServletRequestWrapper {
        Whole(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase("Range") ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase("Range") ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !name.equalsIgnoreCase("Range"))
                    .toList());
        }
    }
}
