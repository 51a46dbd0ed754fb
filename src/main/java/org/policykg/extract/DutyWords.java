package org.policykg.extract;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policykg.lexicon.Lexicon;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** The words for who does what for a task, and the patterns of brackets and lines that are made of them, by some rules. */
final class DutyWords {
    /** the whole of 责任单位：商务部 or 牵头：商务部: groups label and bodies */
    final NamedPattern labelled;
    /** the whole of a line of its own: 责任单位：商务部 */
    final NamedPattern line;
    /** the whole of a line that says by when: 完成时限：6月底 */
    final NamedPattern timed;
    /** the whole of 商务部牵头: groups bodies, verb, what follows */
    final NamedPattern free;
    /** what a bracket holds that shares out a task */
    final NamedPattern sign;

    private final Set<String> leading;
    private final Set<String> joining;
    private final Set<String> guiding;
    private final Set<String> supporting;
    private final Lexicon lexicon;

    DutyWords(RuleBook rules) {
        this.lexicon = rules.lexicon();
        this.labelled = rules.pattern("responsibility-bracket.labelled");
        this.line = rules.pattern("responsibility-line.line");
        this.timed = rules.pattern("responsibility-line.timed");
        this.free = rules.pattern("responsibility-bracket.free");
        this.sign = rules.pattern("responsibility-bracket.sign");
        this.leading = words("lead-label", "lead-verb");
        this.joining = words("join-verb");
        this.guiding = words("guide-label", "guide-verb");
        this.supporting = words("support-label", "support-verb");
    }

    private Set<String> words(String... lists) {
        return Stream.of(lists).flatMap(list -> lexicon.words(list).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a verb says that what follows it are others that take part: 会同. */
    boolean joins(String verb) {
        return joining.contains(verb);
    }

    /** What a label or a verb says that its bodies do. */
    Mention.Duty duty(String word) {
        if (leading.contains(word)) {
            return Mention.Duty.LEAD;
        }
        if (guiding.contains(word)) {
            return Mention.Duty.GUIDE;
        }
        return supporting.contains(word) ? Mention.Duty.SUPPORT : Mention.Duty.RESPONSIBLE;
    }
}
