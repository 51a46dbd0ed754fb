package org.policykg.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.policykg.rules.RelationTable;

/**
 * What each rule gained and lost between two readings of the same files: links, tasks, last days. Whether it was right is told where
 * an annotation tells it: by what the figures of the file would be without the link.
 */
public final class RuleChanges {
    /** What annotations say of a link. */
    public enum Verdict {
        RIGHT,
        WRONG,
        /** there is no annotation of the file, or none that measures the link */
        UNJUDGED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of a link of a rule. */
    public enum Kind {
        GAINED("+"),
        LOST("-"),
        /** another rule reads the same link now */
        GIVEN_UP("="),
        /** another rule read the same link before */
        TAKEN_OVER("=");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }
    }

    /**
     * A change.
     *
     * @param rule the rule that reads the link, or read it
     * @param kind what became of it
     * @param verdict whether the link is right
     * @param link where it stands and what it says, in a few words
     */
    public record Change(String rule, Kind kind, Verdict verdict, String link) {
        @Override
        public String toString() {
            return kind.sign + " " + rule + ", "
                    + switch (kind) {
                        case GIVEN_UP -> "read by another rule now";
                        case TAKEN_OVER -> "read by another rule before";
                        default -> verdict.toString();
                    }
                    + ": " + link;
        }
    }

    private final RuleLinks before;
    private final RuleLinks now;
    private final NoticePairs pairs;
    private final Verdicts verdictsBefore;
    private final Verdicts verdictsNow;
    private final List<Change> changes = new ArrayList<>();
    private final Set<String> gone = new TreeSet<>(Wording.ORDER);
    private final Set<String> come = new TreeSet<>(Wording.ORDER);
    private int compared;
    private boolean annotated;

    private RuleChanges(RuleLinks before, RuleLinks now, List<Gold> gold, RelationTable relations) {
        this.before = before;
        this.now = now;
        this.pairs = new NoticePairs(before.links().paths(), now.links().paths());
        this.verdictsBefore = new Verdicts(before.links(), gold, relations);
        this.verdictsNow = new Verdicts(now.links(), gold, relations);
    }

    /**
     * Compares two readings.
     *
     * @param annotations a folder of them; none where nothing is annotated
     * @param only found in the names of the files that are compared; the empty pattern is found in all
     * @param relations what documents do to others
     * @throws IOException when an annotation cannot be read; the message names it
     */
    public static RuleChanges between(
            RuleLinks before, RuleLinks now, Optional<Path> annotations, Pattern only, RelationTable relations)
            throws IOException {
        List<Gold> gold = annotations.isPresent() ? Gold.folder(annotations.get()) : List.of();
        RuleChanges all = new RuleChanges(before, now, gold, relations);
        all.compare(only);
        return all;
    }

    private void compare(Pattern only) {
        Map<String, NoticePairs.Pair> asked = asked(pairs.byBefore(), only);
        Map<RuleLink, Map<String, RuleLink.Place>> old = before.byRule(asked);
        Map<RuleLink, Map<String, RuleLink.Place>> fresh = now.byRule(asked(pairs.byNow(), only));
        compared = asked.size();
        annotated = asked.values().stream()
                .anyMatch(pair -> verdictsBefore.judges(pair.before()) || verdictsNow.judges(pair.now()));
        Set<RuleLink> links = new TreeSet<>(RuleLink.ORDER);
        links.addAll(old.keySet());
        links.addAll(fresh.keySet());
        for (RuleLink link : links) {
            Map<String, RuleLink.Place> was = old.getOrDefault(link, Map.of());
            Map<String, RuleLink.Place> is = fresh.getOrDefault(link, Map.of());
            note(link, is, was, verdictsNow, was.isEmpty() ? Kind.GAINED : Kind.TAKEN_OVER);
            note(link, was, is, verdictsBefore, is.isEmpty() ? Kind.LOST : Kind.GIVEN_UP);
        }
        changes.sort(Comparator.comparing(Change::rule).thenComparing(Change::kind));
        pairs.onlyBefore().stream().filter(paths -> isAsked(paths, only)).forEach(paths -> gone.add(paths.getFirst()));
        pairs.onlyNow().stream().filter(paths -> isAsked(paths, only)).forEach(paths -> come.add(paths.getFirst()));
    }

    private static Map<String, NoticePairs.Pair> asked(Map<String, NoticePairs.Pair> pairs, Pattern only) {
        Map<String, NoticePairs.Pair> asked = new HashMap<>(pairs);
        asked.values().removeIf(pair -> !isAsked(pair.paths(), only));
        return asked;
    }

    private static boolean isAsked(List<String> paths, Pattern only) {
        return paths.stream().anyMatch(path -> only.matcher(path).find());
    }

    private void note(
            RuleLink link,
            Map<String, RuleLink.Place> in,
            Map<String, RuleLink.Place> notIn,
            Verdicts verdicts,
            Kind kind) {
        in.forEach((rule, place) -> {
            if (!notIn.containsKey(rule)) {
                boolean judged = kind == Kind.GAINED || kind == Kind.LOST;
                Verdict verdict = judged ? verdicts.of(place.notice(), place.statement()) : Verdict.UNJUDGED;
                changes.add(new Change(rule, kind, verdict, link.line(place)));
            }
        });
    }

    /** The changes, those of one rule together, in the order of files. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** Files with a notice before and none now, whose links are not compared. */
    public Set<String> gone() {
        return Set.copyOf(gone);
    }

    /** Files with a notice now and none before. */
    public Set<String> come() {
        return Set.copyOf(come);
    }

    /** How many notices were compared. */
    public int compared() {
        return compared;
    }

    /** Whether an annotation is of one of them. */
    public boolean isAnnotated() {
        return annotated;
    }

    /** How many links of a kind there are. */
    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind == kind).count();
    }

    /** Whether something right was lost, or something wrong gained. */
    public boolean isWorse() {
        return changes.stream()
                .anyMatch(change -> change.kind == Kind.LOST && change.verdict == Verdict.RIGHT
                        || change.kind == Kind.GAINED && change.verdict == Verdict.WRONG);
    }

    /** A table of what each rule gained and lost (right/wrong/unjudged), then the changes, a line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "%-28s %-18s %-18s %s", "rule", "gained (r/w/?)", "lost (r/w/?)", "taken over/given up"));
        Map<String, List<Change>> rules = new TreeMap<>();
        changes.forEach(change ->
                rules.computeIfAbsent(change.rule, rule -> new ArrayList<>()).add(change));
        rules.forEach((rule, some) -> lines.add(String.format(
                Locale.ROOT,
                "%-28s %-18s %-18s %d/%d",
                rule,
                figures(some, Kind.GAINED),
                figures(some, Kind.LOST),
                number(some, Kind.TAKEN_OVER),
                number(some, Kind.GIVEN_UP))));
        changes.forEach(change -> lines.add(change.toString()));
        gone.forEach(file -> lines.add("- " + file + ": no notice now; its links are not compared"));
        come.forEach(file -> lines.add("+ " + file + ": no notice before; its links are not compared"));
        return lines;
    }

    private static String figures(List<Change> some, Kind kind) {
        List<Long> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            counts.add(some.stream()
                    .filter(change -> change.kind == kind && change.verdict == verdict)
                    .count());
        }
        return number(some, kind) + " (" + counts.get(0) + "/" + counts.get(1) + "/" + counts.get(2) + ")";
    }

    private static long number(List<Change> some, Kind kind) {
        return some.stream().filter(change -> change.kind == kind).count();
    }
}
