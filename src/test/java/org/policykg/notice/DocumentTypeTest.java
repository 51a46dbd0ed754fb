package org.policykg.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fifteen kinds of official document, by the words in which their titles end. */
class DocumentTypeTest {
    @ParameterizedTest
    @CsvSource({
        "RESOLUTION,决议,决议",
        "DECISION,决定,决定",
        "ORDER,命令,命令 令",
        "COMMUNIQUE,公报,公报",
        "ANNOUNCEMENT,公告,公告",
        "PROCLAMATION,通告,通告",
        "OPINION,意见,意见",
        "NOTICE,通知,通知",
        "CIRCULAR,通报,通报",
        "REPORT,报告,报告",
        "REQUEST,请示,请示",
        "REPLY,批复,批复",
        "BILL,议案,议案",
        "LETTER,函,复函 的函 公函 答复",
        "MINUTES,纪要,纪要"
    })
    void aKindIsKnownByTheWordsInWhichItsTitlesEnd(DocumentType type, String label, String endings) {
        assertThat(type.label()).isEqualTo(label);
        assertThat(endings.split(" ")).allSatisfy(ending -> {
            assertThat(DocumentType.ofTitle("关于茶业" + ending)).contains(type);
            assertThat(DocumentType.ofTitle("关于茶业 " + ending + "（试行）")).contains(type);
        });
    }

    @Test
    void whatEndsInNoneOfThemHasNoKind() {
        assertThat(DocumentType.ofTitle("茶叶来函")).isEmpty();
        assertThat(DocumentType.ofTitle("茶业办法")).isEmpty();
    }
}
