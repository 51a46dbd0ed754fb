package org.policykg.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policykg.notice.AttachedText;
import org.policykg.notice.Genre;
import org.policykg.notice.Notice;
import org.policykg.notice.Outline;
import org.policykg.rules.Search;
import org.policykg.source.Block;
import org.policykg.source.Span;

/** The figures that a text wants to reach, in its aims and tasks, and the money that it grants: clause by clause. */
final class TargetExtractor {
    private final Notice notice;
    private final Outlines outlines;
    private final TargetPatterns patterns;
    private final Map<Integer, Block> rows;
    private final List<Mention.Target> targets = new ArrayList<>();
    private final List<Mention.Funding> funding = new ArrayList<>();

    private TargetExtractor(Notice notice, Outlines outlines, TargetPatterns patterns) {
        this.outlines = outlines;
        this.notice = notice;
        this.patterns = patterns;
        this.rows = notice.source().blocks().stream()
                .filter(block -> block.cells().size() > 1)
                .collect(Collectors.toMap(block -> block.span().start(), block -> block));
    }

    static TargetExtractor read(Notice notice, Outlines outlines, TargetPatterns patterns) {
        TargetExtractor extractor = new TargetExtractor(notice, outlines, patterns);
        extractor.text(notice.body(), Mention.Subject.NOTICE, notice.genre(), Optional.empty());
        int n = 0;
        for (AttachedText attached : notice.attached()) {
            n++;
            extractor.text(
                    attached.paragraphs(),
                    new Mention.Subject(n),
                    attached.genre(notice),
                    attached.title().map(title -> title.text()));
        }
        extractor.targets.sort(Comparator.comparingInt(TargetExtractor::place));
        return extractor;
    }

    private static int place(Mention.Target target) {
        return target.origin().span().map(Span::start).orElse(0);
    }

    List<Mention.Target> targets() {
        return targets;
    }

    List<Mention.Funding> funding() {
        return funding;
    }

    private void text(List<Span> paragraphs, Mention.Subject subject, Genre genre, Optional<String> title) {
        boolean plan = !patterns.noPlan.isIn(title.orElse(notice.title().text()));
        TargetYears years = new TargetYears(
                patterns.years,
                Stream.concat(title.stream(), Stream.of(notice.title().text())).toList(),
                paragraphs.stream().map(span -> span.in(notice.text())),
                notice.issued());
        Set<Integer> taken = plan ? indicators(paragraphs, subject, years) : Set.of();
        Outline outline = outlines.of(
                paragraphs.stream()
                        .filter(span -> !taken.contains(span.start()))
                        .toList(),
                plan ? genre : Genre.BACKGROUND);
        outline.opening().forEach(span -> paragraph(span, subject, genre, "", years));
        outline.items().forEach(item -> item(item, subject, "", years, false));
        outline.closing().forEach(span -> paragraph(span, subject, genre, "", years));
    }

    /** Reads the tables of indicators; gives where their rows begin. */
    private Set<Integer> indicators(List<Span> paragraphs, Mention.Subject subject, TargetYears years) {
        IndicatorTable table = new IndicatorTable(
                notice.text(), patterns.indicators, subject, notice.issued().map(LocalDate::getYear));
        Set<Integer> taken = new HashSet<>();
        String caption = "";
        for (Span paragraph : paragraphs) {
            Optional<Block> row = Optional.ofNullable(rows.get(paragraph.start()));
            if (row.isPresent()) {
                targets.addAll(table.read(row.get(), years.of(caption)));
                if (table.isOpen()) {
                    taken.add(paragraph.start());
                }
            } else if (ItemMarks.isGroup(paragraph.in(notice.text()))) {
                table.group(paragraph.in(notice.text()));
                caption = table.isOpen() ? caption : paragraph.in(notice.text());
            } else {
                table.end();
                caption = "";
            }
        }
        return taken;
    }

    /** Reads an item; what is only advised, as its own words or those above it say, is no aim. */
    private void item(
            Outline.Item item, Mention.Subject subject, String above, TargetYears years, boolean advisedAbove) {
        String heading = item.own().stream()
                .findFirst()
                .map(span -> span.in(notice.text()))
                .flatMap(this::heading)
                .orElse(above);
        boolean advised = advisedAbove;
        for (Span span : item.own()) {
            paragraph(span, subject, advised ? Genre.BACKGROUND : item.genre(), heading, years);
            advised |= patterns.advised.isIn(span.in(notice.text()));
        }
        for (Outline.Item below : item.below()) {
            item(below, subject, heading, years, advised);
        }
    }

    private Optional<String> heading(String words) {
        Matcher heading = patterns.heading.matcher(words);
        return heading.lookingAt() ? Optional.of(heading.group(1).strip()) : Optional.empty();
    }

    private void paragraph(Span span, Mention.Subject subject, Genre genre, String heading, TargetYears years) {
        String text = span.in(notice.text());
        TargetClauses clauses = new TargetClauses(patterns, subject, isAim(genre), heading, years.under(heading));
        Search ends = patterns.clauseEnd.search(text);
        int start = 0;
        while (start < text.length()) {
            int end = ends.find() ? ends.match().start() : text.length();
            clauses.clause(text.substring(start, end), span.part(start, end), this);
            if (end < text.length() && "，,：:".indexOf(text.charAt(end)) < 0) {
                clauses.sentence();
            }
            start = end + 1;
        }
    }

    private static boolean isAim(Genre genre) {
        return genre == Genre.OPERATIVE || genre == Genre.AIMS;
    }

    void add(Mention.Target target) {
        targets.add(target);
    }

    void add(Mention.Funding sum) {
        funding.add(sum);
    }
}
