package org.policykg.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policykg.lexicon.BodyShapes;

/** Names that only the notice itself explains: 你部 is whom it addresses, 我委 who issues it, 你们 all that it addresses. */
final class Pronouns {
    private static final Pattern ALL = Pattern.compile("(?:你|贵)们?(?:单位|地区)?");
    private static final Pattern OTHERS = Pattern.compile("(?:这)?(?:两|二)(?:个)?部门|双方|我们");
    /** a part of a body may follow (你局办公室), a part of a place is read as of that place (你省有关部门) */
    private static final Pattern ADDRESSED = Pattern.compile("(?:你|贵(?!州))(省|市|自治区|区|县|州|部|委|局|厅|署|院|公司|集团|办|会|行)"
            + "(|(?<=[部委局厅署院司团办会行])(?!门|公室|公厅|业|政|计)\\p{IsHan}{2,})");

    private static final Pattern THAT = Pattern.compile("该(省|市|自治区|区|县|州|部|委|局|厅|署|院|公司|集团|办|会|行)");
    private static final Pattern OWN =
            Pattern.compile("(?:本(?=.$)|我)(部|委|局|厅|署|院|办|会|行)(|(?!门|公室|公厅|业|政|计)\\p{IsHan}{2,})");

    private static final Pattern OFFICE = Pattern.compile("(?:办公厅|办公室)$");

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
        if (OTHERS.matcher(name).matches()) {
            // 两部门 are the two that are addressed, or the two that issue
            return recipients.size() == 2 ? recipients : issuers.size() == 2 ? issuers : List.of();
        }
        if (ALL.matcher(name).matches()) {
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
        return "省市自治区县州".contains(kind);
    }

    private static boolean isOfKind(String name, String kind) {
        return switch (kind) {
            case "省", "市", "自治区", "区", "县", "州" -> name.matches(".*" + kind + "(?:人民)?政府");
            case "委" -> name.matches(".*(?:委|委员会)");
            case "办" -> name.matches(".*(?:办|办公室|办公厅)");
            case "公司" -> name.matches(".*(?:公司|集团|厂)");
            default -> name.endsWith(kind);
        };
    }
}
