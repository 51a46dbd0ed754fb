package org.policykg.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.extract.Extractor;
import org.policykg.rules.RuleBook;
import org.policykg.source.Sources;

/** From paths to extractions: files are read by several threads and handed on in the order of their paths. */
final class Pipeline {
    private static final int AHEAD = 8;
    private static final int PROGRESS_EVERY = 20;

    private final Console console;
    private final int threads;
    private final Set<Place> unread = new HashSet<>();
    private final Extractor extractor;
    private int leftOut;

    /**
     * A pipeline.
     *
     * @param rules by which notices are read
     * @param authority the names that are known
     */
    Pipeline(Console console, int threads, RuleBook rules, Authority authority) {
        this.console = console;
        this.threads = threads;
        this.extractor = new Extractor(rules, authority.names());
    }

    /**
     * A notice that was read.
     *
     * @param extraction what it says
     * @param root the folder that it was found in
     */
    record Read(Extraction extraction, Path root) {
        /** Where it stands in that folder. */
        String path() {
            return extraction.notice().source().path();
        }
    }

    /** A file of a folder, or something below it that cannot be listed; the folder itself has no path. */
    private record Place(Path root, String path) {}

    /** Reads every notice behind the paths; says one line of each input that is left out, and goes on. */
    void run(List<Path> paths, Consumer<Read> each) {
        List<Sources.Input> inputs = new ArrayList<>();
        for (Path path : paths) {
            inputs.addAll(Sources.list(path, listener()));
        }
        ExecutorService workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory());
        try {
            Deque<Future<FileReading>> running = new ArrayDeque<>();
            Deque<Sources.Input> ahead = new ArrayDeque<>();
            int done = 0;
            for (Sources.Input input : inputs) {
                running.add(workers.submit(() -> FileReading.of(input, extractor)));
                ahead.add(input);
                if (running.size() > threads * AHEAD) {
                    hand(ahead.remove(), running.remove(), each);
                    done++;
                    if (done % PROGRESS_EVERY == 0) {
                        console.progress(done + " of " + inputs.size() + " files");
                    }
                }
            }
            while (!running.isEmpty()) {
                hand(ahead.remove(), running.remove(), each);
            }
        } finally {
            workers.shutdownNow();
            console.progressDone();
        }
    }

    /** How many inputs were left out so far. */
    int leftOut() {
        return leftOut;
    }

    /**
     * Whether a file, or a folder above it, could not be read, so that nobody knows what it holds.
     *
     * @param path relative to the root, with {@code /}
     */
    boolean isUnread(Path root, String path) {
        for (String at = path; ; at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
            if (unread.contains(new Place(root, at))) {
                return true;
            }
            if (at.isEmpty()) {
                return false;
            }
        }
    }

    private void hand(Sources.Input input, Future<FileReading> future, Consumer<Read> each) {
        FileReading reading = get(future);
        if (reading.isUnread()) {
            unread.add(new Place(input.root(), input.path()));
        }
        reading.leftOut().lines().forEach(this::say);
        leftOut += reading.leftOut().count();
        reading.notices().forEach(each);
    }

    private static FileReading get(Future<FileReading> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Failure.surroundings("stopped");
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private Sources.Listener listener() {
        return new Sources.Listener() {
            @Override
            public void leftOut(Sources.Input input, String reason) {
                unread.add(new Place(input.root(), input.path()));
                leftOut++;
                say(input.name() + ": " + reason);
            }

            @Override
            public void passedOver(Sources.Input input, String reason) {
                console.say(input.name() + ": " + reason);
            }
        };
    }

    private void say(String line) {
        console.progressDone();
        console.say("left out " + line);
    }
}
