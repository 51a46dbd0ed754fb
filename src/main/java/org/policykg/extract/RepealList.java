package org.policykg.extract;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.policykg.notice.DocumentNumbers;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.Relations;
import org.policykg.rules.RuleBook;
import org.policykg.rules.Rules;
import org.policykg.rules.Search;
import org.policykg.source.Span;

/** Lists of documents that are no longer in force: 下列文件予以废止： and an entry a line, with 《》 or without. */
final class RepealList {
    /** what says that such a list follows is one paragraph of a few sentences */
    private static final int LONGEST_LEAD = 400;

    private final NamedPattern announces;
    private final NamedPattern entry;
    private final NamedPattern unmarked;
    private final NamedPattern title;

    RepealList(RuleBook rules) {
        this.announces = rules.pattern("titles.announces-repeals");
        this.entry = rules.pattern("titles.repealed");
        this.unmarked = rules.pattern("titles.repealed-without-marks");
        this.title = rules.pattern("titles.list-of-repeals");
    }

    /** Where the words of a paragraph end that say that the entries behind them are repealed. */
    OptionalInt announcement(String words) {
        if (words.length() > LONGEST_LEAD) {
            return OptionalInt.empty();
        }
        Search said = announces.search(words);
        return announces.mayBeIn(words) && said.find()
                ? OptionalInt.of(said.match().end())
                : OptionalInt.empty();
    }

    /** Whether the title of an attached text says so of its entries. */
    boolean isTitledBy(String words) {
        return title.matches(words);
    }

    boolean isEntry(String paragraph) {
        return entry.isIn(paragraph);
    }

    /** An entry without marks: 一、林业部关于狩猎管理的通知（林护字〔1985〕12号）. */
    Optional<Mention.Citation> unmarked(String words, Span paragraph, Mention.Subject subject) {
        Matcher entry = unmarked.matcher(words);
        return entry.matches()
                ? Optional.of(Mention.Citation.of(
                        subject,
                        Relations.REPEALS,
                        entry.group(1).strip(),
                        Optional.empty(),
                        Optional.ofNullable(entry.group(2)).flatMap(DocumentNumbers::tidy),
                        Origin.at(paragraph.part(entry.start(1), entry.end(1)), Rules.LISTED_REPEAL)))
                : Optional.empty();
    }
}
