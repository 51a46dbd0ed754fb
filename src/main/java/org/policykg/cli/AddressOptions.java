package org.policykg.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policykg.source.Sources;
import org.policykg.source.UnreadableSource;
import org.policykg.source.web.Fetcher;
import org.policykg.source.web.Validators;
import org.policykg.source.web.WebAddress;
import org.policykg.source.web.WebLimits;
import org.policykg.source.web.WebPages;
import picocli.CommandLine.Option;

/** What every command takes that reads what stands on the web. */
final class AddressOptions {
    private static final String COMMENT = "#";

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = {
                "Fetch from HOST even if it is not of the public internet, as a server in your own network is not, and",
                "through any port. May be repeated."
            })
    Set<String> hosts = new LinkedHashSet<>();

    @Option(names = "--offline", description = "Fetch nothing: addresses are left out.")
    boolean offline;

    private final WebLimits limits;
    private final InstantSource clock;
    private Optional<Fetcher> fetcher = Optional.empty();

    /**
     * Options that nobody has typed yet.
     *
     * @param limits how sites are asked
     * @param clock tells when a page was fetched
     */
    AddressOptions(WebLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What a printed address stands for; nothing where it stands for none, which is told.
     *
     * @param earlier knows how pages were when they were read before
     */
    Optional<Sources.Input> input(String printed, String where, Validators.Earlier earlier, Sources.Listener listener) {
        try {
            WebAddress address = WebAddress.of(printed);
            return Optional.of(
                    offline ? WebPages.offline(address) : WebPages.input(address, fetcher(), earlier.of(address)));
        } catch (UnreadableSource none) {
            listener.leftOut(new Sources.Input(Path.of(""), Path.of(""), where + printed), "" + none.getMessage());
            return Optional.empty();
        }
    }

    /** The addresses of a list in their order. */
    List<Sources.Input> list(Path file, Validators.Earlier earlier, Sources.Listener listener) {
        List<Sources.Input> inputs = new ArrayList<>();
        boolean standard = file.toString().equals("-");
        try (InputStream bytes = standard ? System.in : Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String printed = line.replace("\uFEFF", "").strip();
                if (!printed.isEmpty() && !printed.startsWith(COMMENT)) {
                    input(printed, file + ":" + number + " ", earlier, listener).ifPresent(inputs::add);
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw Failure.wrongUse(file + ": "
                    + (unreadable instanceof IOException reason ? Sources.reason(reason) : unreadable.getMessage()));
        }
        return inputs;
    }

    private Fetcher fetcher() {
        if (fetcher.isEmpty()) {
            fetcher = Optional.of(Fetcher.of(limits, Main.version(), hosts, clock));
        }
        return fetcher.get();
    }

    void close() {
        fetcher.ifPresent(Fetcher::close);
        fetcher = Optional.empty();
    }
}
