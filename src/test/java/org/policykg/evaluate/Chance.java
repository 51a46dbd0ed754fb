package org.policykg.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words of few kinds, drawn from a seed, so that what is drawn twice often agrees and oftener nearly does. */
final class Chance {
    static final List<String> WORDS = List.of(
            "编制方案", "报送年报", "设立窗口", "公开清单", "核对台账", "𠮷县培训", "修缮 校舍", "（试行）", "清理", "库存", "达到80%", "12万元", "9所");
    static final List<String> MARKS = List.of("", "", "。", "，", "；", " ", "。\n");
    static final List<String> NAMES = List.of("甲局|甲办", "乙局", "丙局|丙|省 丙局", "丁委", "戊厅|戊");
    static final List<String> TITLES = List.of("茶业规划", "竹业 规划", "森林条例（试行）", "旧办法");
    static final List<String> RELATIONS =
            List.of("promulgates", "forwards", "approves", "repliesTo", "basedOn", "repeals", "amends", "cites");
    static final List<String> DAYS = List.of("2031-06-30", "2031-12-31", "2035-12-31");
    static final List<String> PERIODS = List.of("P1M", "P1Y");
    static final List<String> NUMBERS =
            List.of("80", "80.0", "8e1", "12", "9", "0.00001", "1234567", "1234565", "一半", "", "-0.0");
    static final List<String> UNITS = List.of("%", "万元", "所", "");
    static final List<String> METRICS = List.of("公开", "公开率", "清单公开率", "库存量|库存", "");

    /** A task as its notice prints it. */
    record Item(String start, String end, String words) {}

    /** A target or a sum as its notice prints it. */
    record Figure(String words, String number, String unit, String metric) {}

    final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    boolean in(int cases) {
        return random.nextInt(cases) == 0;
    }

    String words(int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> any(WORDS) + any(MARKS))
                .collect(Collectors.joining());
    }

    List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            String start = any(WORDS);
            String end = in(2) ? any(WORDS) : any(WORDS) + any(WORDS);
            if (items.stream().map(Item::end).noneMatch(other -> endAlike(end, other))) {
                items.add(new Item(start, end, start + any(MARKS) + words(2) + end));
            }
        }
        return items;
    }

    /** Whether one ends as the other does. */
    static boolean endAlike(String one, String other) {
        String words = Wording.squeeze(one);
        String others = Wording.squeeze(other);
        return words.endsWith(others) || others.endsWith(words);
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            figures.add(new Figure(words(2), any(NUMBERS), any(UNITS), any(METRICS)));
        }
        return figures;
    }
}
