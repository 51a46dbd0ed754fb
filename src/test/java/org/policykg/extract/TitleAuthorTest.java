package org.policykg.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;
import org.policykg.lexicon.Lexicon;

/** The body that stands right before a title. */
class TitleAuthorTest {
    private static final String ENDS = "部 委 局 厅 署 院 办 行 办公室 中央 会 政府 公司";

    private static TitleAuthor authors() {
        return new TitleAuthor(
                Samples.notice("云岭省人民政府关于做好茶业工作的意见\n云政发〔2022〕11号\n省农业厅：\n请办理。\n云岭省人民政府\n2022年5月18日\n"),
                Samples.shapes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"部", "委", "局", "厅", "署", "院", "办", "行", "办公室", "中央", "会", "政府", "公司"})
    void anAuthorIsKnownByHowItsNameEnds(String end) {
        assertThat(authors().before("，根据云岭省茶业" + end + "印发的")).contains("云岭省茶业" + end);
    }

    @Test
    void theseAreAllEndings() {
        assertThat(Stream.of(ENDS.split(" ")))
                .containsExactlyInAnyOrderElementsOf(Lexicon.standard().words("author-end"));
    }

    @Test
    void theAddresseeIsCalledYou() {
        assertThat(authors().before("，你厅报来的")).contains("省农业厅");
        assertThat(authors().before("，茶园的")).isEmpty();
    }
}
