package org.policykg.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The records of a file, of which the first are read before any is handed on: they tell what its site prints around each. How many that
 * are hangs on the file alone, so that a record reads the same whoever reads it and when. For one thread at a time.
 */
final class FirstRecords {
    private static final int MOST = 100;
    /** Bytes. */
    private static final long FULL = 4L * 1024 * 1024;
    /** A page is smaller. Bytes. */
    private static final long LARGEST = 512L * 1024;

    /** Hands on the records of a file one by one. */
    interface Records {
        Optional<Unread> next() throws UnreadableSource;
    }

    private final Records records;
    private final Deque<Unread> first = new ArrayDeque<>();
    private Optional<UnreadableSource> broken = Optional.empty();
    private SiteFrames frames = SiteFrames.NONE;

    private FirstRecords(Records records) {
        this.records = records;
    }

    static FirstRecords of(Records records) {
        FirstRecords all = new FirstRecords(records);
        all.gather();
        List<Unread> ofSite = all.first.stream().filter(FirstRecords::isRead).toList();
        if (SiteFrames.areEnough(ofSite.size())) {
            all.learn();
        }
        return all;
    }

    private void gather() {
        long size = 0;
        try {
            while (first.size() < MOST && size < FULL) {
                Optional<Unread> record = records.next();
                if (record.isEmpty()) {
                    return;
                }
                first.add(record.get());
                size += record.get().size();
            }
        } catch (UnreadableSource end) {
            broken = Optional.of(end);
        }
    }

    private static boolean isRead(Unread record) {
        return record.ofSite() && record.size() <= LARGEST;
    }

    private void learn() {
        List<SourceDocument> texts = new ArrayList<>();
        for (int i = first.size(); i > 0; i--) {
            Unread record = first.remove();
            first.add(isRead(record) ? read(record, texts) : record);
        }
        frames = SiteFrames.of(texts);
    }

    /** A record that was read; one at which the reading fails is read again by who asks for it, who says why. */
    private static Unread read(Unread record, List<SourceDocument> texts) {
        List<SourceRecord> read = new ArrayList<>();
        try {
            record.read(read::add);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            return record;
        }
        read.stream()
                .filter(SourceDocument.class::isInstance)
                .map(SourceDocument.class::cast)
                .forEach(texts::add);
        return new Unread(record.path(), record.size(), record.ofSite(), each -> read.forEach(each));
    }

    Optional<Unread> next() throws UnreadableSource {
        if (!first.isEmpty()) {
            return Optional.of(framed(first.remove()));
        }
        if (broken.isPresent()) {
            throw broken.get();
        }
        return records.next().map(this::framed);
    }

    private Unread framed(Unread record) {
        SiteFrames known = frames;
        return record.ofSite() && known != SiteFrames.NONE
                ? new Unread(
                        record.path(), record.size(), true, each -> record.read(one -> each.accept(known.without(one))))
                : record;
    }
}
