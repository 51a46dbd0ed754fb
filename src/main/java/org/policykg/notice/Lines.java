package org.policykg.notice;

import java.util.List;
import java.util.regex.Pattern;

/** Tells the lines of a notice apart by the way they are set. */
final class Lines {
    /** The words that names of bodies end in, and the ends of group names and forms of address. */
    private static final String BODY_END =
            "(?:部|委|办|局|厅|署|院|会|省|市|区|县|旗|州|盟|政府|兵团|军区|公司|集团|银行|中心|部门|单位|机构|大学|学院|学校|院校|企业|社|台|所|站"
                    + "|处|司|党组|党委|队|海关|政协|人大|组|室|馆|各地|地区|同志|先生|女士|代表|委员|直属|军|兵|厂|矿|油田|行|办事处|组织|联席会议|机关|党派中央|中央|团体|教授|院士|主席|委员长|联|协|网|园|班|庭|场|港)"
                    + "(?:[（(][^（）()]*[）)])?";

    private static final Pattern ITEM = Pattern.compile(".*" + BODY_END);
    private static final Pattern NO_RECIPIENT = Pattern.compile(
            "(?:附件|附|联系|抄送|来源|现将|现就|根据|为了|为贯彻|按照|注|第[一二三四五六七八九十百]+[条章]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d+[.．、]|问|答|原标题|组长|副组长|成员|主任|主席).*"
                    + "|.*(?:如下|规定|通知|公告|意见|要求|表示|指出|认为|介绍|强调|包括|情况|事项|材料|标准|条件|办法)");
    /** All of a kind, whatever the kind: 各幼儿园 */
    private static final Pattern EVERY = Pattern.compile("各(?!地要|地应|方|位|项|种)[^，的要将应请须]{1,20}");

    private static final Pattern REMARK = Pattern.compile("[（(](?:此件|本文|信息公开|此文).*[）)]");
    private static final Pattern FULL_TEXT = Pattern.compile(".*全文如下[。：:]?");
    /** a space that has a single character on one side */
    private static final Pattern SPACED_IN_TITLE =
            Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan}(?: |$))|(?<=(?:^| )\\p{IsHan}) (?=\\p{IsHan})");
    /** a space between two single characters */
    private static final Pattern SPACED_NAME = Pattern.compile("(?<=(?:^| )\\p{IsHan}) (?=\\p{IsHan}(?: |$))");

    private static final Pattern SENTENCE = Pattern.compile("[。！？；]");

    private static final Pattern BRACKET = Pattern.compile("[（(][^（）()]*[）)]");
    private static final Pattern SEPARATOR = Pattern.compile("[，,、；]");
    private static final Pattern NO_SIGNER =
            Pattern.compile("(?:附件|抄送|[（(]|特此|[一二三四五六七八九十]+、|\\d+[.．、]|.*[：:，]|.*《).*");
    private static final Pattern SEAL = Pattern.compile("\\s+|[（(]?(?:代章|盖章|印章|章)[）)]?$");
    /** All provinces and all departments of the State Council by name are half as long. */
    private static final int LONGEST_ADDRESS = 900;

    private Lines() {}

    /** Whether a line ends in a colon, as the address does. */
    static boolean isBeforeColon(String line) {
        return line.endsWith("：") || line.endsWith(":");
    }

    /** Whether words before a colon are 主送机关. */
    static boolean areRecipients(String words) {
        if (words.isEmpty()
                || words.length() > LONGEST_ADDRESS
                || SENTENCE.matcher(words).find()
                || NO_RECIPIENT.matcher(words).matches()) {
            return false;
        }
        String flat = BRACKET.matcher(words).replaceAll("");
        List<String> items = List.of(SEPARATOR.split(flat));
        // the first may be a name that shares its tail with the last: 北京、天津、陕西省人民政府
        if (EVERY.matcher(words).matches()) {
            return true;
        }
        return (ITEM.matcher(items.getFirst()).matches()
                        || items.size() > 1 && items.getFirst().length() <= 4)
                && ITEM.matcher(items.getLast()).matches();
    }

    /** Whether a line may be a line of the signature: short, a name, no sentence. */
    static boolean isSigner(String line) {
        return line.length() <= 60
                && !SENTENCE.matcher(line).find()
                && !NO_SIGNER.matcher(line).matches()
                && ITEM.matcher(SEAL.matcher(line).replaceAll("")).matches();
    }

    /** Whether a line says that the text of a document follows it: 《…》全文如下。 */
    static boolean announcesFullText(String line) {
        return FULL_TEXT.matcher(line).matches();
    }

    /** A title whose characters the layout sets apart: 国 家 应 急 预 案 的 函; a space between names stays. */
    static String unspacedTitle(String title) {
        return SPACED_IN_TITLE.matcher(title).replaceAll("");
    }

    /** A line of the signature: 国 务 院 is 国务院, and a space between names of more than one character parts them. */
    static String unspacedName(String line) {
        return SPACED_NAME.matcher(line).replaceAll("");
    }

    static boolean isRemark(String line) {
        return REMARK.matcher(line).matches();
    }

    static boolean isSentence(String line) {
        return SENTENCE.matcher(line).find();
    }
}
