package org.policykg.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything below a folder: files to read, and what is told of, both in the order of their paths. */
final class SourceFolder extends SimpleFileVisitor<Path> {
    /** The generations of a TDB2 database. */
    private static final Pattern GENERATION = Pattern.compile("Data-\\d{4,}");

    private static final String FIRST_GENERATION = "Data-0001";
    private static final String LOCK = "tdb.lock";
    /** This program's own lock: it stands in a store that is being made before anything else does. */
    private static final String OWN_LOCK = "policykg.lock";
    /** File systems of Linux that show what the kernel says. */
    private static final Set<String> KERNEL = Set.of("proc", "sysfs", "debugfs", "tracefs");

    private final Path root;
    private final List<Sources.Input> inputs = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    /** A remark on something that is no input; told when all are known, since a folder lists its files in any order. */
    private record Told(Sources.Input input, String reason, boolean leftOut) {
        void to(Sources.Listener listener) {
            if (leftOut) {
                listener.leftOut(input, reason);
            } else {
                listener.passedOver(input, reason);
            }
        }
    }

    private SourceFolder(Path root) {
        this.root = root;
    }

    static List<Sources.Input> list(Path root, Sources.Listener listener) {
        SourceFolder folder = new SourceFolder(root);
        if (isStore(root)) {
            listener.leftOut(folder.input(root), "is a store, no folder of notices");
            return List.of();
        }
        try {
            Files.walkFileTree(root, folder);
        } catch (IOException failure) {
            listener.leftOut(folder.input(root), Sources.reason(failure));
        }
        folder.told.sort(Comparator.comparing(remark -> remark.input.path()));
        folder.told.forEach(remark -> remark.to(listener));
        folder.inputs.sort(Comparator.comparing(Sources.Input::path));
        return folder.inputs;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        if (isPassedOver(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (isStore(folder)) {
            told.add(new Told(input(folder), "is a store, passed over", false));
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isPassedOver(file)) {
            return FileVisitResult.CONTINUE;
        }
        try {
            // a link is what it leads to, if that is a file; a folder is read where it stands
            boolean regular = attributes.isSymbolicLink()
                    ? Files.readAttributes(file, BasicFileAttributes.class).isRegularFile() && !isOfKernel(file)
                    : attributes.isRegularFile();
            if (regular) {
                inputs.add(input(file));
            } else {
                leaveOut(file, Sources.NO_FILE);
            }
        } catch (IOException failure) {
            leaveOut(file, Sources.reason(failure));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        leaveOut(file, Sources.reason(failure));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        if (failure != null) {
            leaveOut(folder, Sources.reason(failure));
        }
        return FileVisitResult.CONTINUE;
    }

    /** Whether a file shows what the kernel says, which may never come to an end: /proc/kmsg. */
    private static boolean isOfKernel(Path file) throws IOException {
        return KERNEL.contains(Files.getFileStore(file).type());
    }

    private void leaveOut(Path file, String reason) {
        told.add(new Told(input(file), reason, true));
    }

    private Sources.Input input(Path file) {
        return new Sources.Input(root, file, FileNames.relative(root, file));
    }

    /** Whether a folder holds a TDB2 database: its first generation, or a later one beside its lock, or will. */
    private static boolean isStore(Path folder) {
        if (Files.isDirectory(folder.resolve(FIRST_GENERATION)) || Files.exists(folder.resolve(OWN_LOCK))) {
            return true;
        }
        if (!Files.exists(folder.resolve(LOCK))) {
            return false;
        }
        try (Stream<Path> within = Files.list(folder)) {
            return within.anyMatch(
                    part -> GENERATION.matcher(FileNames.of(part)).matches());
        } catch (IOException unreadable) {
            return false; // the walk says why
        }
    }

    private static boolean isPassedOver(Path path) {
        String name = FileNames.of(path);
        return name.startsWith(".") || name.startsWith("README");
    }
}
