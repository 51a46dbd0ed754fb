package org.policykg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“十四五”茶业规划|十四五茶业规划",
                "茶业规划（2021—2025年）|茶业规划(2021-2025年)",
                "中共中央、国务院关于茶业的意见|中共中央 国务院关于茶业的意见",
                "关于印发《茶业规划》的通知|关于印发茶业规划的通知",
                "茶业　规划|茶业规划"
            })
    void oneDocumentHasOneIriInWhateverFormItsTitleIsPrinted(String one, String other) {
        assertThat(Iris.document(one, List.of())).isEqualTo(Iris.document(other, List.of()));
    }

    @Test
    void aTitleThatBeginsWithItsSubjectIsToldApartByItsIssuer() {
        assertThat(Iris.document("关于茶业的意见", List.of("党中央", "国务院")))
                .isEqualTo(Iris.document("中共中央 国务院关于茶业的意见", List.of("另一机关")));
        assertThat(Iris.document("关于茶业的意见", List.of("甲厅"))).isNotEqualTo(Iris.document("关于茶业的意见", List.of("乙厅")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "<script>alert(1)</script>", "x\"y\\z`{|}^", "一#二?三/四%五", "\uE000\uFFFE😀", "[甲]"
            })
    void anyTitleGivesAnIriThatEverySyntaxCanWrite(String title) {
        String iri = Iris.document(title, List.of());
        assertThat(iri.substring(Iris.BASE.length())).matches("document/[^\\s<>\"{}|\\\\^`#?/\\[\\]]+");
        assertThat(org.apache.jena.irix.IRIs.check(iri)).isTrue();
    }

    @Test
    void aTitleWithoutEndIsCutAndStaysItself() {
        String one = Iris.document("长".repeat(5000), List.of());
        assertThat(one).hasSizeLessThan(300).isNotEqualTo(Iris.document("长".repeat(5001), List.of()));
    }

    @Test
    void onlyAddressesOfTheWebBecomeIris() {
        assertThat(Iris.web("https://example.org/文件 1.pdf")).contains("https://example.org/文件%201.pdf");
        assertThat(Iris.web("javascript:alert(1)")).isEmpty();
        assertThat(Iris.web("./P020211123.pdf")).isEmpty();
    }
}
