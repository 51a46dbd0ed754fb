package org.policykg.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** The files behind a path that a user names, in an order that is the same everywhere. */
public final class Sources {
    /** No notice is near this size; a larger file is a mistake and would only fill the memory. */
    public static final long LARGEST_FILE = 16L * 1024 * 1024;

    /**
     * A file to read.
     *
     * @param root the folder that the user named, or the one of the file that the user named
     * @param file where it is
     * @param path relative to the root, with {@code /}
     */
    public record Input(Path root, Path file, String path) {}

    private Sources() {}

    /**
     * Lists a file, or every file below a folder in the order of their relative paths. Hidden files
     * and folders and files named README are passed over.
     *
     * @param left told of each thing that cannot be listed, and why
     */
    public static List<Input> list(Path root, BiConsumer<Path, String> left) {
        if (!Files.exists(root)) {
            left.accept(root, "does not exist");
            return List.of();
        }
        if (!Files.isDirectory(root)) {
            Path name = root.getFileName();
            Path folder = Objects.requireNonNullElse(root.toAbsolutePath().getParent(), root);
            return List.of(new Input(folder, root, name == null ? root.toString() : name.toString()));
        }
        List<Input> inputs = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(root) || !isPassedOver(folder)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isPassedOver(file)) {
                        inputs.add(new Input(
                                root, file, root.relativize(file).toString().replace('\\', '/')));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    left.accept(file, reason(failure));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            left.accept(root, reason(failure));
        }
        inputs.sort(Comparator.comparing(Input::path));
        return inputs;
    }

    /** Reads one listed file. */
    public static List<SourceDocument> read(Input input) throws UnreadableSource {
        try {
            if (Files.isDirectory(input.file)) {
                throw new UnreadableSource("is a folder");
            }
            long size = Files.size(input.file);
            if (size > LARGEST_FILE) {
                throw new UnreadableSource("is too large for a notice: " + size / (1024 * 1024) + " MB, the limit is "
                        + LARGEST_FILE / (1024 * 1024) + " MB");
            }
            return SourceReaders.read(input.path, Files.readAllBytes(input.file));
        } catch (IOException failure) {
            throw new UnreadableSource(reason(failure));
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

    private static boolean isPassedOver(Path path) {
        Path name = path.getFileName();
        return name != null
                && (name.toString().startsWith(".") || name.toString().startsWith("README"));
    }
}
