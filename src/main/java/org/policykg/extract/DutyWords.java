package org.policykg.extract;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policykg.lexicon.Lexicon;

/** The words for who does what for a task, and the patterns of brackets, lines and table heads that are made of them. */
final class DutyWords {
    /** 责任单位：, of which the first group is the duty */
    private static final String LABEL = "^(?:省级|市级|主要)?({duty-label})(?:{duty-holder})%s(?:及配合单位)?[：:]";

    private static final String VERBS =
            "{lead-verb}|{join-verb}|{guide-verb}|按照?(?:各自)?职责(?:分工)?(?:分别)?负责|按职责分工(?:落实)?|{answer-verb}|{support-verb}|均?为责任单位";

    /** 责任单位：商务部, 牵头：商务部 */
    final Pattern labelled;
    /** a line of its own: 责任单位：商务部 */
    final Pattern line;
    /** 商务部牵头 */
    final Pattern free;
    /** what a bracket holds that shares out a task */
    final Pattern sign;

    private final Set<String> leading;
    private final Set<String> guiding;
    private final Set<String> supporting;
    private final Lexicon lexicon;

    DutyWords(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.labelled = pattern(LABEL.formatted("?") + "(.*)$");
        this.line = pattern(LABEL.formatted("") + ".{2,400}$");
        this.free = pattern("^(?:由)?(.+?)(" + VERBS + ")(.*)$");
        this.sign = pattern("负责|{lead-verb}|{duty-label}{duty-holder}[：:]");
        this.leading = words("lead-label", "lead-verb");
        this.guiding = words("guide-label", "guide-verb");
        this.supporting = words("support-label", "support-verb");
    }

    private Set<String> words(String... lists) {
        return Stream.of(lists).flatMap(list -> lexicon.words(list).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** A pattern with its lists written out. */
    Pattern pattern(String regex) {
        return Pattern.compile(lexicon.unfold(regex, Map.of()));
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
