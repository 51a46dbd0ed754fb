package org.policykg;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.riot.Lang;
import org.policykg.authority.AuthorityException;
import org.policykg.graph.ContactsShown;
import org.policykg.lexicon.DataException;
import org.policykg.pipeline.FileReading;
import org.policykg.pipeline.NoticeReader;
import org.policykg.pipeline.Omission;
import org.policykg.pipeline.Providers;
import org.policykg.pipeline.ReadNotice;
import org.policykg.pipeline.Readings;
import org.policykg.source.Bundles;
import org.policykg.source.Sources;
import org.policykg.source.UnreadableSource;
import org.policykg.source.web.Fetcher;
import org.policykg.source.web.Validators;
import org.policykg.source.web.WebAddress;
import org.policykg.source.web.WebLimits;
import org.policykg.source.web.WebPages;
import org.policykg.store.StoreException;

/**
 * Reads Chinese government notices. Made once, since it loads the register of bodies, and used for as many files as there are.
 * Immutable; threads may share it. The same files give the same results in the same order, at any number of threads.
 */
public final class PolicyKg {
    private final NoticeReader reader;
    private final int threads;
    /** one for all that is read, so that a site is not asked faster than it bears; it holds nothing while nothing is fetched */
    private final Fetcher fetcher;

    private PolicyKg(NoticeReader reader, int threads, Set<String> hosts) {
        this.reader = reader;
        this.threads = threads;
        this.fetcher = Fetcher.of(WebLimits.USUAL, version(), hosts, InstantSource.system());
    }

    private static String version() {
        String version = PolicyKg.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** {@return a builder with the program's own words, rules and names, those of jars, evidence as statements, and all processors} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a file, or every file below a folder in the order of their relative paths, by several threads. Hidden files, files named
     * README and stores of triples are passed over, anything else is a notice or left out: what cannot be read ends nothing.
     *
     * @param path the file or folder
     * @return what cannot be listed (a folder that may not be read, a pipe), then of each file what was left out and its notices, read as
     *     they are asked for; to be closed by who stops before the end, as in {@code try (Stream<Result> results = kg.read(folder))}. It throws
     *     {@link java.util.concurrent.CancellationException} when the thread that asks is interrupted, or it was closed.
     */
    public Stream<Result> read(Path path) {
        List<Result> unlisted = new ArrayList<>();
        return read(
                unlisted,
                Bundles.of(Sources.list(path, (input, reason) -> unlisted.add(new LeftOut(input.name(), reason, 1)))));
    }

    /**
     * Fetches what stands at an address and reads it, with the files that it links to as its attachments, as {@code policykg} does: from
     * machines of the public internet only and those that {@link Builder#allowHost} names, where robots.txt lets programs in, with a
     * second between two requests to a host, and within limits of size and time. The JVM must not have sent a request of HTTP before,
     * or be started with {@code -Djdk.httpclient.allowRestrictedHeaders=host}.
     *
     * @param address one of http or https
     * @return what was left out and the notices, as of {@link #read(Path)}; what cannot be fetched is left out, with the reason in a line
     */
    public Stream<Result> read(URI address) {
        try {
            return read(
                    List.of(), List.of(WebPages.input(WebAddress.of(address.toString()), fetcher, Validators.NONE)));
        } catch (UnreadableSource none) {
            return Stream.of(new LeftOut(address.toString(), String.valueOf(none.getMessage()), 1));
        }
    }

    private Stream<Result> read(List<Result> unlisted, List<Sources.Input> inputs) {
        Readings readings = reader.read(inputs, threads);
        Stream<Readings.OfFile> files = StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(readings, Spliterator.ORDERED | Spliterator.NONNULL), false);
        return Stream.concat(unlisted.stream(), files.flatMap(file -> results(file.leftOut(), file.notices())))
                .onClose(readings::close);
    }

    /**
     * Reads the content of one file.
     *
     * @param path what the file is called, relative and with {@code /}; it will stand in the graphs
     * @param content its bytes
     * @return what was left out of it, then its notices
     */
    public List<Result> read(String path, byte[] content) {
        FileReading reading = reader.read(path, content.clone());
        return results(reading.leftOut(), reading.notices()).toList();
    }

    /**
     * Reads as {@link #read(Path)} and puts the graph of each notice into a store, once for all its copies: the fullest speaks; commits
     * when all are there. What was left out is told at the end.
     *
     * @param path the file or folder
     * @param into left open
     * @return how many graphs were put, and what was left out
     * @throws UncheckedIOException when the store cannot keep a graph, or there is no room for what waits for it
     */
    public Loaded load(Path path, GraphStore into) {
        try (Stream<Result> results = read(path)) {
            return Loading.of(results, reader, into);
        }
    }

    /**
     * A store that writes what is put as a dump, as {@code policykg convert} does; closing it ends the dump, if all was committed.
     *
     * @param out left open
     * @param format Turtle, TriG, N-Triples, N-Quads or JSON-LD
     * @return the dump
     * @throws IllegalArgumentException for another format, and for {@link EvidenceStyle#STATEMENTS} in JSON-LD, which cannot hold them
     */
    public GraphStore dump(OutputStream out, Lang format) {
        return Dump.to(out, format, reader);
    }

    /**
     * Opens a store by its address, such as {@code https://example.org/kg/data} for one that talks the SPARQL 1.1 Graph Store HTTP
     * Protocol, and answers within ten minutes to each graph; a {@link GraphStoreProvider} on the class path opens others.
     *
     * @param address begins with a scheme
     * @return the store
     * @throws IllegalArgumentException when nothing opens such addresses, it is not whole, or what opens them is broken
     * @throws UncheckedIOException when the store cannot be opened
     */
    public static GraphStore store(String address) {
        return usable(() -> Providers.store(address))
                .orElseThrow(() -> new IllegalArgumentException("nothing on the class path opens " + address));
    }

    private static Stream<Result> results(List<Omission> leftOut, List<ReadNotice> notices) {
        return Stream.concat(
                leftOut.stream().map(none -> new LeftOut(none.path(), none.reason(), none.records())),
                notices.stream().map(Notice::new));
    }

    private static <T> T usable(Supplier<T> loading) {
        try {
            return loading.get();
        } catch (DataException | AuthorityException | StoreException unusable) {
            throw new IllegalArgumentException(unusable.getMessage(), unusable);
        }
    }

    /** Says what a {@link PolicyKg} knows and gives. For one thread. */
    public static final class Builder {
        private final List<Path> rules = new ArrayList<>();
        private final List<Path> authority = new ArrayList<>();
        private final List<SourceFormat> formats = new ArrayList<>();
        private final Set<String> hosts = new LinkedHashSet<>();
        private EvidenceStyle evidence = EvidenceStyle.STATEMENTS;
        private BigDecimal least = BigDecimal.ZERO;
        private ContactsShown contacts = ContactsShown.MASKED;
        private int threads = Runtime.getRuntime().availableProcessors();

        private Builder() {}

        /**
         * Adds words and rules.
         *
         * @param folder with folders {@code lexicon} and {@code rules}, or one of them, of YAML files
         * @return this
         */
        public Builder rules(Path folder) {
            rules.add(folder);
            return this;
        }

        /**
         * Adds bodies, regions, plans and other documents.
         *
         * @param place a Turtle file, or a folder of them
         * @return this
         */
        public Builder authority(Path place) {
            authority.add(place);
            return this;
        }

        /**
         * Adds a format of files.
         *
         * @param format asked before all others
         * @return this
         */
        public Builder format(SourceFormat format) {
            formats.add(format);
            return this;
        }

        /**
         * Lets a host be fetched from though it is not of the public internet, as a server in one's own network is not, and through any
         * port.
         *
         * @param host its name or number
         * @return this
         */
        public Builder allowHost(String host) {
            hosts.add(host);
            return this;
        }

        /**
         * Says how the words behind each statement are written into graphs.
         *
         * @param style {@link EvidenceStyle#STATEMENTS} by default
         * @return this
         */
        public Builder evidence(EvidenceStyle style) {
            evidence = style;
            return this;
        }

        /**
         * Leaves out what was read with less confidence.
         *
         * @param confidence 0 to 1; 0, the default, keeps all
         * @return this
         * @throws IllegalArgumentException for any other number
         */
        public Builder atLeast(BigDecimal confidence) {
            if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("confidence is a number from 0 to 1, not " + confidence);
            }
            least = confidence;
            return this;
        }

        /**
         * Keeps the names and telephone numbers behind 联系人：, 电话： and the like; without it each of their characters is an asterisk in
         * graphs.
         *
         * @return this
         */
        public Builder keepContacts() {
            contacts = ContactsShown.KEPT;
            return this;
        }

        /**
         * Says how many files are read at once.
         *
         * @param number from 1; by default one a processor
         * @return this
         * @throws IllegalArgumentException for a number below 1
         */
        public Builder threads(int number) {
            if (number < 1) {
                throw new IllegalArgumentException("threads are a number from 1, not " + number);
            }
            threads = number;
            return this;
        }

        /**
         * Loads what was named.
         *
         * @return what reads by it
         * @throws IllegalArgumentException when a folder or file cannot be read or is not in the form; the message names it
         */
        public PolicyKg build() {
            return usable(() -> new PolicyKg(
                    NoticeReader.of(Providers.rules(rules), Providers.authority(authority))
                            .with(List.copyOf(formats))
                            .with(evidence)
                            .with(contacts)
                            .atLeast(least),
                    threads,
                    Set.copyOf(hosts)));
        }
    }
}
