package org.policykg.extract;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** The bodies with which a clause begins and what they are told: the longest list of bodies with a verb right behind it. */
final class SubjectList {
    /** A subject with the place of its verb; spans are relative to the clause. */
    record Subject(List<BodyList.Item> bodies, int verb) {}

    private static final NamedPattern ACTS = RuleBook.standard().pattern("actor-of-item.acts");
    private static final NamedPattern MUST = RuleBook.standard().pattern("actor-of-item.must");
    private static final NamedPattern ASKED_ACTS = RuleBook.standard().pattern("actor-of-item.asked-acts");
    private static final NamedPattern AGENT_ACTS = RuleBook.standard().pattern("actor-of-item.agent-acts");
    private static final NamedPattern ENJOYS = RuleBook.standard().pattern("actor-of-item.enjoys");
    private static final NamedPattern CASE = RuleBook.standard().pattern("actor-of-item.case");
    private static final NamedPattern OWED = RuleBook.standard().pattern("actor-of-item.owed");
    private static final NamedPattern BEHIND_MARK = RuleBook.standard().pattern("actor-of-item.behind-mark");
    private static final NamedPattern OUTRIGHT = RuleBook.standard().pattern("actor-of-item.called-outright");
    private static final NamedPattern ALL = RuleBook.standard().pattern("actor-of-item.all-of-them");
    private static final NamedPattern RELATIVE = RuleBook.standard().pattern("actor-of-item.behind-relative");
    private static final NamedPattern NO_HEADING = RuleBook.standard().pattern("actor-of-item.no-heading");
    private static final NamedPattern SHORT_FORM = RuleBook.standard().pattern("actor-of-item.short-form");
    private static final String ENDS = "，。；：《》“”！？,;:";
    private static final String COMMAS = "，,";
    private static final int LONGEST = 120;
    private static final int SHORTEST = 2;
    private static final int SHORTEST_HEADING = 4;
    private static final int LONGEST_QUOTED = 12;

    private final String clause;
    private final BodyShapes shapes;
    private final ActorList bodies;

    SubjectList(String clause, BodyShapes shapes) {
        this.clause = clause;
        this.shapes = shapes;
        this.bodies = new ActorList(clause, shapes);
    }

    /**
     * The subject at a place.
     *
     * @param bare whether a verb by itself will do: 各地加强领导
     * @param asked whether the bodies are asked, 请各地, so that the mark behind them will do for a verb
     */
    Optional<Subject> at(int start, boolean bare, boolean asked) {
        Optional<Subject> subject = at(start, bare ? ACTS : MUST, true, asked);
        return asked && subject.isEmpty() ? at(start, ASKED_ACTS, false, true) : subject;
    }

    /** The bodies between two places; none where one of the words is none that may be told to act. */
    List<BodyList.Item> read(int start, int end) {
        return bodies.read(start, end, true);
    }

    /** Those of the bodies between two places that take part. */
    List<BodyList.Item> taken(int start, int end) {
        return bodies.taken(start, end);
    }

    /** The agents at a place behind 由, who may do what is asked of nobody else: 由省财政厅拨款. */
    Optional<Subject> agents(int start) {
        return at(start, ACTS, true, false).or(() -> at(start, AGENT_ACTS, false, false));
    }

    private Optional<Subject> at(int start, NamedPattern verbs, boolean longest, boolean asked) {
        int reach = Math.min(start + LONGEST, clause.length());
        int limit = Math.min(start, reach);
        while (limit < reach && (behindAside(limit) > 0 || ENDS.indexOf(clause.charAt(limit)) < 0)) {
            limit = Math.max(limit + 1, behindAside(limit));
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
            boolean parted = at == limit && isParted(limit);
            boolean verbal = at < clause.length() && verbs.first().indexOf(clause.charAt(at)) >= 0;
            boolean ends = shapes.mayEndActor(clause.charAt(at - 1))
                    || (stops || verbal || parted)
                            && (endsKnown(start, at) || ActorList.endsInPeople(clause.substring(start, at)));
            if (ends
                    && (stops
                            || parted
                            || verbal && verb.region(at, clause.length()).lookingAt() && tells(at))) {
                boolean told = asked
                        || parted
                        || MUST.matcher(clause).region(at, clause.length()).lookingAt();
                List<BodyList.Item> read = bodies.read(start, at == behind ? bracket : at, told);
                boolean enjoys = !told && read.stream().anyMatch(body -> ENJOYS.matches(body.name()));
                boolean vague = parted
                        && !stops
                        && !read.isEmpty()
                        && !isOutright(read.getFirst().name());
                if (!read.isEmpty() && !enjoys && !vague && (found.isEmpty() || longest)) {
                    found = Optional.of(new Subject(read, parted && !stops ? at + 1 : at));
                }
            }
        }
        return found;
    }

    /** Whether a comma parts a subject from the word that binds it: 各省、自治区及各级计委，要切实保证. */
    private boolean isParted(int mark) {
        return mark + 1 < clause.length()
                && COMMAS.indexOf(clause.charAt(mark)) >= 0
                && BEHIND_MARK.matcher(clause).region(mark + 1, clause.length()).lookingAt();
    }

    private boolean isOutright(String name) {
        return OUTRIGHT.begins(name) || shapes.isKnown(name);
    }

    /** The subject behind words with 的 that say which is meant: 依法负责审批的林业主管部门要. */
    Optional<Subject> behindRelative(int start) {
        for (int at = start;
                at < clause.length() && at - start < LONGEST && ENDS.indexOf(clause.charAt(at)) < 0;
                at++) {
            if (clause.charAt(at) == '的' && bodies.read(start, at, true).isEmpty()) {
                Optional<Subject> subject = at(at + 1, MUST, true, false)
                        .filter(found -> found.bodies().stream().allMatch(body -> RELATIVE.matches(body.name())));
                if (subject.isPresent()) {
                    return subject;
                }
            }
        }
        return Optional.empty();
    }

    /** The subject behind a heading with no mark between them: 加强环保监督各地环保部门要. */
    Optional<Subject> behindHeading(int start) {
        int end = start;
        while (end < clause.length() && end - start < LONGEST && ENDS.indexOf(clause.charAt(end)) < 0) {
            end++;
        }
        String words = clause.substring(start, end);
        Matcher all = ALL.matcher(words);
        SortedSet<Integer> begins = new TreeSet<>();
        while (all.find()) {
            begins.add(all.start());
        }
        int every = begins.isEmpty() ? words.length() : begins.first(); // a known name behind 各 is a part: 各市水利部门
        shapes.known(words).stream()
                .filter(hit -> hit.name().isBody() && hit.end() - hit.begin() > SHORTEST && hit.begin() < every)
                .forEach(hit -> begins.add(hit.begin()));
        return begins.stream()
                .filter(at -> at >= SHORTEST_HEADING && !NO_HEADING.isIn(words.substring(0, at)))
                .flatMap(at -> at(start + at, MUST, true, false).stream())
                .findFirst();
    }

    /** Where a bracket with a short form, or a quotation inside a name, ends; 0 where none begins. */
    private int behindAside(int at) {
        if (clause.charAt(at) == '“') {
            int close = clause.indexOf('”', at);
            return close > 0 && close - at <= LONGEST_QUOTED ? close + 1 : 0;
        }
        int above = ActorList.behindAboveAll(clause, at);
        return above > 0 ? above : behindShortForm(at);
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
        if (OWED.matcher(clause).region(verb, clause.length()).lookingAt()) {
            return false;
        }
        return MUST.matcher(clause).region(verb, clause.length()).lookingAt()
                || !CASE.matcher(clause).region(verb, clause.length()).lookingAt();
    }

    /** Whether the last word before a place is a known name, which may end in anything: 最高法. */
    private boolean endsKnown(int start, int end) {
        return shapes.isKnown(clause.substring(Math.max(start, clause.lastIndexOf('、', end - 1) + 1), end));
    }
}
