package org.policykg.serve;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.policykg.store.DumpFormat;
import org.policykg.store.Export;
import org.policykg.store.PolicyStore;

/**
 * The whole store as a file, {@code /dump.ttl} and so on, sorted as {@code export} writes it. A file is made when it is
 * first asked for, one at a time, and kept until the server stops, so that Jetty can serve it with ETag and ranges.
 */
final class Dumps extends Assets {
    private static final long serialVersionUID = 1L;
    private static final long PATIENCE_SECONDS = 20;
    private final transient PolicyStore store;
    private final transient Path folder;
    private final transient Map<DumpFormat, CompletableFuture<Path>> files = new EnumMap<>(DumpFormat.class);

    Dumps(PolicyStore store, Path folder) {
        super(folder.toUri().toString(), false, 0);
        this.store = store;
        this.folder = folder;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isReady(request, response)) {
            super.doGet(request, response);
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isReady(request, response)) {
            super.doHead(request, response);
        }
    }

    private boolean isReady(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        Optional<DumpFormat> format = DumpFormat.of(path);
        if (format.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "there is no such dump");
            return false;
        }
        try {
            file(format.orElseThrow()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            response.setHeader("Content-Disposition", "attachment; filename=\"policykg" + path.substring(5) + "\"");
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
            response.sendError(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "the dump cannot be written: no room in the temporary folder");
        }
        return false;
    }

    private synchronized CompletableFuture<Path> file(DumpFormat format) {
        CompletableFuture<Path> before = files.get(format);
        if (before != null && !before.isCompletedExceptionally()) {
            return before;
        }
        CompletableFuture<Path> now = CompletableFuture.supplyAsync(() -> write(format));
        files.put(format, now);
        return now;
    }

    private Path write(DumpFormat format) {
        Path file = folder.resolve("dump." + format.ending());
        Path half = folder.resolve("half." + format.ending());
        synchronized (folder) {
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
                    Export.write(store, format, out);
                }
                return Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failure) {
                half.toFile().delete();
                throw new UncheckedIOException(failure);
            } catch (UncheckedIOException failure) {
                half.toFile().delete();
                throw failure;
            }
        }
    }
}
