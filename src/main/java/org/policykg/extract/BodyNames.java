package org.policykg.extract;

import java.util.regex.Pattern;

/** What names of bodies look like, for names that no list knows. */
public final class BodyNames {
    /** The words that names of bodies end in; a bracket of alternatives may follow: 财政厅（局）. */
    static final String END = "(?:部|委|办|局|厅|署|院|会|省|市|区|县|旗|州|盟|政府|兵团|军区|公司|集团|银行|中心|部门|单位|机构|大学|学院|学校|院校|企业|社|台|站|处|司"
            + "|党组|党委|队|海关|政协|人大|组|各地|地区|直属|军|厂|油田|分行|办事处|组织|联席会议|机关|中央|团体|各地方|地方|馆|所|室|各方面|方面)(?:[（(][^（）()]*[）)])?";

    private static final Pattern BODY = Pattern.compile(".*" + END);
    private static final Pattern GROUP = Pattern.compile("^(?:各|有关|相关|其他|中央有关|党中央有关).*|.*[^自]各(?!自|族|类|级别|项).+"
            + "|.*(?:有关|相关).{0,4}(?:部门|单位|机构|地区|方面|企业)$|.*成员单位$");

    private BodyNames() {}

    static boolean isBody(String name) {
        return name.length() >= 2 && BODY.matcher(name).matches();
    }

    /** Whether a name stands for several bodies at once: 各有关部门, 国务院各部委. */
    public static boolean isGroup(String name) {
        return GROUP.matcher(name).matches();
    }
}
