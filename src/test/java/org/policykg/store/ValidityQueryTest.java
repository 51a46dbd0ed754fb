package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;

/** {@code pol:statusOn} as people write it. */
class ValidityQueryTest {
    private static final PolicyStore STORE = PolicyStore.inMemory();

    @BeforeAll
    static void read() {
        Extraction notice =
                Samples.extraction("云岭省财政厅关于开展检查的通知\n云财〔2023〕4号\n各市财政局：\n本通知自2023年7月1日起施行。\n云岭省财政厅\n2023年6月1日\n");
        List<Triple> graph = NoticeGraph.triples(notice, Authority.load(), EvidenceStyle.STATEMENTS);
        STORE.write(() -> STORE.replaceNow(NoticeGraph.iri(notice), graph));
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    private static String status(String day) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QueryRunner.run(
                STORE,
                "SELECT ?status { ?d a pol:Notice BIND(" + day + " AS ?day) (?d ?day) pol:statusOn (?status) }",
                Bindings.none(),
                QueryRunner.Results.CSV,
                30,
                out);
        return out.toString(StandardCharsets.UTF_8)
                .replaceFirst("^status\\s+", "")
                .strip();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'2023-06-30'",
                "'2023-06-30'^^xsd:date",
                "'2023-06-30Z'^^xsd:date",
                "'2023-06-30+08:00'^^xsd:date",
                "xsd:date('2023-06-30T23:59:59Z'^^xsd:dateTime)",
                "'2023-06-30T23:59:59Z'^^xsd:dateTime"
            })
    void aDayMayHaveATimeZoneAndAMomentHasADay(String day) {
        assertThat(status(day)).isEqualTo("尚未施行");
        assertThat(status(day.replace("06-30", "07-01"))).isEqualTo("未见废止（据本库）");
    }
}
