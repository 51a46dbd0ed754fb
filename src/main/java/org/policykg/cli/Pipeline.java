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
import org.policykg.extract.Extraction;
import org.policykg.extract.Extractor;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;
import org.policykg.notice.Reading;
import org.policykg.source.SourceDocument;
import org.policykg.source.Sources;
import org.policykg.source.UnreadableSource;

/** From paths to extractions: files are read by several threads and handed on in the order of their paths. */
final class Pipeline {
    private static final int AHEAD = 8;
    private static final int PROGRESS_EVERY = 20;

    private final Console console;
    private final int threads;
    private final Set<Path> unread = new HashSet<>();
    private int leftOut;

    Pipeline(Console console, int threads) {
        this.console = console;
        this.threads = threads;
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

    /** What came of one file. */
    private record Outcome(List<Read> notices, List<String> leftOut, boolean unread) {}

    /** Reads every notice behind the paths; says one line of each input that is left out, and goes on. */
    void run(List<Path> paths, Consumer<Read> each) {
        List<Sources.Input> inputs = new ArrayList<>();
        for (Path path : paths) {
            inputs.addAll(Sources.list(path, (file, reason) -> {
                unread.add(file);
                leaveOut(file + ": " + reason);
            }));
        }
        ExecutorService workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory());
        try {
            Deque<Future<Outcome>> running = new ArrayDeque<>();
            Deque<Sources.Input> ahead = new ArrayDeque<>();
            int done = 0;
            for (Sources.Input input : inputs) {
                running.add(workers.submit(() -> outcome(input)));
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

    /** Whether a file, or a folder above it, could not be read, so that nobody knows what it holds. */
    boolean isUnread(Path file) {
        for (Path at = file; at != null; at = at.getParent()) {
            if (unread.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private void hand(Sources.Input input, Future<Outcome> future, Consumer<Read> each) {
        Outcome outcome = get(future);
        if (outcome.unread) {
            unread.add(input.file());
        }
        outcome.leftOut.forEach(this::leaveOut);
        outcome.notices.forEach(each);
    }

    private static Outcome get(Future<Outcome> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Failure.surroundings("stopped");
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private void leaveOut(String line) {
        leftOut++;
        console.progressDone();
        console.say("left out " + line);
    }

    private static Outcome outcome(Sources.Input input) {
        List<Read> notices = new ArrayList<>();
        List<String> left = new ArrayList<>();
        boolean unread = false;
        try {
            for (SourceDocument document : Sources.read(input)) {
                switch (NoticeParser.parse(document)) {
                    case Notice notice -> notices.add(new Read(Extractor.read(notice), input.root()));
                    case Reading.LeftOut none -> left.add(document.path() + ": " + none.reason());
                }
            }
        } catch (UnreadableSource unreadable) {
            left.add(input.path() + ": " + unreadable.getMessage());
            unread = true;
        } catch (RuntimeException | StackOverflowError fault) {
            // whatever a page may hold, the other inputs are still to be read
            left.add(input.path() + ": cannot be understood (please report this file): " + fault);
            unread = true;
        }
        return new Outcome(notices, left, unread);
    }
}
