package org.policykg.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.policykg.lexicon.DataException;
import org.policykg.lexicon.Entry;
import org.policykg.lexicon.Lexicon;

/**
 * A pattern as it stands in a file of rules.
 *
 * @param where for messages
 * @param name the rule or the file in which it stands, a dot, and its name there
 * @param rule the rule in which it stands
 * @param convention what it reads, in a sentence
 * @param template the pattern, with references
 * @param asked how the program asks for it
 * @param examples words in which it stands, what it matches in «»
 * @param counterExamples words in which it does not
 */
record PatternEntry(
        String where,
        String name,
        Optional<String> rule,
        String convention,
        String template,
        Asked asked,
        List<String> examples,
        List<String> counterExamples) {
    /** Where words must have it. */
    enum Asked {
        ANYWHERE,
        START,
        WHOLE
    }

    private static final Set<String> KEYS = Set.of("convention", "pattern", "at", "examples", "counter-examples");

    static PatternEntry read(String owner, String key, Optional<String> rule, Entry entry) {
        entry.only(KEYS);
        if (!key.matches("[a-z][a-z-]*")) {
            throw new DataException(entry.where() + ": the name of a pattern has small letters and hyphens only");
        }
        if (entry.texts("examples").isEmpty()) {
            throw new DataException(entry.where() + " needs examples");
        }
        return new PatternEntry(
                entry.where(),
                owner + "." + key,
                rule,
                entry.text("convention"),
                entry.text("pattern"),
                asked(entry),
                entry.texts("examples"),
                entry.texts("counter-examples"));
    }

    private static Asked asked(Entry entry) {
        return switch (entry.maybeText("at").orElse("anywhere")) {
            case "anywhere" -> Asked.ANYWHERE;
            case "start" -> Asked.START;
            case "whole" -> Asked.WHOLE;
            default -> throw new DataException(entry.where() + ": at is none of anywhere, start, whole");
        };
    }

    /**
     * The pattern with its references written out.
     *
     * @param fragments pieces of patterns that it may name
     * @throws DataException when it is no pattern or names what there is not
     */
    NamedPattern unfold(Lexicon lexicon, Map<String, String> fragments) {
        try {
            return NamedPattern.of(name, rule, convention, lexicon.unfold(template, fragments));
        } catch (PatternSyntaxException broken) {
            throw new DataException(where + ": " + broken.getDescription() + " in " + template);
        } catch (DataException unknown) {
            throw new DataException(where + ": " + unknown.getMessage());
        }
    }
}
