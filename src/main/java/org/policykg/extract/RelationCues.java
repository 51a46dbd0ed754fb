package org.policykg.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policykg.notice.DocumentType;
import org.policykg.notice.Notice;
import org.policykg.rules.Circumstance;
import org.policykg.rules.Relation;
import org.policykg.rules.RelationRule;
import org.policykg.rules.Relations;
import org.policykg.rules.Rule;
import org.policykg.rules.RuleBook;
import org.policykg.rules.Rules;

/** What the words around a cited document say is done to it, by the rules of relations. */
final class RelationCues {
    /** A relation and the rule that saw it. */
    record Seen(Relation relation, Rule rule, boolean replaced) {
        /** What is only named. */
        static final Seen NAMED = new Seen(Relations.CITES, Rules.CITATION, false);

        Seen(RelationRule rule) {
            this(rule.relation(), rule.rule(), rule.replaced());
        }
    }

    private final RuleBook rules;
    /** what holds of all that the notice says */
    private final Set<Circumstance> given = EnumSet.noneOf(Circumstance.class);

    RelationCues(Notice notice, RuleBook rules) {
        this.rules = rules;
        Optional<DocumentType> type = notice.type();
        if (type.equals(Optional.of(DocumentType.REPLY)) || type.equals(Optional.of(DocumentType.LETTER))) {
            given.add(Circumstance.REPLY);
        }
        String title = notice.title().text();
        if (holdsAny(title, rules.lexicon().words("set-right"))) {
            given.add(Circumstance.CORRECTS);
        }
        if (holdsAny(title, rules.lexicon().words("change"))
                || holdsAny(title, rules.lexicon().words("cease"))) {
            given.add(Circumstance.CHANGES);
        }
        if (holdsAny(title, rules.lexicon().words("put-out")) || !title.contains("关于")) {
            given.add(Circumstance.PUTS_OUT);
        }
    }

    /**
     * The relation to a document.
     *
     * @param before the words of its sentence before it
     * @param after the words behind it
     * @param listed whether it stands in a list whose heading ends what it lists
     * @param own whether the notice itself says so; an attached text puts nothing out and passes nothing on
     */
    Seen read(String before, String after, boolean listed, boolean own) {
        return first(RelationRule.Named.TITLES, before, after, listed, own).orElse(Seen.NAMED);
    }

    /** Whether the words before a document rest on it: 根据, 按照, 为贯彻落实. */
    boolean isBasis(String before) {
        return rules.relation(Rules.LEGAL_BASIS.id())
                .filter(rule -> rules.runs(rule.rule()) && rule.isSaidBy(before))
                .isPresent();
    }

    /**
     * What is done to documents that are named by their numbers alone; nothing where they are only mentioned.
     *
     * @param before the words of the sentence before the first number
     * @param after the words behind the last
     * @param listed whether they stand in a list whose heading ends what it lists
     * @param own whether the notice itself says so
     */
    Optional<Seen> ofNumbers(String before, String after, boolean listed, boolean own) {
        return first(RelationRule.Named.NUMBERS, before, after, listed, own);
    }

    /** Whether the notice's title says that it sets something right. */
    boolean isCorrecting() {
        return given.contains(Circumstance.CORRECTS);
    }

    private Optional<Seen> first(RelationRule.Named named, String before, String after, boolean listed, boolean own) {
        Set<Circumstance> now = EnumSet.noneOf(Circumstance.class);
        now.addAll(given);
        if (own) {
            now.add(Circumstance.NOTICE);
        }
        if (listed) {
            now.add(Circumstance.ENDING_LIST);
        }
        for (RelationRule rule : rules.relations(named)) {
            if (rule.fits(before, after, now)) {
                return Optional.of(new Seen(rule));
            }
        }
        return Optional.empty();
    }

    private static boolean holdsAny(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }
}
