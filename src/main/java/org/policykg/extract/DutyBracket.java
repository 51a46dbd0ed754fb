package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Span;

/** The bracket behind a task that says who answers for it: （商务部牵头，财政部配合）, 〔责任单位：商务部〕. */
final class DutyBracket {
    /** A body of the bracket; the span is relative to the bracket's inner text. */
    record Holder(Mention.Duty duty, String name, Span span) {}

    /**
     * Who answers for every item from here on.
     *
     * @param list the words that name them
     * @param clause the words that say so
     * @param here whether they answer for this item too
     */
    record Carried(Span list, Span clause, boolean here) {}

    private static final NamedPattern FIRST_LEADS = RuleBook.standard().pattern("shared-responsibility.first-leads");
    private static final NamedPattern CARRIED_OVER = RuleBook.standard().pattern("carried-over.clause");
    private static final NamedPattern NO_DUTY = RuleBook.standard().pattern("responsibility-bracket.no-duty");
    private static final NamedPattern NO_LIST = RuleBook.standard().pattern("bare-bracket.no-list");
    private static final NamedPattern NO_HOLDER = RuleBook.standard().pattern("responsibility-bracket.no-holder");
    private static final NamedPattern NO_ONE = RuleBook.standard().pattern("responsibility-bracket.no-one");
    private static final NamedPattern SHARED_TAIL = RuleBook.standard().pattern("responsibility-bracket.shared-tail");
    private static final NamedPattern AND_OTHERS = RuleBook.standard().pattern("responsibility-bracket.and-others");
    private static final NamedPattern BEFORE_NAME = RuleBook.standard().pattern("responsibility-bracket.before-name");
    private static final NamedPattern BEHIND_NAME = RuleBook.standard().pattern("responsibility-bracket.behind-name");

    private static final String CARRIED_HERE = "here";
    private static final List<String> CARRIED_LISTS = List.of("below", CARRIED_HERE, "all");

    /** Brackets that name all departments of a province are half as long. */
    private static final int LONGEST = 400;

    private final DutyWords duties;

    private final BodyShapes shapes;

    DutyBracket(DutyWords duties, BodyShapes shapes) {
        this.duties = duties;
        this.shapes = shapes;
    }

    /** Whether the words in a bracket share out a task. */
    boolean isOne(String inner) {
        return inner.length() <= LONGEST && duties.sign.isIn(inner) && !NO_DUTY.begins(inner);
    }

    /** Whether a bracket holds names of bodies and nothing else: （市司法局、市财政局）. */
    boolean isBare(String inner) {
        List<BodyList.Item> items =
                inner.length() > 200 || NO_LIST.isIn(inner) ? List.of() : BodyList.read(inner, shapes);
        return !items.isEmpty() && items.stream().allMatch(item -> shapes.isActor(item.name()));
    }

    List<Holder> bare(String inner, boolean firstLeads) {
        List<Holder> holders = new ArrayList<>();
        add(inner, 0, Mention.Duty.RESPONSIBLE, holders);
        return firstLeads ? withLeader(holders) : holders;
    }

    /** Whether a bracket says that the first body named leads, here and from here on. */
    static boolean firstLeads(String inner) {
        return FIRST_LEADS.isIn(inner);
    }

    /** Who answers for every item from here on: 以下各项均需各市政府落实，不再列出. */
    static Optional<Carried> carriedOver(String inner) {
        Matcher carried = CARRIED_OVER.matcher(inner);
        if (!CARRIED_OVER.mayBeIn(inner) || !carried.find()) {
            return Optional.empty();
        }
        String list = CARRIED_LISTS.stream()
                .filter(name -> carried.start(name) >= 0)
                .findFirst()
                .orElseThrow();
        return Optional.of(new Carried(
                new Span(carried.start(list), carried.end(list)),
                new Span(carried.start(), carried.end()),
                list.equals(CARRIED_HERE)));
    }

    List<Holder> holders(String inner, boolean firstLeads) {
        List<Holder> holders = new ArrayList<>();
        int from = 0;
        int pending = 0;
        Optional<Mention.Duty> labelled = Optional.empty();
        for (int i = 0; i <= inner.length(); i++) {
            if (i == inner.length() || "，,；;。".indexOf(inner.charAt(i)) >= 0) {
                if (pending < from && NO_HOLDER.matches(inner.substring(from, i))) {
                    // a remark behind bodies without a verb: 省教育厅、省财政厅，排第一位的为牵头单位
                    add(inner.substring(pending, from - 1), pending, Mention.Duty.RESPONSIBLE, holders);
                    pending = from;
                }
                Matcher label = duties.labelled.matcher(inner.substring(pending, i));
                labelled = label.matches() ? Optional.of(duties.duty(label.group(1))) : labelled;
                // bodies without a verb yet belong to the verb of the next part: 工信部，商务部负责;
                // behind a label they belong to the label: 责任单位：商务部，各市人民政府
                if (part(inner, pending, i, holders)) {
                    pending = i + 1;
                } else if (labelled.isPresent()
                        && shapes.isBody(inner.substring(pending, i).strip())) {
                    add(inner.substring(pending, i), pending, labelled.get(), holders);
                    pending = i + 1;
                } else if (i < inner.length() && "；;。".indexOf(inner.charAt(i)) >= 0
                        || !shapes.isBody(inner.substring(from, i).strip())) {
                    pending = i + 1;
                }
                from = i + 1;
            }
        }
        return firstLeads ? withLeader(holders) : holders;
    }

    /** The first that answers for a task leads it, unless it is a group. */
    private List<Holder> withLeader(List<Holder> holders) {
        boolean led = holders.stream().anyMatch(holder -> holder.duty == Mention.Duty.LEAD);
        if (!led) {
            holders.stream()
                    .filter(holder -> holder.duty == Mention.Duty.RESPONSIBLE)
                    .findFirst()
                    .filter(first -> !shapes.isGroup(first.name))
                    .ifPresent(first -> holders.addFirst(new Holder(Mention.Duty.LEAD, first.name, first.span)));
        }
        return holders;
    }

    private boolean part(String inner, int start, int end, List<Holder> holders) {
        String words = inner.substring(start, end);
        if (NO_HOLDER.matches(words)) {
            return true;
        }
        Matcher labelled = duties.labelled.matcher(words);
        if (labelled.matches() && duties.free.matches(labelled.group(2))) {
            return part(inner, start + labelled.start(2), end, holders); // 责任单位：商务部牵头
        }
        if (labelled.matches()) {
            add(labelled.group(2), start + labelled.start(2), duties.duty(labelled.group(1)), holders);
            return true;
        }
        Matcher free = duties.free.matcher(words);
        if (!free.matches()) {
            return false;
        }
        String verb = free.group(2);
        boolean joined = duties.joins(verb);
        String rest = free.group(3);
        Matcher further = duties.free.matcher(rest);
        boolean matched = further.matches();
        String others = matched ? further.group(1) : rest;
        boolean named = shapes.isBody(others) && !shapes.isGroup(others);
        // 会同有关部门负责 names nobody else; 会同财政部负责 makes the first the leader
        Mention.Duty first = joined ? (named ? Mention.Duty.LEAD : Mention.Duty.RESPONSIBLE) : duties.duty(verb);
        add(free.group(1), start + free.start(1), first, holders);
        if (named && (joined || duties.duty(verb) == Mention.Duty.LEAD)) {
            Mention.Duty duty = matched && !joined ? duties.duty(further.group(2)) : Mention.Duty.SUPPORT;
            add(others, start + free.start(3) + (matched ? further.start(1) : 0), duty, holders);
        }
        return true;
    }

    private void add(String list, int offset, Mention.Duty duty, List<Holder> holders) {
        // 林草、水利等有关部门 are 林草部门 and 水利部门; else 等 and 等有关部门 add no body to those named
        Matcher shared = SHARED_TAIL.matcher(list);
        String tail = shared.find() ? shared.group(1) : "";
        String bare = AND_OTHERS.matcher(list).replaceFirst("");
        for (BodyList.Item item : BodyList.read(bare, shapes)) {
            String name = BEHIND_NAME
                    .matcher(BEFORE_NAME.matcher(item.name()).replaceFirst(""))
                    .replaceFirst("");
            Span span =
                    new Span(offset + item.span().start(), offset + item.span().end());
            String full = shapes.isBody(name) ? name : name + tail;
            boolean seen = holders.stream().anyMatch(h -> h.duty == duty && h.name.equals(full));
            if (shapes.isBody(full) && !NO_ONE.matches(full) && !seen) {
                holders.add(new Holder(duty, full, span));
            }
        }
    }
}
