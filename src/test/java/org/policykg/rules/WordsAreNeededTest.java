package org.policykg.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.evaluate.RuleCheck;
import org.policykg.lexicon.Lexicon;

/** Without any one word of the lexicon some example is read otherwise: no word is there for nothing, and none can be lost unseen. */
class WordsAreNeededTest {
    /** The families whose patterns name lists. */
    private static final Set<String> NAMING_LISTS = Set.of("heads", "relations", "tasks", "days");

    private static final Authority AUTHORITY = Authority.load();

    /** Actions rest on no evidence of their own; ActionsTest shows their words. */
    private static final Set<String> SHOWN_ELSEWHERE =
            Set.of("modal", "manner", "connective", "compound", "preposition", "adverbial-end", "object-verb");

    /** A word of a list. */
    record Word(String list, String word) {
        @Override
        public String toString() {
            return word + " of " + list;
        }
    }

    static Stream<Word> words() {
        return Lexicon.standard().lists().stream()
                .filter(list -> !SHOWN_ELSEWHERE.contains(list.name()))
                .flatMap(list -> list.words().stream().map(word -> new Word(list.name(), word)));
    }

    @ParameterizedTest
    @MethodSource("words")
    void withoutAWordAnExampleIsReadOtherwise(Word word) {
        RuleBook book = RuleBook.of(Samples.without(word.list(), word.word()), RuleBook.files());
        assertThat(new RuleCheck(book, Lexicon.standard(), AUTHORITY)
                        .faults(rule -> NAMING_LISTS.contains(rule.family()))
                        .findFirst())
                .as("without it all examples are read as before, so nothing shows that it is needed")
                .isPresent();
    }
}
