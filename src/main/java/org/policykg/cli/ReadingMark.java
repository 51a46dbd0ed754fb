package org.policykg.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.policykg.graph.Digests;
import org.policykg.graph.Iris;
import org.policykg.rules.RuleBook;

/**
 * By what notices are read, so short that a store can keep it: where it is another than the last time, what stands at an address is to
 * be read again though it has not changed.
 */
final class ReadingMark {
    private static final int DIGITS = 16;

    private ReadingMark() {}

    /**
     * 16 hexadecimal digits of the program, of files that add to what it knows, and of options.
     *
     * @param rules by which notices are read
     * @param data folders of bodies, or files
     * @param options whatever else makes another graph of the same page
     */
    static String of(RuleBook rules, List<Path> data, Object... options) {
        List<String> parts = new ArrayList<>(List.of(Main.version(), Iris.NAMES_VERSION, rules.digest()));
        for (Object option : options) {
            parts.add(option.toString());
        }
        for (Path place : data) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    parts.add(place.relativize(file).toString());
                    parts.add(HexFormat.of().formatHex(Files.readAllBytes(file)));
                }
            } catch (IOException | UncheckedIOException unreadable) {
                throw Failure.wrongUse(place + " cannot be read: " + unreadable.getMessage());
            }
        }
        return Digests.hex(parts.toArray(String[]::new)).substring(0, DIGITS);
    }
}
