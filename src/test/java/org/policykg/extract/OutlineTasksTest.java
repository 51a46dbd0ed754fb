package org.policykg.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;

/** Which items of a text are tasks, how much of it each is, and who answers for it. */
class OutlineTasksTest {
    private static List<Mention.Task> tasks(String title, String... paragraphs) {
        return Samples.extraction("云岭省人民政府关于%s\n云政发〔2099〕4号\n各市人民政府：\n%s\n云岭省人民政府\n2099年4月8日\n"
                        .formatted(title, String.join("\n", paragraphs)))
                .tasks();
    }

    private static List<String> texts(String title, String... paragraphs) {
        return tasks(title, paragraphs).stream().map(Mention.Task::text).toList();
    }

    private static List<String> bodies(Mention.Task task) {
        return task.bodies().stream()
                .map(body -> body.duty() + " " + body.name())
                .toList();
    }

    @Test
    void anItemIsATaskWithAllItsParagraphs() {
        assertThat(texts("发展茶业的意见", "一、扩大茶园。新建茶园三处。", "修好道路。", "二、办好茶厂。"))
                .containsExactly("扩大茶园。新建茶园三处。\n修好道路。", "办好茶厂。");
    }

    @Test
    void anItemWithItemsBelowIsNone() {
        assertThat(texts("发展茶业的意见", "一、扩大茶园", "（一）新建茶园。", "（二）修好道路。", "二、办好茶厂。"))
                .containsExactly("新建茶园。", "修好道路。", "办好茶厂。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"指导思想。坚持茶园为先。", "基本原则。坚持茶园为先。", "茶园现状。茶园共有三处。", "发展目标。茶园遍布全省。"})
    void whatSaysWhyAsksNothing(String item) {
        assertThat(texts("发展茶业的意见", "一、" + item, "二、办好茶厂。")).containsExactly("办好茶厂。");
    }

    @Test
    void aHeadingThatBeginsWithAVerbAsksWhateverItEndsIn() {
        assertThat(texts("发展茶业的意见", "一、完善茶园标准。编制标准十项。")).containsExactly("完善茶园标准。编制标准十项。");
    }

    @Test
    void casesBehindAColonArePartsOfTheirItem() {
        assertThat(texts("发展茶业的意见", "一、扩大茶园。应当符合下列条件：", "（一）有茶树。", "（二）有道路。", "二、办好茶厂。"))
                .containsExactly("扩大茶园。应当符合下列条件：\n（一）有茶树。\n（二）有道路。", "办好茶厂。");
    }

    @Test
    void paragraphsUnderAHeadingOfRequirementsAreATaskEach() {
        assertThat(texts("发展茶业的意见", "一、办好茶厂。", "二、有关要求", "各市要修好道路。", "各县要报送情况。", "茶园风光很好。"))
                .containsExactly("办好茶厂。", "各市要修好道路。", "各县要报送情况。");
    }

    @Test
    void whatClosesTheTextIsATaskWhereItAsks() {
        assertThat(texts("发展茶业的意见", "一、办好茶厂。", "二、扩大茶园。", "各市治理方案要及时报送。", "以上意见如无不妥，请批转执行。"))
                .containsExactly("办好茶厂。", "扩大茶园。", "各市治理方案要及时报送。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"茶园管理办法", "公布茶农名单的通知", "茶园工作情况的通报", "修改茶园管理办法的决定"})
    void rulesListsAndCircularsAskNothingByTheirItems(String title) {
        assertThat(texts(title, "一、扩大茶园。", "二、办好茶厂。")).isEmpty();
    }

    @Test
    void aCircularAsksUnderAHeadingOfRequirements() {
        assertThat(texts("茶园工作情况的通报", "一、基本情况", "（一）茶园三处。", "二、工作要求", "（一）扩大茶园。"))
                .containsExactly("扩大茶园。");
    }

    @Test
    void theSubjectsOfAllSentencesAnswer() {
        assertThat(bodies(tasks("发展茶业的意见", "一、扩大茶园", "各市人民政府要新建茶园。省商务厅要修好道路。").getFirst()))
                .containsExactly("RESPONSIBLE 各市人民政府", "RESPONSIBLE 省商务厅");
    }

    @Test
    void whoTheHeadingNamesAnswersForItemsThatNameNobody() {
        List<Mention.Task> tasks = tasks("发展茶业的意见", "一、扩大茶园（省农业农村厅牵头）", "（一）新建茶园。", "（二）修好道路。（省交通运输厅负责）");
        assertThat(tasks)
                .extracting(OutlineTasksTest::bodies)
                .containsExactly(List.of("LEAD 省农业农村厅"), List.of("RESPONSIBLE 省交通运输厅"));
    }

    @Test
    void whoTheIntroductionBindsAnswersForTheItemsBelow() {
        assertThat(tasks("发展茶业的意见", "一、扩大茶园。各市人民政府要：", "（一）新建茶园。", "（二）修好道路。"))
                .extracting(OutlineTasksTest::bodies)
                .containsExactly(List.of("RESPONSIBLE 各市人民政府"), List.of("RESPONSIBLE 各市人民政府"));
    }

    @Test
    void aBracketMaySayWhoGuides() {
        assertThat(bodies(tasks("发展茶业的意见", "一、扩大茶园。（省农业农村厅指导）").getFirst())).containsExactly("GUIDE 省农业农村厅");
    }

    @Test
    void aLetterAsksFromItsRequestOn() {
        assertThat(texts("报送茶园数据的函", "茶园年年扩大。请于5月8日前报送茶园数据。数据不得虚报。")).containsExactly("请于5月8日前报送茶园数据。数据不得虚报。");
    }
}
