package org.policykg.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.policykg.lexicon.BodyShapes;
import org.policykg.notice.Notice;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.Rule;
import org.policykg.rules.RuleBook;
import org.policykg.rules.Rules;
import org.policykg.source.Span;

/**
 * Who sits in a coordinating body (议事协调机构), who convenes it and where its office is, from the notice that sets it up
 * or changes its members: 联席会议由…组成，…为牵头单位, 办公室设在…, 组长：…成员：….
 */
final class MechanismExtractor {
    private static final NamedPattern IN_TITLE = RuleBook.standard().pattern("mechanisms.in-title");
    private static final NamedPattern IN_TEXT = RuleBook.standard().pattern("mechanisms.in-text");

    private static final NamedPattern LISTED = RuleBook.standard().pattern("mechanism-members.listed");
    private static final NamedPattern LEADER = RuleBook.standard().pattern("mechanism-leader.clause");
    private static final NamedPattern OFFICE = RuleBook.standard().pattern("mechanism-office.clause");
    private static final NamedPattern COUNT = RuleBook.standard().pattern("mechanisms.no-names");

    private static final NamedPattern ROSTER = RuleBook.standard().pattern("mechanisms.roster");
    private static final NamedPattern ROLE = RuleBook.standard().pattern("mechanism-roster.entry");
    private static final NamedPattern PERSONS = RuleBook.standard().pattern("mechanisms.persons");
    private static final NamedPattern NO_MEMBER = RuleBook.standard().pattern("mechanisms.no-member");

    /** Who belongs to which body as what: each once. */
    private record Seat(String mechanism, Mention.Role role, String name) {}

    private final Map<Seat, Mention.Membership> found = new LinkedHashMap<>();

    private final BodyShapes shapes;

    private MechanismExtractor(BodyShapes shapes) {
        this.shapes = shapes;
    }

    static List<Mention.Membership> read(Notice notice, BodyShapes shapes) {
        MechanismExtractor extractor = new MechanismExtractor(shapes);
        Matcher titled = IN_TITLE.matcher(notice.title().text());
        Optional<String> mechanism = titled.find() ? Optional.of(titled.group(1)) : Optional.empty();
        List<Span> paragraphs = Stream.concat(
                        notice.body().stream(), notice.attached().stream().flatMap(text -> text.paragraphs().stream()))
                .toList();
        boolean roster = false;
        Mention.Role role = Mention.Role.MEMBER;
        for (Span paragraph : paragraphs) {
            String text = paragraph.in(notice.text());
            if (mechanism.isEmpty() && !text.contains("组成") && !OFFICE.mayBeIn(text)) {
                continue; // most paragraphs; cheaper than patterns that begin in many ways
            }
            Matcher set = IN_TEXT.matcher(text);
            Optional<String> here = mechanism.or(() -> set.find() ? Optional.of(set.group(1)) : Optional.empty());
            here.ifPresent(name -> extractor.sentences(name, paragraph, text));
            extractor.composed(paragraph, text);
            roster |= mechanism.isPresent() && ROSTER.isIn(text);
            if (roster) {
                role = extractor.roster(mechanism.orElseThrow(), paragraph, text, role);
            }
        }
        return List.copyOf(extractor.found.values());
    }

    private void sentences(String mechanism, Span paragraph, String text) {
        for (CompositionClauses.Clause clause : CompositionClauses.ofSubjects(text)) {
            add(mechanism, Mention.Role.MEMBER, paragraph, text, clause.members(), Rules.MECHANISM_MEMBERS);
        }
        each(LISTED, text, list -> add(mechanism, Mention.Role.MEMBER, paragraph, text, list, Rules.MECHANISM_MEMBERS));
        if (LEADER.mayBeIn(text)) {
            each(
                    LEADER,
                    text,
                    list -> add(mechanism, Mention.Role.CONVENER, paragraph, text, list, Rules.MECHANISM_LEADER));
        }
        each(OFFICE, text, list -> add(mechanism, Mention.Role.OFFICE, paragraph, text, list, Rules.MECHANISM_OFFICE));
    }

    private static void each(NamedPattern pattern, String text, Consumer<Span> list) {
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            list.accept(new Span(match.start(1), match.end(1)));
        }
    }

    /** 由国务院办公厅、国家医保局组成试点工作小组 names the body itself; the first office behind it is the body's. */
    private void composed(Span paragraph, String text) {
        Matcher office = OFFICE.matcher(text);
        boolean more = true;
        for (CompositionClauses.Clause clause : CompositionClauses.naming(text)) {
            String mechanism = clause.mechanism().orElseThrow().in(text);
            add(mechanism, Mention.Role.MEMBER, paragraph, text, clause.members(), Rules.MECHANISM_MEMBERS);
            while (more && (!office.hasMatch() || office.start() < clause.end())) {
                more = office.find();
            }
            if (more) {
                Span list = new Span(office.start(1), office.end(1));
                add(mechanism, Mention.Role.OFFICE, paragraph, text, list, Rules.MECHANISM_OFFICE);
            }
        }
    }

    /** A list of persons with their posts stands for the bodies of these; returns the role that goes on. */
    private Mention.Role roster(String mechanism, Span paragraph, String text, Mention.Role before) {
        Mention.Role role = before;
        Matcher entry = ROLE.matcher(text);
        while (entry.find()) {
            String post = entry.group(3);
            if (post == null) {
                boolean head = entry.group(1) == null && !entry.group(2).startsWith("成");
                role = head ? Mention.Role.CONVENER : Mention.Role.MEMBER;
            } else {
                add(mechanism, role, post, paragraph.part(entry.start(3), entry.end(3)), Rules.MECHANISM_ROSTER);
            }
        }
        return role;
    }

    private void add(String mechanism, Mention.Role role, Span paragraph, String text, Span list, Rule rule) {
        String names = COUNT.matcher(list.in(text)).replaceFirst("");
        for (BodyList.Item item : BodyList.read(names, shapes)) {
            Span span = paragraph.part(
                    list.start() + item.span().start(),
                    list.start() + item.span().end());
            add(mechanism, role, item.name(), span, rule);
        }
    }

    private void add(String mechanism, Mention.Role role, String name, Span span, Rule rule) {
        if (shapes.isBody(name) && !NO_MEMBER.matches(name) && !PERSONS.isIn(name)) {
            found.putIfAbsent(
                    new Seat(mechanism, role, name),
                    new Mention.Membership(mechanism, role, name, Origin.at(span, rule)));
        }
    }
}
