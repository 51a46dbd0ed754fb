package org.policykg.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;
import org.policykg.extract.Extraction;

/** What a match of a pattern must have. */
class PatternFactsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "废止→废止→废→2→2",
                "废止|失效→失效 废止→失废→2→2",
                "(?:同时|一并)?废止→同时废止 一并废止 废止→一同废→2→4",
                "[^。]{0,60}?(?:印发|发布)→印发 发布→*→2→122",
                "(?:现(?:予以?)?){1,2}公布→公布→现→3→8",
                "(?<!已)废止(?!的)→废止→废→2→2",
                "[由被]本\\p{IsHan}{1,6}?代替→代替 由本 被本→由被→5→16",
                "[印-发]布→布→*→2→3",
                "[０-９]布→布→０１２３４５６７８９→2→2",
                "(?<=^|[，\\n])到年→到年→到→2→2",
                "[^\\n]到→到→*→2→3",
                "[\\d年]底→底→0123456789年→2→2",
                "(?<year>\\d{4})年→年→0123456789→5→5",
                "a{2}→aa a→a→2→2",
                "\\Q.*\\E废→.*废→.→3→3",
                "《(.+)》\\1→《→《→3→*",
                "(?i)Abc→-→*→0→*",
                "废*→-→废→0→*",
                "废+止→止 废→废→2→*",
                "^(?=现)公布$→公布→公→2→2",
                "[\\p{IsHan}&&[^的]]废→废→*→2→3",
                "\\(废\\)→(废)→(→3→3"
            })
    void aPatternTellsWhatItNeeds(String regex, String needs, String first, String shortest, String longest) {
        Pattern.compile(regex);
        PatternFacts facts = PatternReader.read(regex);
        Set<String> wanted = needs.equals("-") ? Set.of() : Set.of(needs.split(" "));
        // a need may be any of those that are right
        assertThat(wanted).containsAll(facts.needs());
        assertThat(facts.needs().isEmpty()).isEqualTo(wanted.isEmpty());
        assertThat(facts.first()
                        .map(set ->
                                new TreeSet<>(set).stream().map(String::valueOf).collect(Collectors.joining())))
                .isEqualTo(
                        first.equals("*")
                                ? java.util.Optional.empty()
                                : java.util.Optional.of(
                                        Arrays.stream(first.split("")).sorted().collect(Collectors.joining())));
        assertThat(facts.shortest()).isEqualTo(Integer.parseInt(shortest));
        assertThat(facts.longest()).isEqualTo(longest.equals("*") ? PatternFacts.UNBOUNDED : Integer.parseInt(longest));
    }

    /** Forms that a user may write, on words that they match and on others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u540c时废止",
                "\\u5e9f\\u6b62",
                "\\x41废",
                "\\x{5e9f}止",
                "\\0101废",
                "\\pL+",
                "\\N{WHITE SMILING FACE}",
                "\\Q废\\E止",
                "[]》]废止",
                "[^]》]废止",
                "[废止]+",
                "𠮷?废止",
                "[𠮷𠮶]废止",
                "\\p{IsHan}废止",
                ".废止",
                "(?i)a废",
                "(?<n>废)止\\k<n>?",
                "(废)止\\1?",
                "\\R?废止",
                "\\X废止",
                "\\b废止",
                "[\\p{IsHan}&&[^同]]废止",
                "^[^。]*废止",
                "根据[^。]*",
                "废止(?=，|$)",
                "(?:废止|失效){1,2}",
                "(?x) 废 止",
                ""
            })
    void anExpressionOfAUserFitsWhereItsPatternDoes(String regex) {
        String filler = "茶".repeat(600);
        List<String> words = List.of(
                "废止",
                "同时废止",
                "A废",
                "a废",
                "A废止",
                "𠮷废止",
                "》废止",
                "x废止",
                "废止废",
                "☺",
                "废",
                "同",
                "\n废止",
                "废止\n",
                "废止失效",
                "根据" + filler,
                filler + "废止",
                "");
        Expression ending = Expression.ending(regex, true);
        Expression beginning = Expression.beginning(regex, true);
        for (String one : words) {
            assertThat(ending.fits(one))
                    .as("at the end of " + one)
                    .isEqualTo(
                            Pattern.compile("(?:" + regex + ")\\z").matcher(one).find());
            assertThat(beginning.fits(one))
                    .as("at the beginning of " + one)
                    .isEqualTo(Pattern.compile(regex).matcher(one).lookingAt());
        }
    }

    /** Every expression of every rule, as it is tried and as the pattern alone says, on words out of the specimens. */
    @Test
    void anExpressionFitsWhereItsPatternDoes() {
        List<Expression> expressions = Stream.of(RelationRule.Named.values())
                .flatMap(named -> RuleBook.standard().relations(named).stream())
                .flatMap(rule -> rule.cues().stream())
                .flatMap(cue -> Stream.of(
                                cue.before().stream(),
                                cue.after().stream(),
                                cue.notBefore().stream(),
                                cue.notAfter().stream())
                        .flatMap(all -> all))
                .toList();
        assertThat(expressions).hasSizeGreaterThan(40);
        Map<Expression, Pattern> patterns = expressions.stream()
                .distinct()
                .collect(Collectors.toMap(expression -> expression, expression -> Pattern.compile(expression.regex())));
        int fitted = 0;
        for (Extraction extraction : Samples.specimens()) {
            String text = extraction.notice().text();
            for (int at = 0; at < text.length(); at += 5) {
                String words = text.substring(at, Math.min(text.length(), at + 90));
                for (Map.Entry<Expression, Pattern> each : patterns.entrySet()) {
                    Expression expression = each.getKey();
                    Matcher matcher = each.getValue().matcher(words);
                    boolean fits = expression.regex().endsWith("\\z") ? matcher.find() : matcher.lookingAt();
                    fitted += fits ? 1 : 0;
                    assertThat(expression.fits(words))
                            .as(expression + " in " + words)
                            .isEqualTo(fits);
                }
            }
        }
        assertThat(fitted).isGreaterThan(100);
    }

    /** Every pattern that has a name, as it is asked for and as the pattern alone says, on words out of the specimens. */
    @Test
    void aNamedPatternIsWhereItsPatternIs() {
        int found = 0;
        List<Extraction> specimens = Samples.specimens();
        for (NamedPattern named : RuleBook.standard().patterns()) {
            Pattern pattern = Pattern.compile(named.regex());
            for (Extraction extraction : specimens) {
                String text = extraction.notice().text();
                for (int at = 0; at < text.length(); at += 37) {
                    String words = text.substring(at, Math.min(text.length(), at + 90));
                    Matcher matcher = pattern.matcher(words);
                    boolean there = matcher.find();
                    found += there ? 1 : 0;
                    assertThat(named.isIn(words)).as(named + " in " + words).isEqualTo(there);
                    assertThat(!there
                                    || named.first().isEmpty()
                                    || named.first().indexOf(words.charAt(matcher.start())) >= 0)
                            .as(named + " begins as it may in " + words)
                            .isTrue();
                    assertThat(found(named, words)).as(named + " in " + words).isEqualTo(found(pattern, words));
                    assertThat(named.begins(words))
                            .isEqualTo(pattern.matcher(words).lookingAt());
                    assertThat(named.matches(words))
                            .isEqualTo(pattern.matcher(words).matches());
                }
            }
        }
        assertThat(found).isGreaterThan(1000);
    }

    private static List<String> found(NamedPattern named, String words) {
        List<String> found = new ArrayList<>();
        Search search = named.search(words);
        while (search.find()) {
            found.add(search.match().start() + search.match().group());
        }
        return found;
    }

    private static List<String> found(Pattern pattern, String words) {
        return pattern.matcher(words)
                .results()
                .map(match -> match.start() + match.group())
                .toList();
    }
}
