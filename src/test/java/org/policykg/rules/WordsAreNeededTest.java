package org.policykg.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    /** The patterns that name a list, by its name. */
    private static final Map<String, List<PatternCheck.Entry>> NAMING = PatternCheck.entries().stream()
            .flatMap(entry -> entry.reach().stream().map(list -> Map.entry(list, entry)))
            .collect(Collectors.groupingBy(
                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

    /** What each pattern matches with all words. */
    private static final Map<PatternCheck.Entry, List<String>> AS_IT_IS = PatternCheck.entries().stream()
            .collect(Collectors.toMap(entry -> entry, entry -> entry.outcome(Lexicon.standard())));

    /**
     * Lists that no pattern names: what a page's labels stand for (PageFieldTest), keys of records (NamesTest), kinds of documents (DocumentTypeTest) and how
     * authors end (TitleAuthorTest).
     */
    private static final Set<String> LOOKED_UP = Set.of(
            "title-label",
            "number-label",
            "index-label",
            "issuer-label",
            "issued-label",
            "published-label",
            "promulgated-label",
            "effective-label",
            "lapse-label",
            "subject-label",
            "address-label",
            "text-label",
            "title-key",
            "number-key",
            "issuer-key",
            "source-key",
            "issued-key",
            "published-key",
            "effective-key",
            "lapse-key",
            "address-key",
            "text-key",
            "aside-key",
            "crawl-key",
            "author-end",
            "order",
            "letter-ending");

    /** A word of a list. */
    record Word(String list, String word) {
        @Override
        public String toString() {
            return word + " of " + list;
        }
    }

    static Stream<Word> words() {
        return Lexicon.standard().lists().stream()
                .filter(list -> !LOOKED_UP.contains(list.name()))
                .flatMap(list -> list.words().stream().map(word -> new Word(list.name(), word)));
    }

    @ParameterizedTest
    @MethodSource("words")
    void withoutAWordAnExampleIsReadOtherwise(Word word) {
        Lexicon less = Samples.without(word.list(), word.word());
        if (NAMING.getOrDefault(word.list(), List.of()).stream()
                .anyMatch(entry -> !entry.outcome(less).equals(AS_IT_IS.get(entry)))) {
            return;
        }
        RuleBook book = RuleBook.of(RelationTable.standard(), less, PatternCheck.OF_PROGRAM);
        assertThat(new RuleCheck(book, Lexicon.standard(), AUTHORITY)
                        .faults(rule -> NAMING_LISTS.contains(rule.family()))
                        .findFirst())
                .as("without it all examples are read as before, so nothing shows that it is needed")
                .isPresent();
    }

    @Test
    void aListStandsInOneFile() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("data/lexicon"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.matches("[a-z][a-z-]*:"))
                        .forEach(names::add);
            }
        }
        assertThat(names)
                .doesNotHaveDuplicates()
                .hasSize(Lexicon.standard().lists().size());
    }
}
