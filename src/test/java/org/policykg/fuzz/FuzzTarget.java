package org.policykg.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Jazzer calls with bytes that it makes up from those that led to code it had not seen. */
public final class FuzzTarget {
    private FuzzTarget() {}

    /** Loads what reading needs: what it costs to weave counters into classes is no cost of a file. */
    public static void fuzzerInitialize() throws IOException {
        for (Seeds seeds : Seeds.values()) {
            for (byte[] whole : seeds.files()) {
                Hostile.of(seeds.file(), whole);
            }
        }
    }

    /** Reads a file of any format. */
    public static void fuzzerTestOneInput(byte[] content) {
        List<String> wrong = Hostile.of("a", content).wrong();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join("; ", wrong));
        }
    }

    /** Writes whole files, from which it begins, into a folder. */
    public static void main(String... folder) throws IOException {
        Path into = Files.createDirectories(Path.of(folder[0]));
        for (Seeds seeds : Seeds.values()) {
            List<byte[]> files = seeds.files();
            for (int i = 0; i < files.size(); i++) {
                Files.write(into.resolve(i + seeds.file()), files.get(i));
            }
        }
    }
}
