package org.policykg.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** Names that only the notice itself explains: 你部 is whom it addresses, 我委 who issues it, 你们 all that it addresses. */
final class Pronouns {
    private static final List<String> COUNTS =
            List.copyOf(RuleBook.standard().lexicon().words("numeral"));

    private static final NamedPattern ALL = RuleBook.standard().pattern("names.all-addressed");
    private static final NamedPattern OTHERS = RuleBook.standard().pattern("names.counted-bodies");
    /** a part of a body may follow (你局办公室), a part of a place is read as of that place (你省有关部门) */
    private static final NamedPattern ADDRESSED = RuleBook.standard().pattern("names.addressed");

    private static final NamedPattern THAT = RuleBook.standard().pattern("names.that-one");
    private static final NamedPattern OWN = RuleBook.standard().pattern("names.own");

    private static final NamedPattern OFFICE = RuleBook.standard().pattern("names.general-office");

    private static final NamedPattern GOVERNMENT = RuleBook.standard().pattern("names.government-of");
    private static final NamedPattern COMMITTEE = RuleBook.standard().pattern("names.called-committee");
    private static final NamedPattern BUREAU = RuleBook.standard().pattern("names.called-bureau");
    private static final NamedPattern FIRM = RuleBook.standard().pattern("names.called-firm");
    private static final Set<String> PLACES =
            Set.copyOf(RuleBook.standard().lexicon().words("called-place"));

    private final List<String> recipients;
    private final List<String> issuers;
    private final String text;
    private final BodyShapes shapes;
    private final Map<String, NamesOfKind> named = new HashMap<>();

    Pronouns(List<Mention.Body> bodies, String text, BodyShapes shapes) {
        this.text = text;
        this.shapes = shapes;
        this.recipients = names(bodies, Mention.Part.RECIPIENT);
        this.issuers = names(bodies, Mention.Part.ISSUER);
    }

    private static List<String> names(List<Mention.Body> bodies, Mention.Part part) {
        return bodies.stream()
                .filter(body -> body.part() == part && !body.person())
                .map(Mention.Body::name)
                .toList();
    }

    /**
     * The names that a name stands for at a place of the text.
     *
     * @param at where the name stands: 该局 is the last 局 that was named before
     */
    List<String> resolve(String name, int at) {
        Matcher that = THAT.matcher(name);
        return that.matches()
                ? named
                        .computeIfAbsent(that.group(1), kind -> new NamesOfKind(text, kind, shapes))
                        .lastBefore(at)
                        .stream()
                        .toList()
                : resolve(name);
    }

    /** The names that a name stands for: itself where it is no pronoun, none where that could be several bodies. */
    List<String> resolve(String name) {
        Matcher others = OTHERS.matcher(name);
        if (others.matches()) {
            // 三部门 are the three that are addressed, or the three that issue; 双方 and 两部门 are two
            int count = others.group(1) == null ? 2 : Math.max(2, COUNTS.indexOf(others.group(1)) + 1);
            return recipients.size() == count ? recipients : issuers.size() == count ? issuers : List.of();
        }
        if (ALL.matches(name)) {
            return recipients;
        }
        Matcher addressed = ADDRESSED.matcher(name);
        if (addressed.matches()) {
            return kind(recipients, addressed.group(1), addressed.group(2));
        }
        Matcher own = OWN.matcher(name);
        return own.matches() ? kind(issuers, own.group(1), own.group(2)) : List.of(name);
    }

    /** The only one of a kind, or a part of it: 我局科技司. The general office speaks for its body. */
    private static List<String> kind(List<String> names, String kind, String part) {
        List<String> meant = Stream.<UnaryOperator<String>>of(
                        name -> name, name -> OFFICE.matcher(name).replaceFirst(""))
                .map(of -> names.stream()
                        .map(of)
                        .filter(name -> isOfKind(name, kind))
                        .toList())
                .filter(ofKind -> !ofKind.isEmpty())
                .findFirst()
                .orElse(isPlace(kind) ? names : List.of());
        return meant.size() == 1 ? List.of(meant.getFirst() + part) : List.of();
    }

    private static boolean isPlace(String kind) {
        return PLACES.contains(kind);
    }

    private static boolean isOfKind(String name, String kind) {
        if (isPlace(kind)) {
            Matcher government = GOVERNMENT.matcher(name);
            return government.find() && name.substring(0, government.end(1)).endsWith(kind);
        }
        return switch (kind) {
            case "委" -> COMMITTEE.isIn(name);
            case "办" -> BUREAU.isIn(name);
            case "公司" -> FIRM.isIn(name);
            default -> name.endsWith(kind);
        };
    }
}
