package org.policykg.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.policykg.notice.AttachedText;
import org.policykg.notice.ChineseDates;
import org.policykg.notice.Notice;
import org.policykg.rules.Rules;
import org.policykg.source.Span;

/** From when, and until when, a document is in force: 自2024年2月1日起施行，有效期5年. */
final class ForceExtractor {
    private static final int LONGEST_NAME = 8;
    private static final int LONGEST_CLAUSE = 60;
    /** What says of itself from when it holds says so within a sentence, and the longest sentences of laws are shorter. */
    private static final int LONGEST_SENTENCE = 600;

    private final Notice notice;
    private final ForcePatterns patterns;
    private final List<Mention.Force> found = new ArrayList<>();
    private final Set<Mention.Subject> begun = new HashSet<>();
    private final Set<Mention.Subject> ended = new HashSet<>();

    private ForceExtractor(Notice notice, ForcePatterns patterns) {
        this.notice = notice;
        this.patterns = patterns;
    }

    static List<Mention.Force> read(Notice notice, ForcePatterns patterns) {
        ForceExtractor extractor = new ForceExtractor(notice, patterns);
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
            Matcher from = patterns.from().matcher(text);
            Matcher begins = patterns.dayBegins().matcher(text);
            while (next(from, begins, text)
                    && patterns.ofItself()
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
            Matcher until = patterns.until().matcher(text);
            while (until.find()) {
                Optional<LocalDate> last =
                        ChineseDates.first(until.group("date")).map(ChineseDates.Found::date);
                add(subject, Optional.empty(), last, paragraph.part(until.start(), until.end()));
            }
        }
    }

    /** Goes to the next beginning, by the 自 in it: that is rare, and what may stand before it is short. */
    private static boolean next(Matcher from, Matcher begins, String text) {
        int end = from.hasMatch() ? from.end() : 0;
        for (int at = text.indexOf('自', end); at >= 0; at = text.indexOf('自', at + 1)) {
            if (!begins.region(at + 1, text.length()).lookingAt()) {
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

    private String sentence(String text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < LONGEST_SENTENCE && "。；".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return patterns.item().matcher(text.substring(from, end).strip()).replaceFirst("");
    }
}
