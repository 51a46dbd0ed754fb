package org.policykg.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.policykg.source.Sources;
import org.policykg.source.UnreadableSource;
import org.policykg.source.Visit;

/**
 * The readings of some files in their order, while several threads read ahead, a few files each, or batches of a large one's records. For one thread to go through, and
 * for any to close: whoever stops before the end does. Threads that nobody waits for end by themselves.
 */
public final class Readings implements Iterator<Readings.OfFile>, AutoCloseable {
    private static final int AHEAD = 8;

    /**
     * What came of a file, or of some records of a large one.
     *
     * @param input the file
     * @param leftOut what was left out
     * @param notices the notices, in their order
     * @param unread whether something could not be read, so that nobody knows what it holds
     * @param visit what was said of it where it was fetched
     * @param unchanged whether its site says that it is as it was when it was read before, so that it was not read again
     * @param last whether no more comes of this file
     */
    public record OfFile(
            Sources.Input input,
            List<Omission> leftOut,
            List<ReadNotice> notices,
            boolean unread,
            Optional<Visit> visit,
            boolean unchanged,
            boolean last) {
        static OfFile of(Sources.Input input, Optional<Visit> visit, FileReading reading, boolean last) {
            return new OfFile(
                    input,
                    reading.leftOut(),
                    reading.notices(),
                    reading.isUnread(),
                    visit,
                    reading.isUnchanged(),
                    last);
        }

        OfFile with(List<Omission> omissions) {
            return new OfFile(input, omissions, notices, unread, visit, unchanged, last);
        }

        /** The same with the graphs of its notices at hand; a notice whose graph cannot be made is left out. */
        public OfFile prepared() {
            List<ReadNotice> whole = new ArrayList<>();
            List<Omission> without = new ArrayList<>(leftOut);
            for (ReadNotice notice : notices) {
                try {
                    notice.prepare();
                    whole.add(notice);
                } catch (UnreadableSource reason) {
                    without.add(new Omission(notice.path(), String.valueOf(reason.getMessage()), 1));
                } catch (OutOfMemoryError full) {
                    without.add(new Omission(notice.path(), FileReading.NO_MEMORY, 1));
                }
            }
            return whole.size() == notices.size()
                    ? this
                    : new OfFile(input, without, whole, true, visit, unchanged, last);
        }
    }

    private final NoticeReader reader;
    private final Iterator<Sources.Input> inputs;
    private final SiteSamples samples;
    private final int most;
    private final Room room = new Room();
    private final ThreadPoolExecutor workers;
    /** those who wait for other machines, at most as many as files are read ahead */
    private final ThreadPoolExecutor fetchers;
    /** those that are read ahead, the next one first; all that changes is under this object's lock */
    private final Deque<Future<OfFile>> running = new ArrayDeque<>();
    /** the one that was asked for and is not handed on yet */
    private Optional<Future<OfFile>> awaited = Optional.empty();
    /** the large file whose records are read ahead now */
    private Optional<OpenedFile> opened = Optional.empty();
    /** of the large file whose records are handed on now, what was left out */
    private Optional<Leftovers> told = Optional.empty();
    /** whether it was closed before the end, so that nobody takes the rest for none */
    private boolean cut;

    Readings(NoticeReader reader, List<Sources.Input> inputs, int threads) {
        this.reader = reader;
        this.inputs = inputs.iterator();
        this.samples = new SiteSamples(inputs, reader);
        this.most = threads * AHEAD;
        this.workers = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("policykg-", 0).factory());
        workers.allowCoreThreadTimeOut(true);
        this.fetchers = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                1,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("policykg-fetch-", 0).factory());
    }

    @Override
    public synchronized boolean hasNext() {
        return cut || awaited.isPresent() || inputs.hasNext() || opened.isPresent() || !running.isEmpty();
    }

    /**
     * The next reading.
     *
     * @throws CancellationException when this thread is interrupted, or the readings were closed before their end; from then on at
     *     each call, since what was not handed on is lost
     */
    @Override
    public OfFile next() {
        Future<OfFile> next = ask();
        try {
            OfFile read = next.get();
            synchronized (this) {
                awaited = Optional.empty();
            }
            return read.last() && told.isEmpty() ? read : summed(read);
        } catch (InterruptedException stopped) {
            close();
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped");
        } catch (ExecutionException failure) {
            close();
            throw new IllegalStateException(failure.getCause());
        }
    }

    private synchronized Future<OfFile> ask() {
        if (cut) {
            throw new CancellationException("closed");
        }
        while ((opened.isPresent() || inputs.hasNext()) && running.size() <= most) {
            running.add(opened.isPresent() ? goOn(opened.get()) : begin(inputs.next()));
        }
        if (running.isEmpty()) {
            throw new NoSuchElementException();
        }
        Future<OfFile> next = running.remove();
        awaited = Optional.of(next);
        return next;
    }

    private Future<OfFile> begin(Sources.Input input) {
        if (Sources.isStream(input)) {
            OpenedFile file = new OpenedFile(input, reader);
            opened = Optional.of(file);
            return goOn(file);
        }
        if (input.remote().isPresent()) {
            return CompletableFuture.supplyAsync(input::fetched, fetchers)
                    .thenApplyAsync(
                            fetched -> OfFile.of(input, fetched.visit(), room.read(() -> reader.read(fetched)), true),
                            workers);
        }
        return workers.submit(
                () -> OfFile.of(input, Optional.empty(), room.read(() -> reader.read(input, samples)), true));
    }

    private Future<OfFile> goOn(OpenedFile file) {
        OpenedFile.Batch batch = file.next();
        if (batch.last()) {
            file.close();
            opened = Optional.empty();
        }
        Sources.Input input = file.input();
        return workers.submit(() -> OfFile.of(
                input,
                Optional.empty(),
                room.share(() -> FileReading.of(input.path(), batch.records(), batch.end(), reader)),
                batch.last()));
    }

    /** A part of a file: what was left out is named up to the same number as in a whole one. */
    private OfFile summed(OfFile part) {
        Leftovers leftovers = told.orElseGet(() -> new Leftovers(part.input().path()));
        List<Omission> named = new ArrayList<>();
        part.leftOut().stream().filter(leftovers::add).forEach(named::add);
        if (part.last()) {
            named.addAll(leftovers.rest());
        }
        told = part.last() ? Optional.empty() : Optional.of(leftovers);
        return part.with(named);
    }

    @Override
    public synchronized void close() {
        cut = hasNext();
        opened.ifPresent(OpenedFile::close);
        opened = Optional.empty();
        awaited.ifPresent(one -> one.cancel(true)); // or who waits for one that was not begun would wait for ever
        running.clear();
        fetchers.shutdownNow();
        workers.shutdownNow();
    }
}
