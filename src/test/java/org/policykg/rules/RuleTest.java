package org.policykg.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policykg.authority.Authority;
import org.policykg.evaluate.RuleCheck;
import org.policykg.lexicon.DataFile;
import org.policykg.lexicon.Entry;
import org.policykg.lexicon.Lexicon;

/** Each rule reads its examples, exactly where they are marked, and not what only looks like them; and each part of a rule is needed. */
class RuleTest {
    private static final Authority AUTHORITY = Authority.load();

    static Collection<Rule> rules() {
        return RuleBook.standard().rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleReadsItsExamplesAndNotWhatOnlyLooksLikeThem(Rule rule) {
        assertThat(new RuleCheck(RuleBook.standard(), AUTHORITY).faults(rule::equals))
                .isEmpty();
    }

    /** A part of a rule of relations. */
    record Part(String rule, String what, Map<String, Object> without) {
        @Override
        public String toString() {
            return rule + ": " + what;
        }
    }

    /** Every cue, and every condition of a cue, of every rule of relations. */
    static Stream<Part> parts() {
        Entry rules = relations().entry().entry("rules");
        return rules.values().keySet().stream().flatMap(id -> {
            Entry rule = rules.entry(id);
            List<Entry> cues = rule.entries("cues");
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < cues.size(); i++) {
                if (cues.size() > 1) {
                    parts.add(new Part(id, "cue " + (i + 1), with(rule, cues, i, Map.of(), true)));
                }
                for (String key : cues.get(i).values().keySet()) {
                    Map<String, Object> less = new LinkedHashMap<>(cues.get(i).values());
                    less.remove(key);
                    parts.add(new Part(id, "cue " + (i + 1) + " " + key, with(rule, cues, i, less, false)));
                }
            }
            return parts.stream();
        });
    }

    private static Map<String, Object> with(
            Entry rule, List<Entry> cues, int at, Map<String, Object> other, boolean remove) {
        List<Object> changed = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            if (i != at) {
                changed.add(cues.get(i).values());
            } else if (!remove) {
                changed.add(other);
            }
        }
        Map<String, Object> values = new LinkedHashMap<>(rule.values());
        values.put("cues", changed);
        return values;
    }

    private static DataFile relations() {
        return PatternCheck.OF_PROGRAM.stream()
                .filter(file -> file.name().equals("relations.yaml"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void withoutAPartOfARuleAnExampleIsReadOtherwise(Part part) {
        Entry whole = relations().entry();
        Map<String, Object> rules = new LinkedHashMap<>(whole.entry("rules").values());
        rules.put(part.rule, part.without);
        Map<String, Object> changed = new LinkedHashMap<>(whole.values());
        changed.put("rules", rules);
        List<DataFile> files = PatternCheck.OF_PROGRAM.stream()
                .map(file -> file.name().equals("relations.yaml")
                        ? new DataFile(file.name(), new Entry(file.name(), changed))
                        : file)
                .toList();
        RuleBook book = RuleBook.of(RelationTable.standard(), Lexicon.standard(), files);
        assertThat(new RuleCheck(book, AUTHORITY)
                        .faults(rule -> book.relation(rule.id()).isPresent())
                        .findFirst())
                .as("without it all examples are read as before, so nothing shows that it is needed")
                .isPresent();
    }

    @Test
    void noTwoRulesOfRelationsHaveTheSamePriority() {
        for (RelationRule.Named named : RelationRule.Named.values()) {
            assertThat(RuleBook.standard().relations(named).stream().map(RelationRule::priority))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyRuleIsNamedInTheProgramOrReadsByItsCuesOrIsRetired() throws IllegalAccessException {
        List<Rule> named = new ArrayList<>();
        for (var field : Rules.class.getFields()) {
            named.add((Rule) field.get(null));
        }
        assertThat(rules())
                .allSatisfy(rule -> assertThat(named.contains(rule)
                                || RuleBook.standard().relation(rule.id()).isPresent()
                                || rule.state() == State.RETIRED)
                        .isTrue());
        assertThat(named).noneMatch(rule -> rule.state() == State.RETIRED);
    }
}
