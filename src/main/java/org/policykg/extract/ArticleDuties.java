package org.policykg.extract;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** Which articles bind a public body to an act, so that they are tasks: 各级林业主管部门应当编制规划. */
final class ArticleDuties {
    private static final NamedPattern DUTY = RuleBook.standard().pattern("actor-of-item.duty-of-article");
    private static final NamedPattern PUBLIC_BODY = RuleBook.standard().pattern("actor-of-item.public-body");
    private static final Pattern SENTENCE = Pattern.compile("[^。；\\n]+[。；]?");
    private static final Pattern CLAUSE = Pattern.compile("[^，,]+");
    /** The bodies of a clause, those with whom they act and the act stand within so many characters. */
    private static final int REACH = 300;

    private final BodyShapes shapes;

    ArticleDuties(BodyShapes shapes) {
        this.shapes = shapes;
    }

    /** Whether a sentence of an article binds a public body, named at the head of a clause, to an act. */
    boolean isDuty(String article) {
        return SENTENCE.matcher(article)
                .results()
                .map(MatchResult::group)
                .anyMatch(sentence -> CLAUSE.matcher(sentence)
                        .results()
                        .map(MatchResult::start)
                        .anyMatch(at -> binds(sentence.substring(at, Math.min(at + REACH, sentence.length())))));
    }

    private boolean binds(String words) {
        int verb = ClauseActor.behindSubject(words, shapes);
        return verb > 0
                && DUTY.matcher(words).region(verb, words.length()).lookingAt()
                && new ActorList(words, shapes)
                        .read(0, verb, true).stream().allMatch(body -> PUBLIC_BODY.matches(body.name()));
    }
}
