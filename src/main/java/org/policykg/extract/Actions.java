package org.policykg.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * Verb and object of a task. An operative clause names who acts, then how and by what, then the verb with its object, which ends the
 * clause; so the action is what is left of the first clause that says more than when, where, by what and on what condition. Headings
 * need no verb: a clause that binds somebody or begins with a verb of measures goes before one that does not.
 */
final class Actions {
    private static final int LONGEST = 60;
    private static final int SHORTEST = 3;
    /** The verb stands near the beginning. */
    private static final int NEAR = 300;

    private final BodyShapes shapes;
    private final NamedPattern clause;
    private final NamedPattern subject;
    private final NamedPattern before;
    private final NamedPattern when;
    private final NamedPattern adverbial;
    private final NamedPattern objectFirst;
    private final NamedPattern verb;
    private final NamedPattern circumstance;
    private final NamedPattern counted;

    Actions(RuleBook rules, BodyShapes shapes) {
        this.shapes = shapes;
        this.clause = rules.pattern("actions.clause");
        this.subject = rules.pattern("actions.subject");
        this.before = rules.pattern("actions.before-verb");
        this.when = rules.pattern("actions.when");
        this.adverbial = rules.pattern("actions.adverbial");
        this.objectFirst = rules.pattern("actions.object-first");
        this.verb = rules.pattern("actions.verb");
        this.circumstance = rules.pattern("actions.circumstance");
        this.counted = rules.pattern("actions.counted");
    }

    /** The action of a task, at most 60 characters; absent where its words name none. */
    Optional<String> of(String task) {
        Matcher clauses = clause.matcher(task.substring(0, Math.min(task.length(), NEAR)));
        String plain = "";
        String adverb = "";
        while (clauses.find()) {
            String clauseWords = clauses.group().strip();
            String verbal = verbal(clauseWords);
            String words = counted.matcher(verbal).replaceFirst("");
            if (words.length() < SHORTEST) {
                continue;
            }
            if (isAdverbial(words)) {
                adverb = adverb.isEmpty() ? words : adverb;
            } else if (verbal.length() < clauseWords.length() || verb.begins(words) || objectFirst.matches(words)) {
                return Optional.of(cut(words));
            } else {
                plain = plain.isEmpty() ? words : plain;
            }
        }
        return Optional.of(cut(plain.isEmpty() ? adverb : plain)).filter(words -> !words.isEmpty());
    }

    /** A clause without who acts, how and by what. */
    private String verbal(String words) {
        int verb = adverbial.begins(words) ? 0 : behindSubject(words);
        Matcher first = before.matcher(words).region(verb, words.length());
        return words.substring(first.lookingAt() ? first.end() : verb);
    }

    private boolean isAdverbial(String words) {
        return when.matches(words)
                || circumstance.matches(words)
                || adverbial.begins(words) && !objectFirst.matches(words);
    }

    /** Where the words begin that say what the subject must do: behind the bodies, a known name, or whatever a modal binds. */
    private int behindSubject(String words) {
        int actors = ClauseActor.behindSubject(words, shapes);
        int known = actors > 0 ? actors : shapes.leadingKnown(words);
        Matcher bound = subject.matcher(words);
        int end = known > 0 ? known : bound.lookingAt() ? bound.end() : 0;
        return end > 0 && words.startsWith("将", end) ? end + 1 : end;
    }

    /** Its first characters, up to a comma of a list or a bracket where it is long. */
    private static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        String head = words.substring(0, LONGEST);
        int end = Math.max(head.lastIndexOf('、'), head.lastIndexOf('（'));
        return end >= LONGEST / 2 ? head.substring(0, end) : head;
    }
}
