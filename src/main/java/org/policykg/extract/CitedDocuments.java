package org.policykg.extract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RelationTable;
import org.policykg.rules.Relations;
import org.policykg.rules.RuleBook;
import org.policykg.rules.Rules;
import org.policykg.source.Span;

/** The documents that were found so far, each once for each text that names it, and the short names that they were given. */
final class CitedDocuments {
    private static final Pattern SPACE = Pattern.compile("\\s");
    /** Orders and announcements are printed with the name of their body and without it. */
    private static final NamedPattern BODY_OF_SERIAL = RuleBook.standard().pattern("titles.body-of-serial");

    private final RelationTable relations;
    private final Map<String, Mention.Citation> found = new LinkedHashMap<>();
    /** by text and title: which document of that title was named last */
    private final Map<String, String> last = new HashMap<>();

    private final Map<String, String> numbered = new HashMap<>();
    private final Map<String, String> shortNames = new HashMap<>();

    /**
     * No documents yet.
     *
     * @param relations which of two relations is stronger
     */
    CitedDocuments(RelationTable relations) {
        this.relations = relations;
    }

    /**
     * Keeps one link from each text to each document: the strongest. Two numbers of one title are two documents, and the
     * title alone is the one that was named last.
     */
    void add(Mention.Citation citation) {
        String title = title(citation.subject(), citation.title(), citation.namesake());
        String bare = title + "|";
        String key = citation.number()
                .map(number -> bare + BODY_OF_SERIAL.matcher(number).replaceFirst(""))
                .orElseGet(() -> last.getOrDefault(title, bare));
        if (!key.equals(bare)) {
            Optional.ofNullable(found.remove(bare)).ifPresent(named -> found.put(key, named));
        }
        found.merge(key, citation, this::merged);
        last.put(title, key);
        Optional.ofNullable(found.get(key))
                .flatMap(Mention.Citation::number)
                .ifPresent(number -> numbered.put(number, key));
    }

    private Mention.Citation merged(Mention.Citation old, Mention.Citation now) {
        Mention.Citation stronger = relations.isStronger(now.relation(), old.relation()) ? now : old;
        return new Mention.Citation(
                old.subject(),
                stronger.relation(),
                old.title(),
                old.author().or(now::author),
                old.number().or(now::number),
                old.namesake(),
                old.replaced() || now.replaced(),
                stronger.origin());
    }

    private static String title(Mention.Subject subject, String title, boolean namesake) {
        return subject.attached() + (namesake ? "!" : "|") + squeeze(title);
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

    /** The document with a number, as it was found last. */
    Optional<Mention.Citation> withNumber(String number) {
        return Optional.ofNullable(numbered.get(number)).map(found::get);
    }

    boolean has(Mention.Subject subject, String title) {
        return last.containsKey(title(subject, title, false));
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

    /** Says of a document that was named before that what names it rests on it. */
    void restsOn(Mention.Subject subject, String title, Span span) {
        if (has(subject, title)) {
            add(Mention.Citation.of(
                    subject,
                    Relations.BASED_ON,
                    title,
                    Optional.empty(),
                    Optional.empty(),
                    Origin.at(span, Rules.LEGAL_BASIS)));
        }
    }
}
