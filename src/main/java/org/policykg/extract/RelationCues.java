package org.policykg.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.policykg.notice.DocumentType;
import org.policykg.notice.Notice;

/** What the words around a cited document say is done to it. */
final class RelationCues {
    /** A relation and the rule that saw it. */
    record Seen(Relation relation, Rule rule) {}

    /** 现将《…》印发, 《…》已经…同意，现印发给你们 */
    private static final Pattern PUT_OUT_BEFORE = Pattern.compile(
            "(?:现将|现)(?:修订后的|制定的|重新修订的)?(?:[\\p{IsHan}、]{0,20}制[定订]的)?$|(?<!制定|研究|修订|出台|抓紧|尽快|及时|适时|组织)(?:印发|发布|公布|颁布|颁发|下发)(?:了)?$");

    private static final Pattern PUT_OUT_AFTER = Pattern.compile(
            "^[^。]{0,80}?(?:现(?:予以?)?(?:印发|发布|公布|颁布|颁发|下发)|(?:印发|发给)(?:给)?你们|予以(?:印发|发布|公布|颁布|颁发)|现印发)");
    private static final Pattern PASSED_ON =
            Pattern.compile("^[^。]{0,60}?(?:现|予以)?(?:转发|批转)(?:给)?你们|^[^。]{0,40}现(?:予以?)?(?:转发|批转)");
    private static final Pattern PASS_ON_BEFORE = Pattern.compile("(?:转发|批转)[^，。；《]{0,30}$");
    private static final Pattern RECEIVED_AFTER = Pattern.compile("^[^。；]{0,24}?(?:收悉|均悉|悉。|来函|收到)");
    private static final Pattern APPROVED_BEFORE = Pattern.compile("(?:原则)?(?:同意|批准)(?:印发)?(?:[\\p{IsHan}]{0,16})?$");
    private static final Pattern REPEAL_AFTER =
            Pattern.compile("^[^。；《]{0,60}?(?:(?<!应)废止|(?<!应)停止执行|停止使用|失效|不再执行|停止施行|予以撤销)(?!了?《)");
    private static final Pattern REPEAL_BEFORE = Pattern.compile("(?:废止|停止执行|撤销|不再执行|不再适用)[^，。；]{0,12}$");
    private static final Pattern AMEND_BEFORE = Pattern.compile("(?:修改|修订|修正|删去|删除|暂时调整(?:实施)?|调整实施|暂停实施)[^，。；]{0,6}$");
    private static final Pattern AMEND_AFTER = Pattern.compile("^[^。；]{0,30}?(?:修改为|作如下修改|予以修改|进行修改|进行修订)");
    private static final Pattern BASIS_BEFORE =
            Pattern.compile("(?:根据|依据|按照|依照|遵照|贯彻|落实|(?<!不再|停止|暂停)执行|(?<!调整|暂停)实施|按|遵循|配合|依|符合|履行)[^，。；：]{0,40}$");

    /** 根据《A》等法律，以及《B》有关规定 */
    private static final Pattern BASIS_GOES_ON =
            Pattern.compile("(?:根据|依据|按照|依照|遵照|贯彻|落实)[^。；]{0,160}》[^。；，]{0,20}，(?:以及|和|及|并(?:参照|结合|按照)?)$");

    /** 》 and what may stand between it and a title that the same words rest on */
    private static final Pattern GOES_ON = Pattern.compile("》[^。；，]{0,20}，(?:以及|和|及|并(?:参照|结合|按照)?)$");
    /** How far before a title the words may begin that say what is done to it. */
    private static final int REACH = 48;

    private static final int REACH_OF_BASIS = 190;

    private final boolean approving;
    private final boolean puttingOut;

    RelationCues(Notice notice) {
        Optional<DocumentType> type = notice.type();
        this.approving = type.equals(Optional.of(DocumentType.REPLY)) || type.equals(Optional.of(DocumentType.LETTER));
        String title = notice.title().text();
        // the title says that the notice puts something out, or says nothing of what it does
        this.puttingOut = holds(title, "印发", "发布", "公布", "颁布", "颁发", "下发") || !title.contains("关于");
    }

    /**
     * The relation to a document.
     *
     * @param before the words of its sentence before it
     * @param after the words behind it
     * @param listed what the line above a list says of its entries
     * @param own whether the notice itself says so; an attached text puts nothing out and passes nothing on
     */
    Seen read(String before, String after, Optional<Relation> listed, boolean own) {
        if (holds(after, "悉", "来函", "收到") && RECEIVED_AFTER.matcher(after).find()) {
            return new Seen(Relation.REPLIES_TO, Rule.RECEIVED);
        }
        if (own
                && (holds(after, "转发", "批转") || holds(before, "转发", "批转"))
                && (PASSED_ON.matcher(after).find()
                        || endIn(PASS_ON_BEFORE, before, REACH) && !before.contains("精神"))) {
            return new Seen(Relation.FORWARDS, Rule.FORWARDED_IN_BODY);
        }
        if (isBasis(before) && !isRepealed(firstClause(after))) {
            return new Seen(Relation.BASED_ON, Rule.LEGAL_BASIS);
        }
        if (isRepealed(after) || endIn(REPEAL_BEFORE, before, REACH)) {
            return new Seen(Relation.REPEALS, Rule.REPEAL);
        }
        if (puttingOut
                && own
                && (endIn(PUT_OUT_BEFORE, before, REACH)
                        || holds(after, "印发", "发布", "公布", "颁布", "颁发", "下发", "发给")
                                && PUT_OUT_AFTER.matcher(after).find())) {
            return new Seen(Relation.PROMULGATES, Rule.PROMULGATED_IN_BODY);
        }
        if (endIn(AMEND_BEFORE, before, REACH)
                || holds(after, "修改", "修订") && AMEND_AFTER.matcher(after).find()) {
            return new Seen(Relation.AMENDS, Rule.AMENDMENT);
        }
        if (approving && endIn(APPROVED_BEFORE, before, REACH)) {
            return new Seen(Relation.APPROVES, Rule.APPROVED_PLAN);
        }
        return listed.isPresent() && before.length() < 8
                ? new Seen(Relation.REPEALS, Rule.REPEAL)
                : new Seen(Relation.CITES, Rule.CITATION);
    }

    /** Whether the words before a document rest on it: 根据, 按照, 为贯彻落实. */
    static boolean isBasis(String before) {
        return endIn(BASIS_BEFORE, before, REACH)
                || endIn(GOES_ON, before, REACH) && endIn(BASIS_GOES_ON, before, REACH_OF_BASIS);
    }

    /** Whether words end in a pattern that is no longer than so many characters. */
    private static boolean endIn(Pattern pattern, String words, int reach) {
        return pattern.matcher(words)
                .useTransparentBounds(true)
                .region(Math.max(0, words.length() - reach), words.length())
                .find();
    }

    private static boolean isRepealed(String after) {
        return holds(after, "废止", "停止", "失效", "不再执行", "予以撤销")
                && REPEAL_AFTER.matcher(after).find();
    }

    /** Whether one of some words stands in a text at all; patterns are for texts where one does. */
    private static boolean holds(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String firstClause(String after) {
        int stop = after.indexOf('，');
        return stop < 0 ? after : after.substring(0, stop);
    }
}
