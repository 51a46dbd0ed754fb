package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.graph.Iris;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Policy;

/** What others print of a notice is that notice, and what only looks like it is another. */
class ExcerptTest {
    private static final Authority AUTHORITY = Authority.load();

    private static final String TITLE = "云岭省水利厅关于加强山塘巡查的通知";
    private static final String FIRST = "一、摸清底数。各县水利局要在2022年8月底前逐一查清山塘的位置、坝高、库容和管护人员，建立台账。\n";
    private static final String SECOND = "二、落实责任。各县水利局要为每座山塘确定巡查责任人，汛期每日巡查一次，非汛期每月巡查两次，并做好记录。\n";
    private static final String THIRD = "三、保障资金。省财政厅要于2022年9月底前下达巡查补助资金，任何单位不得截留和挪用。\n";
    private static final String BODY = "近年来部分山塘年久失修，为保障群众安全，现就有关事项通知如下：\n" + FIRST + SECOND + THIRD;

    private static final String FULL = TITLE + "\n云水〔2022〕15号\n各县水利局：\n" + BODY + "云岭省水利厅\n2022年5月4日\n";

    private final PolicyStore store = PolicyStore.inMemory();

    @AfterEach
    void close() {
        store.close();
    }

    private void put(String... texts) {
        Samples.put(store, AUTHORITY, texts);
    }

    private String speaker(String text) {
        Node own = org.apache.jena.graph.NodeFactory.createURI(NoticeGraph.iri(Samples.extraction(text)));
        return store
                .read(() -> store.union()
                        .find(own, Policy.sameDocument.asNode(), Node.ANY)
                        .toList())
                .stream()
                .map(Triple::getObject)
                .findFirst()
                .orElse(own)
                .getURI();
    }

    private static String iri(String text) {
        return NoticeGraph.iri(Samples.extraction(text));
    }

    private void joined(String excerpt) {
        put(FULL, excerpt);
        assertThat(iri(excerpt)).isNotEqualTo(iri(FULL));
        assertThat(speaker(excerpt)).isEqualTo(iri(FULL));
    }

    private void apart(String... others) {
        put(FULL);
        put(others);
        for (String other : others) {
            assertThat(iri(other)).isNotEqualTo(iri(FULL));
            assertThat(speaker(other)).as(other).isEqualTo(iri(other));
        }
        assertThat(speaker(FULL)).isEqualTo(iri(FULL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TITLE,
                "全文｜" + TITLE,
                "全文|" + TITLE,
                "【摘编】" + TITLE,
                TITLE + "（节选）",
                TITLE + "(摘要)",
                "受权发布丨" + TITLE,
                "关于加强山塘巡查的通知",
                "全文：关于加强山塘巡查的通知"
            })
    void whatIsAbridgedIsTheSame(String title) {
        joined(title + "\n各县水利局：\n近年来部分山塘年久失修，现就有关事项通知如下：\n" + FIRST + SECOND);
    }

    @Test
    void whatLacksItsHeadAndEndIsTheSame() {
        joined(TITLE + "\n" + FIRST + SECOND + THIRD);
    }

    @Test
    void anExcerptOfTheSameDayIsTheSame() {
        joined(TITLE + "（摘编）\n" + FIRST + SECOND + "云岭省水利厅\n2022年5月4日\n");
    }

    /** Whatever comes first, and whatever goes. */
    @Test
    void theOrderDoesNotCount() {
        String one = "全文｜" + TITLE + "\n各县水利局：\n" + FIRST + SECOND;
        String other = TITLE + "（摘编）\n各县水利局：\n" + SECOND + THIRD;
        List<String> texts = new ArrayList<>(List.of(FULL, one, other));
        for (long seed : new long[] {1, 2, 3, 4, 5}) {
            Collections.shuffle(texts, new Random(seed));
            texts.forEach(this::put);
            assertThat(texts).allSatisfy(text -> assertThat(speaker(text)).isEqualTo(iri(FULL)));
            store.write(() -> store.replaceNow(iri(FULL), List.of()));
            assertThat(speaker(one)).isEqualTo(iri(one));
            assertThat(speaker(other)).isEqualTo(iri(other));
            store.write(() -> {
                store.replaceNow(iri(one), List.of());
                return store.replaceNow(iri(other), List.of());
            });
        }
        assertThat(derived()).isEmpty();
    }

    private Set<Triple> derived() {
        return store.read(() -> store.graphNow(Iris.DERIVED_GRAPH)
                .filter(triple -> triple.getPredicate().equals(Policy.sameDocument.asNode()))
                .collect(Collectors.toSet()));
    }

    @Test
    void anInterpretationIsAnother() {
        apart(TITLE + "\n近日，云岭省水利厅印发了通知，记者采访了有关负责人。问：为什么要巡查？答：山塘多建于上世纪，坝体单薄，"
                + "一旦出险，下游村庄会受淹。问：谁来巡查？答：由村里推选，县里培训，考试合格后上岗，报酬由财政补助。\n");
    }

    @Test
    void aDraftIsAnother() {
        apart(
                TITLE + "（征求意见稿）\n各县水利局：\n" + FIRST + SECOND,
                TITLE + "\n现将本通知征求意见稿公布，欢迎提出意见。\n" + FIRST + SECOND + THIRD);
    }

    @Test
    void whoPassesItOnIsAnother() {
        apart(
                "雾海省水利厅关于加强山塘巡查的通知\n各县水利局：\n" + FIRST + SECOND + "雾海省水利厅\n",
                "关于加强山塘巡查的通知\n各县水利局：\n" + FIRST + THIRD + "雾海省水利厅\n2022年6月4日\n",
                "雾海省水利厅转发云岭省水利厅关于加强山塘巡查的通知\n各县水利局：\n" + BODY + "雾海省水利厅\n");
    }

    /** What is longer is no excerpt. */
    @Test
    void whatSaysMoreIsAnother() {
        apart(TITLE + "\n" + BODY
                + "四、加强督导。省水利厅将组织暗访，对巡查不到位的县通报批评，连续两年被通报的取消评优资格，并约谈县水利局负责人。\n"
                + "五、强化保障。各县要把巡查经费列入预算，按每座每年不少于规定标准安排，确保巡查有人、有钱、有装备、有记录。\n");
    }

    @Test
    void anExcerptIsOfTheEditionThatItIsNearestTo() {
        String later = FULL.replace("〔2022〕15号", "〔2024〕9号")
                .replace("2022年", "2024年")
                .replace("汛期每日巡查一次，非汛期每月巡查两次", "汛期每日早晚各巡查一次，非汛期每周巡查一次");
        String excerpt = "全文｜" + TITLE + "\n各县水利局：\n" + FIRST.replace("2022年", "2024年")
                + SECOND.replace("汛期每日巡查一次，非汛期每月巡查两次", "汛期每日早晚各巡查一次，非汛期每周巡查一次");
        put(FULL, later, excerpt);
        assertThat(speaker(excerpt)).isEqualTo(iri(later));
        assertThat(speaker(later)).isEqualTo(iri(later));
        assertThat(speaker(FULL)).isEqualTo(iri(FULL));
        // what both have says not whose it is
        String ofBoth = TITLE + "\n各县水利局：\n" + THIRD.replace("2022年", "") + "近年来部分山塘年久失修，为保障群众安全，现就有关事项通知如下：\n";
        put(ofBoth);
        assertThat(speaker(ofBoth)).isEqualTo(iri(ofBoth));
        // nor is a text of another day of either
        String ofAnotherDay = TITLE + "\n各县水利局：\n" + FIRST + SECOND + "云岭省水利厅\n2023年5月4日\n";
        put(ofAnotherDay);
        assertThat(speaker(ofAnotherDay)).isEqualTo(iri(ofAnotherDay));
    }

    @Test
    void anExcerptOfANoticeWithoutNumberIsTheSame() {
        String whole = FULL.replace("云水〔2022〕15号\n", "");
        String excerpt = "全文｜" + TITLE + "\n各县水利局：\n" + FIRST + SECOND;
        put(excerpt, whole);
        assertThat(speaker(excerpt)).isEqualTo(iri(whole));
        assertThat(speaker(whole)).isEqualTo(iri(whole));
    }
}
