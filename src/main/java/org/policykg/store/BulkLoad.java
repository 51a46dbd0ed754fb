package org.policykg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.policykg.authority.Authority;
import org.policykg.graph.Copy;
import org.policykg.graph.Iris;
import org.policykg.graph.Vocabulary;
import org.policykg.rules.Relation;

/**
 * The first load of a store. Everything is read before anything is written; then {@link SequentialLoad} writes it into a folder
 * aside, which is moved into place when it is whole. It takes less than a third of the room that the same takes in transactions, which
 * write every block anew that they touch.
 */
public final class BulkLoad implements AutoCloseable {
    /**
     * What a statement that was read takes of the disk, with all that follows from it, the lists and the index. It was 327 of 0.46
     * million statements and 314 of 3.5 million; a little less is asked for, so that no disk is refused that would do.
     */
    private static final long BYTES_A_STATEMENT = 300;

    private final StoreFolder folder;
    private final Aside aside;
    private final NoticeSpool spool = new NoticeSpool();
    private final Set<Capture> captures = new HashSet<>();
    /** what those say that do not speak */
    private final Map<Capture, Copy> copies = new HashMap<>();

    private final Map<String, Fetch> fetches = new HashMap<>();
    private final Authority authority;
    private final List<Relation> added;
    private final RegisterWords register;

    private BulkLoad(StoreFolder folder, Authority authority, List<Relation> added) {
        this.added = added;
        this.folder = folder;
        this.aside = new Aside(folder);
        this.authority = authority;
        this.register = new RegisterWords(
                thing -> authority.graph().find(thing, Node.ANY, Node.ANY).toList());
    }

    /** Whether nothing is in a folder yet, so that all of its first load can be written at once. */
    public static boolean isFor(Path folder) {
        return !Files.exists(folder.resolve(StoreFolder.MARK));
    }

    /**
     * Takes a folder to load into.
     *
     * @param authority the register, which is loaded too
     * @throws StoreException when it is something else, or a store, or is in use
     */
    public static BulkLoad into(Path folder, Authority authority) {
        return into(folder, authority, List.of());
    }

    /**
     * Takes a folder to load into, as {@link #into(Path, Authority)}.
     *
     * @param added relations that a user has added
     */
    public static BulkLoad into(Path folder, Authority authority, List<Relation> added) {
        StoreFolder taken = StoreFolder.create(folder);
        if (!isFor(folder)) {
            taken.close();
            throw StoreException.surroundings(
                    folder + " has become a store meanwhile; run the same again", new IOException("not empty"));
        }
        return new BulkLoad(taken, authority, added);
    }

    /** Tells others who find the store in use what is being done with it, in a line. */
    public void inUseFor(String line) {
        folder.note(line);
    }

    /**
     * Takes a copy of a notice. Of several copies the one that stands first speaks.
     *
     * @param capture where it was read, and how it stands
     * @param graph what it says
     * @return whether it speaks, or is known already, or stands behind another copy
     */
    public NoticeStore.Kept put(Capture capture, Supplier<List<Triple>> graph) {
        if (!captures.add(capture)) {
            return NoticeStore.Kept.SAME;
        }
        boolean speaks = spool.add(
                capture.notice(),
                capture.standing(),
                capture.path(),
                () -> List.copyOf(register.shorten(graph.get())),
                copy -> copies.put(capture, copy));
        return speaks ? NoticeStore.Kept.CHANGED : NoticeStore.Kept.BESIDE;
    }

    /** Takes what a site said of what was fetched from it. */
    public void note(Fetch fetch) {
        fetches.put(fetch.visit().address(), fetch);
    }

    /**
     * Writes what was taken.
     *
     * @return how many statements the store has, as {@link PolicyStore#size}
     * @throws StoreException when it cannot be written, or was stopped; nothing is left behind then
     */
    public long finish() {
        try {
            long statements = statements();
            FileTree.requireRoom(folder.path(), statements * BYTES_A_STATEMENT, "the store would take");
            DatasetGraph dataset =
                    DatabaseMgr.connectDatasetGraph(Location.create(Files.createDirectories(folder.aside())));
            long size;
            try {
                size = Txn.calculateWrite(dataset, () -> write(dataset));
            } finally {
                Database.drop(dataset);
            }
            aside.take();
            return size;
        } catch (IOException failure) {
            throw abandoned(StoreWrite.unwritable(failure));
        } catch (RuntimeException failure) {
            throw abandoned(StoreWrite.ofWrite(failure));
        } catch (Error failure) {
            // a disk that is full ends even so, where files are mapped
            throw abandoned(failure);
        }
    }

    /** How many statements were taken. */
    public long statements() {
        return spool.statements() + authority.graph().size();
    }

    /** Gives up what was not finished, as Ctrl-C does. */
    void stop() {
        aside.giveUp();
    }

    private <T extends Throwable> T abandoned(T failure) {
        aside.giveUp();
        return failure;
    }

    private long write(DatasetGraph dataset) {
        try (Lanes lanes = new Lanes();
                SearchFeed search = new SearchFeed(lanes, folder.aside().resolve(StoreFolder.SEARCH))) {
            try (SequentialLoad load = new SequentialLoad(dataset, lanes, SequentialLoad.most(), search::add)) {
                add(load, Iris.AUTHORITY_GRAPH, sorted(authority.graph().find().toList()));
                spool.forEach((notice, graph) -> add(load, notice, graph));
                follow(load, dataset);
                load.finish();
            }
            search.finish(dataset);
        } catch (IOException failure) {
            throw StoreWrite.unwritable(failure);
        }
        StoreRelations.addPrefixes(dataset, added);
        return Database.size(dataset);
    }

    /** Adds what follows from notices and authority, of which the default graph has all that matters, and nothing else yet. */
    private void follow(SequentialLoad load, DatasetGraph dataset) {
        load.ask();
        List<Triple> derived = sorted(Derivations.anew(dataset.getDefaultGraph()::stream, added));
        add(load, Iris.DERIVED_GRAPH, derived);
        add(load, Vocabulary.GRAPH, StoreRelations.vocabulary(added));
        add(load, Iris.CAPTURES_GRAPH, Captures.all(captures, copies));
        add(load, Iris.CAPTURES_GRAPH, Fetches.all(fetches.values()));
        add(load, Iris.SHOWN_GRAPH, sorted(ShownGraph.anew(dataset)));
        Listings.make(dataset, added, triple -> load.add(Listings.GRAPH, triple));
    }

    private static void add(SequentialLoad load, String graph, Collection<Triple> triples) {
        Node name = NodeFactory.createURI(graph);
        triples.forEach(triple -> load.add(name, triple));
    }

    private static List<Triple> sorted(Collection<Triple> triples) {
        return Export.sorted(new ArrayList<>(triples));
    }

    @Override
    public void close() {
        aside.close();
        spool.close();
        folder.close();
    }
}
