package org.policykg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.policykg.pipeline.NoticeReader;
import org.policykg.source.UnreadableSource;
import org.policykg.store.NoticeSpool;
import org.policykg.store.StoreException;

/** Puts what was read into a store, once for all copies of a notice. */
final class Loading {
    private Loading() {}

    static Loaded of(Stream<Result> results, NoticeReader reader, GraphStore into) {
        List<LeftOut> leftOut = new ArrayList<>();
        try (NoticeSpool spool = new NoticeSpool()) {
            results.forEach(result -> {
                switch (result) {
                    case Notice notice -> spool(notice, spool, leftOut);
                    case LeftOut none -> leftOut.add(none);
                }
            });
            long notices = reader.graphs(spool, into::put);
            into.commit();
            return new Loaded(notices, leftOut);
        } catch (StoreException full) {
            throw new UncheckedIOException(String.valueOf(full.getMessage()), new IOException(full));
        }
    }

    private static void spool(Notice notice, NoticeSpool spool, List<LeftOut> leftOut) {
        try {
            notice.read().prepare();
            notice.read().into(spool);
        } catch (UnreadableSource reason) {
            leftOut.add(new LeftOut(notice.path(), String.valueOf(reason.getMessage()), 1));
        }
    }
}
