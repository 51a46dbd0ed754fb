package org.policykg.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.policykg.notice.AttachedText;
import org.policykg.notice.ChineseDates;
import org.policykg.notice.Notice;
import org.policykg.rules.Relations;
import org.policykg.rules.Rules;
import org.policykg.rules.Search;
import org.policykg.source.Block;
import org.policykg.source.PageField;
import org.policykg.source.Span;

/** From when, and until when, a document is in force: 自2024年2月1日起施行，有效期5年. */
final class ForceExtractor {
    /** What says of itself from when it holds says so within a sentence, and the longest sentences of laws are shorter. */
    private static final int LONGEST_SENTENCE = 600;

    private static final int LONGEST_LINE = 30;

    private final Notice notice;
    private final ForcePatterns patterns;
    /** what the notice puts out, squeezed */
    private final List<String> brought;

    private final List<Mention.Force> found = new ArrayList<>();
    private final Map<Mention.Subject, LocalDate> begun = new HashMap<>();
    private final Set<Mention.Subject> ended = new HashSet<>();

    private ForceExtractor(Notice notice, List<Mention.Citation> citations, ForcePatterns patterns) {
        this.notice = notice;
        this.patterns = patterns;
        this.brought = citations.stream()
                .filter(citation ->
                        citation.subject().isNotice() && citation.relation().equals(Relations.PROMULGATES))
                .map(citation -> CitedDocuments.squeeze(citation.title()))
                .toList();
    }

    static List<Mention.Force> read(Notice notice, List<Mention.Citation> citations, ForcePatterns patterns) {
        ForceExtractor extractor = new ForceExtractor(notice, citations, patterns);
        extractor.read(notice.body(), Mention.Subject.NOTICE);
        extractor.lines();
        int n = 0;
        for (AttachedText attached : notice.attached()) {
            n++;
            extractor.read(attached.paragraphs(), new Mention.Subject(n));
        }
        return extractor.found;
    }

    /** 2021年6月3日 施行, a line by itself around the head of a document. */
    private void lines() {
        int text = notice.attached().stream()
                .flatMap(attached -> attached.paragraphs().stream())
                .findFirst()
                .or(() -> notice.body().stream().findFirst())
                .map(Span::start)
                .orElse(0);
        for (Block block : notice.source().blocks()) {
            Span span = block.span();
            String words = span.in(notice.text());
            if (span.start() >= text) {
                return;
            }
            if (words.length() <= LONGEST_LINE && patterns.line().matches(words)) {
                begins(Mention.Subject.NOTICE, day(words), span);
            }
        }
    }

    private void read(List<Span> paragraphs, Mention.Subject subject) {
        for (Span paragraph : paragraphs) {
            String text = paragraph.in(notice.text());
            if (patterns.from().mayBeIn(text) || patterns.term().mayBeIn(text)) {
                paragraph(paragraph, text, subject);
            }
        }
    }

    private void paragraph(Span paragraph, String text, Mention.Subject subject) {
        // where the words end that say from when the text holds; how long it does stands behind them
        int said = -1;
        Search froms = patterns.from().search(text);
        while (froms.find()) {
            Matcher from = froms.match();
            if (from.group("self") != null || isOfItself(sentence(text, from.start(), from.end()))) {
                Optional<LocalDate> day = from.group("own") == null
                        ? day(from.group("date"))
                        : notice.issued().map(issued -> issued.plusDays(count(from.group("later"))));
                said = begins(subject, day, paragraph, text, from);
                break;
            }
        }
        Search periods = patterns.period().search(text);
        if (patterns.period().mayBeIn(text) && periods.find()) {
            Matcher period = periods.match();
            Span span = paragraph.part(period.start(), period.end());
            begins(subject, day(period.group("date")), span);
            ends(subject, day(period.group("last")), span);
        }
        Search terms = patterns.term().search(text);
        while (terms.find()) {
            Matcher term = terms.match();
            if (term.group("self") != null || isSaidOn(text, said, term.start())) {
                ends(subject, last(subject, term), paragraph.part(term.start(), term.end()));
            }
        }
    }

    /** Whether words go on with what was said last, in its sentence or right behind it. */
    private static boolean isSaidOn(String text, int said, int at) {
        if (said < 0 || said > at) {
            return false;
        }
        String between = text.substring(said, at);
        return between.length() <= 1 || between.indexOf('。') < 0 && between.indexOf('；') < 0;
    }

    private Optional<LocalDate> last(Mention.Subject subject, Matcher term) {
        String date = term.group("date") == null ? term.group("lapse") : term.group("date");
        if (date != null) {
            return day(date);
        }
        return Optional.ofNullable(begun.get(subject))
                .or(() -> firstByPage(subject))
                .map(first -> last(first, term));
    }

    private LocalDate last(LocalDate first, Matcher term) {
        int count = count(term.group("count"));
        LocalDate after = term.group("months") == null ? first.plusYears(count) : first.plusMonths(count);
        return after.minusDays(1);
    }

    /** The day on which a text begins that says only for how long it holds; none where the page says until when. */
    private Optional<LocalDate> firstByPage(Mention.Subject subject) {
        boolean stated =
                subject.isNotice() && notice.pageDate(PageField.EFFECTIVE_UNTIL).isPresent();
        return stated
                ? Optional.empty()
                : notice.pageDate(PageField.EFFECTIVE_FROM).or(notice::issued);
    }

    private int count(@Nullable String words) {
        return words == null
                ? 0
                : ChineseDates.number(patterns.pair().matcher(words).replaceAll("2"));
    }

    private static Optional<LocalDate> day(String words) {
        return ChineseDates.first(words).map(ChineseDates.Found::date);
    }

    private boolean isOfItself(String sentence) {
        Matcher named = patterns.ofNamed().matcher(sentence);
        return patterns.ofItself().matches(sentence) || named.matches() && isBrought(named.group("named"));
    }

    /** Whether a title, or what it is called for short, is what the notice puts out: 《茶业办法》 and 《办法》. */
    private boolean isBrought(String title) {
        String words = CitedDocuments.squeeze(title);
        return brought.stream().anyMatch(put -> put.endsWith(words));
    }

    /** Says a beginning, and for how long from it where that follows at once: 自…起施行，有效期5年; gives where these words end. */
    private int begins(Mention.Subject subject, Optional<LocalDate> day, Span paragraph, String text, Matcher from) {
        Matcher term = patterns.term().matcher(text);
        int end = from.end();
        boolean counted =
                term.find(end) && term.start() <= end + 1 && term.group("self") == null && term.group("count") != null;
        Optional<LocalDate> last =
                day.filter(first -> counted && !begun.containsKey(subject)).map(first -> last(first, term));
        if (last.filter(until -> ended.add(subject)).isEmpty()) {
            begins(subject, day, paragraph.part(from.start(), end));
            return end;
        }
        day.ifPresent(first -> begun.put(subject, first));
        Span span = paragraph.part(from.start(), term.end());
        found.add(new Mention.Force(subject, day, last, Origin.at(span, Rules.IN_FORCE)));
        return term.end();
    }

    /** One beginning and one end for each text; the first that is said. */
    private void begins(Mention.Subject subject, Optional<LocalDate> from, Span span) {
        from.filter(day -> begun.putIfAbsent(subject, day) == null)
                .ifPresent(day ->
                        found.add(new Mention.Force(subject, from, Optional.empty(), Origin.at(span, Rules.IN_FORCE))));
    }

    private void ends(Mention.Subject subject, Optional<LocalDate> until, Span span) {
        until.filter(day -> ended.add(subject))
                .ifPresent(day -> found.add(
                        new Mention.Force(subject, Optional.empty(), until, Origin.at(span, Rules.IN_FORCE))));
    }

    private String sentence(String text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < LONGEST_SENTENCE && "。；".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return patterns.item().matcher(text.substring(from, end).strip()).replaceFirst("");
    }
}
