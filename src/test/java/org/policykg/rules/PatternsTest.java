package org.policykg.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.policykg.lexicon.DataException;
import org.policykg.lexicon.DataFile;
import org.policykg.lexicon.Lexicon;

/** Patterns that the program names: each is there and is asked for, matches its examples where they are marked, and needs each part. */
class PatternsTest {
    private static final Pattern ASKED = Pattern.compile("\\.pattern\\(\\s*\"([^\"]+)\"");

    static List<PatternCheck.Entry> patterns() {
        return PatternCheck.entries();
    }

    @Test
    void everyPatternIsAskedForAndEveryNameIsThere() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                ASKED.matcher(Files.readString(source)).results().forEach(name -> asked.add(name.group(1)));
            }
        }
        assertThat(asked)
                .isEqualTo(RuleBook.standard().patterns().stream()
                        .map(NamedPattern::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThatThrownBy(() -> RuleBook.standard().pattern("deadline.nope"))
                .isInstanceOf(DataException.class)
                .hasMessage("there is no pattern deadline.nope");
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void aPatternMatchesItsExamplesWhereTheyAreMarked(PatternCheck.Entry entry) {
        NamedPattern pattern = RuleBook.standard().pattern(entry.pattern().name());
        for (Example example : PatternCheck.examples(entry.pattern().examples())) {
            List<MatchResult> found = entry.matches(pattern, example.words());
            assertThat(found.stream()
                            .map(match -> new Example.Range(match.start(), match.end()))
                            .toList())
                    .as(example.words())
                    .isEqualTo(wanted(entry, example));
            example.says()
                    .forEach((mark, group) -> assertThat(found.stream().map(match -> range(match, group)))
                            .as(example.words())
                            .contains(mark));
            assertThat(pattern.mayBeIn(example.words())).isTrue();
            assertThat(found)
                    .allSatisfy(match -> assertThat(pattern.first().isEmpty()
                                    || pattern.first().indexOf(example.words().charAt(match.start())) >= 0)
                            .isTrue());
        }
        for (Example example : PatternCheck.examples(entry.pattern().counterExamples())) {
            assertThat(entry.matches(pattern, example.words()))
                    .as(example.words())
                    .isEmpty();
        }
    }

    /** What is marked and no group; where the whole of some words is asked for and nothing is marked, all of them. */
    private static List<Example.Range> wanted(PatternCheck.Entry entry, Example example) {
        List<Example.Range> marks = example.marks().stream()
                .filter(mark -> !example.says().containsKey(mark))
                .toList();
        return marks.isEmpty() && entry.pattern().asked() == PatternEntry.Asked.WHOLE
                ? List.of(new Example.Range(0, example.words().length()))
                : marks;
    }

    /** A group by its name or number. */
    private static Example.Range range(MatchResult match, String group) {
        return Character.isDigit(group.charAt(0))
                ? new Example.Range(match.start(Integer.parseInt(group)), match.end(Integer.parseInt(group)))
                : new Example.Range(match.start(group), match.end(group));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void withoutAnAlternativeAnExampleIsMatchedOtherwise(PatternCheck.Entry entry) {
        List<String> whole = entry.outcome(Lexicon.standard());
        assertThat(Alternatives.of(entry.pattern().template()).stream()
                        .filter(less -> entry.with(less.pattern())
                                .outcome(Lexicon.standard())
                                .equals(whole))
                        .map(Alternatives.Less::part))
                .as("without it all examples are matched as before, so nothing shows that it is needed")
                .isEmpty();
    }

    @Test
    void withoutAnAlternativeOfAFragmentAnExampleIsMatchedOtherwise() {
        // what cues alone name is seen by the examples of their rules
        Map<String, List<PatternCheck.Entry>> naming = new TreeMap<>();
        for (PatternCheck.Entry entry : patterns()) {
            entry.fragments().forEach((name, fragment) -> {
                if (entry.names(name)) {
                    naming.computeIfAbsent(name + " = " + fragment, some -> new ArrayList<>())
                            .add(entry);
                }
            });
        }
        List<String> unneeded = new ArrayList<>();
        naming.forEach((fragment, entries) -> {
            String name = fragment.substring(0, fragment.indexOf(' '));
            for (Alternatives.Less less : Alternatives.of(fragment.substring(name.length() + 3))) {
                boolean seen = entries.stream()
                        .anyMatch(entry -> !entry.with(name, less.pattern())
                                .outcome(Lexicon.standard())
                                .equals(entry.outcome(Lexicon.standard())));
                if (!seen) {
                    unneeded.add(less.part() + " of " + name);
                }
            }
        });
        assertThat(unneeded)
                .as("without it all examples are matched as before, so nothing shows that it is needed")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "a|b→b,a",
                "x(?:甲|(?<n>乙)|丙)?y→x(?:(?<n>乙)|丙)?y,x(?:甲|丙)?y,x(?:甲|(?<n>乙))?y",
                "[甲乙、]+\\|→[乙、]+\\|,[甲、]+\\|",
                "(?<!甲|乙)[^丙丁][戊]→(?<!乙)[^丙丁][戊],(?<!甲)[^丙丁][戊]"
            })
    void theAlternativesOfAPattern(String pattern, String without) {
        assertThat(Alternatives.of(pattern).stream().map(Alternatives.Less::pattern))
                .containsExactly(without.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "convention: c>note: n>days.yaml: patterns: one has note, which is none of at, convention",
                "convention: c>>days.yaml: patterns: one needs convention",
                "at: whole>at: end>days.yaml: patterns: one: at is none of anywhere, start, whole",
                "'甲{digit}'>'甲{nope}'>days.yaml: patterns: one: there is no list of words nope",
                "'甲{digit}'>'甲('>days.yaml: patterns: one: Unclosed group in 甲(",
                "examples: [甲一]>>days.yaml: patterns: one needs examples",
                "one:>One:>days.yaml: patterns: One: the name of a pattern has small letters and hyphens only"
            })
    void whatIsNotInTheFormIsToldWhenTheProgramIsBuilt(String right, String wrong, String message) {
        String yaml = """
            patterns:
              one:
                convention: c
                pattern: '甲{digit}'
                at: whole
                examples: [甲一]
            """;
        assertThat(yaml).contains(right);
        RuleBook.of(RelationTable.standard(), Lexicon.standard(), List.of(DataFile.parse("days.yaml", yaml)));
        String changed = yaml.replace(right, wrong == null ? "" : wrong);
        assertThatThrownBy(() -> RuleBook.of(
                        RelationTable.standard(), Lexicon.standard(), List.of(DataFile.parse("days.yaml", changed))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }
}
