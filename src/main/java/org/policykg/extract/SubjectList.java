package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Span;

/** The bodies with which a clause begins and what they are told: the longest list of bodies with a verb right behind it. */
final class SubjectList {
    /** A subject with the place of its verb; spans are relative to the clause. */
    record Subject(List<BodyList.Item> bodies, int verb) {}

    private static final NamedPattern ACTS = RuleBook.standard().pattern("actor-of-item.acts");
    private static final NamedPattern MUST = RuleBook.standard().pattern("actor-of-item.must");
    private static final NamedPattern AGENT_ACTS = RuleBook.standard().pattern("actor-of-item.agent-acts");
    private static final NamedPattern VERB_INSIDE = RuleBook.standard().pattern("actor-of-item.verb-inside");
    private static final NamedPattern ENJOYS = RuleBook.standard().pattern("actor-of-item.enjoys");
    private static final NamedPattern COMMITTEE = RuleBook.standard().pattern("actor-of-item.committee-and-government");
    private static final NamedPattern CASE = RuleBook.standard().pattern("actor-of-item.case");
    private static final NamedPattern TAIL = RuleBook.standard().pattern("actor-of-item.tail-of-others");
    private static final NamedPattern OFFICE = RuleBook.standard().pattern("actor-of-item.shared-office");
    private static final NamedPattern PARTS = RuleBook.standard().pattern("actor-of-item.joint");
    private static final NamedPattern SHORT_FORM = RuleBook.standard().pattern("actor-of-item.short-form");
    private static final NamedPattern KIND = RuleBook.standard().pattern("responsibility-bracket.no-one");
    private static final String ENDS = "，。；：《》“”！？,;:";
    private static final int LONGEST = 80;
    private static final int SHORTEST = 2;

    private final String clause;
    private final BodyShapes shapes;

    SubjectList(String clause, BodyShapes shapes) {
        this.clause = clause;
        this.shapes = shapes;
    }

    /**
     * The subject at a place.
     *
     * @param bare whether a verb by itself will do: 各地加强领导
     * @param asked whether the bodies are asked, 请各地, so that the mark behind them will do for a verb
     */
    Optional<Subject> at(int start, boolean bare, boolean asked) {
        return at(start, bare ? ACTS : MUST, true, asked);
    }

    /** The agents at a place behind 由, who may do what is asked of nobody else: 由省财政厅拨款. */
    Optional<Subject> agents(int start) {
        return at(start, ACTS, true, false).or(() -> at(start, AGENT_ACTS, false, false));
    }

    private Optional<Subject> at(int start, NamedPattern verbs, boolean longest, boolean asked) {
        int reach = Math.min(start + LONGEST, clause.length());
        int limit = Math.min(start, reach);
        while (limit < reach && ENDS.indexOf(clause.charAt(limit)) < 0) {
            limit = Math.max(limit + 1, behindShortForm(limit));
        }
        Matcher verb = verbs.matcher(clause);
        Optional<Subject> found = Optional.empty();
        int bracket = 0;
        int behind = 0;
        for (int at = start + SHORTEST; at <= limit; at++) {
            if (behindShortForm(at) > 0) {
                bracket = at;
                behind = behindShortForm(at);
            }
            boolean stops = at == limit && asked && limit < clause.length();
            boolean verbal = at < clause.length() && verbs.first().indexOf(clause.charAt(at)) >= 0;
            boolean ends = shapes.mayEndActor(clause.charAt(at - 1)) || (stops || verbal) && endsKnown(start, at);
            if (ends && (stops || verbal && verb.region(at, clause.length()).lookingAt() && tells(at))) {
                List<BodyList.Item> read = read(start, at == behind ? bracket : at);
                boolean enjoys = !asked
                        && !stops
                        && !MUST.matcher(clause).region(at, clause.length()).lookingAt()
                        && read.stream().anyMatch(body -> ENJOYS.matches(body.name()));
                if (!read.isEmpty() && !enjoys && (found.isEmpty() || longest)) {
                    found = Optional.of(new Subject(read, at));
                }
            }
        }
        return found;
    }

    /** Where the bracket ends that gives a name its short form, （以下统称各地）; 0 where none begins. */
    private int behindShortForm(int at) {
        if (at >= clause.length() || SHORT_FORM.first().indexOf(clause.charAt(at)) < 0) {
            return 0;
        }
        Matcher form = SHORT_FORM.matcher(clause).region(at, clause.length());
        return form.lookingAt() ? form.end() : 0;
    }

    /** Whether a verb tells what to do, and does not say in which case something holds or what a thing is like. */
    private boolean tells(int verb) {
        return MUST.matcher(clause).region(verb, clause.length()).lookingAt()
                || !CASE.matcher(clause).region(verb, clause.length()).lookingAt();
    }

    /** The bodies between two places; none where one of the words is none that may be told to act. */
    List<BodyList.Item> read(int start, int end) {
        List<BodyList.Item> read = parted(start, end);
        return read.stream().allMatch(body -> isOne(body.name())) ? read : List.of();
    }

    /** Those of the bodies between two places that take part, who may be called by less: 有关省. */
    List<BodyList.Item> taken(int start, int end) {
        return parted(start, end).stream()
                .filter(body -> isOne(body.name()) || shapes.isGroup(body.name()) && shapes.isBody(body.name()))
                .toList();
    }

    private List<BodyList.Item> parted(int start, int end) {
        String list = clause.substring(start, end);
        Matcher last = PARTS.matcher(list).region(list.lastIndexOf('、') + 1, list.length());
        if (list.indexOf('、') >= 0 && last.useTransparentBounds(true).find() && isOther(list.substring(last.end()))) {
            // 各市财政、教育部门和供电企业: the last is of another kind, and shares nothing with those before it
            List<BodyList.Item> read = new ArrayList<>(parted(start, start + last.start()));
            read.addAll(parted(start + last.end(), end));
            return read;
        }
        Matcher others = TAIL.matcher(list);
        String tail = "";
        if (others.find()) {
            tail = others.group(1) == null ? "" : others.group(1);
            list = list.substring(0, others.start());
        }
        Matcher office = OFFICE.matcher(list); // 财政、教育部门
        if (tail.isEmpty() && office.find()) {
            tail = office.group();
        }
        List<BodyList.Item> read = new ArrayList<>();
        for (BodyList.Item body : BodyList.read(list, shapes)) {
            boolean whole = isOne(body.name())
                    || shapes.isBody(body.name())
                    || body.name().contains("部门");
            BodyList.Item full =
                    whole || tail.isEmpty() ? body : new BodyList.Item(body.name() + tail, body.span(), body.branch());
            parts(shifted(full, start)).forEach(part -> read.add(beside(read, part)));
        }
        return read;
    }

    private boolean isOther(String name) {
        return isOne(name) && !KIND.matches(name);
    }

    /** The government of a place that only the Party committee before it names: 云岭省委和省政府. */
    private static BodyList.Item beside(List<BodyList.Item> before, BodyList.Item body) {
        Matcher committee =
                COMMITTEE.matcher(before.isEmpty() ? "" : before.getLast().name() + "、" + body.name());
        return committee.matches()
                ? new BodyList.Item(committee.group(1) + body.name(), body.span(), Optional.empty())
                : body;
    }

    /** 登记管理机关和业务主管部门 are two bodies: each part is called as one who acts, and is more than a kind. */
    private static List<BodyList.Item> parts(BodyList.Item body) {
        Matcher joint = PARTS.matcher(body.name());
        if (!joint.find() || KIND.matches(body.name().substring(joint.end()))) {
            return List.of(body);
        }
        int cut = joint.start();
        int last = body.name().length() - joint.end();
        Span span = body.span();
        return List.of(
                new BodyList.Item(
                        body.name().substring(0, cut), new Span(span.start(), span.start() + cut), Optional.empty()),
                new BodyList.Item(
                        body.name().substring(joint.end()), new Span(span.end() - last, span.end()), Optional.empty()));
    }

    private boolean isOne(String name) {
        return shapes.isActor(name) && (!VERB_INSIDE.isIn(name) || shapes.isKnown(name));
    }

    private static BodyList.Item shifted(BodyList.Item body, int by) {
        Span span = new Span(by + body.span().start(), by + body.span().end());
        return new BodyList.Item(body.name(), span, body.branch());
    }

    /** Whether the last word before a place is a known name, which may end in anything: 最高法. */
    private boolean endsKnown(int start, int end) {
        return shapes.isKnown(clause.substring(Math.max(start, clause.lastIndexOf('、', end - 1) + 1), end));
    }
}
