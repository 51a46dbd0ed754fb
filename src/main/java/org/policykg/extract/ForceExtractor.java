package org.policykg.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.notice.AttachedText;
import org.policykg.notice.ChineseDates;
import org.policykg.notice.Notice;
import org.policykg.rules.Rules;
import org.policykg.source.Span;

/** From when, and until when, a document is in force: 自2024年2月1日起施行，有效期5年. */
final class ForceExtractor {
    private static final String DAY =
            "(?<date>(?:\\d{4}|[一二三四五六七八九〇○零]{4}) ?年 ?[\\d一二三四五六七八九十]{1,3} ?月 ?[\\d一二三四五六七八九十]{1,3} ?日)";
    private static final Pattern FROM = Pattern.compile(
            "(?:本|现行|该|此)?(?:通知|办法|规定|意见|条例|细则|方案|决定|公告|规则|措施|规范|暂行办法|标准|预案|规划|目录|清单|制度)?自(?:" + DAY
                    + "|(?<own>(?:印发|公布|发布|下发|颁布)之日))起(?:正式)?(?:施行|执行|实施|生效)(?:[，,；]?有效期(?:为)?(?<years>[\\d一二三四五六七八九十]{1,3})年)?");
    private static final Pattern UNTIL = Pattern.compile("有效期(?:至|到|截至)" + DAY);
    private static final Pattern OF_ITSELF = Pattern.compile(
            "本(?:通知|办法|规定|意见|条例|细则|方案|决定|公告|通告|规则|措施|规范|标准|批复|指引|指南|预案|规划|计划|纲要|制度|目录|清单|名录|章程|准则|守则|要点|决议).*|自.*"
                    + "|.*(?:予以公布|予以发布|现予公布|现公布|现发布|现予发布)[^。]*");

    private static final String DAY_BEGINS = "0123456789一二三四五六七八九〇○零印公发下颁";
    private static final int LONGEST_NAME = 8;
    private static final int LONGEST_CLAUSE = 60;
    /** What says of itself from when it holds says so within a sentence, and the longest sentences of laws are shorter. */
    private static final int LONGEST_SENTENCE = 600;

    private final Notice notice;
    private final List<Mention.Force> found = new ArrayList<>();
    private final Set<Mention.Subject> begun = new HashSet<>();
    private final Set<Mention.Subject> ended = new HashSet<>();

    private ForceExtractor(Notice notice) {
        this.notice = notice;
    }

    static List<Mention.Force> read(Notice notice) {
        ForceExtractor extractor = new ForceExtractor(notice);
        extractor.read(notice.body(), Mention.Subject.NOTICE);
        int n = 0;
        for (AttachedText attached : notice.attached()) {
            n++;
            extractor.read(attached.paragraphs(), new Mention.Subject(n));
        }
        return extractor.found;
    }

    private void read(List<Span> paragraphs, Mention.Subject subject) {
        for (Span paragraph : paragraphs) {
            String text = paragraph.in(notice.text());
            if (text.indexOf('自') < 0 && !text.contains("有效期")) {
                continue;
            }
            Matcher from = FROM.matcher(text);
            while (next(from, text)
                    && OF_ITSELF
                            .matcher(sentence(text, from.start(), from.end()))
                            .matches()) {
                Optional<LocalDate> first = from.group("own") == null
                        ? ChineseDates.first(from.group("date")).map(ChineseDates.Found::date)
                        : notice.issued();
                Optional<LocalDate> last = Optional.ofNullable(from.group("years"))
                        .flatMap(years -> first.map(
                                day -> day.plusYears(ChineseDates.number(years)).minusDays(1)));
                add(subject, first, last, paragraph.part(from.start(), from.end()));
            }
            Matcher until = UNTIL.matcher(text);
            while (until.find()) {
                Optional<LocalDate> last =
                        ChineseDates.first(until.group("date")).map(ChineseDates.Found::date);
                add(subject, Optional.empty(), last, paragraph.part(until.start(), until.end()));
            }
        }
    }

    /** Goes to the next beginning, by the 自 in it: that is rare, and what may stand before it is short. */
    private static boolean next(Matcher from, String text) {
        int end = from.hasMatch() ? from.end() : 0;
        for (int at = text.indexOf('自', end); at >= 0; at = text.indexOf('自', at + 1)) {
            if (at + 1 < text.length() && DAY_BEGINS.indexOf(text.charAt(at + 1)) < 0) {
                continue;
            }
            from.region(Math.max(end, at - LONGEST_NAME), Math.min(text.length(), at + LONGEST_CLAUSE));
            if (from.find() && from.start() <= at) {
                return true;
            }
        }
        return false;
    }

    /** One beginning and one end for each text; the first that is said. */
    private void add(Mention.Subject subject, Optional<LocalDate> from, Optional<LocalDate> until, Span span) {
        Optional<LocalDate> first = from.filter(day -> begun.add(subject));
        Optional<LocalDate> last = until.filter(day -> ended.add(subject));
        if (first.isPresent() || last.isPresent()) {
            found.add(new Mention.Force(subject, first, last, Origin.at(span, Rules.IN_FORCE)));
        }
    }

    private static String sentence(String text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < LONGEST_SENTENCE && "。；".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, end)
                .strip()
                .replaceFirst("^(?:第[一二三四五六七八九十百]+条|[（(]?[一二三四五六七八九十]+[、）)]|\\d{1,2}(?:[.．]\\d{1,2})*[.．、]?)\\s?", "");
    }
}
