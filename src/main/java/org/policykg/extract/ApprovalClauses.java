package org.policykg.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Span;

/**
 * The clauses of a text that say who agreed to it: 经省委、省人民政府同意, 已经国务院第54次常务会议通过. Up to four bodies stand between the
 * word that begins such a clause and the verb, with a few words before each; from a place where no verb was reached none is
 * tried again, so that no text is read more often than there are bodies.
 */
final class ApprovalClauses {
    /**
     * A clause.
     *
     * @param bodies the names in it
     * @param whole all of it
     */
    record Clause(Span bodies, Span whole) {}

    private static final NamedPattern BEGIN = RuleBook.standard().pattern("approval.begin");
    private static final NamedPattern REPORTED = RuleBook.standard().pattern("approval.reported");
    private static final NamedPattern DAY = RuleBook.standard().pattern("approval.day");
    private static final NamedPattern JOINT = RuleBook.standard().pattern("approval.joint");
    private static final NamedPattern BODY = RuleBook.standard().pattern("approval.body");
    private static final NamedPattern VERB = RuleBook.standard().pattern("approval.verb");
    private static final NamedPattern END = RuleBook.standard().pattern("approval.end");
    private static final int MOST_BODIES = 4;
    /** How many characters stand before the words that tell a body, as 云岭 before 省人民政府. */
    private static final int LONGEST_LEAD = 16;
    /** The longest list of bodies, a day before it, and the longest words up to the verb. */
    private static final int REACH = MOST_BODIES * (LONGEST_LEAD + 5) + 60;

    private final String text;
    private final Matcher body;
    private final Matcher end;
    private final Matcher verb;
    private boolean verbsAhead = true;
    /** for each number of bodies read, the places from which no verb was reached */
    private final List<BitSet> failed = new ArrayList<>();

    private ApprovalClauses(String text) {
        this.text = text;
        this.body = BODY.matcher(text);
        this.end = END.matcher(text);
        this.verb = VERB.matcher(text);
        for (int bodies = 0; bodies <= MOST_BODIES; bodies++) {
            failed.add(new BitSet());
        }
    }

    static List<Clause> in(String text) {
        ApprovalClauses reader = new ApprovalClauses(text);
        List<Clause> clauses = new ArrayList<>();
        Matcher begin = BEGIN.matcher(text);
        int from = 0;
        while (begin.find(from)) {
            int start = begin.start();
            Optional<Span> bodies = reader.hasVerb(begin.end()) ? reader.bodies(begin.end()) : Optional.empty();
            bodies.ifPresent(names -> clauses.add(new Clause(names, new Span(start, reader.end.end()))));
            from = bodies.isPresent() ? reader.end.end() : start + 1;
        }
        return clauses;
    }

    /** Whether one of the verbs stands near enough behind a place. */
    private boolean hasVerb(int place) {
        while (verbsAhead && (!verb.hasMatch() || verb.start() < place)) {
            verbsAhead = verb.find();
        }
        return verbsAhead && verb.start() - place <= REACH;
    }

    /** The list of bodies that begins at a place, behind 报 and a day perhaps, if a verb follows it. */
    private Optional<Span> bodies(int place) {
        Matcher report = REPORTED.matcher(text).region(place, text.length());
        int reported = report.lookingAt() ? report.end() : place;
        Matcher day = DAY.matcher(text).region(reported, text.length());
        int dated = day.lookingAt() ? day.end() : reported;
        return IntStream.of(dated, reported, place)
                .distinct()
                .mapToObj(start -> list(start, 0).map(stop -> new Span(start, stop)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Where a list ends that goes on at a place with so many bodies read: as many as can be, with few words before each. */
    private Optional<Integer> list(int place, int read) {
        if (failed.get(read).get(place)) {
            return Optional.empty();
        }
        for (int at = place; read < MOST_BODIES && at < text.length() && at - place <= LONGEST_LEAD; at++) {
            if (BODY.first().indexOf(text.charAt(at)) >= 0
                    && body.region(at, text.length()).lookingAt()) {
                int next = body.end();
                boolean joint = next < text.length() && JOINT.first().indexOf(text.charAt(next)) >= 0;
                Optional<Integer> more = joint ? list(next + 1, read + 1) : Optional.empty();
                Optional<Integer> stop = more.isPresent() ? more : list(next, read + 1);
                if (stop.isPresent()) {
                    return stop;
                }
            }
            if (Character.UnicodeScript.of(text.charAt(at)) != Character.UnicodeScript.HAN) {
                break;
            }
        }
        if (read > 0 && end.region(place, text.length()).lookingAt()) {
            return Optional.of(place);
        }
        failed.get(read).set(place);
        return Optional.empty();
    }
}
