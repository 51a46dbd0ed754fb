package org.policykg.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    @Test
    void noTwoBodiesShareANameAtOneTime() {
        for (int year = 1980; year <= 2026; year++) {
            Optional<LocalDate> day = Optional.of(LocalDate.of(year, 6, 1));
            for (Organization organization : all()) {
                for (String name : organization.altLabels()) {
                    assertThat(AUTHORITY.named(name, day))
                            .as(name + " in " + year)
                            .hasSizeLessThanOrEqualTo(1);
                }
            }
        }
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

    @Test
    void theDataConform() {
        assertThat(Validation.of(AUTHORITY.graph()).findings()).isEmpty();
    }

    @Test
    void aLocalNoticeMeansItsOwnBodies() {
        BodyResolver resolver = new BodyResolver(AUTHORITY, IN_2021, List.of("临川湾市人民政府办公室"));
        assertThat(resolver.resolve("市政府")).isEqualTo(new Resolution.Unlisted("临川湾市人民政府", "临川湾市人民政府", false));
        assertThat(resolver.resolve("统计局")).isInstanceOf(Resolution.Unlisted.class);
        assertThat(resolver.resolve("各区人民政府")).isEqualTo(new Resolution.Unlisted("临川湾市/各区人民政府", "各区人民政府", true));
        assertThat(resolver.resolve("商务部")).isInstanceOf(Resolution.Resolved.class);
    }

    @Test
    void aCentralNoticeMeansCentralBodies() {
        BodyResolver resolver = new BodyResolver(AUTHORITY, IN_2021, List.of("国务院办公厅"));
        assertThat(resolver.region()).isEmpty();
        assertThat(resolver.resolve("统计局"))
                .isInstanceOfSatisfying(
                        Resolution.Resolved.class,
                        resolved ->
                                assertThat(resolved.organization().prefLabel()).isEqualTo("国家统计局"));
        assertThat(resolver.resolve("云岭省政府")).isEqualTo(new Resolution.Unlisted("云岭省人民政府", "云岭省人民政府", false));
        assertThat(resolver.resolve("某某有限公司")).isEqualTo(new Resolution.Unlisted("某某有限公司", "某某有限公司", false));
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

    private static List<Organization> all() {
        return AUTHORITY.graph().stream()
                .map(triple -> triple.getSubject().getURI())
                .distinct()
                .map(AUTHORITY::organization)
                .flatMap(Optional::stream)
                .toList();
    }
}
