package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.Rule;
import org.policykg.rules.RuleBook;
import org.policykg.rules.Rules;
import org.policykg.source.Span;

/** The bodies that a sentence says must act, clause by clause: 请各地加强…, 省商务厅要会同有关部门…, …由教育部牵头. */
final class ClauseActor {
    /** A body; the span is relative to the sentence. */
    record Actor(Mention.Duty duty, String name, Span span, Rule rule) {}

    private static final NamedPattern OPENING = RuleBook.standard().pattern("actor-of-item.opening");
    private static final NamedPattern BEFORE = RuleBook.standard().pattern("actor-of-item.before");
    private static final NamedPattern PAST = RuleBook.standard().pattern("actor-of-item.past");
    private static final NamedPattern HELPS = RuleBook.standard().pattern("actor-of-item.helps");
    private static final NamedPattern LEADS = RuleBook.standard().pattern("actor-of-item.leads");
    private static final NamedPattern JOINS = RuleBook.standard().pattern("joined-by-actor.joined");
    private static final NamedPattern GUIDED = RuleBook.standard().pattern("joined-by-actor.guided");
    private static final NamedPattern APPOINTS = RuleBook.standard().pattern("appointed.verb");
    private static final NamedPattern NO_AGENT = RuleBook.standard().pattern("appointed.no-agent");
    private static final String CLAUSE_ENDS = "，；：。！？,;:";
    private static final String NO_APPOINTED = "，。；：《》";
    private static final int LONGEST_APPOINTED = 60;

    private final String sentence;
    private final boolean item;
    private final SubjectList subjects;
    private final List<Actor> actors = new ArrayList<>();

    private ClauseActor(String sentence, boolean item, BodyShapes shapes) {
        this.sentence = sentence;
        this.item = item && !PAST.isIn(sentence);
        this.subjects = new SubjectList(sentence, shapes);
    }

    /**
     * The bodies that a sentence binds.
     *
     * @param item whether it stands in an item, where a bare verb says what must be done: 各地加强领导
     */
    static List<Actor> in(String sentence, boolean item, BodyShapes shapes) {
        ClauseActor reader = new ClauseActor(sentence, item, shapes);
        int depth = 0;
        for (int at = 0; at < sentence.length(); at++) {
            char c = sentence.charAt(at);
            if (at == 0 || depth == 0 && CLAUSE_ENDS.indexOf(sentence.charAt(at - 1)) >= 0) {
                reader.clause(at);
            }
            depth += "（(《“".indexOf(c) >= 0 ? 1 : "）)》”".indexOf(c) >= 0 && depth > 0 ? -1 : 0;
            if (c == '由' && depth == 0 && item) {
                reader.agent(at);
            }
        }
        if (reader.actors.isEmpty()) {
            reader.appointed();
        }
        if (item || !reader.actors.isEmpty()) {
            reader.beside(JOINS, Mention.Duty.SUPPORT);
            reader.beside(GUIDED, Mention.Duty.GUIDE);
        }
        return reader.actors;
    }

    /** Where the bodies end that a clause begins with and binds; 0 where it begins with none. */
    static int behindSubject(String clause, BodyShapes shapes) {
        Matcher opening = OPENING.matcher(clause);
        int start = opening.lookingAt() ? opening.end() : 0;
        return new SubjectList(clause, shapes)
                .at(start, true, start > 0)
                .map(SubjectList.Subject::verb)
                .orElse(0);
    }

    /** The subject of the clause that begins at a place, behind what says when, and whether it is asked. */
    private void clause(int from) {
        Matcher before = BEFORE.matcher(sentence).region(from, sentence.length());
        int at = before.lookingAt() ? before.end() : from;
        Matcher opening = OPENING.matcher(sentence).region(at, sentence.length());
        boolean asked = opening.lookingAt();
        int start = asked ? opening.end() : at;
        Optional<SubjectList.Subject> subject = subjects.at(start, item || asked, asked);
        if (item && subject.isEmpty()) {
            subject = subjects.behindRelative(start)
                    .or(() -> actors.isEmpty() ? subjects.behindHeading(start) : Optional.empty());
        }
        subject.ifPresent(found -> bind(found.bodies(), duty(found.verb()), Rules.ACTOR_OF_ITEM));
    }

    /** What the verb at a place says of its subject. */
    private Mention.Duty duty(int verb) {
        if (HELPS.matcher(sentence).region(verb, sentence.length()).lookingAt()) {
            return Mention.Duty.SUPPORT;
        }
        return LEADS.matcher(sentence).region(verb, sentence.length()).lookingAt()
                ? Mention.Duty.LEAD
                : Mention.Duty.RESPONSIBLE;
    }

    /** Who does something by 由: 具体比例由省财政厅确定. */
    private void agent(int by) {
        if (by > 0 && NO_AGENT.matches(sentence.substring(by - 1, by))) {
            return;
        }
        subjects.agents(by + 1).ifPresent(found -> bind(found.bodies(), duty(found.verb()), Rules.APPOINTED));
    }

    private void appointed() {
        Matcher appoints = APPOINTS.matcher(sentence);
        while (appoints.find()) {
            OptionalInt start =
                    AgentList.start(sentence, 0, appoints.start(), LONGEST_APPOINTED, NO_APPOINTED, any -> true);
            if (start.isPresent()) {
                List<BodyList.Item> read = subjects.read(start.getAsInt(), appoints.start());
                Mention.Duty duty = appoints.group(1) != null ? Mention.Duty.LEAD : Mention.Duty.RESPONSIBLE;
                bind(read, duty, Rules.APPOINTED);
                return;
            }
        }
    }

    private void bind(List<BodyList.Item> bodies, Mention.Duty duty, Rule rule) {
        bodies.stream()
                .filter(body -> actors.stream()
                        .noneMatch(actor ->
                                actor.span().equals(body.span()) && actor.name().equals(body.name())))
                .forEach(body -> actors.add(new Actor(duty, body.name(), body.span(), rule)));
    }

    /** Others whom the bodies take along, 会同, support them; those under whose guidance they act guide them. */
    private void beside(NamedPattern form, Mention.Duty duty) {
        Matcher words = form.matcher(sentence);
        while (form.mayBeIn(sentence) && words.find()) {
            for (BodyList.Item body : subjects.taken(words.start(1), words.end(1))) {
                actors.add(new Actor(duty, body.name(), body.span(), Rules.JOINED_BY_ACTOR));
            }
        }
    }
}
