package org.policykg.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Triple;
import org.policykg.GraphStore;
import org.policykg.source.ForeignFault;
import org.policykg.source.Sources;

/** A store that may be of another jar: whatever it throws is a line for the user. */
record GuardedStore(GraphStore store) implements GraphStore {
    @Override
    public void put(String name, List<Triple> statements) {
        ask(() -> store.put(name, statements));
    }

    @Override
    public void commit() {
        ask(store::commit);
    }

    @Override
    public void close() {
        ask(store::close);
    }

    private void ask(Runnable call) {
        try {
            call.run();
        } catch (UncheckedIOException failure) {
            throw failure(failure);
        } catch (Throwable fault) {
            throw Failure.surroundings(store.getClass().getName() + ": " + ForeignFault.reason(fault));
        }
    }

    /** What a store says that cannot do what it should. */
    static Failure failure(UncheckedIOException failure) {
        IOException cause = Objects.requireNonNull(failure.getCause());
        String said = String.valueOf(failure.getMessage());
        return Failure.surroundings(said.equals(cause.toString()) ? Sources.reason(cause) : said);
    }
}
