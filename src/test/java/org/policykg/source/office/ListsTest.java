package org.policykg.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policykg.source.office.OfficeSamples.docx;
import static org.policykg.source.office.OfficeSamples.item;
import static org.policykg.source.office.OfficeSamples.level;
import static org.policykg.source.office.OfficeSamples.lines;
import static org.policykg.source.office.OfficeSamples.list;
import static org.policykg.source.office.OfficeSamples.num;
import static org.policykg.source.office.OfficeSamples.p;
import static org.policykg.source.office.OfficeSamples.r;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListsTest {
    private static final String OUTLINE = list(
            "0",
            level(0, "chineseCountingThousand", "%1、"),
            level(1, "japaneseCounting", "（%2）"),
            level(2, "decimal", "%3."),
            level(3, "decimalEnclosedCircle", "%4"));

    @Test
    void numbersAreWrittenOutAndLowerLevelsBeginAnew() {
        assertThat(lines(docx(
                        n(0, "总则")
                                + n(1, "管理")
                                + n(2, "登记")
                                + n(2, "5万亩")
                                + n(3, "甲")
                                + n(1, "经费")
                                + n(2, "拨付")
                                + n(0, "附则")
                                + n(1, "解释"),
                        OUTLINE + num("1", "0"),
                        "")))
                .containsExactly("一、总则", "（一）管理", "1.登记", "2. 5万亩", "①甲", "（二）经费", "1.拨付", "二、附则", "（一）解释");
    }

    @Test
    void listsOfOneDefinitionCountOnUnlessTheyBeginAnew() {
        String anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"4\"/></w:lvlOverride>";
        String other = "<w:lvlOverride w:ilvl=\"0\">" + level(0, "decimal", "%1）") + "</w:lvlOverride>";
        assertThat(lines(docx(
                        p(item("1", 0), r("甲"))
                                + p(item("2", 0), r("乙"))
                                + p(item("3", 0), r("丙"))
                                + p(item("3", 0), r("丁"))
                                + p(item("4", 0), r("戊")),
                        OUTLINE + num("1", "0") + num("2", "0") + num("3", "0", anew) + num("4", "0", other),
                        "")))
                .containsExactly("一、甲", "二、乙", "四、丙", "五、丁", "6）戊");
    }

    @Test
    void stylesPutParagraphsIntoLists() {
        String styles = """
                <w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
                <w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>\
                <w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>""";
        String none = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";
        assertThat(lines(docx(
                        p("<w:pStyle w:val=\"b\"/>", r("甲"))
                                + p("<w:pStyle w:val=\"c\"/>", r("乙"))
                                + p("<w:pStyle w:val=\"b\"/>" + none, r("丙")),
                        OUTLINE + num("1", "0"),
                        styles)))
                .containsExactly("一、甲", "（一）乙", "丙");
    }

    @Test
    void aLevelKnowsTheStyleThatItIsFor() {
        String levels = level(0, "decimal", "第%1章").replace("<w:numFmt", "<w:pStyle w:val=\"x\"/><w:numFmt")
                + level(1, "decimal", "第%2条").replace("<w:numFmt", "<w:pStyle w:val=\"y\"/><w:numFmt");
        String styles = """
                <w:style w:type="paragraph" w:styleId="x"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
                <w:style w:type="paragraph" w:styleId="y"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>""";
        assertThat(lines(docx(
                        p("<w:pStyle w:val=\"x\"/>", r("总则")) + p("<w:pStyle w:val=\"y\"/>", r("为了茶业，制定本办法。")),
                        list("0", levels) + num("1", "0"),
                        styles)))
                .containsExactly("第1章 总则", "第1条 为了茶业，制定本办法。");
    }

    @Test
    void aLevelMayNotBeginAnewAndNameTheLevelsAbove() {
        String articles = level(1, "chineseCountingThousand", "第%2条")
                .replace("<w:numFmt", "<w:lvlRestart w:val=\"0\"/><w:numFmt");
        String legal = level(2, "decimal", "%1.%3").replace("<w:numFmt", "<w:isLgl/><w:numFmt");
        assertThat(lines(docx(
                        n(0, "总则") + n(1, "甲") + n(0, "附则") + n(1, "乙") + n(2, "丙"),
                        list("0", level(0, "chineseCounting", "第%1章"), articles, legal) + num("1", "0"),
                        "")))
                .containsExactly("第一章 总则", "第一条 甲", "第二章 附则", "第二条 乙", "2.1 丙");
    }

    @Test
    void bulletsAndListsThatAreNotThereGiveNoNumber() {
        assertThat(lines(docx(
                        n(0, "甲") + p(item("9", 0), r("乙")) + p(item("1", 8), r("丙")),
                        list("0", level(0, "bullet", "\uF0B7")) + num("1", "0"),
                        "")))
                .containsExactly("甲", "乙", "丙");
    }

    @Test
    void anEmptyItemIsCountedAndNotPrinted() {
        assertThat(lines(docx(n(0, "甲") + n(0, "") + n(0, "丙"), OUTLINE + num("1", "0"), "")))
                .containsExactly("一、甲", "三、丙");
    }

    @ParameterizedTest
    @CsvSource({
        "decimal, 12",
        "decimalZero, 12",
        "decimalFullWidth, １２",
        "chineseCounting, 十二",
        "chineseCountingThousand, 十二",
        "japaneseCounting, 十二",
        "taiwaneseCounting, 十二",
        "ideographDigital, 一二",
        "chineseLegalSimplified, 壹拾贰",
        "ideographLegalTraditional, 壹拾貳",
        "ideographTraditional, 乙乙",
        "ideographZodiac, 亥",
        "decimalEnclosedCircle, ⑫",
        "decimalEnclosedCircleChinese, ⑫",
        "decimalEnclosedParen, ⑿",
        "decimalEnclosedFullstop, ⒓",
        "upperLetter, L",
        "lowerLetter, l",
        "upperRoman, XII",
        "lowerRoman, xii",
        "ideographEnclosedCircle, 12",
        "cardinalText, 12",
        "none, ''"
    })
    void twelveIsWrittenInAllWays(String name, String written) {
        assertThat(Numeral.named(name).write(12)).isEqualTo(written);
    }

    @Test
    void countingGoesOnBeyondTen() {
        assertThat(List.of(1, 10, 11, 20, 21, 100, 101, 110, 111, 1001, 2030))
                .extracting(Numeral.COUNTED::write)
                .containsExactly("一", "十", "十一", "二十", "二十一", "一百", "一百零一", "一百一十", "一百一十一", "一千零一", "二千零三十");
        assertThat(List.of(20, 21, 35, 36, 50, 51))
                .extracting(Numeral.CIRCLED::write)
                .containsExactly("⑳", "㉑", "㉟", "㊱", "㊿", "51");
        assertThat(Numeral.numbered(39)).isEqualTo(Numeral.COUNTED);
        assertThat(Numeral.numbered(11)).isEqualTo(Numeral.COUNTED);
        assertThat(Numeral.numbered(23)).isEqualTo(Numeral.NONE);
    }

    private static String n(int level, String words) {
        return p(item("1", level), r(words));
    }
}
