package org.policykg.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.policykg.GeneratedCorpus;

/**
 * Writes so many generated notices into a folder, a file each, for measuring whole commands.
 *
 * <p>{@code mvn -Pbench -DskipTests verify -Dbench.main=org.policykg.bench.WriteCorpus -Dbench.notices=20000} writes {@code
 * target/corpus-20000}.
 */
public final class WriteCorpus {
    private WriteCorpus() {}

    public static void main(String[] arguments) throws IOException {
        int notices = Integer.parseInt(arguments[0]);
        Path folder = Path.of("target", "corpus-" + notices);
        int[] serial = new int[1];
        GeneratedCorpus.of(notices, 1).forEach(notice -> {
            String name = String.format(Locale.ROOT, "%05d", ++serial[0]);
            Path file = folder.resolve(name.substring(0, 2)).resolve(name + ".txt");
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, notice);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        System.out.println(serial[0] + " notices in " + folder);
    }
}
