package org.policykg.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.policykg.pipeline.NoticeReader;
import org.policykg.pipeline.Omission;
import org.policykg.pipeline.ReadNotice;
import org.policykg.pipeline.Readings;
import org.policykg.source.Bundles;
import org.policykg.source.Sources;

/** From paths to notices, with what the user is told meanwhile: progress, and each input that is left out. */
final class Pipeline {
    private static final int PROGRESS_EVERY = 20;

    private final Console console;
    private final NoticeReader reader;
    private final int threads;
    private final boolean attachments;
    private final Set<Place> unread = new HashSet<>();
    private int leftOut;

    /**
     * A pipeline.
     *
     * @param threads how many files are read at once
     * @param attachments whether the files that lie beside a notice are read with it
     */
    Pipeline(Console console, NoticeReader reader, int threads, boolean attachments) {
        this.attachments = attachments;
        this.console = console;
        this.reader = reader;
        this.threads = threads;
    }

    /** A file of a folder, or something below it that cannot be listed; the folder itself has no path. */
    private record Place(Path root, String path) {}

    /** Reads every notice behind what is given; says one line of each input that is left out, and goes on. */
    void run(Given given, Consumer<ReadNotice> each) {
        try (given) {
            readAll(
                    given.list(listener()),
                    part -> hand(part, whole -> whole.notices().forEach(each)));
        }
    }

    /** The same for who asks for the graph of each next; a notice whose graph cannot be made is left out too. */
    void runGraphs(Given given, Consumer<ReadNotice> each) {
        runFiles(given, part -> part.notices().forEach(each));
    }

    /**
     * The same by files.
     *
     * @param each told of every file, or part of a large one, once what was left out of it has been said
     */
    void runFiles(Given given, Consumer<Readings.OfFile> each) {
        try (given) {
            readAll(given.list(listener()), part -> hand(part.prepared(), each));
        }
    }

    /** The same of files and folders. */
    void run(List<Path> paths, Consumer<ReadNotice> each) {
        List<Sources.Input> files = new ArrayList<>();
        for (Path path : paths) {
            files.addAll(Sources.list(path, listener()));
        }
        readAll(files, part -> hand(part, whole -> whole.notices().forEach(each)));
    }

    private void readAll(List<Sources.Input> files, Consumer<Readings.OfFile> each) {
        List<Sources.Input> inputs = attachments
                ? Bundles.of(files)
                : files.stream().map(Sources.Input::alone).toList();
        try (Readings readings = reader.read(inputs, threads)) {
            int done = 0;
            long records = 0;
            while (readings.hasNext()) {
                Readings.OfFile next = readings.next();
                each.accept(next);
                done += next.last() ? 1 : 0;
                records += next.notices().size();
                if (!next.last()) {
                    console.progress(done + " of " + inputs.size() + " files, " + records + " notices");
                } else if (done % PROGRESS_EVERY == 0 || next.input().remote().isPresent()) {
                    console.progress(done + " of " + inputs.size()
                            + (inputs.stream().anyMatch(input -> input.remote().isPresent())
                                    ? " files and addresses"
                                    : " files"));
                }
            }
        } catch (CancellationException stopped) {
            throw Failure.surroundings("stopped");
        } finally {
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

    private void hand(Readings.OfFile part, Consumer<Readings.OfFile> each) {
        Sources.Input input = part.input();
        if (part.unread()) {
            unread.add(new Place(input.root(), input.path()));
        }
        for (Omission omission : part.leftOut()) {
            say(omission.toString());
            leftOut += omission.records();
        }
        each.accept(part);
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
                console.say(Printable.line(input.name() + ": " + reason));
            }
        };
    }

    private void say(String line) {
        console.progressDone();
        console.say("left out " + Printable.line(line));
    }
}
