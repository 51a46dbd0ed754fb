package org.policykg.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.policykg.SourceFormat;

/** The files behind a path that a user names, in an order that is the same everywhere. */
public final class Sources {
    /** What stands in a folder and is neither a file nor a folder may never end (a pipe, a device), or lead in a circle. */
    static final String NO_FILE = "is no regular file";

    /**
     * A file to read.
     *
     * @param root the folder that the user named, or the one of the file that the user named
     * @param file where it is
     * @param path relative to the root, with {@code /}; the address of what is to be fetched
     * @param remote fetches it, if it is somewhere else; then there is neither root nor file
     * @param beside files that it attaches
     */
    public record Input(Path root, Path file, String path, Optional<Remote> remote, List<Input> beside) {
        private static final Path NOWHERE = Path.of("");

        public Input {
            beside = List.copyOf(beside);
        }

        /** A file that is at hand. */
        public Input(Path root, Path file, String path) {
            this(root, file, path, Optional.empty(), List.of());
        }

        /** The same with files that it attaches. */
        Input with(List<Input> attached) {
            return new Input(root, file, path, remote, attached);
        }

        /** A file that is to be fetched from an address. */
        public static Input at(String address, Remote remote) {
            return new Input(NOWHERE, NOWHERE, address, Optional.of(remote), List.of());
        }

        /** Whether it is called as pages of the web are. */
        public boolean isPage() {
            return FileNames.isPage(path);
        }

        /** The same with its bytes at hand, or with the reason why they are not to be had. */
        public Input fetched() {
            if (remote.isEmpty()) {
                return this;
            }
            try {
                return at(path, new AtHand(remote.get().fetch(), remote.get()));
            } catch (UnchangedSource same) {
                return at(path, () -> {
                    throw new UnchangedSource();
                });
            } catch (UnreadableSource reason) {
                return without(String.valueOf(reason.getMessage()));
            } catch (RuntimeException | LinkageError fault) {
                return without(Guarded.notUnderstood(fault));
            }
        }

        private Input without(String reason) {
            return at(path, () -> {
                throw new UnreadableSource(reason);
            });
        }

        /** What its site said of it, once it has been fetched. */
        public Optional<Visit> visit() {
            return remote.flatMap(
                    from -> from instanceof AtHand here ? here.content.origin().map(Origin::visit) : Optional.empty());
        }

        /** The same without what its links lead to. */
        public Input alone() {
            return remote.<Input>map(from -> at(path, new Alone(from))).orElse(this);
        }

        /** What a link of it leads to. */
        public Optional<Input> linked(String target) {
            return remote.flatMap(from -> from.follow(target)).map(to -> at(target, to));
        }

        private record Alone(Remote from) implements Remote {
            @Override
            public Content fetch() throws UnreadableSource {
                return from.fetch();
            }
        }

        private record AtHand(Content content, Remote from) implements Remote {
            @Override
            public Content fetch() {
                return content;
            }

            @Override
            public Optional<Remote> follow(String target) {
                return from.follow(target);
            }
        }

        /** What the user is told of it; the root itself, which has no path, as the user named it. */
        public String name() {
            return path.isEmpty() ? root.toString() : path;
        }
    }

    /** Told of what is not read, and why. */
    public interface Listener {
        /** An input that cannot be read. */
        void leftOut(Input input, String reason);

        /** What stands among inputs and is none. */
        default void passedOver(Input input, String reason) {}
    }

    private Sources() {}

    /**
     * Lists a file, or every file below a folder in the order of their relative paths, links to files included. Hidden files
     * and folders and files named README are passed over; stores of triples are, and are told of.
     */
    public static List<Input> list(Path root, Listener listener) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(root, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return SourceFolder.list(root, listener);
            }
            if (attributes.isRegularFile()) {
                Path folder = Objects.requireNonNullElse(root.toAbsolutePath().getParent(), root);
                return List.of(new Input(folder, root, FileNames.of(root)));
            }
            listener.leftOut(new Input(root, root, ""), NO_FILE);
        } catch (IOException failure) {
            listener.leftOut(new Input(root, root, ""), reason(failure));
        }
        return List.of();
    }

    /**
     * Reads one listed file.
     *
     * @param each told of every record of the file, in its order
     */
    public static void read(Input input, Consumer<SourceRecord> each) throws UnreadableSource {
        read(input, List.of(), each);
    }

    /**
     * The same.
     *
     * @param further formats that are asked before those of the program
     */
    public static void read(Input input, List<SourceFormat> further, Consumer<SourceRecord> each)
            throws UnreadableSource {
        try (Opening opening = open(input, further)) {
            opening.readAll(each);
        }
    }

    /**
     * Opens one listed file.
     *
     * @param further formats that are asked before those of the program
     */
    public static Opening open(Input input, List<SourceFormat> further) throws UnreadableSource {
        return open(input, further, KeyMap.NONE);
    }

    /**
     * The same.
     *
     * @param keys which keys of records stand for what
     */
    public static Opening open(Input input, List<SourceFormat> further, KeyMap keys) throws UnreadableSource {
        Content content = input.remote.isPresent() ? input.remote.get().fetch() : Content.of(input.path, input.file);
        return Opening.of(input.path, content.with(keys), further);
    }

    /** Whether a file is worth to be read record by record: it is large, and its format hands them on so. */
    public static boolean isStream(Input input) {
        if (input.remote.isPresent()) {
            return false;
        }
        try {
            return Files.size(input.file) > Limits.LARGE
                    && Containers.of(Content.of(input.path, input.file)).streams();
        } catch (IOException | UnreadableSource unreadable) {
            return false; // who reads it says why
        }
    }

    /** A failure of the file system in a few plain words. */
    public static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "may not be read: permission denied";
            case NoSuchFileException missing -> "does not exist";
            case FileSystemLoopException loop -> "is a link that leads back to itself";
            case FileSystemException system -> Objects.requireNonNullElse(system.getReason(), system.toString());
            default -> Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        };
    }
}
