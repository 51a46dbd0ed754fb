package org.policykg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.policykg.authority.Authority;
import org.policykg.graph.EvidenceTerms;
import org.policykg.graph.Iris;
import org.policykg.graph.Prefixes;
import org.policykg.graph.Vocabulary;

/**
 * The first load of a store. Everything is read before anything is written; then Jena's bulk loader writes it into a folder
 * aside, which is moved into place when it is whole. It takes a third of the room that the same takes in transactions, which
 * write every block anew that they touch.
 */
public final class BulkLoad implements AutoCloseable {
    /** What a statement takes of the disk until it is in place, with room to spare. */
    private static final long BYTES_A_STATEMENT = 1000;

    private static final long MEGABYTE = 1L << 20;

    private final StoreFolder folder;
    private final NoticeSpool spool = new NoticeSpool();
    private final Set<Capture> captures = new HashSet<>();

    private BulkLoad(StoreFolder folder) {
        this.folder = folder;
    }

    /** Whether nothing is in a folder yet, so that all of its first load can be written at once. */
    public static boolean isFor(Path folder) {
        return !Files.exists(folder.resolve(StoreFolder.MARK));
    }

    /**
     * Takes a folder to load into.
     *
     * @throws StoreException when it is something else, or is in use
     */
    public static BulkLoad into(Path folder) {
        return new BulkLoad(StoreFolder.create(folder));
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
     */
    public NoticeStore.Kept put(Capture capture, Supplier<List<Triple>> graph) {
        if (!captures.add(capture)) {
            return NoticeStore.Kept.SAME;
        }
        boolean speaks = spool.add(capture.notice(), capture.standing(), capture.path(), graph);
        return speaks ? NoticeStore.Kept.CHANGED : NoticeStore.Kept.BESIDE;
    }

    /**
     * Writes what was taken, and the register.
     *
     * @throws StoreException when there is no room for it; nothing is left behind then
     */
    public void finish(Authority authority) {
        Path aside = folder.aside();
        requireRoom(authority);
        try {
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(Files.createDirectories(aside)));
            try {
                load(dataset, authority);
                Txn.executeWrite(dataset, () -> follow(dataset));
            } finally {
                Database.close(dataset);
            }
            for (Path database : StoreFolder.databases(aside)) {
                Files.move(
                        database,
                        folder.path().resolve(String.valueOf(database.getFileName())),
                        StandardCopyOption.ATOMIC_MOVE);
            }
            folder.clearAside();
        } catch (IOException failure) {
            throw unwritable(failure);
        } catch (RuntimeException failure) {
            throw StoreWrite.ofWrite(failure);
        } catch (VirtualMachineError failure) {
            throw failure;
        } catch (Error failure) {
            // the loader ends so when the disk is full
            throw StoreException.surroundings("the store cannot be written: " + failure.getMessage(), failure);
        }
        folder.mark();
    }

    private void requireRoom(Authority authority) {
        try {
            long free = Files.getFileStore(folder.path()).getUsableSpace();
            long wanted = (spool.statements() + authority.graph().size()) * BYTES_A_STATEMENT;
            if (free < wanted) {
                throw StoreException.surroundings(
                        "the store would take about " + wanted / MEGABYTE + " MB, and " + folder.path() + " has "
                                + free / MEGABYTE + " MB free",
                        new IOException("No space left on device"));
            }
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    private static StoreException unwritable(IOException failure) {
        return StoreException.surroundings("the store cannot be written: " + StoreFolder.reason(failure), failure);
    }

    private void load(DatasetGraph dataset, Authority authority) {
        DataLoader loader = LoaderFactory.sequentialLoader(dataset, (format, arguments) -> {});
        loader.startBulk();
        try {
            StreamRDF stream = loader.streamRDF();
            stream.start();
            RegisterWords register = new RegisterWords(
                    thing -> authority.graph().find(thing, Node.ANY, Node.ANY).toList());
            write(
                    stream,
                    Iris.AUTHORITY_GRAPH,
                    Export.sorted(authority.graph().find().toList()));
            write(
                    stream,
                    Vocabulary.GRAPH,
                    Export.sorted(Vocabulary.ontology().find().toList()));
            write(stream, Iris.CAPTURES_GRAPH, Captures.all(captures));
            spool.forEach((notice, graph) -> write(stream, notice, register.shorten(graph)));
            stream.finish();
            loader.finishBulk();
        } catch (RuntimeException failure) {
            loader.finishException(failure);
            throw failure;
        }
    }

    private static void write(StreamRDF stream, String graph, Collection<Triple> triples) {
        Node name = NodeFactory.createURI(graph);
        for (Triple triple : triples) {
            stream.quad(Quad.create(name, triple));
            if (!EvidenceTerms.isEvidence(triple.getSubject())) {
                stream.triple(triple);
            }
        }
    }

    /** Adds what follows from all that was loaded. */
    private static void follow(DatasetGraph dataset) {
        Graphs graphs = new Graphs(dataset);
        sorted(Derivations.anew(Derivations.asserted(dataset)))
                .forEach(triple -> graphs.add(Derivations.GRAPH, triple));
        sorted(ShownGraph.anew(dataset)).forEach(triple -> graphs.add(ShownGraph.GRAPH, triple));
        SearchSide.state(dataset);
        Prefixes.all().forEach(dataset.prefixes()::add);
    }

    private static List<Triple> sorted(Collection<Triple> triples) {
        return Export.sorted(new ArrayList<>(triples));
    }

    @Override
    public void close() {
        spool.close();
        folder.close();
    }
}
