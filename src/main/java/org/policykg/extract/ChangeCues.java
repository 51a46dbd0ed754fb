package org.policykg.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.notice.Notice;

/**
 * What the words around a document say that changes it: they end it, take its place, set it right, change it. What others
 * have done to it (已废止的), or are to do (抓紧修订), is no deed of the text.
 */
final class ChangeCues {
    private static final int REACH = 48;

    private static final Pattern REPEAL_AFTER = Pattern.compile(
            "^[^。；《]{0,60}?((?<![应当拟议或和])废止(?!部分|一批|下列|有关|若干|\\d)|(?<!应)停止执行|停止使用|失效|不再执行|停止施行|予以撤销)(?!了?《)");
    /** 与《…》不一致的，同时废止 ends what differs from the document, and not the document. */
    private static final Pattern MEASURE_AFTER = Pattern.compile("^[^。；，《]{0,8}?(?:不一致|抵触|不符|冲突|相悖)");

    private static final Pattern DONE = Pattern.compile("(?:已|被)[^，。；]{0,16}$");
    private static final Pattern BY_THIS = Pattern.compile("(?:予以|现|决定|同时|即行)$");
    private static final Ending REPEAL_BEFORE =
            new Ending("废停撤不", REACH, Pattern.compile("(?:废止(?![的了])|停止执行|撤销(?![的了])|不再执行|不再适用)[^，。；]{0,12}$"));
    private static final Ending REPLACE_BEFORE =
            new Ending("本", REACH, Pattern.compile("(?<!不得以|不能以|不以)本\\p{IsHan}{1,6}?(?:代替|替代|取代)(?:原来?的?|了)?$"));
    private static final Pattern REPLACE_AFTER = Pattern.compile("^[^。；，《]{0,12}?[由被为]本\\p{IsHan}{1,6}?所?(?:代替|替代|取代)");

    private static final Pattern CORRECT_AFTER = Pattern.compile(
            "^[^。；《]{0,60}?(?:(?:更正|勘误)如下|更正为|作(?:如下|以下)更正|(?:现予以?|特此|现)更正)|^[^；《]{0,80}?应为[^；《]{0,80}?特此更正");
    /** What is wrong with a document, where the title of the notice says that it sets things right. */
    private static final Pattern WRONG_AFTER = Pattern.compile("^[^；《]{0,120}?(?:应为|有误|错误|更正|勘误)");

    private static final Ending AMEND_BEFORE = new Ending(
            "修删暂调",
            REACH,
            Pattern.compile(
                    "(?:(?:修改|修订|修正)(?!后|的|完善|发布|公布|印发|颁布|施行|实施|出台|通过|版|稿)|删去|删除|暂时调整(?:实施)?|调整实施|暂停实施)[^，。；）)]{0,6}$"));
    private static final Pattern AMEND_AFTER = Pattern.compile("^[^。；]{0,30}?(?:修改为|作如下修改|予以修改|进行修改|进行修订)");
    private static final Pattern AMEND_BEFORE_AND_AFTER = Pattern.compile("(?:要|应当?|需|抓紧|加快|及时|尽快|适时|研究|组织)对$");

    /** 抓紧修订《…》, 要及时废止《…》, 已废止《…》, 新修订《…》, 2022年废止《…》 */
    private static final Pattern NO_DEED = Pattern.compile(
            "(?:(?:加快|抓紧|及时|适时|尽快|推动|推进|促进|积极|研究|组织|启动|着手|探索|建议|拟|应当?|需|须|(?<!主)要(?!求)|或|已|被|先后|累计)[^，。；《》]{0,8}?|制[定订]?、?|全?新|刚|[年月])(?:修改|修订|修正|废止|撤销)[^，。；]{0,12}$");

    private static final int NEAR = 32;

    /** 文件自本通知印发之日起同时废止, right behind a number */
    private static final Pattern NUMBER_REPEALED = Pattern.compile(
            "^等?(?:[一二三四五六七八九十\\d]{1,3}[个件份])?(?:文件?|通知|公告)?(?:自[^，。；《]{2,24}[起日]，?)?(?:一并|同时|即行|[均也现]|相应|随之|予以){0,3}(?:废止|停止执行|停止施行|失效|不再执行)");

    private static final Ending NUMBER_REPEALED_BEFORE =
            new Ending("废停撤不", REACH, Pattern.compile("(?:废止|停止执行|撤销|不再执行)原?$"));
    private static final Pattern NUMBER_AMENDED =
            Pattern.compile("^(?:文件?|通知|公告)?[^，。；《]{0,20}?(?:修改为|作(?:如下|以下|相应)修改|予以修改|进行修[改订])");
    private static final Ending NUMBER_AMENDED_BEFORE = new Ending("修删", REACH, Pattern.compile("(?:修改|修订|删去|删除)原?$"));

    private final boolean correcting;

    ChangeCues(Notice notice) {
        String title = notice.title().text();
        this.correcting = title.contains("更正") || title.contains("勘误");
    }

    /** Whether the words end a document. */
    static boolean isRepealed(String before, String after) {
        return isRepealedAfter(after)
                || REPEAL_BEFORE.isAtEndOf(before)
                        && !NO_DEED.matcher(near(before)).find();
    }

    /** Whether the words behind a document end it. */
    static boolean isRepealedAfter(String after) {
        if (!RelationCues.holds(after, "废止", "停止", "失效", "不再执行", "予以撤销")) {
            return false;
        }
        Matcher repeal = REPEAL_AFTER.matcher(after);
        if (!repeal.find() || MEASURE_AFTER.matcher(after).find()) {
            return false;
        }
        String lead = after.substring(0, repeal.start(1));
        return !DONE.matcher(lead).find() || BY_THIS.matcher(lead).find();
    }

    /** Whether the words take a document's place. */
    static boolean isReplaced(String before, String after) {
        return RelationCues.holds(before, "替", "取代") && REPLACE_BEFORE.isAtEndOf(before)
                || RelationCues.holds(after, "替", "取代")
                        && REPLACE_AFTER.matcher(after).find();
    }

    /** Whether the words set right what is wrong with a document. */
    boolean isCorrected(String after) {
        return correcting && WRONG_AFTER.matcher(after).find()
                || RelationCues.holds(after, "更正", "勘误")
                        && CORRECT_AFTER.matcher(after).find();
    }

    /** Whether the words change a document. */
    static boolean isAmended(String before, String after) {
        return AMEND_BEFORE.isAtEndOf(before) && !NO_DEED.matcher(near(before)).find()
                || RelationCues.holds(after, "修改", "修订")
                        && AMEND_AFTER.matcher(after).find()
                        && !AMEND_BEFORE_AND_AFTER.matcher(before).find();
    }

    /**
     * What is done to documents that are named by their numbers alone: the words stand close to them.
     *
     * @param before the words of the sentence before the first number
     * @param after the words behind the last
     */
    Optional<RelationCues.Seen> ofNumbers(String before, String after) {
        boolean deed = !NO_DEED.matcher(near(before)).find();
        if (NUMBER_REPEALED.matcher(after).find() || deed && NUMBER_REPEALED_BEFORE.isAtEndOf(before)) {
            return Optional.of(new RelationCues.Seen(Relation.REPEALS, Rule.UNMARKED_REPEAL));
        }
        if (isCorrected(after)) {
            return Optional.of(new RelationCues.Seen(Relation.CORRECTS, Rule.CORRECTION));
        }
        boolean amended = deed && NUMBER_AMENDED_BEFORE.isAtEndOf(before)
                || NUMBER_AMENDED.matcher(after).find()
                        && !AMEND_BEFORE_AND_AFTER.matcher(before).find();
        return amended
                ? Optional.of(new RelationCues.Seen(Relation.AMENDS, Rule.UNMARKED_AMENDMENT))
                : Optional.empty();
    }

    private static String near(String before) {
        return before.substring(Math.max(0, before.length() - NEAR));
    }
}
