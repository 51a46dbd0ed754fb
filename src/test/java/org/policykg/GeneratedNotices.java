package org.policykg;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Notices made up from parts, as many as wanted, the same for the same seed: for tests of size. They have what pages live
 * on: issuers, addressees, a plan, its basis, tasks with leading and supporting bodies and last days.
 */
public final class GeneratedNotices {
    private static final List<String> MINISTRIES = List.of(
            "交通运输部",
            "人力资源社会保障部",
            "人民银行",
            "住房城乡建设部",
            "公安部",
            "农业农村部",
            "司法部",
            "商务部",
            "国家卫生健康委",
            "国家发展改革委",
            "国家林草局",
            "国家知识产权局",
            "国家统计局",
            "国家能源局",
            "国家邮政局",
            "审计署",
            "工业和信息化部",
            "市场监管总局",
            "应急管理部",
            "教育部",
            "文化和旅游部",
            "民政部",
            "水利部",
            "海关总署",
            "生态环境部",
            "科技部",
            "税务总局",
            "自然资源部",
            "证监会",
            "财政部");
    static final List<String> FIELDS = List.of(
            "仓储", "冷链物流", "再生水利用", "养老服务", "农机装备", "冰雪运动", "城市绿地", "家政服务", "工业设计", "广播影视", "应急物资", "数字乡村", "无障碍设施",
            "林下种植", "检验检测", "海水养殖", "渔港建设", "热力管网", "特色小镇", "矿山修复", "石材加工", "社区托育", "种质资源", "竹产业", "节能监察", "茶叶加工",
            "认证认可", "轨道交通", "遥感应用", "高原湖泊");
    static final List<String> PLACES = List.of(
            "东部", "中部", "西部", "北部", "南部", "沿海", "沿边", "山区", "高原", "平原", "湖区", "林区", "牧区", "库区", "老区", "城郊", "县域", "流域");
    private static final List<String> ACTIONS = List.of(
            "摸清底数，建立台账", "修订有关标准", "组织专项检查", "培训基层人员", "公开办事指南", "完善统计制度", "改造老旧设施", "建设示范基地", "健全应急预案", "开展绩效评价");

    private GeneratedNotices() {}

    /** So many notices, one after the other. */
    public static Stream<String> of(int many, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, many).mapToObj(i -> notice(i, random));
    }

    private static String notice(int serial, Random random) {
        String issuer = one(MINISTRIES, random);
        int year = 2016 + random.nextInt(9);
        String period = year < 2021 ? "“十三五”" : "“十四五”";
        String plan = period + one(PLACES, random) + one(FIELDS, random) + "发展规划";
        StringBuilder text = new StringBuilder();
        text.append(issuer)
                .append("关于印发《")
                .append(plan)
                .append("》的通知（")
                .append(serial + 1)
                .append("）\n");
        text.append(some(MINISTRIES, 3 + random.nextInt(3), random)).append("：\n");
        text.append("根据《中华人民共和国")
                .append(one(FIELDS, random))
                .append("促进法》，现将《")
                .append(plan)
                .append("》印发给你们，请认真贯彻执行。\n");
        for (int task = 1; task <= 2; task++) {
            text.append("（")
                    .append("一二三".charAt(task - 1))
                    .append("）")
                    .append(one(FIELDS, random))
                    .append(one(ACTIONS, random))
                    .append("，")
                    .append(year + 1 + random.nextInt(4))
                    .append("年")
                    .append(1 + random.nextInt(12))
                    .append("月底前完成。（")
                    .append(one(MINISTRIES, random))
                    .append("牵头，")
                    .append(some(MINISTRIES, 1 + random.nextInt(2), random))
                    .append("配合）\n");
        }
        text.append(issuer)
                .append('\n')
                .append(year)
                .append("年")
                .append(1 + random.nextInt(12))
                .append("月")
                .append(1 + random.nextInt(28))
                .append("日\n");
        return text.toString();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String some(List<String> of, int many, Random random) {
        List<String> rest = new ArrayList<>(of);
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            taken.add(rest.remove(random.nextInt(rest.size())));
        }
        return String.join("、", taken);
    }
}
