package org.policykg.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a part of a pattern must have, so that it need not be tried where that is absent.
 *
 * @param exact all that it may match, where these are few
 * @param needs words of which every match holds one; empty where nothing is known
 * @param first the characters with which a match may begin; absent where these may be any
 * @param shortest the fewest characters of a match
 * @param longest the most characters, {@link #UNBOUNDED} where there is no end
 */
record PatternFacts(
        Optional<Set<String>> exact, Set<String> needs, Optional<Set<Character>> first, int shortest, int longest) {
    static final int UNBOUNDED = 1_000_000;

    private static final int FEW = 64;

    /** What matches nothing but a place: an anchor, a look around. */
    static final PatternFacts PLACE = of(Set.of(""));

    /** One character of any kind, which may be two in Java. */
    static final PatternFacts ANY = new PatternFacts(Optional.empty(), Set.of(), Optional.empty(), 1, 2);

    /** Of which nothing is known. */
    static final PatternFacts UNKNOWN = new PatternFacts(Optional.empty(), Set.of(), Optional.empty(), 0, UNBOUNDED);

    static PatternFacts of(Set<String> words) {
        return new PatternFacts(
                Optional.of(words),
                words.contains("") ? Set.of() : words,
                Optional.of(words.stream()
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.charAt(0))
                        .collect(Collectors.toSet())),
                words.stream().mapToInt(String::length).min().orElse(0),
                words.stream().mapToInt(String::length).max().orElse(0));
    }

    /** One of many characters, which is never what is rare about a match. */
    static PatternFacts oneOf(Set<String> characters) {
        return new PatternFacts(Optional.empty(), Set.of(), of(characters).first, 1, 1);
    }

    PatternFacts then(PatternFacts next) {
        Optional<Set<String>> both = exact.flatMap(left -> next.exact.flatMap(right -> joined(left, right)));
        if (both.isPresent()) {
            return of(both.get());
        }
        return new PatternFacts(
                Optional.empty(),
                better(needs, next.needs),
                shortest > 0 ? first : either(first, next.first),
                shortest + next.shortest,
                Math.min(UNBOUNDED, longest + next.longest));
    }

    /** What any of several alternatives is. */
    static PatternFacts anyOf(List<PatternFacts> alternatives) {
        if (alternatives.stream().allMatch(facts -> facts.exact.isPresent())) {
            Set<String> words = union(alternatives, facts -> facts.exact.orElseThrow());
            if (words.size() <= FEW) {
                return of(words);
            }
        }
        boolean allNeed = alternatives.stream().noneMatch(facts -> facts.needs.isEmpty());
        boolean allBegin = alternatives.stream().allMatch(facts -> facts.first.isPresent());
        return new PatternFacts(
                Optional.empty(),
                allNeed ? union(alternatives, PatternFacts::needs) : Set.of(),
                allBegin ? Optional.of(union(alternatives, facts -> facts.first.orElseThrow())) : Optional.empty(),
                alternatives.stream().mapToInt(PatternFacts::shortest).min().orElse(0),
                alternatives.stream().mapToInt(PatternFacts::longest).max().orElse(0));
    }

    PatternFacts times(int least, int most) {
        if (least == 1 && most == 1) {
            return this;
        }
        if (least == 0 && most == 1 && exact.isPresent()) {
            return of(union(exact.get(), Set.of("")));
        }
        return new PatternFacts(Optional.empty(), least == 0 ? Set.of() : needs, first, shortest * least, (int)
                Math.min(UNBOUNDED, (long) longest * most));
    }

    private static Optional<Set<String>> joined(Set<String> left, Set<String> right) {
        if (left.size() * right.size() > FEW) {
            return Optional.empty();
        }
        return Optional.of(left.stream()
                .flatMap(head -> right.stream().map(tail -> head + tail))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static <T> Set<T> union(List<PatternFacts> all, Function<PatternFacts, Set<T>> part) {
        return all.stream().flatMap(facts -> part.apply(facts).stream()).collect(Collectors.toSet());
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Optional<Set<Character>> either(Optional<Set<Character>> one, Optional<Set<Character>> other) {
        return one.flatMap(left -> other.map(right -> union(left, right)));
    }

    /** The rarer of two: long words rather than short ones, and few rather than many. */
    private static Set<String> better(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        int left = length(one);
        int right = length(other);
        return left > right || left == right && one.size() <= other.size() ? one : other;
    }

    private static int length(Set<String> words) {
        return words.stream().mapToInt(String::length).min().orElse(0);
    }
}
