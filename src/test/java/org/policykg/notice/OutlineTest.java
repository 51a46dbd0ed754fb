package org.policykg.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.Samples;
import org.policykg.extract.Extraction;
import org.policykg.source.Span;

class OutlineTest {
    private static Outline outline(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n")) {
            paragraphs.add(new Span(start, start + line.length()));
            start += line.length() + 1;
        }
        return Outline.of(text, paragraphs, Genre.OPERATIVE);
    }

    /** The tree in words: each item's number, and those below it in brackets. */
    private static String tree(List<Outline.Item> items) {
        return items.stream()
                .map(item -> item.form().name().charAt(0) + "" + item.number()
                        + (item.below().isEmpty() ? "" : "(" + tree(item.below()) + ")"))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "一、甲/（一）乙/（二）丙/二、丁>H1(H1 H2) H2",
                "一、甲。/1.乙。/2.丙。/二、丁。/1.戊。>H1(D1 D2) H2(D1)",
                "一、甲/（一）乙/二、丙/（二）丁>H1(H1) H2(H2)",
                "第一章 甲/第一节 乙/一、丙/第二节 丁/第二章 戊>C1(S1(H1) S2) C2",
                "一、甲（一）乙。（二）丙。二、丁。>H1(H1 H2) H2",
                "一、甲/1.乙〔丙〕2.丁【戊】3.己>H1(D1 D2 D3)",
                "（一）甲。1.乙。2.丙。①丁。②戊。>H1(D1 D2(C1 C2))",
                "一、甲。按照第（二）项办理。>H1",
                "一、甲。面积1.5亩。2.乙>H1",
                "一、甲/（1）乙/（2）丙>H1(D1 D2)",
                "1.甲/1.1乙/1.2丙/2.丁>D1(D1 D2) D2",
                "1﹒甲/2﹒乙>D1 D2",
                "1.1甲/1.1.1乙/1.1.2丙/1.2丁/2.1戊/2.1.1己>D1(D1 D2) D2 D1(D1)",
                "1.1甲/1.1.1乙/（1）丙/1.1.2丁/1.2戊>D1(D1(D1) D2) D2"
            })
    void itemsStandBelowTheLastOfAHigherLevel(String text, String tree) {
        assertThat(tree(outline(text.replace('/', '\n')).items())).isEqualTo(tree);
    }

    @Test
    void notesBelowAFormAskNothing() {
        Outline outline = outline("一、扩大茶园。\n填表说明\n1.填写汉字。\n2.填写数字。");
        assertThat(outline.items()).extracting(Outline.Item::genre).containsExactly(Genre.OPERATIVE, Genre.BACKGROUND);
        assertThat(tree(outline.items())).isEqualTo("H1 N0(D1 D2)");
    }

    @Test
    void whatIsAttachedEndsTheItems() {
        String text = "一、扩大茶园。\n附：1.茶园表\n2.茶厂表";
        assertThat(tree(outline(text).items())).isEqualTo("H1");
        assertThat(outline(text).closing()).hasSize(2);
    }

    /** Numbers, own words and closing words of all items in order. */
    private static String words(String text, Outline outline) {
        StringBuilder words = new StringBuilder();
        outline.opening().forEach(span -> words.append(span.in(text)));
        outline.all().forEach(item -> {
            words.append(item.label().in(text));
            item.own().forEach(span -> words.append(span.in(text)));
        });
        outline.closing().forEach(span -> words.append(span.in(text)));
        return squeezed(words.toString());
    }

    private static String squeezed(String words) {
        return words.replaceAll("\\s", "");
    }

    private static void keepsAll(String text, List<Span> paragraphs) {
        String all = paragraphs.stream().map(span -> span.in(text)).collect(Collectors.joining());
        assertThat(words(text, Outline.of(text, paragraphs, Genre.OPERATIVE))).isEqualTo(squeezed(all));
    }

    private static void keepsAll(Extraction extraction) {
        Notice notice = extraction.notice();
        keepsAll(notice.text(), notice.body());
        notice.attached().forEach(attached -> keepsAll(notice.text(), attached.paragraphs()));
    }

    @Test
    void noWordOfTheSpecimensIsLost() {
        Samples.specimens().forEach(OutlineTest::keepsAll);
    }

    @Test
    void noWordOfARealNoticeIsLost() {
        assumeTrue(Files.isDirectory(Samples.realFolder()), "the real notices are not here");
        Samples.realNotices().forEach(OutlineTest::keepsAll);
    }
}
