package org.policykg.store;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * One write to the graphs and to the index beside them. The index writes all that it can before the graphs are
 * committed and commits after them: a program that is stopped in between leaves graphs that are whole, and an index that
 * shows by its fingerprint that it is behind.
 */
final class StoreWrite {
    private final DatasetGraph dataset;
    private final SearchSide search;

    StoreWrite(DatasetGraph dataset, SearchSide search) {
        this.dataset = dataset;
        this.search = search;
    }

    /** Runs writes; when they fail, or cannot be kept, nothing of them is. */
    <T> T run(Supplier<T> writes) {
        dataset.begin(TxnType.WRITE);
        T result;
        try {
            result = writes.get();
            search.stage();
            dataset.commit();
        } catch (RuntimeException failure) {
            abandon(failure);
            throw ofWrite(failure);
        } catch (Error failure) {
            abandon(failure);
            throw failure;
        } finally {
            dataset.end();
        }
        search.commit();
        return result;
    }

    private void abandon(Throwable failure) {
        try {
            dataset.abort();
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
        try {
            search.rollback();
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    /** A failure of the disk as one line; any other fault as it is. */
    static RuntimeException ofWrite(RuntimeException fault) {
        if (fault instanceof StoreException) {
            return fault;
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException failure) {
                return unwritable(failure);
            }
        }
        return fault instanceof org.apache.jena.dboe.base.file.FileException
                ? StoreException.surroundings("the store cannot be written: " + fault.getMessage(), fault)
                : fault;
    }

    static StoreException unwritable(IOException failure) {
        return StoreException.surroundings("the store cannot be written: " + StoreFolder.reason(failure), failure);
    }
}
