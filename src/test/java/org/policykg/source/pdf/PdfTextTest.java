package org.policykg.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.policykg.source.UnreadableSource;

/** What is read of pages whose layout is known. */
class PdfTextTest {
    private static final String[] PHRASES = {
        "各县茶业部门要加强茶园管护", "完善灌溉设施", "到2099年建成茶园30万亩", "支持茶农购买农机", "推广有机肥", "建立产品追溯体系",
        "开展技术培训", "扩大出口", "严格质量监管", "培育骨干企业", "发展茶旅融合", "（县茶业局负责）", "保护古茶树资源", "办好采茶节"
    };

    private static List<String> read(byte[] bytes) throws UnreadableSource {
        return PdfText.of(bytes).blocks().stream()
                .map(block -> block.cells().isEmpty()
                        ? block.words()
                        : block.cells().stream().map(Part.CellWords::words).collect(Collectors.joining("|")))
                .filter(words -> !words.isBlank())
                .toList();
    }

    private static String sentence(Random random, int most) {
        int count = 1 + random.nextInt(most);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : "，").append(PHRASES[random.nextInt(PHRASES.length)]);
        }
        return words.append("。").toString();
    }

    @Test
    void generatedPagesAreReadAsTheyWereSet() throws UnreadableSource {
        String[] numbers = {"— % —", "-%-", "%", "第%页", "第 % 页 共 9 页", ""};
        String[] heads = {"", "云岭省人民政府公报 2099年第3期"};
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            Typesetter.Style style = new Typesetter.Style(
                    10.5f + random.nextInt(8),
                    60 + random.nextInt(40),
                    1.25f + random.nextInt(8) * 0.1f,
                    numbers[random.nextInt(numbers.length)],
                    heads[random.nextInt(heads.length)]);
            try (Typesetter text = new Typesetter(style)) {
                text.centred("云岭省茶业发展规划", style.size() * 1.4f);
                int sections = 2 + random.nextInt(4);
                for (int i = 1; i <= sections; i++) {
                    text.paragraph("一二三四五六七".charAt(i) + "、" + PHRASES[random.nextInt(PHRASES.length)]);
                    int paragraphs = 1 + random.nextInt(6);
                    for (int j = 0; j < paragraphs; j++) {
                        text.paragraph(sentence(random, 9));
                    }
                    if (random.nextInt(3) == 0) {
                        text.table(new float[] {40, 200, 120}, rows(random), random.nextBoolean());
                    }
                }
                text.right("云岭省茶业局").right("2099年5月18日");
                if (text.pages() == 1 && !style.head().isEmpty()) {
                    continue; // nothing tells a head that stands on one page only
                }
                assertThat(differences(text.expected(), read(text.bytes())))
                        .as("seed %d, %s", seed, style)
                        .isEmpty();
            }
        }
    }

    private static List<String> differences(List<String> expected, List<String> read) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(expected.size(), read.size()); i++) {
            String wanted = i < expected.size() ? expected.get(i) : "";
            String found = i < read.size() ? read.get(i) : "";
            if (!wanted.equals(found) && differences.size() < 3) {
                differences.add(wanted + " != " + found);
            }
        }
        return differences;
    }

    private static List<List<String>> rows(Random random) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("序号", "重点任务", "责任单位"));
        int count = 2 + random.nextInt(25);
        for (int i = 1; i <= count; i++) {
            rows.add(List.of(Integer.toString(i), sentence(random, 3), random.nextBoolean() ? "县茶业局" : "县茶业局、县财政局、县水利局"));
        }
        return rows;
    }
}
