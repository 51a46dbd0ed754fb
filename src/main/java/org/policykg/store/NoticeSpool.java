package org.policykg.store;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Triple;
import org.policykg.graph.Copy;
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

    /** What is known of a notice while copies of it come in. */
    private static final class Speaker {
        private final SortedSet<String> paths = new TreeSet<>();
        /** told what the copies with the words of this one say, once a fuller one speaks */
        private List<Consumer<Copy>> beside = new ArrayList<>();

        private Standing standing;
        private int place;

        private Speaker(Standing standing, int place) {
            this.standing = standing;
            this.place = place;
        }
    }

    private final long most;
    private final UnaryOperator<OutputStream> through;
    private final Map<String, Speaker> speakers = new LinkedHashMap<>();
    private final Map<Integer, List<Triple>> held = new LinkedHashMap<>();
    /** what is to be done with the graphs in the file of copies that no longer speak */
    private final Map<Integer, Consumer<List<Triple>>> silenced = new HashMap<>();

    private Optional<SpoolFile> file = Optional.empty();
    private long weight;
    private long statements;
    private int places;

    public NoticeSpool() {
        this(MOST, UnaryOperator.identity());
    }

    /**
     * A spool that holds so much in memory.
     *
     * @param through put before its file
     */
    NoticeSpool(long most, UnaryOperator<OutputStream> through) {
        this.most = most;
        this.through = through;
    }

    /**
     * Takes the graph of a copy.
     *
     * @param notice the notice's IRI
     * @param standing how the copy stands among others of the notice
     * @param path where it was read
     * @param graph what it says, with its own path
     * @throws StoreException when there is no room for it
     */
    public void add(String notice, Standing standing, String path, List<Triple> graph) {
        add(notice, standing, path, () -> graph, copy -> {}, false);
    }

    /**
     * Takes the graph of a copy, which is asked for only if the copy speaks, or has other words than the one that does.
     *
     * @param beside told what the copy says, if it has other words than the one that speaks in the end; until {@link #forEach} has ended
     * @return whether none that came before stands before it
     */
    boolean add(String notice, Standing standing, String path, Supplier<List<Triple>> said, Consumer<Copy> beside) {
        return add(notice, standing, path, said, beside, true);
    }

    private boolean add(
            String notice,
            Standing standing,
            String path,
            Supplier<List<Triple>> said,
            Consumer<Copy> beside,
            boolean notes) {
        int place = places++;
        Speaker speaker = speakers.computeIfAbsent(notice, n -> new Speaker(standing, place));
        speaker.paths.add(path);
        if (speaker.place != place) {
            boolean wordForWord = standing.text().equals(speaker.standing.text());
            if (!standing.speaksBefore(speaker.standing)) {
                if (wordForWord) {
                    speaker.beside.add(beside);
                } else if (notes) {
                    beside.accept(Copy.of(notice, said.get()));
                }
                return !speaker.standing.speaksBefore(standing);
            }
            Optional<List<Triple>> before = Optional.ofNullable(held.remove(speaker.place));
            before.ifPresent(graphBefore -> weight -= weight(graphBefore));
            if (!wordForWord && notes) {
                silence(notice, speaker, before);
            }
            speaker.standing = standing;
            speaker.place = place;
        }
        speaker.beside.add(beside);
        List<Triple> graph = said.get();
        statements += graph.size();
        if (file.isPresent()) {
            file.get().write(place, graph);
            return true;
        }
        held.put(place, graph);
        weight += weight(graph);
        if (weight > most) {
            SpoolFile spool = SpoolFile.create(through);
            file = Optional.of(spool);
            held.forEach(spool::write);
            held.clear();
        }
        return true;
    }

    /** What those say that have the words of a copy which no longer speaks; now, or when its graph is read again. */
    private void silence(String notice, Speaker speaker, Optional<List<Triple>> graph) {
        List<Consumer<Copy>> told = speaker.beside;
        speaker.beside = new ArrayList<>();
        Consumer<List<Triple>> tell = words -> {
            Copy copy = Copy.of(notice, words);
            told.forEach(each -> each.accept(copy));
        };
        graph.ifPresentOrElse(tell, () -> silenced.put(speaker.place, tell));
    }

    /** How many statements were taken. */
    long statements() {
        return statements;
    }

    private static long weight(List<Triple> graph) {
        return graph.stream()
                .mapToLong(triple -> STATEMENT
                        + (triple.getObject().isLiteral()
                                ? triple.getObject().getLiteralLexicalForm().length()
                                : 0))
                .sum();
    }

    /** Hands on the graph of each notice, with the paths of all its copies, in the order in which they came. */
    public void forEach(BiConsumer<String, List<Triple>> each) {
        Map<Integer, String> speaking = new HashMap<>();
        speakers.forEach((notice, speaker) -> speaking.put(speaker.place, notice));
        held.forEach((place, graph) -> hand(place, graph, speaking, each));
        file.ifPresent(spool -> spool.read((place, graph) -> hand(place, graph, speaking, each)));
    }

    private void hand(
            int place, List<Triple> graph, Map<Integer, String> speaking, BiConsumer<String, List<Triple>> each) {
        String notice = speaking.get(place);
        if (notice != null) {
            each.accept(notice, withPaths(notice, graph));
        }
        Optional.ofNullable(silenced.get(place)).ifPresent(tell -> tell.accept(graph));
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

    @Override
    public void close() {
        file.ifPresent(SpoolFile::close);
    }
}
