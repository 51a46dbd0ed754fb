package org.policykg.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.authority.Counties.County;

/** Facts of counties.txt, and what the names of bodies rely on in it. */
class CountiesTest {
    private static final Pattern ENTRY = Pattern.compile("(\\p{IsHan}+)(?:\\d{4}-(?:\\d{4})?|-\\d{4})?");
    private static final Authority AUTHORITY = Authority.load();

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(Counties.class.getResourceAsStream("counties.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void everyLineIsAPlaceOrNamesWithYears() {
        for (String line : lines()) {
            if (line.startsWith(" ")) {
                assertThat(line.trim().split(" ")).allMatch(ENTRY.asMatchPredicate());
            } else {
                assertThat(AUTHORITY.region(line.split(" ")[0])).as(line).isPresent();
            }
        }
    }

    /** So that a body of a county needs nothing before its name: 永昌县财政局. */
    @Test
    void onlyDistrictsShareAName() {
        List<String> names = lines().stream()
                .filter(line -> line.startsWith(" "))
                .flatMap(line -> ENTRY.matcher(line).results().map(entry -> entry.group(1)))
                .distinct()
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(3500)
                .contains("积石山保安族东乡族撒拉族自治县")
                .allMatch(name -> name.length() <= "积石山保安族东乡族撒拉族自治县".length())
                .allSatisfy(name -> assertThat(name.endsWith("区") ? List.of() : Counties.named(name))
                        .hasSizeLessThan(2));
    }

    @ParameterizedTest
    @CsvSource({
        "永昌县, 甘肃省, 金昌市, 1990, true",
        "通州区, 北京市, , 2021, true",
        "通州区, 北京市, , 1990, false",
        "滦县, 河北省, 唐山市, 2017, true",
        "滦县, 河北省, 唐山市, 2022, false",
        "宣武区, 北京市, , 2011, true"
    })
    void aNameIsBorneForSomeYears(String name, String province, String prefecture, int year, boolean borne) {
        assertThat(Counties.named(name).stream()
                        .filter(county -> county.province().equals(province)
                                && county.prefecture().equals(Optional.ofNullable(prefecture))))
                .singleElement()
                .extracting((County county) -> county.existedAbout(year))
                .isEqualTo(borne);
    }

    @ParameterizedTest
    @CsvSource({
        "永昌县财政局, 永昌县",
        "积石山保安族东乡族撒拉族自治县财政局, 积石山保安族东乡族撒拉族自治县",
        "朝阳区直属机关, ''",
        "永昌县级医院, ''",
        "永昌县, ''",
        "茶叶区财政局, ''"
    })
    void aNameStandsBeforeWhatIsThere(String text, String name) {
        assertThat(Counties.at(text, 0).orElse("")).isEqualTo(name);
    }
}
