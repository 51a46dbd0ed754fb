package org.policykg.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The figures and links of an evaluation as JSON, and what another evaluation gained and lost against it. */
public final class Report {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Report() {}

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
     * loss. A link that was missed and is found, and one that was not wanted and is gone, are gains.
     *
     * @throws IOException when the earlier report cannot be read; the message names it
     */
    public static List<String> against(Path earlier, List<Tally> tallies) throws IOException {
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
            JsonNode old = before.path(tally.field());
            Set<String> hits = links(old, "hit");
            Set<String> extras = links(old, "extra");
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

    private static Set<String> links(JsonNode field, String outcome) {
        return new TreeSet<>(Gold.strings(field.path(outcome)));
    }

    private static Set<String> links(Tally tally, Tally.Outcome outcome) {
        Set<String> links = new TreeSet<>();
        tally.links().stream().filter(link -> link.outcome() == outcome).forEach(link -> links.add(line(link)));
        return links;
    }

    private static String line(Tally.Link link) {
        return link.file() + ": " + link.words();
    }
}
