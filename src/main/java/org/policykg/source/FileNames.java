package org.policykg.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Paths to text. Where the locale knows no Chinese (C, POSIX) Java shows a character of a file's name as several U+FFFD, though it
 * finds the file; the bytes of the name are still to be had from its URI.
 */
final class FileNames {
    private static final char UNKNOWN = '\uFFFD';
    private static final boolean PRINTED_AS_STORED =
            Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")).equals(StandardCharsets.UTF_8);

    private FileNames() {}

    /** Whether a file is called as pages of the web are. */
    static boolean isPage(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".shtml");
    }

    /** The last name of a path; the path itself where it has none. */
    static String of(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : element(name);
    }

    /** The path of a file below a folder, its names parted by {@code /} on every system. */
    static String relative(Path folder, Path file) {
        if (file.equals(folder)) {
            return "";
        }
        StringJoiner names = new StringJoiner("/");
        folder.relativize(file).forEach(name -> names.add(element(name)));
        return names.toString();
    }

    private static String element(Path name) {
        String printed = name.toString();
        boolean right = PRINTED_AS_STORED
                ? printed.indexOf(UNKNOWN) < 0
                : printed.chars().allMatch(c -> c < 0x80);
        if (right) {
            return printed;
        }
        String path = name.toUri().getRawPath();
        if (path == null) {
            return printed; // a file system inside a file
        }
        String raw = lastOf(path);
        return decoded(raw)
                .filter(stored -> stored.indexOf(UNKNOWN) < 0)
                .orElse(printed.indexOf(UNKNOWN) < 0 ? printed : raw);
    }

    private static String lastOf(String uri) {
        String path = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What an escaped name says in UTF-8; nothing where its bytes are none. */
    private static Optional<String> decoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) >= 0x80) {
                return Optional.empty(); // a system that keeps names as characters
            }
            if (raw.charAt(i) == '%') {
                bytes.write(Integer.parseInt(raw.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(raw.charAt(i));
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
