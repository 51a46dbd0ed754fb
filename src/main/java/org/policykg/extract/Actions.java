package org.policykg.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policykg.lexicon.BodyShapes;
import org.policykg.lexicon.Lexicon;

/**
 * Verb and object of a task. An operative clause names who acts, then how and by what, then the verb with its object, which ends the
 * clause; so the action is what is left of the first clause that says more than when, where and by what.
 */
final class Actions {
    private static final int LONGEST = 60;
    private static final int SHORTEST = 3;
    /** The verb stands near the beginning. */
    private static final int NEAR = 300;

    private static final int MOST_CLAUSES = 6;
    private static final String CLAUSE = "(?:[^，。；：！？\\n（(《“]|（[^（）]*+）|\\([^()]*+\\)|《[^》]*+》|“[^”]*+”|[（(《“])+";
    private static final String DAY =
            "(?:(?:\\d{4}年|\\d{1,2}月|每年|每季度|每月|[“\"]?十[一二三四五]五[”\"]?)[\\d年月日底末前后起内之以期间初上中下旬季度、至—-]*|(?:年|月|季度)[底末]前?)";
    private static final String WHEN = "(?:力争|争取)?(?:到|至|于|在|自|从|截至)?" + DAY;
    private static final String BEFORE_VERB =
            "(?:(?!{compound})(?:{modal}|{manner}|{connective}|、|会同.{2,40}?(?:{acting-end}|方面)(?:[、和].{2,20}?{acting-end})*(?:等部门|等单位)?(?![等门])(?=\\p{IsHan})|"
                    + WHEN + "|{preposition}.{1,40}?{adverbial-end}(?![的和及与或、])(?=\\p{IsHan}{2})))+";
    /** what binds whoever stands before it, less the words that hold the same character */
    private static final Pattern MODAL =
            Pattern.compile("(?<=^[^，。；]{2,25})(?:(?<![重主需必首纪摘概简])要(?![求素点件闻])|应当|(?<![响对适效反供相回感])应(?![急对用收付届])|必须)");

    private final BodyShapes shapes;
    private final Pattern clause = Pattern.compile(CLAUSE);
    private final Pattern before;
    private final Pattern when = Pattern.compile(WHEN + ".{0,4}");
    private final Pattern adverbial;
    private final Pattern objectFirst;

    Actions(Lexicon words, BodyShapes shapes) {
        this.shapes = shapes;
        this.before = pattern(words, BEFORE_VERB);
        this.adverbial = pattern(words, "(?!{compound}){preposition}");
        this.objectFirst = pattern(words, "对.*{object-verb}.*");
    }

    private static Pattern pattern(Lexicon words, String regex) {
        return Pattern.compile(words.unfold(regex, Map.of()));
    }

    /** The action of a task, at most 60 characters; absent where its words name none. */
    Optional<String> of(String task) {
        String near = task.substring(0, Math.min(task.length(), NEAR));
        List<String> clauses = clause.matcher(near)
                .results()
                .limit(MOST_CLAUSES)
                .map(found -> verbal(found.group().strip()))
                .toList();
        return Stream.concat(clauses.stream().filter(words -> !isAdverbial(words)), clauses.stream())
                .filter(words -> words.length() >= SHORTEST)
                .findFirst()
                .map(Actions::cut);
    }

    /** A clause without who acts, how and by what. */
    private String verbal(String words) {
        int subject = adverbial.matcher(words).lookingAt() ? 0 : behindSubject(words);
        Matcher first = before.matcher(words).region(subject, words.length());
        int start = first.lookingAt() ? first.end() : subject;
        return words.substring(start);
    }

    private boolean isAdverbial(String words) {
        return words.length() < SHORTEST
                || when.matcher(words).matches()
                || adverbial.matcher(words).lookingAt()
                        && !objectFirst.matcher(words).matches();
    }

    /** Where the words begin that say what the subject must do: behind the bodies, a known name, or whatever a modal binds. */
    private int behindSubject(String words) {
        int actors = ClauseActor.behindSubject(words, shapes);
        int known = actors > 0 ? actors : shapes.leadingKnown(words);
        Matcher modal = MODAL.matcher(words);
        int end = known > 0 ? known : modal.find() ? modal.start() : 0;
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
