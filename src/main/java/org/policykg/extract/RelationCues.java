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
    private static final Pattern REISSUE_AFTER =
            Pattern.compile("^(?![^。；]{0,40}修改)[^。；《]{0,40}?重新(?:印发|公布|发布|颁布|颁发|下发)(?!的|之日|以来|以?后)(?![^。；，]{0,12}《)");
    private static final Ending REISSUE_BEFORE =
            new Ending("现决同", REACH, Pattern.compile("(?:现|决定|同意)(?:予以|将)?重新(?:印发|公布|发布|颁布|颁发|下发)$"));
    private static final Ending BASIS_BEFORE = new Ending(
            "根依按遵贯落执实配符履",
            REACH,
            Pattern.compile("(?:根据|依据|按照|依照|遵照|贯彻|落实|(?<!不再|停止|暂停)执行|(?<!调整|暂停)实施|按|遵循|配合|依|符合|履行)[^，。；：]{0,40}$"));

    /** 根据《A》等法律，以及《B》有关规定 */
    private static final Ending BASIS_GOES_ON = new Ending(
            "根依按遵贯落",
            REACH_OF_BASIS,
            Pattern.compile("(?:根据|依据|按照|依照|遵照|贯彻|落实)[^。；]{0,160}》[^。；，]{0,20}，(?:以及|和|及|并(?:参照|结合|按照)?)$"));

    /** 根据《A》（…）和…令《B》以及2024年: one clause rests on all the titles that it lists */
    private static final Ending BASIS_OF_LIST = new Ending(
            "根依遵",
            REACH_OF_BASIS,
            Pattern.compile("(?:根据|依据|依照|遵照)[^，。；：]{0,160}》(?:[（(][^（()）]{0,40}[）)])?(?:、|以及|[和与及])[^，。；：《》]{0,24}$"));

    /** 》 and what may stand between it and a title that the same words rest on */
    private static final Ending GOES_ON =
            new Ending("》", REACH, Pattern.compile("》[^。；，]{0,20}，(?:以及|和|及|并(?:参照|结合|按照)?)$"));

    private final boolean approving;
    private final boolean puttingOut;
    private final ChangeCues changes;

    RelationCues(Notice notice) {
        this.changes = new ChangeCues(notice);
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
        if (isBasis(before) && !ChangeCues.isRepealedAfter(firstClause(after))) {
            return new Seen(Relation.BASED_ON, Rule.LEGAL_BASIS);
        }
        if (own
                && (holds(after, "重新") && REISSUE_AFTER.matcher(after).find()
                        || holds(before, "重新") && REISSUE_BEFORE.isAtEndOf(before))) {
            return new Seen(Relation.REISSUES, Rule.REISSUED_IN_BODY);
        }
        if (ChangeCues.isRepealed(before, after)) {
            return new Seen(Relation.REPEALS, Rule.REPEAL);
        }
        if (ChangeCues.isReplaced(before, after)) {
            return new Seen(Relation.REPEALS, Rule.REPLACEMENT);
        }
        if (changes.isCorrected(after)) {
            return new Seen(Relation.CORRECTS, Rule.CORRECTION);
        }
        if (puttingOut
                && own
                && (PUT_OUT_BEFORE.isAtEndOf(before)
                        || holds(after, "印发", "发布", "公布", "颁布", "颁发", "下发", "发给")
                                && PUT_OUT_AFTER.matcher(after).find())) {
            return new Seen(Relation.PROMULGATES, Rule.PROMULGATED_IN_BODY);
        }
        if (ChangeCues.isAmended(before, after)) {
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
        return BASIS_BEFORE.isAtEndOf(before)
                || BASIS_OF_LIST.isAtEndOf(before)
                || GOES_ON.isAtEndOf(before) && BASIS_GOES_ON.isAtEndOf(before);
    }

    /** What is done to documents that are named by their numbers alone; nothing where they are only mentioned. */
    Optional<Seen> ofNumbers(String before, String after) {
        return isBasis(before) && !ChangeCues.isRepealedAfter(firstClause(after))
                ? Optional.of(new Seen(Relation.BASED_ON, Rule.UNMARKED_BASIS))
                : changes.ofNumbers(before, after);
    }

    /** Whether one of some words stands in a text at all; patterns are for texts where one does. */
    static boolean holds(String text, String... words) {
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
