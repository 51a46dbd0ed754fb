package org.policykg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccurrencesTest {
    /** Which of the places where the words stand in the text a place is, by what is printed there. */
    private static String which(String text, String words, int nth) {
        int start = -1;
        for (int i = 0; i < nth; i++) {
            start = text.indexOf(words, start + 1);
        }
        return new Occurrences(text).of(start, start + words.length());
    }

    @ParameterizedTest
    @CsvSource({
        "修古桥甲修古桥乙修古桥, 修古桥, 1, ''",
        "修古桥甲修古桥乙修古桥, 修古桥, 2, 1",
        "修古桥甲修古桥乙修古桥, 修古桥, 3, 2",
        "修古桥修古桥, 修古桥, 2, 1",
        "修古桥甲修新桥乙修古桥, 修古桥, 2, 1",
        "修桥10里修桥10里, 修桥10里, 2, 1",
        "修桥90里修桥09里, 修桥09里, 1, ''",
        "修桥29里修桥2里, 修桥2里, 1, ''",
        "修桥02里修桥2里, 修桥2里, 1, ''"
    })
    void thePlacesOfTheSameWordsAreCounted(String text, String words, int nth, String occurrence) {
        assertThat(which(text, words, nth)).isEqualTo(occurrence);
    }

    @Test
    void spacesAndPunctuationDoNotCount() {
        assertThat(which("修古桥。修 古，桥：", "修 古，桥", 1)).isEqualTo("1");
    }

    @Test
    void wordsThatAreEverywhereHaveTheirPlace() {
        String text = "古桥".repeat(300);
        assertThat(new Occurrences(text).of(10, 12)).isEqualTo("@10");
        assertThat(new Occurrences("修" + text).of(0, 3)).isEmpty();
    }

    @Test
    void aCharacterAloneHasItsPlace() {
        assertThat(new Occurrences("修桥，桥").of(3, 4)).isEqualTo("@2");
    }
}
