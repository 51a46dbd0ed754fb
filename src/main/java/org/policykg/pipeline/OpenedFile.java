package org.policykg.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policykg.source.Guarded;
import org.policykg.source.Opening;
import org.policykg.source.Sources;
import org.policykg.source.Unread;
import org.policykg.source.UnreadableSource;

/** A large file of many records, opened a batch of them at a time, so that only some are in memory. For one thread at a time. */
final class OpenedFile implements AutoCloseable {
    private static final int MOST_RECORDS = 64;
    /** Bytes. */
    private static final long FULL = 256 * 1024;

    private final Sources.Input input;
    private final Optional<Opening> opening;
    private Optional<String> end = Optional.empty();
    private boolean ended;

    OpenedFile(Sources.Input input, NoticeReader reader) {
        this.input = input;
        Optional<Opening> opened = Optional.empty();
        try {
            opened = Optional.of(Guarded.read(() -> reader.open(input)));
        } catch (UnreadableSource unreadable) {
            end = Optional.of(String.valueOf(unreadable.getMessage()));
        } catch (OutOfMemoryError full) {
            end = Optional.of(FileReading.NO_MEMORY);
        }
        this.opening = opened;
        this.ended = opened.isEmpty();
    }

    /**
     * Some records.
     *
     * @param end why the file cannot be read on behind them
     * @param last whether there are no further ones
     */
    record Batch(List<Unread> records, Optional<String> end, boolean last) {}

    Sources.Input input() {
        return input;
    }

    Batch next() {
        List<Unread> records = new ArrayList<>();
        long size = 0;
        while (!ended && records.size() < MOST_RECORDS && size < FULL) {
            Optional<Unread> record = record();
            record.ifPresent(records::add);
            size += record.map(Unread::size).orElse(0L);
            ended |= record.isEmpty();
        }
        return new Batch(records, ended ? end : Optional.empty(), ended);
    }

    private Optional<Unread> record() {
        try {
            return Guarded.read(opening.orElseThrow()::next);
        } catch (UnreadableSource unreadable) {
            end = Optional.of(String.valueOf(unreadable.getMessage()));
        } catch (OutOfMemoryError full) {
            end = Optional.of(FileReading.NO_MEMORY);
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        opening.ifPresent(Opening::close);
    }
}
