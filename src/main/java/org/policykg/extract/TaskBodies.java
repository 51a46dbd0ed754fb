package org.policykg.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.Rule;
import org.policykg.rules.RuleBook;
import org.policykg.rules.Rules;
import org.policykg.source.Span;

/** Who answers for the tasks of a notice: what brackets, cells and clauses say, and what an earlier bracket said for all below it. */
final class TaskBodies {
    private static final Pattern LINE_OR_SENTENCE = Pattern.compile("[^。；\\n]+[。；]?");

    private static final NamedPattern AND_OTHERS = RuleBook.standard().pattern("task-table.and-others");

    private final Pronouns pronouns;
    private final DutyBracket brackets;
    private final BodyShapes shapes;
    /** whether the first body of a bracket leads, as an earlier bracket of the same text said */
    private boolean firstLeads;
    /** who answers for every item from here on, as an earlier bracket said */
    private List<Mention.Duties> carried = List.of();
    /** who answers for every item from here on, with a bracket or without one, as a sentence said */
    private List<Mention.Duties> forAll = List.of();

    TaskBodies(Pronouns pronouns, TaskReaders readers) {
        this.pronouns = pronouns;
        this.brackets = readers.brackets();
        this.shapes = readers.shapes();
    }

    /** Forgets what was said for all items: another text begins. */
    void begin() {
        firstLeads = false;
        carried = List.of();
        forAll = List.of();
    }

    /**
     * Notes whether a paragraph says that the first body of a bracket leads, or who answers for all items from here on.
     *
     * @return whether it says the latter and little else, and is no task
     */
    boolean note(String paragraph, Span span) {
        firstLeads |= DutyBracket.firstLeads(paragraph);
        Optional<DutyBracket.Carried> remark = DutyBracket.carriedOver(ItemMarks.BRACKET
                .matcher(paragraph)
                .replaceAll(bracket -> " ".repeat(bracket.group().length())));
        remark.ifPresent(said -> forAll = carried(said, paragraph, span));
        return remark.isPresent()
                && ItemMarks.isBlank(paragraph, 0, remark.get().clause().start());
    }

    /** Who answers for all items below a paragraph that said so. */
    List<Mention.Duties> withAll(List<Mention.Duties> bodies) {
        return Stream.concat(bodies.stream(), others(forAll, bodies)).toList();
    }

    private static Stream<Mention.Duties> others(List<Mention.Duties> more, List<Mention.Duties> bodies) {
        return more.stream()
                .filter(duty -> bodies.stream().noneMatch(body -> body.name().equals(duty.name())));
    }

    private List<Mention.Duties> carried(DutyBracket.Carried said, String words, Span within) {
        Span list = said.list();
        return BodyList.read(list.in(words), shapes).stream()
                .filter(item -> shapes.isBody(item.name()))
                .map(item -> new Mention.Duties(
                        Mention.Duty.RESPONSIBLE,
                        item.name(),
                        Origin.at(
                                within.part(
                                        list.start() + item.span().start(),
                                        list.start() + item.span().end()),
                                Rules.CARRIED_OVER)))
                .toList();
    }

    /** Whether the words of a bracket or a cell share out a task. */
    boolean isShared(String words) {
        return brackets.isOne(words);
    }

    /** Who does what by the words of a cell, whose column says what its bodies do. */
    List<Mention.Duties> held(TaskTable.Holding holding, String text) {
        String cell = holding.span().in(text);
        if (isShared(cell)) {
            return duties(cell, holding.span());
        }
        List<Mention.Duties> bodies = new ArrayList<>();
        // names in a cell stand one below the other
        for (BodyList.Item item : BodyList.read(cell.replace(' ', '、'), shapes)) {
            String first = AND_OTHERS.matcher(item.name()).replaceFirst("");
            String name = shapes.isBody(first) ? first : item.name();
            if (shapes.isBody(name)) {
                int behind = item.name().length() - name.length();
                Span span = holding.span()
                        .part(
                                item.span().start(),
                                Math.max(item.span().start() + 1, item.span().end() - behind));
                bodies.addAll(named(holding.duty(), name, Origin.at(span, Rules.TASK_TABLE)));
            }
        }
        return bodies;
    }

    /** The rule by which a bracket of this text is read. */
    Rule rule() {
        return firstLeads ? Rules.SHARED_RESPONSIBILITY : Rules.RESPONSIBILITY_BRACKET;
    }

    /** The bodies of a bracket that names them and nothing else. */
    List<Mention.Duties> bare(String inner, Span within) {
        return brackets.bare(inner, firstLeads).stream()
                .flatMap(holder -> named(
                        holder.duty(),
                        holder.name(),
                        Origin.at(
                                within.part(holder.span().start(), holder.span().end()), Rules.BARE_BRACKET))
                        .stream())
                .toList();
    }

    /** The bodies of a bracket, and those that an earlier bracket named for all items below it. */
    List<Mention.Duties> duties(String inner, Span within) {
        firstLeads |= DutyBracket.firstLeads(inner);
        Rule rule = rule();
        List<Mention.Duties> bodies = new ArrayList<>();
        for (DutyBracket.Holder holder : brackets.holders(inner, firstLeads)) {
            Span span = within.part(holder.span().start(), holder.span().end());
            bodies.addAll(named(holder.duty(), holder.name(), Origin.at(span, rule)));
        }
        List<Mention.Duties> before = carried;
        Optional<DutyBracket.Carried> remark = DutyBracket.carriedOver(inner);
        remark.ifPresent(said -> carried = carried(said, inner, within));
        others(remark.filter(DutyBracket.Carried::here).isPresent() ? carried : before, List.copyOf(bodies))
                .forEach(bodies::add);
        return withAll(bodies);
    }

    /** A body of a duty, and those that a pronoun in its place stands for. */
    List<Mention.Duties> named(Mention.Duty duty, String name, Origin origin) {
        int at = origin.span().map(Span::start).orElse(0);
        return pronouns.resolve(name, at).stream()
                .map(body -> new Mention.Duties(duty, body, origin))
                .toList();
    }

    /** The bodies that a clause or a numbered item binds. */
    List<Mention.Duties> actors(String text, int from, int to, Span paragraph, boolean item) {
        List<Mention.Duties> bodies = new ArrayList<>();
        for (ClauseActor.Actor actor : ClauseActor.in(text.substring(from, to), item, shapes)) {
            Span span = paragraph.part(
                    from + actor.span().start(), from + actor.span().end());
            bodies.addAll(named(actor.duty(), actor.name(), Origin.at(span, actor.rule())));
        }
        return bodies;
    }

    /** The bodies that the sentences of an item bind. Who must act and is taken along by others as well answers for it. */
    List<Mention.Duties> ofSentences(String text, int start, Span item) {
        List<Mention.Duties> bodies = new ArrayList<>(ofDuty(text, start, item));
        Matcher sentence = LINE_OR_SENTENCE.matcher(text).region(start, text.length());
        while (sentence.find()) {
            int from = ItemMarks.skipMarks(text, sentence.start());
            if (from < sentence.end() && !ItemMarks.goesOn(text, sentence.start())) {
                bodies.addAll(actors(text, from, sentence.end(), item, true));
            }
        }
        Set<String> acting = bodies.stream()
                .filter(duty -> !besides(duty.duty()))
                .map(Mention.Duties::name)
                .collect(Collectors.toSet());
        Set<String> named = new HashSet<>();
        bodies.removeIf(duty ->
                besides(duty.duty()) && acting.contains(duty.name()) || !named.add(duty.duty() + " " + duty.name()));
        return bodies;
    }

    /** Whether a body of a duty stands beside those who must act. */
    static boolean besides(Mention.Duty duty) {
        return duty == Mention.Duty.SUPPORT || duty == Mention.Duty.GUIDE;
    }

    /** A heading that is a body, with its duties behind it: 专家组。负责技术咨询。 */
    private List<Mention.Duties> ofDuty(String text, int start, Span item) {
        Matcher duty = ItemMarks.duty(text, start);
        return duty.lookingAt() && shapes.isActor(duty.group(1))
                ? named(
                        Mention.Duty.RESPONSIBLE,
                        duty.group(1),
                        Origin.at(item.part(duty.start(1), duty.end(1)), Rules.ACTOR_OF_ITEM))
                : List.of();
    }

    /** What a heading's bracket says of an item below it is less sure than what that says of itself. */
    private static Mention.Duties handedDown(Mention.Duties duty) {
        return duty.origin().rule().equals(Rules.RESPONSIBILITY_BRACKET)
                ? new Mention.Duties(
                        duty.duty(), duty.name(), new Origin(duty.origin().span(), Rules.HEADING_BRACKET))
                : duty;
    }

    /** Who answers for the items below some words: the bodies of their bracket, else the subject of what they introduce. */
    List<Mention.Duties> ofHeading(Span words, String whole) {
        String text = words.in(whole);
        Matcher bracket = ItemMarks.BRACKET.matcher(text);
        List<Mention.Duties> bodies = List.of();
        while (bracket.find()) {
            if (isShared(bracket.group(1)) && text.length() - bracket.end() <= 1) {
                bodies = duties(bracket.group(1), words.part(bracket.start(1), bracket.end(1))).stream()
                        .map(TaskBodies::handedDown)
                        .toList();
            }
        }
        return bodies.isEmpty() && (text.endsWith("：") || text.endsWith(":")) ? ofSentences(text, 0, words) : bodies;
    }
}
