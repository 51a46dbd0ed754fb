package org.policykg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;

/** From when a notice is in force by what its register says. */
class InForceTest {
    private static final Authority AUTHORITY = Authority.load();

    @ParameterizedTest
    @CsvSource({"20220701, 2022-07-01", "20220624, "})
    void aRegisterThatRepeatsTheDayOfPromulgationKnowsOfNoDayOfForce(String day, String expected) {
        Notice notice = (Notice) NoticeParser.parse(Samples.document(
                "b.txt",
                "【样例库】 云岭省财政厅关于茶税的通知\n\n【法规正文】 各市财政局：\n　　请办理。\n【文号】 云财〔2022〕4号\n【颁布时间】 20220624\n【实施时间】 %s\n"
                        .formatted(day)));
        assertThat(NoticeGraph.triples(Samples.read(notice), AUTHORITY, EvidenceStyle.NONE).stream()
                        .filter(triple -> triple.getPredicate().equals(Policy.effectiveFrom.asNode()))
                        .map(triple -> triple.getObject().getLiteralLexicalForm())
                        .toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }
}
