package org.policykg.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.notice.DocumentNumbers;
import org.policykg.rules.Relations;
import org.policykg.rules.Rules;
import org.policykg.source.Span;

/** Lists of documents that are no longer in force: 下列文件予以废止： and an entry a line, with 《》 or without. */
final class RepealList {
    /** what says that such a list follows is one paragraph of a few sentences */
    private static final int LONGEST_LEAD = 400;

    private static final Pattern LIST_OF_REPEALS =
            Pattern.compile("(?:下列|以下|如下)[^。《]{0,30}(?:废止|停止执行|失效)|(?:废止|停止执行|失效)[^。《]{0,10}(?:下列|以下|如下)");
    private static final Pattern LIST_ENTRY = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,3}[.．、])?\\s?(?:《|[^《]{4,100}(?:通知|办法|规定|意见|函|公告|决定|批复|细则|条例|通报|方案|规则)[（(])");
    private static final Pattern UNMARKED_ENTRY = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,3}[.．、]?)?\\s?([^《。；，]{4,100}?(?:通知|办法|规定|意见|函|公告|决定|批复|细则|条例|通报|方案|规则))\\s?(?:[（(]?([^（()）]{4,30}号)[）)]?)[。；]?$");
    private static final Pattern TITLE = Pattern.compile(".*(?:废止|失效|停止执行).*(?:目录|清单|文件|规章|法规)");

    private RepealList() {}

    /** Whether a paragraph says that the entries below it are repealed. */
    static boolean isAnnouncedBy(String words) {
        return words.length() <= LONGEST_LEAD
                && (words.contains("废止") || words.contains("停止执行") || words.contains("失效"))
                && LIST_OF_REPEALS.matcher(words).find();
    }

    /** Whether the title of an attached text says so of its entries. */
    static boolean isTitledBy(String title) {
        return TITLE.matcher(title).matches();
    }

    static boolean isEntry(String paragraph) {
        return LIST_ENTRY.matcher(paragraph).find();
    }

    /** An entry without marks: 一、林业部关于狩猎管理的通知（林护字〔1985〕12号）. */
    static Optional<Mention.Citation> unmarked(String words, Span paragraph, Mention.Subject subject) {
        Matcher entry = UNMARKED_ENTRY.matcher(words);
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
