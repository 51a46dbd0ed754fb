package org.policykg.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policykg.source.Sources;

/** A set of notices, annotations and scorer: what tells it from another, and the groups of files that it falls into. */
final class MeasuredSet {
    /** The endings of the files that are text as they stand, which were read before all others; the name is that of their floors. */
    private static final List<String> READ_TODAY = List.of("html", "md", "txt");

    private static final Pattern ENDING = Pattern.compile("\\.(\\w+)(?:#\\d+)?$");

    private MeasuredSet() {}

    /** What is found in the names of the files of each group: all, those that are read today, each ending by itself. */
    static Map<String, String> groups(Path gold) throws IOException {
        Set<String> endings = new TreeSet<>();
        for (Gold annotation : Gold.folder(gold)) {
            ENDING.matcher(annotation.file()).results().forEach(ending -> endings.add(ending.group(1)));
        }
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("all", "");
        groups.put("read today", endings(READ_TODAY));
        endings.forEach(ending -> groups.put(ending, endings(List.of(ending))));
        return groups;
    }

    private static String endings(List<String> endings) {
        return "\\.(?:" + String.join("|", endings) + ")(?:#\\d+)?$";
    }

    /** Of the lines that {@code sha256sum gold/*.json notices/* score/score.py} prints, in the order of the paths. */
    static String digest(Path shared) throws IOException {
        Map<String, Path> files = new TreeMap<>(Wording.ORDER);
        try (Stream<Path> gold = Files.list(shared.resolve("gold"))) {
            gold.filter(file -> file.toString().endsWith(".json"))
                    .forEach(file -> files.put("gold/" + file.getFileName(), file));
        }
        Sources.list(shared.resolve("notices"), (file, reason) -> {})
                .forEach(input -> files.put("notices/" + input.path(), input.file()));
        Path scorer = shared.resolve("score").resolve("score.py");
        if (Files.exists(scorer)) {
            files.put("score/score.py", scorer);
        }
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            lines.append(sha256(Files.readAllBytes(file.getValue())))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
