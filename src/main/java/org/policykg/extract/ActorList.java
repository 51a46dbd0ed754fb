package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Span;

/** Those who act, between two places of a clause, each written out with what it shares with its neighbours: 财政、教育部门. */
final class ActorList {
    private static final NamedPattern VERB_INSIDE = RuleBook.standard().pattern("actor-of-item.verb-inside");
    private static final NamedPattern COMMITTEE = RuleBook.standard().pattern("actor-of-item.committee-and-government");
    private static final NamedPattern TAIL = RuleBook.standard().pattern("actor-of-item.tail-of-others");
    private static final NamedPattern OFFICE = RuleBook.standard().pattern("actor-of-item.shared-office");
    private static final NamedPattern PARTS = RuleBook.standard().pattern("actor-of-item.joint");
    private static final NamedPattern ANEW = RuleBook.standard().pattern("actor-of-item.joint-before-all");
    private static final NamedPattern ABOVE_ALL = RuleBook.standard().pattern("actor-of-item.above-all");
    private static final NamedPattern FINANCE = RuleBook.standard().pattern("actor-of-item.finance-of-levels");
    private static final NamedPattern LEVELS = RuleBook.standard().pattern("actor-of-item.levels");
    private static final NamedPattern LEVEL = RuleBook.standard().pattern("actor-of-item.level");
    private static final NamedPattern EVERY = RuleBook.standard().pattern("actor-of-item.every-kind");
    private static final NamedPattern OF_THEM = RuleBook.standard().pattern("actor-of-item.of-them");
    private static final NamedPattern PLACE = RuleBook.standard().pattern("actor-of-item.place");
    private static final NamedPattern JOINED_KINDS = RuleBook.standard().pattern("actor-of-item.joined-kinds");
    private static final NamedPattern BARE_LEVELS = RuleBook.standard().pattern("actor-of-item.bare-levels");
    private static final NamedPattern PEOPLE = RuleBook.standard().pattern("actor-of-item.people-behind");
    private static final NamedPattern QUOTING = RuleBook.standard().pattern("actor-of-item.quoting-name");
    private static final NamedPattern KIND = RuleBook.standard().pattern("responsibility-bracket.no-one");

    private static final String COMMAS = "，,";

    private final String clause;
    private final BodyShapes shapes;

    ActorList(String clause, BodyShapes shapes) {
        this.clause = clause;
        this.shapes = shapes;
    }

    /**
     * The bodies between two places; none where one of the words is none that may be told to act.
     *
     * @param told whether a word that binds stands behind them, so that a place will do for its government: 云岭市要
     */
    List<BodyList.Item> read(int start, int end, boolean told) {
        String words = clause.substring(start, end);
        List<BodyList.Item> read = parted(start, end);
        return BARE_LEVELS.matches(words)
                        || read.stream().allMatch(body -> isOne(body.name()) || told && isPlace(body.name()))
                ? read
                : List.of();
    }

    /** Where the words end at a comma that say who is meant first of all, ，特别是; 0 where none stand there. */
    static int behindAboveAll(String clause, int at) {
        if (COMMAS.indexOf(clause.charAt(at)) < 0) {
            return 0;
        }
        Matcher above = ABOVE_ALL.matcher(clause).region(at, clause.length());
        return above.lookingAt() ? above.end() : 0;
    }

    /** Whether behind the bodies of a list stand people: 各有关部门和人民群众. */
    static boolean endsInPeople(String list) {
        return PEOPLE.isIn(list);
    }

    /** Those of the bodies between two places that take part, who may be called by less: 有关省. */
    List<BodyList.Item> taken(int start, int end) {
        return parted(start, end).stream()
                .filter(body -> isOne(body.name()) || shapes.isGroup(body.name()) && shapes.isBody(body.name()))
                .toList();
    }

    /** The bodies that the words between two places name, those behind a joint or 特别是 apart. */
    private List<BodyList.Item> parted(int start, int end) {
        // a joint of two characters is as long as two marks
        String list =
                PEOPLE.matcher(clause.substring(start, end)).replaceFirst("").replace("以及", "、、");
        Matcher above = ABOVE_ALL.matcher(list);
        if (above.find()) {
            List<BodyList.Item> first = parted(start + above.end(), end);
            return joined(
                    parted(start, start + above.start()),
                    first.stream().allMatch(body -> isOne(body.name())) ? first : List.of());
        }
        Matcher anew = ANEW.matcher(list);
        if (anew.find()) {
            return joined(parted(start, start + anew.start()), parted(start + anew.end(), end));
        }
        Matcher last = PARTS.matcher(list).region(list.lastIndexOf('、') + 1, list.length());
        if (list.indexOf('、') >= 0 && last.useTransparentBounds(true).find() && isOther(list.substring(last.end()))) {
            // 各市财政、教育部门和供电企业: the last is of another kind, and shares nothing with those before it
            return joined(parted(start, start + last.start()), parted(start + last.end(), end));
        }
        Matcher levels = LEVELS.matcher(list);
        return levels.matches() ? ofLevels(levels, start) : listed(list, start);
    }

    private static List<BodyList.Item> joined(List<BodyList.Item> first, List<BodyList.Item> second) {
        List<BodyList.Item> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** What stands behind the last of several levels belongs to all of them: 市、区财政部门. */
    private List<BodyList.Item> ofLevels(Matcher levels, int start) {
        List<BodyList.Item> read = new ArrayList<>();
        List<BodyList.Item> offices = listed(levels.group(2), start + levels.start(2));
        Matcher level = LEVEL.matcher(levels.group(1));
        while (level.find()) {
            for (BodyList.Item office : offices) {
                Span span = new Span(start + level.start(), office.span().end());
                read.add(new BodyList.Item(level.group() + office.name(), span, Optional.empty()));
            }
        }
        return read;
    }

    private List<BodyList.Item> listed(String words, int start) {
        Matcher kinds = JOINED_KINDS.matcher(words);
        String list = kinds.matches() ? kinds.group(1) + "、" + kinds.group(2) : words;
        Matcher behind = TAIL.matcher(list);
        String others = "";
        if (behind.find()) {
            others = behind.group(1) == null ? "" : behind.group(1);
            list = list.substring(0, behind.start());
        }
        Matcher office = OFFICE.matcher(list); // 财政、教育部门
        String tail = others.isEmpty() && office.find() ? office.group() : others;
        List<BodyList.Item> read = new ArrayList<>();
        for (BodyList.Item body : BodyList.read(list, shapes)) {
            // 教育、海关等部门: no customs of a place called 教育
            String own = others.isEmpty() ? body.name() : body.branch().orElse(body.name());
            boolean whole = (isOne(own) || shapes.isBody(own) || own.contains("部门"))
                    && !(tail.endsWith("部门") && FINANCE.isIn(own));
            BodyList.Item full = named(body, whole ? own : own + tail);
            parts(shifted(full, start)).forEach(part -> read.add(beside(read, part)));
        }
        return read;
    }

    private static BodyList.Item named(BodyList.Item body, String name) {
        return new BodyList.Item(name, body.span(), body.branch());
    }

    private boolean isOther(String name) {
        return isOne(name) && !KIND.matches(name);
    }

    /**
     * A body with what it has from the one before it: the place of the government that only a Party committee names, 云岭省委和省政府,
     * the one whose parts act too, 县政府及其有关部门, or the word that says that a kind is meant, 各部门、单位.
     */
    private static BodyList.Item beside(List<BodyList.Item> before, BodyList.Item body) {
        String last = before.isEmpty() ? "" : before.getLast().name();
        Matcher their = OF_THEM.matcher(body.name());
        if (!last.isEmpty() && their.lookingAt()) {
            return named(body, last + body.name().substring(their.end()));
        }
        Matcher committee = COMMITTEE.matcher(last + "、" + body.name());
        if (committee.matches()) {
            return named(body, committee.group(1) + body.name());
        }
        Matcher every = EVERY.matcher(last);
        return KIND.matches(body.name()) && every.matches() ? named(body, every.group(1) + body.name()) : body;
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
        return shapes.isActor(name)
                && (!VERB_INSIDE.isIn(name) || shapes.isKnown(name))
                && (name.indexOf('“') < 0 || QUOTING.matches(name));
    }

    private boolean isPlace(String name) {
        return PLACE.matches(name) || shapes.isPlace(name);
    }

    private static BodyList.Item shifted(BodyList.Item body, int by) {
        Span span = new Span(by + body.span().start(), by + body.span().end());
        return new BodyList.Item(body.name(), span, body.branch());
    }
}
