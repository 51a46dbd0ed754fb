package org.policykg.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.policykg.notice.DocumentType;
import org.policykg.notice.Notice;

/** What the words around a cited document say is done to it. */
final class RelationCues {
    /** How far before a title the words may begin that say what is done to it. */
    private static final int REACH = 48;

    private static final int REACH_OF_BASIS = 190;

    /** A relation and the rule that saw it. */
    record Seen(Relation relation, Rule rule) {}

    /** 现将《…》印发, 《…》已经…同意，现印发给你们 */
    private static final Ending PUT_OUT_BEFORE = new Ending(
            "现印发公颁下",
            REACH,
            Pattern.compile(
                    "(?:现将|现)(?:修订后的|制定的|重新修订的)?(?:[\\p{IsHan}、]{0,20}制[定订]的)?$|(?<!制定|研究|修订|出台|抓紧|尽快|及时|适时|组织)(?:印发|发布|公布|颁布|颁发|下发)(?:了)?$"));

    private static final Pattern PUT_OUT_AFTER = Pattern.compile(
            "^[^。]{0,80}?(?:现(?:予以?)?(?:印发|发布|公布|颁布|颁发|下发)|(?:印发|发给)(?:给)?你们|予以(?:印发|发布|公布|颁布|颁发)|现印发)");
    private static final Pattern PASSED_ON =
            Pattern.compile("^[^。]{0,60}?(?:现|予以)?(?:转发|批转)(?:给)?你们|^[^。]{0,40}现(?:予以?)?(?:转发|批转)");
    private static final Ending PASS_ON_BEFORE = new Ending("转批", REACH, Pattern.compile("(?:转发|批转)[^，。；《]{0,30}$"));
    private static final Pattern RECEIVED_AFTER = Pattern.compile("^[^。；]{0,24}?(?:收悉|均悉|悉。|来函|收到)");
    private static final Ending APPROVED_BEFORE =
            new Ending("原同批", REACH, Pattern.compile("(?:原则)?(?:同意|批准)(?:印发)?(?:[\\p{IsHan}]{0,16})?$"));
    private static final Pattern REPEAL_AFTER =
            Pattern.compile("^[^。；《]{0,60}?(?:(?<!应)废止|(?<!应)停止执行|停止使用|失效|不再执行|停止施行|予以撤销)(?!了?《)");
    private static final Ending REPEAL_BEFORE =
            new Ending("废停撤不", REACH, Pattern.compile("(?:废止|停止执行|撤销|不再执行|不再适用)[^，。；]{0,12}$"));
    private static final Ending AMEND_BEFORE =
            new Ending("修删暂调", REACH, Pattern.compile("(?:修改|修订|修正|删去|删除|暂时调整(?:实施)?|调整实施|暂停实施)[^，。；]{0,6}$"));
    private static final Pattern AMEND_AFTER = Pattern.compile("^[^。；]{0,30}?(?:修改为|作如下修改|予以修改|进行修改|进行修订)");
    private static final Ending BASIS_BEFORE = new Ending(
            "根依按遵贯落执实配符履",
            REACH,
            Pattern.compile("(?:根据|依据|按照|依照|遵照|贯彻|落实|(?<!不再|停止|暂停)执行|(?<!调整|暂停)实施|按|遵循|配合|依|符合|履行)[^，。；：]{0,40}$"));

    /** 根据《A》等法律，以及《B》有关规定 */
    private static final Ending BASIS_GOES_ON = new Ending(
            "根依按遵贯落",
            REACH_OF_BASIS,
            Pattern.compile("(?:根据|依据|按照|依照|遵照|贯彻|落实)[^。；]{0,160}》[^。；，]{0,20}，(?:以及|和|及|并(?:参照|结合|按照)?)$"));

    /** 》 and what may stand between it and a title that the same words rest on */
    private static final Ending GOES_ON =
            new Ending("》", REACH, Pattern.compile("》[^。；，]{0,20}，(?:以及|和|及|并(?:参照|结合|按照)?)$"));
    /**
     * Words at the end of others.
     *
     * @param beginnings the characters that they may begin with: only from the first of these on are they looked for
     * @param reach more characters than they ever have
     */
    private record Ending(String beginnings, int reach, Pattern pattern) {
        boolean isAtEndOf(String words) {
            for (int i = Math.max(0, words.length() - reach); i < words.length(); i++) {
                if (beginnings.indexOf(words.charAt(i)) >= 0) {
                    return pattern.matcher(words)
                            .useTransparentBounds(true)
                            .region(i, words.length())
                            .find();
                }
            }
            return false;
        }
    }

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
                && (PASSED_ON.matcher(after).find() || PASS_ON_BEFORE.isAtEndOf(before) && !before.contains("精神"))) {
            return new Seen(Relation.FORWARDS, Rule.FORWARDED_IN_BODY);
        }
        if (isBasis(before) && !isRepealed(firstClause(after))) {
            return new Seen(Relation.BASED_ON, Rule.LEGAL_BASIS);
        }
        if (isRepealed(after) || REPEAL_BEFORE.isAtEndOf(before)) {
            return new Seen(Relation.REPEALS, Rule.REPEAL);
        }
        if (puttingOut
                && own
                && (PUT_OUT_BEFORE.isAtEndOf(before)
                        || holds(after, "印发", "发布", "公布", "颁布", "颁发", "下发", "发给")
                                && PUT_OUT_AFTER.matcher(after).find())) {
            return new Seen(Relation.PROMULGATES, Rule.PROMULGATED_IN_BODY);
        }
        if (AMEND_BEFORE.isAtEndOf(before)
                || holds(after, "修改", "修订") && AMEND_AFTER.matcher(after).find()) {
            return new Seen(Relation.AMENDS, Rule.AMENDMENT);
        }
        if (approving && APPROVED_BEFORE.isAtEndOf(before)) {
            return new Seen(Relation.APPROVES, Rule.APPROVED_PLAN);
        }
        return listed.isPresent() && before.length() < 8
                ? new Seen(Relation.REPEALS, Rule.REPEAL)
                : new Seen(Relation.CITES, Rule.CITATION);
    }

    /** Whether the words before a document rest on it: 根据, 按照, 为贯彻落实. */
    static boolean isBasis(String before) {
        return BASIS_BEFORE.isAtEndOf(before) || GOES_ON.isAtEndOf(before) && BASIS_GOES_ON.isAtEndOf(before);
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
