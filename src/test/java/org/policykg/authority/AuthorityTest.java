package org.policykg.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.store.Validation;

class AuthorityTest {
    private static final Authority AUTHORITY = Authority.load();
    private static final Optional<LocalDate> IN_2021 = Optional.of(LocalDate.of(2021, 11, 23));

    @ParameterizedTest
    @CsvSource({
        "商务部, 2021-11-23, 中华人民共和国商务部",
        "发展改革委, 2021-11-23, 国家发展和改革委员会",
        "银保监会, 2021-11-23, 中国银行保险监督管理委员会",
        "中央网信办, 2021-11-23, 中央网络安全和信息化委员会办公室",
        "金融监管总局, 2023-06-01, 国家金融监督管理总局",
        "国土资源部, 2016-01-01, 中华人民共和国国土资源部"
    })
    void aShortNameMeansTheBodyThatBoreItOnTheDay(String name, LocalDate day, String full) {
        assertThat(AUTHORITY.named(name, Optional.of(day)))
                .extracting(Organization::prefLabel)
                .containsExactly(full);
    }

    @ParameterizedTest
    @CsvSource({"银保监会, 2023-06-01", "金融监管总局, 2021-11-23", "自然资源部, 2016-01-01"})
    void aNameThatNobodyBoreOnTheDayMeansNobody(String name, LocalDate day) {
        assertThat(AUTHORITY.named(name, Optional.of(day))).isEmpty();
    }

    /** Names change hands only where an interval begins, so looking at these days looks at all. */
    @Test
    void noTwoBodiesShareANameAtOneTime() {
        for (Organization organization : all()) {
            for (String name : names(organization)) {
                for (Organization other : AUTHORITY.everNamed(name)) {
                    LocalDate day = other.validFrom().orElse(LocalDate.of(1978, 1, 1));
                    assertThat(AUTHORITY.named(name, Optional.of(day)))
                            .as(name + " on " + day)
                            .hasSizeLessThanOrEqualTo(1);
                }
            }
        }
    }

    private static List<String> names(Organization organization) {
        return Stream.concat(Stream.of(organization.prefLabel()), organization.altLabels().stream())
                .toList();
    }

    @Test
    void everyIntervalIsOpenOrClosesAfterItBegins() {
        assertThat(all()).allSatisfy(organization -> {
            if (organization.validFrom().isPresent()
                    && organization.validUntil().isPresent()) {
                assertThat(organization.validFrom().get())
                        .isBefore(organization.validUntil().get());
            }
        });
    }

    @Test
    void theMembersOfAGroupAreKnown() {
        Organization governments = AUTHORITY.named("各省级人民政府", IN_2021).getFirst();
        assertThat(governments.group()).isTrue();
        assertThat(governments.members())
                .hasSize(31)
                .allSatisfy(iri -> assertThat(AUTHORITY.organization(iri)).isPresent());
    }

    /** Of the corps, which is in a province and administers like one, the name alone tells it. */
    @Test
    void aRegionBelowAProvinceIsNamedByWhatIsAroundIt() {
        List<Triple> within = AUTHORITY.graph().stream(Node.ANY, DCTerms.isPartOf.asNode(), Node.ANY)
                .filter(triple -> !triple.getSubject().getURI().endsWith("兵团"))
                .toList();
        assertThat(within)
                .hasSizeGreaterThan(300)
                .allSatisfy(triple -> assertThat(triple.getSubject().getURI())
                        .isEqualTo(triple.getObject().getURI() + "_"
                                + AUTHORITY
                                        .region(triple.getSubject().getURI())
                                        .orElseThrow()
                                        .name()));
    }

    @Test
    void theDataConform() {
        assertThat(Validation.of(AUTHORITY.graph()).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "“十四五”对外贸易高质量发展规划, 十四五, 2021, 2025",
        "国民经济和社会发展第十三个五年规划纲要, 十三五, 2016, 2020",
        "国民经济和社会发展第六个五年计划, 六五, 1981, 1985",
        "全国湿地保护规划（2022—2030年）, 2022-2030, 2022, 2030"
    })
    void aTitleNamesItsPeriod(String title, String name, int first, int last) {
        assertThat(PlanPeriods.of(title)).contains(new PlanPeriods.Period(name, first, last));
    }

    @ParameterizedTest
    @CsvSource({"茶业发展规划", "关于三农工作的方案", "2023年工作要点"})
    void aTitleWithoutAPeriodHasNone(String title) {
        assertThat(PlanPeriods.of(title)).isEmpty();
    }

    /** Whoever takes a single file knows that it may be used for anything. */
    @Test
    void everyFileSaysThatItIsGivenAway() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("data", "authority"))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(ttl|txt)")))
                    .hasSizeGreaterThan(7)
                    .allSatisfy(file -> assertThat(file).content().startsWith("# SPDX-License-Identifier: CC0-1.0\n"));
        }
    }

    private static List<Organization> all() {
        return AUTHORITY.graph().stream()
                .map(triple -> triple.getSubject().getURI())
                .distinct()
                .map(AUTHORITY::organization)
                .flatMap(Optional::stream)
                .toList();
    }
}
