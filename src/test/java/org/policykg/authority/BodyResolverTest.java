package org.policykg.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.rules.BodyNames;
import org.policykg.rules.RuleBook;

class BodyResolverTest {
    private static final Authority AUTHORITY = Authority.load();
    private static final Optional<LocalDate> IN_2021 = Optional.of(LocalDate.of(2021, 11, 23));

    /** A listed body by its full name, ? before a name that it did not bear on the day, / between several. */
    private static String meaning(BodyResolver resolver, String name) {
        return meaning(resolver.resolve(name));
    }

    private static String issuer(BodyResolver resolver, String number) {
        return meaning(resolver.issuerOf(number).orElseThrow());
    }

    private static String meaning(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Resolved resolved ->
                (resolved.dated() ? "" : "?") + resolved.organization().prefLabel();
            case Resolution.Ambiguous ambiguous ->
                ambiguous.candidates().stream()
                        .map(Organization::prefLabel)
                        .distinct()
                        .collect(Collectors.joining("/"));
            case Resolution.Local local -> "local " + local.body().key();
            case Resolution.Unlisted unlisted -> "unlisted " + unlisted.key();
            case Resolution.Nobody nobody -> "nobody";
        };
    }

    private static LocalBody local(BodyResolver resolver, String name) {
        return ((Resolution.Local) resolver.resolve(name)).body();
    }

    private static BodyResolver central(String day) {
        return new BodyResolver(AUTHORITY, Optional.of(LocalDate.parse(day)), List.of("国务院办公厅"));
    }

    private static BodyResolver of(String issuer) {
        return new BodyResolver(AUTHORITY, IN_2021, List.of(issuer));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-11-23, 统计局, 国家统计局",
        "2021-11-23, 银保监会, 中国银行保险监督管理委员会",
        "1997-05-01, 国家计委, 国家计划委员会",
        "2001-05-01, 国家计委, 国家发展计划委员会",
        "1980-05-01, 农业部, 中华人民共和国农业部",
        "1985-05-01, 国防科工委, 国防科学技术工业委员会",
        // the only body that ever bore the name, before and after its time
        "2023-09-01, 银保监会, ?中国银行保险监督管理委员会",
        "2005-06-01, 国家经贸委, ?国家经济贸易委员会",
        // what laws call by its field
        "2021-11-23, 国务院教育行政部门, ?中华人民共和国教育部",
        // two did, neither on the day
        "2010-06-01, 国家计委, 国家发展计划委员会/国家计划委员会"
    })
    void aNameMeansTheBodyThatBoreItOnTheDay(String day, String name, String meaning) {
        assertThat(meaning(central(day), name)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "江苏省商务厅, local 江苏省商务厅",
        "云岭省发展改革委, local 云岭省发展和改革委员会",
        "云岭省政府, local 云岭省人民政府",
        "江苏省政府, 江苏省人民政府",
        "上海市经济信息化委, local 上海市经济和信息化委员会",
        "广州市天河区教育局, local 广州市天河区教育局",
        "国家税务总局北京市税务局, local 国家税务总局北京市税务局",
        "人民银行德州市中心支行, local 中国人民银行德州市中心支行",
        "中共四川省委办公厅, local 中共四川省委办公厅",
        "四川省委, local 中共四川省委",
        "宁夏自治区水利厅, local 宁夏回族自治区水利厅",
        "四川省国税局, local 四川省国家税务局",
        "大兴安岭地区行署, local 大兴安岭地区行政公署",
        "香港特别行政区政府, local 香港特别行政区政府",
        "市场监管部门, local 国务院办公厅/市场监管部门",
        "某某有限公司, unlisted 某某有限公司",
        "国家市场监管研究院, unlisted 国家市场监管研究院"
    })
    void theGrammarOfNamesDescribesLocalBodies(String name, String meaning) {
        assertThat(meaning(central("2021-11-23"), name)).isEqualTo(meaning);
    }

    @Test
    void aLocalBodyHasItsRegionItsFunctionAndItsCounterpart() {
        LocalBody body = local(central("2021-11-23"), "江苏省商务厅");
        assertThat(body.place().flatMap(Place::region)).map(Region::name).contains("江苏省");
        assertThat(body.function()).map(Function::name).contains("商务");
        assertThat(body.counterparts()).extracting(Organization::prefLabel).containsExactly("中华人民共和国商务部");
    }

    @Test
    void theCounterpartIsThatOfTheDay() {
        assertThat(local(central("1995-06-01"), "江苏省计划委员会").counterparts())
                .extracting(Organization::prefLabel)
                .containsExactly("国家计划委员会");
        assertThat(local(central("2019-06-01"), "云岭省林业和草原局").counterparts())
                .extracting(Organization::prefLabel)
                .containsExactly("国家林业和草原局");
        assertThat(local(central("2025-06-01"), "云岭省银保监局").counterparts()).isEmpty();
    }

    @Test
    void aPlaceInsideAnotherKnowsIt() {
        Place place = local(central("2021-11-23"), "广州市天河区教育局").place().orElseThrow();
        assertThat(place.name()).isEqualTo("广州市天河区");
        assertThat(place.within().flatMap(Place::region)).map(Region::name).contains("广州市");
    }

    @ParameterizedTest
    @CsvSource({
        "临川湾市人民政府办公室, 市政府, local 临川湾市人民政府",
        "临川湾市人民政府办公室, 统计局, local 临川湾市统计局",
        "临川湾市人民政府办公室, 市发改委, local 临川湾市发展和改革委员会",
        "临川湾市人民政府办公室, 市市场监管局, local 临川湾市市场监督管理局",
        "临川湾市人民政府办公室, 市委组织部, local 中共临川湾市委组织部",
        "临川湾市人民政府办公室, 市委网信办, local 中共临川湾市委网络安全和信息化委员会办公室",
        "临川湾市人民政府办公室, 市公积金中心, local 临川湾市公积金中心",
        "临川湾市人民政府办公室, 各区人民政府, local 临川湾市/各区人民政府",
        "临川湾市人民政府办公室, 省财政厅, unlisted 临川湾市/省财政厅",
        "临川湾市人民政府办公室, 商务部, 中华人民共和国商务部",
        "临川湾市人民政府办公室, 人民银行, 中国人民银行",
        "临川湾市人民政府办公室, 市委, local 中共临川湾市委",
        "临川湾市人民政府办公室, 团市委, local 共青团临川湾市委员会",
        "云岭省人民政府, 各设区市人民政府, local 云岭省/各设区市人民政府",
        "临川湾市人民政府办公室, 开发区管委会, local 临川湾市开发区管理委员会",
        "临川湾市人民政府办公室, 临川湾经开区管委会, local 临川湾经开区管理委员会",
        "临川湾市人民政府办公室, 市级有关部门, local 临川湾市/市级有关部门",
        "临川湾市人民政府办公室, 各地市场监管部门, local 临川湾市/各地市场监管部门",
        "临川湾市人民政府办公室, 青石区政府, local 临川湾市青石区人民政府",
        "江苏省人民政府, 省残联, local 江苏省残疾人联合会",
        "江苏省人民政府, 省总工会, local 江苏省总工会",
        "江苏省人民政府, 省外办, local 江苏省外事办公室",
        "江苏省人民政府, 省金融监管局, local 江苏省金融监督管理局",
        "江苏省人民政府, 江苏银保监局, local 江苏银保监局",
        "江苏省人民政府, 省政府, 江苏省人民政府",
        "内蒙古自治区人民政府, 自治区财政厅, local 内蒙古自治区财政厅",
        "广州市天河区教育局, 自治区财政厅, local 广东省/广州市/天河区/自治区财政厅",
        "广州市天河区教育局, 区财政局, local 广州市天河区财政局",
        "广州市天河区教育局, 市财政局, local 广州市财政局",
        "临川湾市人民政府办公室, 市市监局, local 临川湾市市监局",
        "临川湾市人民政府办公室, 市市政公司, local 临川湾市市政公司"
    })
    void aLocalNoticeMeansItsOwnBodies(String issuer, String name, String meaning) {
        assertThat(meaning(of(issuer), name)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "国务院办公厅, 海关, true, 国务院办公厅/海关",
        "国务院办公厅, 地方政府, true, 国务院办公厅/地方政府",
        "国务院办公厅, 任何地区, true, 国务院办公厅/任何地区",
        "国务院办公厅, 省人民政府, true, 国务院办公厅/省人民政府",
        "国务院办公厅, 口岸城市, true, 国务院办公厅/口岸城市",
        "国务院办公厅, 茶业协作社, false, 国务院办公厅/茶业协作社",
        "云岭省财政厅, 县财政局, true, 云岭省/县财政局",
        "云岭省财政厅, 公安机关, true, 云岭省/公安机关",
        "临川湾市人民政府办公室, 区民政部门, true, 临川湾市/区民政部门",
        "临川湾市人民政府办公室, 省财政厅, false, 临川湾市/省财政厅",
        "临川湾市人民政府办公室, 督查组, false, notice/督查组",
        "国务院办公厅, 联席会议办公室, false, notice/联席会议办公室",
        "云岭省财政厅, 办公室, false, 云岭省财政厅/办公室",
        "云岭省财政厅, 预算处, false, 云岭省财政厅/预算处",
        "云岭省财政厅, 茶业预算处, false, 云岭省财政厅/茶业预算处"
    })
    void aNameByKindIsSeveralBodiesOrOfItsNoticeOrItsOffice(String issuer, String name, boolean group, String key) {
        Context context = new Context(
                Optional.empty(),
                List.of(issuer),
                Optional.empty(),
                List.of(),
                List.of(issuer),
                Map.of(),
                BodyNames.shapes(RuleBook.standard(), AUTHORITY.names()),
                "",
                "notice");
        Resolution resolution = new BodyResolver(AUTHORITY, context).resolve(name);
        assertThat(
                        resolution instanceof Resolution.Local local
                                ? local.body().group()
                                : ((Resolution.Unlisted) resolution).group())
                .isEqualTo(group);
        assertThat(meaning(resolution)).endsWith(" " + key);
    }

    @Test
    void aGroupOfLocalBodiesHasItsRegionsAndItsFunction() {
        LocalBody group = local(central("2021-11-23"), "各省、自治区、直辖市财政厅（局）");
        assertThat(group.group()).isTrue();
        assertThat(group.place().flatMap(Place::region)).map(Region::name).contains("各省、自治区、直辖市");
        assertThat(group.function()).map(Function::name).contains("财政");
        assertThat(group.counterparts()).extracting(Organization::prefLabel).containsExactly("中华人民共和国财政部");
        assertThat(local(of("甘肃省人民政府"), "各市州政府").place().flatMap(Place::region))
                .map(Region::name)
                .contains("甘肃省");
    }

    @ParameterizedTest
    @CsvSource({
        "国办发〔2021〕46号, 国务院办公厅",
        "国发〔2019〕4号, 中华人民共和国国务院",
        "发改环资〔2021〕969号, 国家发展和改革委员会",
        "发改办财金规〔2019〕860号, local 国家发展和改革委员会办公厅",
        "工信厅规〔2021〕1号, local 工业和信息化部办公厅",
        "林办发〔2021〕1号, local 国家林业和草原局办公室",
        "国令第707号, 中华人民共和国国务院",
        "国务院令第707号, 中华人民共和国国务院",
        "商务部公告2024年第46号, 中华人民共和国商务部",
        "国家药品监督管理局公告（2023年第14号）, 国家药品监督管理局",
        "京政发〔2020〕1号, 北京市人民政府",
        "京政办发〔2020〕1号, 北京市人民政府办公厅",
        "渝府办发〔2020〕1号, 重庆市人民政府办公厅",
        "农牧发〔2016〕1号, 中华人民共和国农业部",
        "农牧发〔2021〕37号, 中华人民共和国农业农村部"
    })
    void aNumberNamesItsIssuer(String number, String issuer) {
        assertThat(issuer(central("2021-11-23"), number)).isEqualTo(issuer);
    }

    @ParameterizedTest
    // two bodies that year; an unknown mark; a city's mark that begins like a ministry's
    @CsvSource({"农牧发〔2018〕1号", "商务部、海关总署公告2003年第5号", "农业部令第5号", "茶协〔2021〕3号", "商政发〔2021〕3号"})
    void aNumberThatDoesNotNameOneIssuerNamesNone(String number) {
        assertThat(central("2021-11-23").issuerOf(number)).isEmpty();
    }

    @Test
    void theMarkOfAnotherProvinceIsNotReadInALocalNotice() {
        assertThat(of("云岭省人民政府").issuerOf("云政发〔2020〕1号")).isEmpty();
        assertThat(issuer(of("云南省人民政府"), "云政发〔2020〕1号")).isEqualTo("云南省人民政府");
    }

    @Test
    void aShortTitleMeansTheDocument() {
        assertThat(central("2021-11-23").document("森林法"))
                .map(KnownDocument::title)
                .contains("中华人民共和国森林法");
        assertThat(central("2021-11-23").document("“十四五”规划纲要"))
                .map(KnownDocument::title)
                .contains("中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要");
        // in a local notice it may be the outline of the place
        assertThat(of("云岭省人民政府").document("“十四五”规划纲要")).isEmpty();
    }
}
