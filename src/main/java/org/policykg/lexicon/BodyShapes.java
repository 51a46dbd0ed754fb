package org.policykg.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What names of bodies look like: those that are known, and for all others what they end in. Immutable; threads may share it. */
public final class BodyShapes {
    private static final Pattern ALTERNATIVE = Pattern.compile("[（(][^（）()]*[）)]$");
    private static final String GROUP = "^(?:各|有关|相关|其他|中央有关|党中央有关).*|.*[^自]各(?!自|族|类|级别|项).+"
            + "|.*(?:有关|相关).{0,4}(?:部门|单位|机构|地区|方面|企业)$|.*成员单位$"
            // a kind of body, not one: 林草主管部门, 县级以上地方人民政府, 金融机构
            + "|(?!.*(?:省|市(?!场)|自治区|县|区|州).+部门$).*(?:部门|机构|企业|院校|高校)$|.*以上(?:地方)?(?:各级)?人民政府$|(?:省|市|县|区|乡)级.*|试点(?:地区|省|市|城市).*";

    private static final String ACTOR =
            "(?:你|我|本|贵)(?:省|市|区|县|部|委|局|厅|署|院|办|会|们|单位)|.*{acting-end}(?:[（(][^（）()]*[）)])?";

    private static final String NO_ACTOR =
            "\\P{IsHan}.*|(?:支持|引导|鼓励|强化|推进|推动|组织(?!部|委|人事)|每年|对|向|要求|督促|指导|实施|主要|其他|其它|所在|我们|当地|积极|加快|严格|全面|进一步|继续|充分|不断).*"
                    + "|.*[由\\d].*|.*(?:要(?!素)|将|须|应(?!急)|探索|构建|开展).*|.+对(?!外|台).*|.*的(?!地方|地区|部门|省|市|县).*|.*(?:授权|同意|批准).*"
                    + "|.*(?:会同|负责|加强|要求|按照|根据|结合|以及|从|把|使|让|为了|并|不|可以|通过|对于|内部|外部|干部|全部|部分|中部|东部|西部|北部|南部|大局|格局|结局|布局|当局).*"
                    + "|(?:企业|部门|单位|机构|学校|地区|地方|公司|集团|团体|中心|银行|院校|高校)";

    private static final String MECHANISM = ".{4,}(?:联席会议|领导小组|协调小组|工作小组|工作组|指挥部|专班)";
    private static final int SHORTEST = 2;
    /** 中央 is a level too */
    private static final int SHORTEST_KNOWN = 3;

    private static final int LONGEST_ACTOR = 30;
    private static final int SHORTEST_PROVINCE = 2;
    private static final int LONGEST_PROVINCE = 3;

    private final NameTrie<? extends KnownName> names;
    private final Set<String> ends;
    private final int longestEnd;
    private final Pattern group;
    private final Pattern actor;
    private final Pattern noActor;
    private final Pattern mechanism;

    /**
     * Shapes by some words.
     *
     * @param names those that are known
     */
    public BodyShapes(Lexicon words, NameTrie<? extends KnownName> names) {
        this.names = names;
        this.ends = Set.copyOf(words.words("body-end"));
        this.longestEnd = ends.stream().mapToInt(String::length).max().orElse(0);
        this.group = pattern(words, GROUP);
        this.actor = pattern(words, ACTOR);
        this.noActor = pattern(words, NO_ACTOR);
        this.mechanism = pattern(words, MECHANISM);
    }

    private static Pattern pattern(Lexicon words, String regex) {
        return Pattern.compile(words.unfold(regex, Map.of()));
    }

    /** Whether a name may be the subject of a clause that says what must be done. */
    public boolean isActor(String name) {
        return name.length() >= SHORTEST_KNOWN && isKnown(name) && !isGroup(name)
                || name.length() >= SHORTEST
                && name.length() <= LONGEST_ACTOR
                && actor.matcher(name).matches()
                && !noActor.matcher(name).matches();
    }

    /** Whether a name is one of a body, or of several: a known one, whatever it ends in, or one that ends as names do. */
    public boolean isBody(String name) {
        return name.length() >= SHORTEST && (endsAsNamesDo(name) || isKnown(name));
    }

    /** Whether a name is a known one of a body, or of several. */
    public boolean isKnown(String name) {
        return names.find(name).map(KnownName::isBody).orElse(false);
    }

    /** The known names in a text, in the order in which they end. */
    public List<? extends NameTrie.Hit<? extends KnownName>> known(String text) {
        return names.in(text);
    }

    private boolean endsAsNamesDo(String name) {
        boolean bracketed = name.endsWith("）") || name.endsWith(")");
        String bare = bracketed ? ALTERNATIVE.matcher(name).replaceFirst("") : name;
        for (int length = 1; length <= Math.min(longestEnd, bare.length()); length++) {
            if (ends.contains(bare.substring(bare.length() - length))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name is that of a coordinating body (议事协调机构), which has others as members. */
    public boolean isMechanism(String name) {
        return mechanism.matcher(name).matches();
    }

    /** Whether a name stands for several bodies at once: 各有关部门, 国务院各部委. */
    public boolean isGroup(String name) {
        return group.matcher(ALTERNATIVE.matcher(name).replaceFirst("")).matches();
    }

    /** The full name of a province: 内蒙古自治区 for 内蒙古, and for itself. */
    public Optional<String> province(String name) {
        return names.find(name).flatMap(KnownName::province);
    }

    /** The short name of a province that a text begins with: 黑龙江 in 黑龙江省林业厅. */
    public Optional<String> leadingProvince(String text) {
        for (int length = SHORTEST_PROVINCE; length <= Math.min(LONGEST_PROVINCE, text.length()); length++) {
            String head = text.substring(0, length);
            if (province(head).isPresent()) {
                return Optional.of(head);
            }
        }
        return Optional.empty();
    }
}
