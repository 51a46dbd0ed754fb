package org.policykg.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Policy;
import org.policykg.graph.Standing;

/**
 * The graphs of notices on their way into a dump. Which copy of a notice speaks is known when all were read; until then
 * graphs are held, in memory while there are few, in a temporary file from then on.
 */
public final class NoticeSpool implements AutoCloseable {
    /** What may be held in memory: about 100 for each statement and 1 for each character of its value. */
    private static final long MOST = 16_000_000;

    private static final int STATEMENT = 100;
    private static final String PLACE = "urn:x-policykg:spool:";

    /** What is known of a notice while copies of it come in. */
    private static final class Speaker {
        private final SortedSet<String> paths = new TreeSet<>();
        private Standing standing;
        private int place;

        private Speaker(Standing standing, int place) {
            this.standing = standing;
            this.place = place;
        }
    }

    private final long most;
    private final Map<String, Speaker> speakers = new LinkedHashMap<>();
    private final Map<Integer, List<Triple>> held = new LinkedHashMap<>();
    private Optional<Path> file = Optional.empty();
    private Optional<OutputStream> bytes = Optional.empty();
    private Optional<StreamRDF> stream = Optional.empty();
    private long weight;
    private int places;

    public NoticeSpool() {
        this(MOST);
    }

    NoticeSpool(long most) {
        this.most = most;
    }

    /**
     * Takes the graph of a copy.
     *
     * @param notice the notice's IRI
     * @param standing how the copy stands among others of the notice
     * @param path where it was read
     * @param graph what it says, with its own path
     * @throws UncheckedIOException when there is no room for it
     */
    public void add(String notice, Standing standing, String path, List<Triple> graph) {
        int place = places++;
        Speaker speaker = speakers.computeIfAbsent(notice, n -> new Speaker(standing, place));
        speaker.paths.add(path);
        if (speaker.place != place) {
            if (!standing.speaksBefore(speaker.standing)) {
                return;
            }
            held.remove(speaker.place);
            speaker.standing = standing;
            speaker.place = place;
        }
        if (stream.isPresent()) {
            spool(place, graph, stream.get());
            return;
        }
        held.put(place, graph);
        weight += weight(graph);
        if (weight > most) {
            StreamRDF out = open();
            held.forEach((at, triples) -> spool(at, triples, out));
            held.clear();
        }
    }

    private static long weight(List<Triple> graph) {
        return graph.stream()
                .mapToLong(triple -> STATEMENT
                        + (triple.getObject().isLiteral()
                                ? triple.getObject().getLiteralLexicalForm().length()
                                : 0))
                .sum();
    }

    private StreamRDF open() {
        try {
            Path spool = Files.createTempFile("policykg-", ".spool");
            spool.toFile().deleteOnExit();
            file = Optional.of(spool);
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(spool), 1 << 16);
            bytes = Optional.of(out);
            StreamRDF opened = StreamRDFWriter.getWriterStream(out, RDFFormat.RDF_THRIFT);
            opened.start();
            stream = Optional.of(opened);
            return opened;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void spool(int place, List<Triple> graph, StreamRDF out) {
        Node name = NodeFactory.createURI(PLACE + place);
        try {
            graph.forEach(triple -> out.quad(Quad.create(name, triple)));
        } catch (RuntimeIOException failure) {
            throw new UncheckedIOException(new IOException(failure.getMessage(), failure));
        }
    }

    /** Hands on the graph of each notice, with the paths of all its copies, in the order in which they came. */
    public void forEach(BiConsumer<String, List<Triple>> each) {
        Map<Integer, String> speaking = new HashMap<>();
        speakers.forEach((notice, speaker) -> speaking.put(speaker.place, notice));
        held.forEach((place, graph) -> hand(place, graph, speaking, each));
        file.ifPresent(spool -> {
            try {
                finish();
                RDFParser.source(spool).lang(Lang.RDFTHRIFT).parse(new Places(speaking, each));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private void finish() throws IOException {
        stream.ifPresent(StreamRDF::finish);
        if (bytes.isPresent()) {
            bytes.get().close();
        }
    }

    private void hand(
            int place, List<Triple> graph, Map<Integer, String> speaking, BiConsumer<String, List<Triple>> each) {
        String notice = speaking.get(place);
        if (notice != null) {
            each.accept(notice, withPaths(notice, graph));
        }
    }

    /** Paths of the other copies stand beside the speaker's own. */
    private List<Triple> withPaths(String notice, List<Triple> graph) {
        SortedSet<String> paths = Optional.ofNullable(speakers.get(notice)).orElseThrow().paths;
        if (paths.size() == 1) {
            return graph;
        }
        List<Triple> all = new ArrayList<>(graph.size() + paths.size());
        boolean done = false;
        for (Triple triple : graph) {
            if (!triple.getPredicate().equals(Policy.sourcePath.asNode())) {
                all.add(triple);
            } else if (!done) {
                paths.forEach(path -> all.add(NoticeGraph.path(notice, path)));
                done = true;
            }
        }
        return all;
    }

    /** Puts the statements of each place together again. */
    private final class Places extends StreamRDFBase {
        private final Map<Integer, String> speaking;
        private final BiConsumer<String, List<Triple>> each;
        private List<Triple> graph = new ArrayList<>();
        private int place = -1;

        private Places(Map<Integer, String> speaking, BiConsumer<String, List<Triple>> each) {
            this.speaking = speaking;
            this.each = each;
        }

        @Override
        public void quad(Quad quad) {
            int at = Integer.parseInt(quad.getGraph().getURI().substring(PLACE.length()));
            if (at != place) {
                finish();
                place = at;
            }
            graph.add(quad.asTriple());
        }

        @Override
        public void finish() {
            hand(place, graph, speaking, each);
            graph = new ArrayList<>();
        }
    }

    @Override
    public void close() {
        try {
            if (bytes.isPresent()) {
                bytes.get().close();
            }
            if (file.isPresent()) {
                Files.deleteIfExists(file.get());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
