package org.policykg.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policykg.lexicon.DataException;
import org.policykg.lexicon.DataFile;
import org.policykg.lexicon.Entry;
import org.policykg.lexicon.Lexicon;

/** From a file of rules to the rules in it, in its order. */
final class RuleReader {
    private static final String PATTERNS = "patterns";
    private static final String FRAGMENTS = "fragments";
    private static final Set<String> OF_RELATIONS = Set.of("relation", "replaces", "of", "priority", "cues");
    /** Relations are read before, by {@link RelationReader}. */
    private static final Set<String> KEYS_OF_USERS = Set.of("fragments", "namespaces", "relations", "rules");

    private static final Set<String> ALL_KEYS =
            Stream.concat(Rule.KEYS.stream(), OF_RELATIONS.stream()).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OURS =
            Stream.concat(ALL_KEYS.stream(), Stream.of(PATTERNS)).collect(Collectors.toUnmodifiableSet());

    private final RelationTable table;
    private final Lexicon lexicon;
    private final boolean guarded;
    private final String family;
    private final Map<String, String> fragments;
    private final List<Rule> rules = new ArrayList<>();
    private final List<RelationRule> relations = new ArrayList<>();
    private final List<PatternEntry> patterns = new ArrayList<>();

    /**
     * Reads a file.
     *
     * @param common the fragments that every file may name
     * @param guarded whether its patterns are a user's
     */
    RuleReader(RelationTable table, Lexicon lexicon, Map<String, String> common, DataFile file, boolean guarded) {
        this.table = table;
        this.lexicon = lexicon;
        this.guarded = guarded;
        this.family = file.name().replaceAll(".*[/\\\\]|\\.yaml$", "");
        Entry whole = file.entry().only(guarded ? KEYS_OF_USERS : Set.of(FRAGMENTS, "rules", PATTERNS));
        this.fragments = new LinkedHashMap<>(common);
        this.fragments.putAll(fragments(file));
        patterns(family, Optional.empty(), whole);
        Entry entries = whole.entry("rules");
        entries.values().keySet().forEach(id -> read(id, entries.entry(id)));
    }

    /** The pieces of patterns of a file, by name. */
    static Map<String, String> fragments(DataFile file) {
        Entry pieces = file.entry().entry(FRAGMENTS);
        Map<String, String> fragments = new LinkedHashMap<>();
        pieces.values().keySet().forEach(name -> fragments.put(name, pieces.text(name)));
        return fragments;
    }

    private void patterns(String owner, Optional<String> rule, Entry above) {
        Entry entries = above.entry(PATTERNS);
        entries.values().keySet().forEach(key -> patterns.add(PatternEntry.read(owner, key, rule, entries.entry(key))));
    }

    /** The patterns that have names, as they stand in the file. */
    List<PatternEntry> patterns() {
        return patterns;
    }

    /** The patterns that have names, with all references written out. */
    List<NamedPattern> unfolded() {
        return patterns.stream()
                .map(pattern -> pattern.unfold(lexicon, fragments))
                .toList();
    }

    List<Rule> rules() {
        return rules;
    }

    List<RelationRule> relations() {
        return relations;
    }

    private void read(String id, Entry entry) {
        if (!id.matches("[a-z][a-z-]*")) {
            throw new DataException(entry.where() + ": an id has small letters and hyphens only");
        }
        boolean related = guarded || entry.only(OURS).maybeText("relation").isPresent();
        if (related && entry.entries("cues").isEmpty()) {
            throw new DataException(entry.where() + " needs cues"
                    + (guarded
                            ? ": a rule of yours reads what is done to documents; who does what is read by words of lexicon"
                            : ""));
        }
        if (!guarded) {
            patterns(id, Optional.of(id), entry);
        }
        entry.only(guarded ? ALL_KEYS : related ? OURS : Rule.KEYS_WITH_PATTERNS);
        if (entry.texts("examples").isEmpty()) {
            throw new DataException(entry.where() + " needs examples");
        }
        checkExamples(entry);
        State state = state(entry);
        if (state == State.TRIAL && !related) {
            throw new DataException(entry.where()
                    + " is read by the program's own grammar and cannot be on trial: it is on or retired");
        }
        Rule rule = new Rule(
                id,
                entry.maybeText("zh").or(() -> entry.maybeText("en")).orElse(id),
                entry.maybeText("en").or(() -> entry.maybeText("zh")).orElse(id),
                family,
                state,
                entry.maybeText("place").orElse("body"),
                one(entry, "confidence", RuleReader::confidence, Confidence.values()),
                entry.text("convention"),
                entry.maybeText("convention-zh").orElse(""),
                entry.texts("examples"),
                entry.texts("counter-examples"));
        rules.add(rule);
        if (related) {
            relations.add(new RelationRule(
                    rule,
                    relation(entry),
                    replaces(entry),
                    named(entry),
                    entry.number("priority"),
                    entry.entries("cues").stream().map(this::cue).toList()));
        }
    }

    private static State state(Entry entry) {
        return entry.maybeText("state").isEmpty() ? State.ON : one(entry, "state", State::of, State.values());
    }

    private static boolean replaces(Entry entry) {
        boolean replaces = entry.flag("replaces");
        if (replaces && !entry.text("relation").equals("repeals")) {
            throw new DataException(entry.where() + ": replaces goes with relation: repeals only");
        }
        return replaces;
    }

    /** That examples have their marks in pairs, name lists that there are, and that a user's stand in a place that there is. */
    private void checkExamples(Entry entry) {
        try {
            Stream.concat(entry.texts("examples").stream(), entry.texts("counter-examples").stream())
                    .forEach(example -> lexicon.spelledOut(example).forEach(Example::parse));
            if (guarded) {
                Frames.standard().check(entry.maybeText("place").orElse("body"));
            }
        } catch (DataException wrong) {
            throw new DataException(entry.where() + ": " + wrong.getMessage());
        }
    }

    private static Set<RelationRule.Named> named(Entry entry) {
        List<String> said = entry.texts("of");
        return said.isEmpty()
                ? Set.of(RelationRule.Named.TITLES)
                : said.stream()
                        .map(word -> one(
                                entry.where() + ": of",
                                word,
                                id -> constant(RelationRule.Named.values(), id),
                                RelationRule.Named.values()))
                        .collect(Collectors.toSet());
    }

    private Cue cue(Entry entry) {
        entry.only(Set.of("when", "before", "after", "not-before", "not-after"));
        return new Cue(
                entry.texts("when").stream()
                        .map(word -> one(entry.where() + ": when", word, Circumstance::of, Circumstance.values()))
                        .collect(Collectors.toSet()),
                entry.maybeText("before").map(regex -> expression(entry, regex, Expression::ending)),
                entry.maybeText("after").map(regex -> expression(entry, regex, Expression::beginning)),
                entry.texts("not-before").stream()
                        .map(regex -> expression(entry, regex, Expression::ending))
                        .toList(),
                entry.texts("not-after").stream()
                        .map(regex -> expression(entry, regex, Expression::beginning))
                        .toList());
    }

    private Expression expression(Entry entry, String regex, BiFunction<String, Boolean, Expression> compile) {
        try {
            return compile.apply(lexicon.unfold(regex, fragments), guarded);
        } catch (PatternSyntaxException broken) {
            throw new DataException(entry.where() + ": " + broken.getDescription() + " in " + regex);
        } catch (DataException unknown) {
            throw new DataException(entry.where() + ": " + unknown.getMessage());
        }
    }

    private static <T extends Enum<T>> T one(
            Entry entry, String key, Function<String, Optional<T>> read, T[] possible) {
        return one(entry.where() + ": " + key, entry.text(key), read, possible);
    }

    private static <T extends Enum<T>> T one(
            String where, String word, Function<String, Optional<T>> read, T[] possible) {
        return read.apply(word)
                .orElseThrow(() -> new DataException(where + " is " + word + ", which is none of "
                        + Arrays.stream(possible).map(RuleReader::id).collect(Collectors.joining(", "))));
    }

    private static Optional<Confidence> confidence(String id) {
        return constant(Confidence.values(), id);
    }

    private Relation relation(Entry entry) {
        String id = entry.text("relation");
        return table.find(id)
                .filter(Relation::byRules)
                .orElseThrow(() -> new DataException(entry.where() + ": relation is " + id + ", which is none of "
                        + table.all().stream()
                                .filter(Relation::byRules)
                                .map(Relation::id)
                                .collect(Collectors.joining(", "))));
    }

    private static <T extends Enum<T>> Optional<T> constant(T[] values, String id) {
        return Arrays.stream(values).filter(one -> id(one).equals(id)).findFirst();
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
