package org.policykg.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policykg.authority.Authority;
import org.policykg.evaluate.RuleCheck;
import org.policykg.lexicon.DataFile;
import org.policykg.lexicon.Entry;
import org.policykg.lexicon.Lexicon;
import org.policykg.lexicon.WordList;

/** Without any one word of the lexicon some example is read otherwise: no word is there for nothing, and none can be lost unseen. */
class WordsAreNeededTest {
    /** The families whose patterns name lists. */
    private static final Set<String> NAMING_LISTS = Set.of("heads", "relations", "tasks", "days");

    private static final Authority AUTHORITY = Authority.load();

    /** A word of a list. */
    record Word(String list, String word) {
        @Override
        public String toString() {
            return word + " of " + list;
        }
    }

    static Stream<Word> words() {
        return Lexicon.standard().lists().stream()
                .flatMap(list -> list.words().stream().map(word -> new Word(list.name(), word)));
    }

    /** The lexicon without a word. */
    private static Lexicon without(Word dropped) {
        Map<String, Object> lists = new LinkedHashMap<>();
        for (WordList list : Lexicon.standard().lists()) {
            List<String> words = list.words().stream()
                    .filter(word -> !list.name().equals(dropped.list) || !word.equals(dropped.word))
                    .toList();
            // a list has one word at the least: one that stands nowhere
            lists.put(list.name(), Map.of("words", words.isEmpty() ? List.of("〇〇〇") : words));
        }
        return Lexicon.of(List.of(new DataFile("words.yaml", new Entry("words.yaml", lists))));
    }

    @ParameterizedTest
    @MethodSource("words")
    void withoutAWordAnExampleIsReadOtherwise(Word word) {
        RuleBook book = RuleBook.of(RelationTable.standard(), without(word), RuleBook.files());
        assertThat(new RuleCheck(book, Lexicon.standard(), AUTHORITY)
                        .faults(rule -> NAMING_LISTS.contains(rule.family()))
                        .findFirst())
                .as("without it all examples are read as before, so nothing shows that it is needed")
                .isPresent();
    }
}
