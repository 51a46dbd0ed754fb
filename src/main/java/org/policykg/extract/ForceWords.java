package org.policykg.extract;

import java.util.Map;
import java.util.regex.Pattern;
import org.policykg.lexicon.Lexicon;

/**
 * The patterns of days of force, by some words; made once for many notices.
 *
 * @param from 自2024年2月1日起施行，有效期5年: groups date, own (the day of issue) and years
 * @param until 有效期至2025年12月31日: group date
 * @param ofItself a sentence up to such a day, in which a document speaks of itself
 */
record ForceWords(Pattern from, Pattern until, Pattern ofItself) {
    private static final String DAY =
            "(?<date>(?:\\d{4}|[一二三四五六七八九〇○零]{4}) ?年 ?[\\d一二三四五六七八九十]{1,3} ?月 ?[\\d一二三四五六七八九十]{1,3} ?日)";

    static ForceWords of(Lexicon lexicon) {
        return new ForceWords(
                pattern(
                        lexicon,
                        "(?:本|现行|该|此)?(?:(?:暂行|实施)?{document-kind})?自 ?(?:" + DAY
                                + "|(?<own>(?:印发|公布|发布|下发|颁布)之日)) ?起?(?:正式)?(?:施行|执行|实施|生效)(?:[，,；]?有效期(?:为)? ?(?<years>[\\d一二三四五六七八九十]{1,3}) ?年)?"),
                pattern(lexicon, "有效期(?:至|到|截至) ?" + DAY),
                pattern(
                        lexicon,
                        "本(?:暂行|实施)?{document-kind}.*|自.*|.*(?:予以公布|予以发布|现予公布|现公布|现发布|现予发布|现将[^。]*(?:公布|发布|颁布|印发))[^。]*"));
    }

    private static Pattern pattern(Lexicon lexicon, String regex) {
        return Pattern.compile(lexicon.unfold(regex, Map.of()));
    }
}
