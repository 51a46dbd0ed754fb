package org.policykg.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands behind a place is written out: each entry of offices.txt, and forms that have none. */
class OfficesTest {
    private static final Authority AUTHORITY = Authority.load();

    private static Optional<String> behind(String place, String name) {
        return Offices.at(name, place.length(), AUTHORITY.hits(name)).map(Offices.Office::words);
    }

    @ParameterizedTest
    @CsvSource({
        "发改委, 发展和改革委员会",
        "外事办, 外事办公室",
        "市场监管局, 市场监督管理局",
        "市场监督管理局, 市场监督管理局",
        "财政厅（局）, 财政厅（局）",
        "发展改革委（局）, 发展和改革委（局）",
        "总工会, 总工会",
        "政府, 人民政府",
        "政府办, 人民政府办公室",
        "人民政府研究室, 人民政府研究室",
        "行署, 行政公署",
        "管委会, 管理委员会",
        "委, 委",
        "委办, 委办公室",
        "委统战部, 委统一战线工作部",
        "委政法委, 委政法委员会",
        "委网信办, 委网络安全和信息化委员会办公室",
        "委编办, 委机构编制委员会办公室",
        "委改革办, 委全面深化改革委员会办公室",
        "委军民融合办, 委军民融合发展委员会办公室",
        "委组织部, 委组织部"
    })
    void anOfficeIsWrittenOut(String printed, String full) {
        assertThat(behind("云岭省", "云岭省" + printed)).contains(full);
    }

    @ParameterizedTest
    @CsvSource({"政府, 政府", "人民政府, 政府", "政府办公厅, 政府办公厅", "行署, 行政公署"})
    void theGovernmentOfASpecialRegionIsNoPeoplesGovernment(String printed, String full) {
        assertThat(behind("云岭特别行政区", "云岭特别行政区" + printed)).contains(full);
    }

    @ParameterizedTest
    @CsvSource({"茶业", "行署办", "委茶办"})
    void otherWordsAreNoOffice(String printed) {
        assertThat(behind("云岭省", "云岭省" + printed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"委组织部, true", "委, true", "委员会, false", "财政厅, false"})
    void aDepartmentOfThePartyIsTold(String words, boolean ofParty) {
        assertThat(new Offices.Office(words, Optional.empty()).isOfParty()).isEqualTo(ofParty);
    }
}
