package org.policykg.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.policykg.SourceFormat;

/** The files behind a path that a user names, in an order that is the same everywhere. */
public final class Sources {
    /** No notice is near this size; a larger file is a mistake and would only fill the memory. */
    public static final long LARGEST_FILE = 16L * 1024 * 1024;

    /** What stands in a folder and is neither a file nor a folder may never end (a pipe, a device), or lead in a circle. */
    static final String NO_FILE = "is no regular file";

    /**
     * A file to read.
     *
     * @param root the folder that the user named, or the one of the file that the user named
     * @param file where it is
     * @param path relative to the root, with {@code /}
     */
    public record Input(Path root, Path file, String path) {
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
        SourceReaders.read(input.path, bytes(input.file), further, each);
    }

    /** The bytes of a file that may change or vanish meanwhile: what it says of its size is a reason to refuse it, and no more. */
    private static byte[] bytes(Path file) throws UnreadableSource {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new UnreadableSource(attributes.isDirectory() ? "is a folder" : NO_FILE);
            }
            if (attributes.size() > LARGEST_FILE) {
                throw new UnreadableSource(tooLarge(megabytes(attributes.size())));
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes((int) LARGEST_FILE + 1);
                if (bytes.length > LARGEST_FILE) {
                    throw new UnreadableSource(tooLarge("more than " + megabytes(LARGEST_FILE)));
                }
                return bytes;
            }
        } catch (IOException failure) {
            throw new UnreadableSource(reason(failure));
        }
    }

    private static String tooLarge(String size) {
        return "is too large for a notice: " + size + ", the limit is " + megabytes(LARGEST_FILE);
    }

    private static String megabytes(long bytes) {
        return bytes / (1024 * 1024) + " MB";
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
