package org.policykg.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policykg.limit.TimeLimit;

/**
 * A pattern that the program asks for by its name, from {@code data/rules}. It is compiled when it is first tried: most are of words
 * that a text has none of. Immutable; threads may share it.
 */
public final class NamedPattern {
    private final String name;
    private final Optional<String> rule;
    private final String convention;
    private final String regex;
    private final List<String> needs;
    private final Optional<Needs> needed;
    private final String first;
    private final Optional<BitSet> begins;
    private volatile @Nullable Pattern pattern;

    private NamedPattern(
            String name, Optional<String> rule, String convention, String regex, List<String> needs, String first) {
        this.name = name;
        this.rule = rule;
        this.convention = convention;
        this.regex = regex;
        this.needs = List.copyOf(needs);
        this.needed = Optional.of(needs).filter(some -> !some.isEmpty()).map(Needs::new);
        this.first = first;
        this.begins = first.isEmpty()
                ? Optional.empty()
                : Optional.of(first.chars().collect(BitSet::new, BitSet::set, BitSet::or));
    }

    /**
     * A pattern whose references are written out.
     *
     * @throws PatternSyntaxException when it is no pattern
     */
    static NamedPattern of(String name, Optional<String> rule, String convention, String regex) {
        Pattern compiled = Pattern.compile(regex);
        PatternFacts facts = PatternReader.read(regex);
        String first = facts.shortest() == 0
                ? ""
                : facts.first().stream()
                        .flatMap(Set::stream)
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining());
        NamedPattern made = new NamedPattern(
                name, rule, convention, regex, facts.needs().stream().sorted().toList(), first);
        made.pattern = compiled;
        return made;
    }

    void write(DataOutput out) throws IOException {
        BookFile.write(List.of(name, rule.orElse(""), convention, regex, first), out);
        BookFile.write(needs, out);
    }

    static NamedPattern read(DataInput in) throws IOException {
        List<String> said = BookFile.strings(in);
        return new NamedPattern(
                said.get(0),
                Optional.of(said.get(1)).filter(id -> !id.isEmpty()),
                said.get(2),
                said.get(3),
                BookFile.strings(in),
                said.get(4));
    }

    /** How the program calls it: the rule or the file in which it stands, a dot, and its name there. */
    public String name() {
        return name;
    }

    /** The id of the rule beside whose examples it stands; nothing where it stands by itself. */
    public Optional<String> rule() {
        return rule;
    }

    /** What it reads, in a sentence. */
    public String convention() {
        return convention;
    }

    /** The pattern, with its references written out. */
    public String regex() {
        return regex;
    }

    /** The characters with which a match may begin; none where any may. */
    public String first() {
        return first;
    }

    /** A matcher for some words. */
    public Matcher matcher(CharSequence words) {
        TimeLimit.check();
        Pattern compiled = pattern;
        if (compiled == null) {
            compiled = Pattern.compile(regex);
            pattern = compiled;
        }
        return compiled.matcher(words);
    }

    /** The matches in some words. */
    public Search search(String words) {
        return new Search(words, matcher(words), begins);
    }

    /** Whether it is the whole of some words. */
    public boolean matches(String words) {
        return mayBegin(words) && matcher(words).matches();
    }

    /** Whether some words begin with it. */
    public boolean begins(String words) {
        return mayBegin(words) && matcher(words).lookingAt();
    }

    /** Whether it stands anywhere in some words. */
    public boolean isIn(String words) {
        return mayBeIn(words) && search(words).find();
    }

    /** Whether some words begin with a character with which a match may begin, and hold one that it needs: cheaper than to try it. */
    public boolean mayBegin(String words) {
        return isBegun(words) && mayBeIn(words);
    }

    private boolean isBegun(String words) {
        return begins.isEmpty() || !words.isEmpty() && begins.get().get(words.charAt(0));
    }

    /** Whether a word is there without which it is not: cheaper than to try it. */
    public boolean mayBeIn(String words) {
        return needed.isEmpty() || needed.get().isIn(words);
    }

    @Override
    public String toString() {
        return name;
    }
}
