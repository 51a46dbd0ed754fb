package org.policykg.extract;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The provinces as notices shorten them in lists: 内蒙古 for 内蒙古自治区. */
final class Regions {
    private static final Map<String, String> FULL = Stream.of(
                    "北京市",
                    "天津市",
                    "上海市",
                    "重庆市",
                    "河北省",
                    "山西省",
                    "辽宁省",
                    "吉林省",
                    "黑龙江省",
                    "江苏省",
                    "浙江省",
                    "安徽省",
                    "福建省",
                    "江西省",
                    "山东省",
                    "河南省",
                    "湖北省",
                    "湖南省",
                    "广东省",
                    "海南省",
                    "四川省",
                    "贵州省",
                    "云南省",
                    "陕西省",
                    "甘肃省",
                    "青海省",
                    "台湾省",
                    "内蒙古自治区",
                    "广西壮族自治区",
                    "西藏自治区",
                    "宁夏回族自治区",
                    "新疆维吾尔自治区",
                    "香港特别行政区",
                    "澳门特别行政区")
            .collect(Collectors.toUnmodifiableMap(Regions::bare, full -> full));

    private static final String KIND = "(?:壮族|回族|维吾尔)?(?:省|市|自治区|特别行政区)$";

    private Regions() {}

    /** 内蒙古自治区 for 内蒙古, and for itself. */
    static Optional<String> full(String name) {
        return Optional.ofNullable(FULL.get(bare(name)));
    }

    /** The short name that a text begins with: 黑龙江 in 黑龙江省林业厅. */
    static Optional<String> leading(String text) {
        for (int length = 2; length <= 3 && length <= text.length(); length++) {
            String head = text.substring(0, length);
            if (FULL.containsKey(head)) {
                return Optional.of(head);
            }
        }
        return Optional.empty();
    }

    private static String bare(String name) {
        return name.replaceFirst(KIND, "");
    }
}
