package org.policykg.extract;

import java.util.Set;
import java.util.regex.Pattern;

/** What names of bodies look like, for names that no list knows. */
public final class BodyNames {
    /** The words that names of bodies end in; a bracket of alternatives may follow: 财政厅（局）. */
    private static final Set<String> ENDS =
            Set.of(("部|委|办|局|厅|署|院|会|省|市|区|县|旗|州|盟|政府|兵团|军区|公司|集团|银行|中心|部门|单位|机构|大学|学院|学校|院校|企业|社|台|站|处|司"
                            + "|党组|党委|队|海关|政协|人大|组|各地|地区|直属|军|厂|油田|分行|支行|办事处|组织|联席会议|机关|中央|团体|各地方|地方|馆|所|室|各方面|方面|联|协|网|兵|园")
                    .split("\\|"));

    private static final int LONGEST_END =
            ENDS.stream().mapToInt(String::length).max().orElse(0);
    private static final Pattern ALTERNATIVE = Pattern.compile("[（(][^（）()]*[）)]$");
    private static final Pattern GROUP = Pattern.compile(
            "^(?:各|有关|相关|其他|中央有关|党中央有关).*|.*[^自]各(?!自|族|类|级别|项).+"
                    + "|.*(?:有关|相关).{0,4}(?:部门|单位|机构|地区|方面|企业)$|.*成员单位$"
                    // a kind of body, not one: 林草主管部门, 县级以上地方人民政府, 金融机构
                    + "|(?!.*(?:省|市(?!场)|自治区|县|区|州).+部门$).*(?:部门|机构|企业|院校|高校)$|.*以上(?:地方)?(?:各级)?人民政府$|(?:省|市|县|区|乡)级.*|试点(?:地区|省|市|城市).*");

    /** The words that names of bodies end in which may be told to act; 所, 站 and the like end too much else. */
    private static final Pattern ACTOR = Pattern.compile("(?:你|我|本|贵)(?:省|市|区|县|部|委|局|厅|署|院|办|会|们|单位)"
            + "|.*(?:部|委|局|署|厅|政府|兵团|办公室|办公厅|委员会|部门|单位|机构|地区|各地|各地方|地方|银行|公司|集团|法院|检察院|协会|工会|海关|军区|党组|党委|管委会|联席会议|领导小组|院校|高校|学校|中心"
            + "|国务院|各省|各市|各县|各区|各州|各盟|市县|市州|县区|区县|各旗|省（区、市）|地、市|央企|办|企业|联|分行|支行|团体|专班)(?:[（(][^（）()]*[）)])?");

    private static final Pattern NO_ACTOR = Pattern.compile(
            "\\P{IsHan}.*|(?:支持|引导|鼓励|强化|推进|推动|组织(?!部|委|人事)|每年|对|向|要求|督促|指导|实施|主要|其他|其它|所在|我们|当地|积极|加快|严格|全面|进一步|继续|充分|不断).*"
                    + "|.*[由\\d].*|.*(?:要(?!素)|将|须|应(?!急)|探索|构建|开展).*|.+对(?!外|台).*|.*的(?!地方|地区|部门|省|市|县).*|.*(?:授权|同意|批准).*"
                    + "|.*(?:会同|负责|加强|要求|按照|根据|结合|以及|从|把|使|让|为了|并|不|可以|通过|对于|内部|外部|干部|全部|部分|中部|东部|西部|北部|南部|大局|格局|结局|布局|当局).*"
                    + "|(?:企业|部门|单位|机构|学校|地区|地方|公司|集团|团体|中心|银行|院校|高校)");

    private static final Pattern MECHANISM = Pattern.compile(".{4,}(?:联席会议|领导小组|协调小组|工作小组|工作组|指挥部|专班)");

    private BodyNames() {}

    /** Whether a name may be the subject of a clause that says what must be done. */
    static boolean isActor(String name) {
        return name.length() >= 2
                && name.length() <= 30
                && ACTOR.matcher(name).matches()
                && !NO_ACTOR.matcher(name).matches();
    }

    static boolean isBody(String name) {
        if (name.length() < 2) {
            return false;
        }
        boolean bracketed = name.endsWith("）") || name.endsWith(")");
        String bare = bracketed ? ALTERNATIVE.matcher(name).replaceFirst("") : name;
        for (int length = 1; length <= Math.min(LONGEST_END, bare.length()); length++) {
            if (ENDS.contains(bare.substring(bare.length() - length))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name is that of a coordinating body (议事协调机构), which has others as members. */
    public static boolean isMechanism(String name) {
        return MECHANISM.matcher(name).matches();
    }

    /** Whether a name stands for several bodies at once: 各有关部门, 国务院各部委. */
    public static boolean isGroup(String name) {
        return GROUP.matcher(name.replaceFirst("[（(][^（）()]*[）)]$", "")).matches();
    }
}
