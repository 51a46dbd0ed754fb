package org.policykg.extract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.policykg.source.Span;

/** The documents that were found so far, each once for each text that names it, and the short names that they were given. */
final class CitedDocuments {
    private static final Pattern SPACE = Pattern.compile("\\s");

    private final Map<String, Mention.Citation> found = new LinkedHashMap<>();
    private final Map<String, String> shortNames = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();

    /** Keeps one link from each text to each document: the strongest, with the first number seen. */
    void add(Mention.Citation citation) {
        Mention.Citation kept = found.merge(key(citation.subject(), citation.title()), citation, (old, now) -> {
            Mention.Citation stronger = now.relation().compareTo(old.relation()) < 0 ? now : old;
            return new Mention.Citation(
                    old.subject(),
                    stronger.relation(),
                    old.title(),
                    old.author().or(now::author),
                    old.number().or(now::number),
                    stronger.origin());
        });
        Optional.ofNullable(kept).flatMap(Mention.Citation::number).ifPresent(numbers::add);
    }

    private static String key(Mention.Subject subject, String title) {
        return subject.attached() + "|" + squeeze(title);
    }

    /** The title that a short name stands for; nothing when the words are no short name. */
    Optional<String> fullTitle(String name) {
        return Optional.ofNullable(shortNames.get(name)).filter(full -> !full.equals(name));
    }

    boolean isShortName(String title) {
        return fullTitle(title).isPresent();
    }

    /** Notes that a document is called by a short name from here on. */
    void name(String shortName, String title) {
        shortNames.put(shortName, title);
    }

    /** Whether a document with this number was found. */
    boolean hasNumber(String number) {
        return numbers.contains(number);
    }

    boolean has(Mention.Subject subject, String title) {
        return found.containsKey(key(subject, title));
    }

    boolean any(Predicate<Mention.Citation> test) {
        return found.values().stream().anyMatch(test);
    }

    /** What the notice says first, then each attached text, in the order of the words. */
    List<Mention.Citation> inOrder() {
        return found.values().stream()
                .sorted(Comparator.comparingInt(
                                (Mention.Citation c) -> c.subject().attached())
                        .thenComparing(c -> c.origin().span().orElse(new Span(0, 0))))
                .toList();
    }

    /** A title without white space and with one form of brackets: the same document is named in many forms. */
    static String squeeze(String title) {
        return SPACE.matcher(title)
                .replaceAll("")
                .replace('（', '(')
                .replace('）', ')')
                .replace('〈', '《')
                .replace('〉', '》')
                .replace('<', '《')
                .replace('>', '》');
    }
}
