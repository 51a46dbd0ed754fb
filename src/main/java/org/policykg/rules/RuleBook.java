package org.policykg.rules;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policykg.lexicon.DataException;
import org.policykg.lexicon.DataFile;
import org.policykg.lexicon.Lexicon;

/**
 * The rules by which notices are read: those that come with the program, and those that a user adds. Immutable; threads may share it.
 */
public final class RuleBook {
    /** The file whose fragments all others may name. */
    private static final String COMMON = "forms.yaml";

    private static final class Standard {
        private static final RuleBook BOOK = BookFile.ofBuild()
                .orElseGet(() -> of(RelationTable.standard(), Lexicon.standard(), RuleFiles.ofProgram()));
    }

    private final RelationTable table;
    private final Lexicon lexicon;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, RelationRule> relations = new LinkedHashMap<>();
    private final Map<String, NamedPattern> patterns = new LinkedHashMap<>();
    /** whether rules on trial run too */
    private final boolean trying;

    private final List<RelationRule> ofTitles;
    private final List<RelationRule> ofNumbers;

    /** A book; of several rules of one id the last holds. */
    RuleBook(
            RelationTable table,
            Lexicon lexicon,
            List<Rule> rules,
            List<RelationRule> relations,
            List<NamedPattern> patterns) {
        this(table, lexicon, rules, relations, patterns, false);
    }

    private RuleBook(
            RelationTable table,
            Lexicon lexicon,
            Collection<Rule> rules,
            Collection<RelationRule> relations,
            Collection<NamedPattern> patterns,
            boolean trying) {
        this.table = table;
        this.lexicon = lexicon;
        this.trying = trying;
        patterns.forEach(pattern -> this.patterns.put(pattern.name(), pattern));
        rules.forEach(rule -> this.rules.put(rule.id(), rule));
        relations.forEach(rule -> this.relations.put(rule.rule().id(), rule));
        this.ofTitles = running(RelationRule.Named.TITLES);
        this.ofNumbers = running(RelationRule.Named.NUMBERS);
    }

    /** Tells it from books that read otherwise: 64 hexadecimal digits over all that it holds. */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DataOutputStream out =
                    new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
                BookFile.write(this, out);
                out.writeBoolean(trying);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private List<RelationRule> running(RelationRule.Named named) {
        return RelationRule.inOrder(relations.values().stream()
                .filter(rule -> runs(rule.rule()) && rule.of().contains(named)));
    }

    /** The fragments that every file may name. */
    static Map<String, String> common(List<DataFile> files) {
        return files.stream()
                .filter(file -> file.name().equals(COMMON))
                .findFirst()
                .map(RuleReader::fragments)
                .orElse(Map.of());
    }

    /** The rules of some files. */
    static RuleBook of(RelationTable table, Lexicon lexicon, List<DataFile> files) {
        return of(table, lexicon, files, List.of());
    }

    private static RuleBook of(RelationTable table, Lexicon lexicon, List<DataFile> ours, List<DataFile> theirs) {
        List<Rule> rules = new ArrayList<>();
        List<RelationRule> relations = new ArrayList<>();
        List<NamedPattern> patterns = new ArrayList<>();
        Map<String, String> common = common(ours);
        for (DataFile file : ours) {
            RuleReader reader = new RuleReader(table, lexicon, common, file, false);
            patterns.addAll(reader.unfolded());
            rules.addAll(reader.rules());
            relations.addAll(reader.relations());
        }
        Set<Rule> read = relations.stream().map(RelationRule::rule).collect(Collectors.toSet());
        Set<Rule> fixed = rules.stream().filter(rule -> !read.contains(rule)).collect(Collectors.toSet());
        Set<Rule> added = new HashSet<>();
        for (DataFile file : theirs) {
            RuleReader reader = new RuleReader(table, lexicon, common, file, true);
            for (Rule rule : reader.rules()) {
                if (fixed.contains(rule)) {
                    throw new DataException(file.name() + ": " + rule.id()
                            + " is read by the program's own grammar; a file cannot take its place");
                }
                if (!added.add(rule)) {
                    throw new DataException(file.name() + ": " + rule.id() + " stands in another file too");
                }
            }
            rules.addAll(reader.rules());
            relations.addAll(reader.relations());
        }
        RuleBook book = new RuleBook(table, lexicon, rules, relations, patterns);
        RuleBook tried = book.trying();
        RelationRule.checkPriorities(tried.ofTitles);
        RelationRule.checkPriorities(tried.ofNumbers);
        return book;
    }

    /** The rules that come with the program. */
    public static RuleBook standard() {
        return Standard.BOOK;
    }

    /**
     * The rules that come with the program, and what some folders add to them: lists of words in a folder {@code lexicon}, relations
     * and rules of relations in a folder {@code rules}. Words are added to a list of the same name; a rule takes the place of one of the
     * same id.
     *
     * @throws DataException when a file is not in the form; the message names it
     */
    public static RuleBook with(Collection<Path> folders) {
        return with(folders, List.of(), List.of());
    }

    /**
     * The same, with files that are not in folders, which come before those that are.
     *
     * @param someWords lists of words
     * @param someRules rules of relations
     * @throws DataException when a file is not in the form; the message names it
     */
    public static RuleBook with(Collection<Path> folders, List<DataFile> someWords, List<DataFile> someRules) {
        if (folders.isEmpty() && someWords.isEmpty() && someRules.isEmpty()) {
            return standard();
        }
        RuleFiles files = RuleFiles.read(folders);
        List<DataFile> words =
                Stream.concat(someWords.stream(), files.words().stream()).toList();
        List<DataFile> rules =
                Stream.concat(someRules.stream(), files.rules().stream()).toList();
        return of(RelationTable.standard().with(rules), Lexicon.standard().with(words), RuleFiles.ofProgram(), rules);
    }

    /** The same, in which rules on trial run too, so that what they read can be counted and tested. */
    public RuleBook trying() {
        return new RuleBook(table, lexicon, rules.values(), relations.values(), patterns.values(), true);
    }

    /** Whether notices are read by a rule. */
    public boolean runs(Rule rule) {
        return rule.state() == State.ON || trying && rule.state() == State.TRIAL;
    }

    /** What documents do to others. */
    public RelationTable relations() {
        return table;
    }

    /** The words that the rules name. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** All rules, in the order of the files. */
    public Collection<Rule> rules() {
        return Collections.unmodifiableCollection(rules.values());
    }

    /** A rule by its id. */
    public Optional<Rule> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /**
     * A rule that the program itself names.
     *
     * @throws DataException when there is none
     */
    public Rule rule(String id) {
        return find(id).orElseThrow(() -> new DataException("there is no rule " + id));
    }

    /** A rule of relations by its id, whether it runs or not. */
    public Optional<RelationRule> relation(String id) {
        return Optional.ofNullable(relations.get(id));
    }

    /** The rules that run of what is done to documents that are named so, the first to hold first. */
    public List<RelationRule> relations(RelationRule.Named named) {
        return named == RelationRule.Named.TITLES ? ofTitles : ofNumbers;
    }

    /**
     * A pattern that the program names: {@code deadline.before}.
     *
     * @throws DataException when there is none
     */
    public NamedPattern pattern(String name) {
        return Optional.ofNullable(patterns.get(name))
                .orElseThrow(() -> new DataException("there is no pattern " + name));
    }

    /** All patterns that have names, in the order of the files. */
    public Collection<NamedPattern> patterns() {
        return Collections.unmodifiableCollection(patterns.values());
    }

    /** The patterns that stand beside the examples of a rule. */
    public List<NamedPattern> patterns(Rule rule) {
        return patterns.values().stream()
                .filter(pattern -> pattern.rule().equals(Optional.of(rule.id())))
                .toList();
    }
}
