package org.policykg.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The bytes of a file, or of one within it, before anybody knows what they are. For one thread. */
public final class Content {
    private static final int HEAD = 64 * 1024;

    private final String name;
    private final Optional<Path> file;
    private final long size;
    private final int depth;
    private final Allowance allowance;
    private final Optional<Origin> origin;
    private byte[] read;
    private boolean whole;
    private KeyMap keys = KeyMap.NONE;

    private Content(
            String name,
            Optional<Path> file,
            long size,
            int depth,
            Allowance allowance,
            Optional<Origin> origin,
            byte[] read,
            boolean whole) {
        this.name = name;
        this.file = file;
        this.size = size;
        this.depth = depth;
        this.allowance = allowance;
        this.origin = origin;
        this.read = read;
        this.whole = whole;
    }

    /**
     * Bytes at hand.
     *
     * @param name what the file is called, with {@code /}
     * @param bytes not to be changed
     */
    public static Content of(String name, byte[] bytes) {
        return new Content(name, Optional.empty(), bytes.length, 0, Allowance.ofFile(), Optional.empty(), bytes, true);
    }

    /**
     * Bytes that were fetched.
     *
     * @param name what a file from there would be called
     * @param bytes not to be changed
     */
    public static Content from(Origin origin, String name, byte[] bytes) {
        return new Content(
                name, Optional.empty(), bytes.length, 0, Allowance.ofFile(), Optional.of(origin), bytes, true);
    }

    /**
     * A file, which may change or vanish meanwhile.
     *
     * @param name what it is called, with {@code /}
     * @throws UnreadableSource when it is none, or cannot be read
     */
    public static Content of(String name, Path file) throws UnreadableSource {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new UnreadableSource(attributes.isDirectory() ? "is a folder" : Sources.NO_FILE);
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] head = in.readNBytes(HEAD);
                return new Content(
                        name,
                        Optional.of(file),
                        attributes.size(),
                        0,
                        Allowance.ofFile(),
                        Optional.empty(),
                        head,
                        head.length < HEAD);
            }
        } catch (IOException failure) {
            throw new UnreadableSource(Sources.reason(failure));
        }
    }

    /** A file that stands in this one. */
    Content within(Content inner) {
        Allowance left = depth == 0 ? Allowance.ofFileWithin() : allowance;
        return new Content(inner.name, inner.file, inner.size, depth + 1, left, inner.origin, inner.read, inner.whole)
                .with(keys);
    }

    /** Says which keys of its records stand for what. */
    Content with(KeyMap said) {
        keys = said;
        return this;
    }

    /** What the user says of the keys of its records. */
    public KeyMap keys() {
        return keys;
    }

    /** What it is called, with {@code /}; not what it is called in the graph. */
    public String name() {
        return name;
    }

    /** Whether its name ends so, in letters of either case. */
    public boolean isNamed(String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** Where it was fetched from, if it was. */
    public Optional<Origin> origin() {
        return origin;
    }

    /** In how many others it stands. */
    public int depth() {
        return depth;
    }

    /** What may still come out of it. */
    public Allowance allowance() {
        return allowance;
    }

    /** Where it is, if it is a file of its own, for what reads here and there in it. */
    public Optional<Path> file() {
        return file;
    }

    /** How many bytes it says it has. */
    public long size() {
        return size;
    }

    /** The first bytes, at most 65,536; not to be changed. */
    public byte[] head() {
        return read.length <= HEAD ? read : Arrays.copyOf(read, HEAD);
    }

    /** Whether it begins with some bytes, each from 0 to 255. */
    public boolean beginsWith(int... bytes) {
        if (read.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((read[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is called as pages of the web are. */
    boolean isPage() {
        return FileNames.isPage(name);
    }

    /**
     * All bytes.
     *
     * @param most how many it may have
     * @return not to be changed
     * @throws UnreadableSource when there are more, or it cannot be read
     */
    public byte[] bytes(int most) throws UnreadableSource {
        if (size > most) {
            throw new UnreadableSource(Limits.tooLarge(size, most));
        }
        if (!whole) {
            try (InputStream in = stream()) {
                byte[] all = in.readNBytes(most + 1);
                if (all.length > most) {
                    throw new UnreadableSource(Limits.tooLarge(most));
                }
                read = all;
                whole = true;
            } catch (IOException failure) {
                throw new UnreadableSource(Sources.reason(failure));
            }
        }
        if (read.length > most) {
            throw new UnreadableSource(Limits.tooLarge(most));
        }
        return read;
    }

    /**
     * The bytes from the first on, to be closed.
     *
     * @throws UnreadableSource when it cannot be read
     */
    public InputStream stream() throws UnreadableSource {
        try {
            return whole || file.isEmpty() ? new ByteArrayInputStream(read) : Files.newInputStream(file.get());
        } catch (IOException failure) {
            throw new UnreadableSource(Sources.reason(failure));
        }
    }
}
