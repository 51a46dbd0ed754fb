package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.Rule;
import org.policykg.rules.RuleBook;
import org.policykg.rules.Rules;
import org.policykg.source.Span;

/** The bodies that a clause says must act: 请各地加强…, 省商务厅要会同有关部门…, …由教育部牵头. */
final class ClauseActor {
    /** A body; the span is relative to the clause. */
    record Actor(Mention.Duty duty, String name, Span span, Rule rule) {}

    private static final NamedPattern OPENING = RuleBook.standard().pattern("actor-of-item.opening");
    private static final NamedPattern MUST = RuleBook.standard().pattern("actor-of-item.must");
    private static final NamedPattern ACTS = RuleBook.standard().pattern("actor-of-item.acts");
    /** what the verbs begin with */
    private static final String FIRST = ACTS.first();

    private static final NamedPattern JOINS = RuleBook.standard().pattern("joined-by-actor.joined");
    private static final NamedPattern APPOINTS = RuleBook.standard().pattern("appointed.verb");
    private static final Pattern SUBJECT_END = Pattern.compile("[，。；：《》“”！？]");
    private static final String NO_APPOINTED = "，。；：《》";
    private static final int LONGEST_APPOINTED = 60;
    private static final int LONGEST = 80;

    private final String clause;
    private final List<Actor> actors = new ArrayList<>();

    private final BodyShapes shapes;

    private ClauseActor(String clause, BodyShapes shapes) {
        this.clause = clause;
        this.shapes = shapes;
    }

    /**
     * The bodies that a clause or item binds.
     *
     * @param item whether it is a numbered item, where a bare verb says what must be done: 各地加强领导
     */
    static List<Actor> in(String clause, boolean item, BodyShapes shapes) {
        ClauseActor reader = new ClauseActor(clause, shapes);
        boolean asked = OPENING.begins(clause);
        reader.subject(item || asked ? ACTS : MUST);
        if (reader.actors.isEmpty()) {
            reader.appointed();
        }
        return reader.actors;
    }

    /** Where the bodies end that a clause begins with and binds; 0 where it begins with none. */
    static int behindSubject(String clause, BodyShapes shapes) {
        ClauseActor reader = new ClauseActor(clause, shapes);
        reader.subject(ACTS);
        return reader.actors.stream()
                .filter(actor -> actor.duty() != Mention.Duty.SUPPORT)
                .mapToInt(actor -> actor.span().end())
                .max()
                .orElse(0);
    }

    /** The subject: the longest list of bodies at the head of the clause with a verb right behind it. */
    private void subject(NamedPattern verbs) {
        Matcher opening = OPENING.matcher(clause);
        boolean asked = opening.lookingAt();
        int start = asked ? opening.end() : 0;
        Matcher end = SUBJECT_END.matcher(clause);
        int limit = Math.min(start + LONGEST, end.find(start) ? end.start() : clause.length());
        Matcher verb = verbs.matcher(clause);
        List<BodyList.Item> bodies = List.of();
        for (int at = start + 2; at <= limit; at++) {
            boolean stops = at == limit && asked && limit < clause.length();
            boolean verbal = at < clause.length() && FIRST.indexOf(clause.charAt(at)) >= 0;
            if (!shapes.mayEndActor(clause.charAt(at - 1)) && !((stops || verbal) && endsKnown(start, at))) {
                continue;
            }
            if (stops || verbal && verb.region(at, clause.length()).lookingAt()) {
                List<BodyList.Item> read = BodyList.read(clause.substring(start, at), shapes);
                if (!read.isEmpty() && read.stream().allMatch(body -> shapes.isActor(body.name()))) {
                    bodies = read;
                }
            }
        }
        bind(bodies, start, Mention.Duty.RESPONSIBLE, Rules.ACTOR_OF_ITEM);
    }

    /** Whether the last word before a place is a known name, which may end in anything: 最高法. */
    private boolean endsKnown(int start, int end) {
        return shapes.isKnown(clause.substring(Math.max(start, clause.lastIndexOf('、', end - 1) + 1), end));
    }

    private void appointed() {
        Matcher appoints = APPOINTS.matcher(clause);
        while (appoints.find()) {
            OptionalInt start =
                    AgentList.start(clause, 0, appoints.start(), LONGEST_APPOINTED, NO_APPOINTED, any -> true);
            if (start.isPresent()) {
                List<BodyList.Item> read = BodyList.read(clause.substring(start.getAsInt(), appoints.start()), shapes);
                if (read.stream().allMatch(body -> shapes.isActor(body.name()))) {
                    Mention.Duty duty = appoints.group(1) != null ? Mention.Duty.LEAD : Mention.Duty.RESPONSIBLE;
                    bind(read, start.getAsInt(), duty, Rules.APPOINTED);
                }
                return;
            }
        }
    }

    /** Others whom a single body takes along, 会同, support it. */
    private void bind(List<BodyList.Item> bodies, int offset, Mention.Duty duty, Rule rule) {
        Matcher joins = JOINS.matcher(clause);
        boolean joined = bodies.size() == 1 && joins.find();
        for (BodyList.Item body : bodies) {
            Span span = shifted(body.span(), offset);
            actors.add(new Actor(duty, body.name(), span, rule));
        }
        if (joined) {
            for (BodyList.Item body : BodyList.read(joins.group(1), shapes)) {
                Span span = shifted(body.span(), joins.start(1));
                actors.add(new Actor(Mention.Duty.SUPPORT, body.name(), span, Rules.JOINED_BY_ACTOR));
            }
        }
    }

    private static Span shifted(Span span, int offset) {
        return new Span(offset + span.start(), offset + span.end());
    }
}
