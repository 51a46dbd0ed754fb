package org.policykg.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.policykg.lexicon.DataException;
import org.policykg.lexicon.DataFile;
import org.policykg.lexicon.Entry;

/**
 * What looks as if it said something, from {@code data/rules/unread.yaml}.
 *
 * @param id its name
 * @param zh what a Chinese reader calls it
 * @param en what an English reader calls it
 * @param pattern what it looks like
 * @param scope where a rule must have found something for it to be read
 * @param by the ids, families or relations of these rules; all where empty
 */
public record UnreadKind(String id, String zh, String en, Pattern pattern, Scope scope, Set<String> by) {
    /** How far around a match counts. */
    public enum Scope {
        MATCH,
        SENTENCE,
        LINE,
        NOTICE
    }

    public UnreadKind {
        by = Set.copyOf(by);
    }

    /** The kinds that come with the program, in the order of the file. */
    public static List<UnreadKind> standard() {
        Entry file = DataFile.ofProgram("/org/policykg/rules/unread.yaml").entry();
        List<UnreadKind> kinds = new ArrayList<>();
        for (String id : file.values().keySet()) {
            Entry entry = file.entry(id).only(Set.of("zh", "en", "pattern", "scope", "by"));
            kinds.add(new UnreadKind(
                    id,
                    entry.text("zh"),
                    entry.text("en"),
                    Pattern.compile(entry.text("pattern")),
                    scope(entry),
                    Set.copyOf(entry.texts("by"))));
        }
        return kinds;
    }

    private static Scope scope(Entry entry) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.name().toLowerCase(Locale.ROOT).equals(entry.text("scope")))
                .findFirst()
                .orElseThrow(() -> new DataException(entry.where() + " has an unknown scope"));
    }

    /** Whether a rule reads it. */
    public boolean isReadBy(Rule rule, Optional<RelationRule> related) {
        return by.isEmpty()
                || by.contains(rule.id())
                || by.contains(rule.family())
                || related.filter(relation -> by.contains(relation.relation().id()))
                        .isPresent();
    }
}
