package org.policykg.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.policykg.rules.RelationTable;

/** Whether links of a reading are right, where annotations tell it: by what the figures would be without the link. */
final class Verdicts {
    private final Links links;
    private final Evaluation evaluation;
    private final Map<String, String> noticesByFile;
    private final Map<String, List<Gold>> annotations = new HashMap<>();
    /** of links to what has links of its own: the fields that measure whether it is there, and not what is said of it */
    private final Map<String, Set<String>> fields = new HashMap<>();

    Verdicts(Links links, List<Gold> gold, RelationTable relations) {
        this.links = links;
        this.evaluation = new Evaluation(relations);
        this.noticesByFile = links.noticesByFile();
        gold.forEach(one -> Optional.ofNullable(noticesByFile.get(one.file()))
                .ifPresent(notice -> annotations
                        .computeIfAbsent(notice, none -> new ArrayList<>())
                        .add(one)));
        fields.put(Terms.HAS_TASK, Tasks.OF_TASKS);
        fields.put(Terms.HAS_TARGET, Set.of(Figures.TARGETS));
        fields.put(Terms.HAS_FUNDING, Set.of(Figures.FUNDING));
        relations.all().forEach(relation -> fields.put(relation.iri(), Documents.FIELDS));
    }

    /** Whether an annotation is of this notice. */
    boolean judges(String notice) {
        return annotations.containsKey(notice);
    }

    RuleChanges.Verdict of(String notice, Triple statement) {
        List<Gold> gold = annotations.getOrDefault(notice, List.of());
        if (gold.isEmpty()) {
            return RuleChanges.Verdict.UNJUDGED;
        }
        String property = Links.text(statement.getPredicate());
        Balance with = balance(gold, property);
        Balance[] without = new Balance[1];
        links.without(statement, () -> without[0] = balance(gold, property));
        int hits = with.hits - without[0].hits;
        int extras = with.extras - without[0].extras;
        // a document that is named, and said to do what it does not, is a hit of one field and an extra of another
        return hits > extras
                ? RuleChanges.Verdict.RIGHT
                : hits < extras || extras > 0 ? RuleChanges.Verdict.WRONG : RuleChanges.Verdict.UNJUDGED;
    }

    private Balance balance(List<Gold> gold, String property) {
        List<Tally> tallies = gold.stream()
                .flatMap(one -> evaluation.of(one, FoundNotice.of(links, noticesByFile, one.file())).stream())
                .filter(tally -> !fields.containsKey(property)
                        || fields.getOrDefault(property, Set.of()).contains(tally.field()))
                .toList();
        return new Balance(sum(tallies, Tally.Outcome.HIT), sum(tallies, Tally.Outcome.EXTRA));
    }

    private static int sum(List<Tally> tallies, Tally.Outcome outcome) {
        return tallies.stream().mapToInt(tally -> tally.count(outcome)).sum();
    }

    /** Links that are right and those that are not wanted, over some fields. */
    private record Balance(int hits, int extras) {}
}
