package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Span;

/** The clauses of a text that say who makes up a coordinating body, found by 组成: it is rarer than the 由 before its list. */
final class CompositionClauses {
    private static final String VERB = "组成";
    private static final NamedPattern MECHANISM = RuleBook.standard().pattern("mechanisms.named-behind");
    private static final NamedPattern SUBJECT = RuleBook.standard().pattern("mechanisms.subject");
    private static final String MAINLY = "主要";
    /** The longest subject with 主要. */
    private static final int LONGEST_SUBJECT = 8;

    /** the last characters of a subject, which most words do not end in */
    private static final String LAST_OF_SUBJECT = RuleBook.standard().lexicon().words("composed-subject").stream()
                    .map(word -> word.substring(word.length() - 1))
                    .distinct()
                    .collect(Collectors.joining())
            + MAINLY.substring(MAINLY.length() - 1);

    private static final int LONGEST_LIST = 300;

    /**
     * A clause.
     *
     * @param members the list of the members
     * @param mechanism the body that it names itself, behind 组成
     * @param end the unit after the clause
     */
    record Clause(Span members, Optional<Span> mechanism, int end) {}

    private final String text;

    private CompositionClauses(String text) {
        this.text = text;
    }

    /** 领导小组由…组成: the subject stands before the list. */
    static List<Clause> ofSubjects(String text) {
        return new CompositionClauses(text).read("。；：", false);
    }

    /** 由…组成…领导小组: the body stands behind it. */
    static List<Clause> naming(String text) {
        return new CompositionClauses(text).read("。；：，", true);
    }

    private List<Clause> read(String stops, boolean naming) {
        List<Clause> clauses = new ArrayList<>();
        Matcher mechanism = MECHANISM.matcher(text);
        int from = 0;
        for (int verb = text.indexOf(VERB); verb >= 0; verb = text.indexOf(VERB, verb + 1)) {
            int behind = verb + VERB.length();
            boolean named = naming && mechanism.region(behind, text.length()).lookingAt();
            if (named || !naming) {
                int least = from;
                OptionalInt list =
                        AgentList.start(text, from, verb, LONGEST_LIST, stops, at -> naming || hasSubject(least, at));
                if (list.isPresent()) {
                    Optional<Span> body =
                            named ? Optional.of(new Span(mechanism.start(), mechanism.end())) : Optional.empty();
                    from = named ? mechanism.end() : behind;
                    clauses.add(new Clause(new Span(list.getAsInt(), verb), body, from));
                }
            }
        }
        return clauses;
    }

    /** Whether the subject of a composition ends at a place; at the beginning of a text it may be the title's. */
    private boolean hasSubject(int from, int at) {
        if (at == 0 || at == MAINLY.length() && text.startsWith(MAINLY)) {
            return true;
        }
        return LAST_OF_SUBJECT.indexOf(text.charAt(at - 1)) >= 0
                && SUBJECT.matcher(text)
                        .region(Math.max(from, at - LONGEST_SUBJECT), at)
                        .find();
    }
}
