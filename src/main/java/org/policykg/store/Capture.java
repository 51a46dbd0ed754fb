package org.policykg.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.policykg.graph.Digests;
import org.policykg.graph.Iris;
import org.policykg.graph.Standing;

/**
 * A source that was read, and the notice that it gave.
 *
 * @param root tells the folder that was read from others
 * @param path the file in that folder; a record inside a file has {@code #n} behind it
 * @param notice the notice's IRI
 * @param standing how this copy stands among others of the notice
 */
public record Capture(String root, String path, String notice, Standing standing) {
    private static final int DIGITS = 16;

    /** The root of all that was fetched, whose paths are whole addresses. */
    public static final String WEB = Digests.hex("https:").substring(0, DIGITS);

    /** What tells a folder from others without giving its path away: 16 hexadecimal digits. */
    public static String rootOf(Path folder) {
        Path real;
        try {
            real = folder.toRealPath();
        } catch (IOException gone) {
            real = folder.toAbsolutePath().normalize();
        }
        return Digests.hex(real.toString()).substring(0, DIGITS);
    }

    /** Whether it has the words of another, however they are set. */
    boolean hasWordsOf(Capture other) {
        return standing.text().equals(other.standing.text());
    }

    /** The address that it was fetched from, if it was. */
    public Optional<String> address() {
        // an address that was fetched has no fragment
        return root.equals(WEB) ? Optional.of(path.replaceFirst("#.*", "")) : Optional.empty();
    }

    /** The same for the same notice from the same place, whatever its words are now. */
    String iri() {
        return Iris.capture(root, path, notice);
    }
}
