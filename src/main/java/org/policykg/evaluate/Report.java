package org.policykg.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An evaluation as a table for people, as JSON, and as what it gained and lost against an earlier one. */
public final class Report {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEHIND_FILE = ": ";

    private Report() {}

    /** The figures, a line a field, and below each up to so many of its wrong links. */
    public static List<String> table(List<Tally> tallies, int errors) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-28s %6s %6s %6s  hit/extra/missed", "field", "P", "R", "F1"));
        for (Tally tally : tallies) {
            lines.add(tally.toString());
            tally.errors().stream().limit(errors).forEach(link -> lines.add("       " + link));
        }
        return lines;
    }

    /** The report as JSON: for each field its figures and its links, a list a kind of outcome. */
    public static String json(List<Tally> tallies) {
        ObjectNode root = JSON.createObjectNode();
        for (Tally tally : tallies) {
            ObjectNode field = root.putObject(tally.field());
            field.put("precision", tally.precision());
            field.put("recall", tally.recall());
            field.put("f1", tally.f1());
            for (Tally.Outcome outcome : Tally.Outcome.values()) {
                ArrayNode links = field.putArray(outcome.name().toLowerCase(Locale.ROOT));
                tally.links().stream().filter(link -> link.outcome() == outcome).forEach(link -> links.add(line(link)));
            }
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The gains and losses since an earlier report, a line each: {@code + field: file: link} for a gain, {@code -} for a
     * loss. A link that was missed and is found, and one that was not wanted and is gone, are gains. A field that the
     * earlier report does not have was not measured then, and is passed over.
     *
     * @param earlier where the earlier report is
     * @param tallies what is measured now
     * @param only found in the names of the files that are measured now; links of others are neither gained nor lost
     * @throws IOException when the earlier report cannot be read; the message names it
     */
    public static List<String> against(Path earlier, List<Tally> tallies, Pattern only) throws IOException {
        JsonNode before;
        try {
            before = JSON.readTree(Files.readString(earlier));
        } catch (JsonProcessingException broken) {
            throw new IOException(earlier + ": is no report of an evaluation", broken);
        } catch (IOException unread) {
            throw new IOException(earlier + ": cannot be read", unread);
        }
        Map<String, Set<String>> lines = new LinkedHashMap<>();
        lines.put("+", new TreeSet<>());
        lines.put("-", new TreeSet<>());
        for (Tally tally : tallies) {
            if (!before.has(tally.field())) {
                continue;
            }
            JsonNode old = before.path(tally.field());
            Set<String> hits = links(old, "hit", only);
            Set<String> extras = links(old, "extra", only);
            Set<String> hitsNow = links(tally, Tally.Outcome.HIT);
            Set<String> extrasNow = links(tally, Tally.Outcome.EXTRA);
            note(lines, "+", tally, hitsNow, hits, "");
            note(lines, "-", tally, hits, hitsNow, "");
            note(lines, "+", tally, extras, extrasNow, " (was not wanted)");
            note(lines, "-", tally, extrasNow, extras, " (not wanted)");
        }
        return lines.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(line -> entry.getKey() + " " + line))
                .toList();
    }

    private static void note(
            Map<String, Set<String>> lines,
            String sign,
            Tally tally,
            Set<String> in,
            Set<String> notIn,
            String remark) {
        in.stream()
                .filter(link -> !notIn.contains(link))
                .forEach(link ->
                        lines.computeIfAbsent(sign, s -> new TreeSet<>()).add(tally.field() + ": " + link + remark));
    }

    private static Set<String> links(JsonNode field, String outcome, Pattern only) {
        return Gold.strings(field.path(outcome)).stream()
                .filter(line -> only.matcher(file(line)).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> links(Tally tally, Tally.Outcome outcome) {
        Set<String> links = new TreeSet<>();
        tally.links().stream().filter(link -> link.outcome() == outcome).forEach(link -> links.add(line(link)));
        return links;
    }

    private static String line(Tally.Link link) {
        return link.file() + BEHIND_FILE + link.words();
    }

    private static String file(String line) {
        return line.substring(0, Math.max(0, line.indexOf(BEHIND_FILE)));
    }
}
