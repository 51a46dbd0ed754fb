package org.policykg.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pattern at the beginning of some words or at their end, which is tried only where it can match: where a word is there that it needs,
 * and at the end on no more characters than it has. Immutable; threads may share it.
 */
public final class Expression {
    private final String regex;
    private final boolean atEnd;
    private final List<String> needs;
    private final String first;
    private final int reach;
    /** whether it is a user's, of which nobody knows how long it takes */
    private final boolean guarded;
    /** compiled when it is first tried: most are of words that a text has none of */
    private volatile @Nullable Pattern pattern;

    private Expression(String regex, boolean atEnd, List<String> needs, String first, int reach, boolean guarded) {
        this.regex = regex;
        this.atEnd = atEnd;
        this.needs = List.copyOf(needs);
        this.first = first;
        this.reach = reach;
        this.guarded = guarded;
    }

    /**
     * What stands at the beginning of some words.
     *
     * @param guarded whether it may look at so many characters only
     * @throws PatternSyntaxException when it is no pattern
     */
    static Expression beginning(String regex, boolean guarded) {
        return of(regex, false, guarded);
    }

    /**
     * What stands at the end of some words.
     *
     * @param guarded whether it may look at so many characters only
     * @throws PatternSyntaxException when it is no pattern
     */
    static Expression ending(String regex, boolean guarded) {
        return of("(?:" + regex + ")\\z", true, guarded);
    }

    private static Expression of(String regex, boolean atEnd, boolean guarded) {
        Pattern compiled = Pattern.compile(regex);
        PatternFacts facts = PatternReader.read(regex);
        Expression expression = new Expression(
                regex,
                atEnd,
                facts.needs().stream().sorted().toList(),
                facts.shortest() == 0
                        ? ""
                        : facts.first().stream()
                                .flatMap(Set::stream)
                                .sorted()
                                .map(String::valueOf)
                                .collect(Collectors.joining()),
                facts.longest(),
                guarded);
        expression.pattern = compiled;
        return expression;
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(regex);
        out.writeBoolean(atEnd);
        BookFile.write(needs, out);
        out.writeUTF(first);
        out.writeInt(reach);
    }

    static Expression read(DataInput in) throws IOException {
        return new Expression(in.readUTF(), in.readBoolean(), BookFile.strings(in), in.readUTF(), in.readInt(), false);
    }

    private Pattern pattern() {
        Pattern compiled = pattern;
        if (compiled == null) {
            compiled = Pattern.compile(regex);
            pattern = compiled;
        }
        return compiled;
    }

    /** Whether some words begin, or end, with it. */
    public boolean fits(String words) {
        if (!needs.isEmpty() && !holdsNeed(words)) {
            return false;
        }
        return atEnd
                ? isAtEndOf(words)
                : pattern().matcher(guarded ? new Steps(words, regex) : words).lookingAt();
    }

    private boolean holdsNeed(String words) {
        for (String need : needs) {
            if (words.contains(need)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAtEndOf(String words) {
        int from = Math.max(0, words.length() - reach);
        if (!first.isEmpty()) {
            while (from < words.length() && first.indexOf(words.charAt(from)) < 0) {
                from++;
            }
            if (from == words.length()) {
                return false;
            }
        }
        Matcher matcher = pattern()
                .matcher(guarded ? new Steps(words, regex) : words)
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        return matcher.region(from, words.length()).find();
    }

    /** The words of which one must be there; empty where it needs none. */
    public List<String> needs() {
        return needs;
    }

    /** The pattern, with its references written out. */
    public String regex() {
        return regex;
    }

    @Override
    public String toString() {
        return regex;
    }
}
