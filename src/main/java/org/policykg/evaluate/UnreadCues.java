package org.policykg.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.notice.AttachedText;
import org.policykg.notice.Notice;
import org.policykg.rules.Example.Range;
import org.policykg.rules.RuleBook;
import org.policykg.rules.UnreadKind;
import org.policykg.source.Span;

/** What looks like a cue in a notice and was read by no rule, so that what is missed shows where nobody annotated. */
public final class UnreadCues {
    /**
     * Words that no rule read.
     *
     * @param kind what they look like
     * @param path the notice's file
     * @param words the words
     */
    public record Unread(UnreadKind kind, String path, String words) {}

    private final List<UnreadKind> kinds = UnreadKind.standard();
    private final RuleBook rules;
    private final Authority authority;

    public UnreadCues(RuleBook rules, Authority authority) {
        this.rules = rules;
        this.authority = authority;
    }

    /** The kinds, in the order in which they are told. */
    public List<UnreadKind> kinds() {
        return kinds;
    }

    /** What was not read in the body of a notice and in the texts that are attached to it, kind by kind in the order of the words. */
    public List<Unread> in(Extraction extraction) {
        Notice notice = extraction.notice();
        String text = notice.printed();
        List<Hit> hits = Hit.of(extraction, authority);
        List<Unread> unread = new ArrayList<>();
        for (UnreadKind kind : kinds) {
            List<Range> read = hits.stream()
                    .filter(hit -> rules.find(hit.rule())
                            .filter(rule -> kind.isReadBy(rule, rules.relation(rule.id())))
                            .isPresent())
                    .flatMap(hit -> hit.range().stream())
                    .toList();
            for (Range part : parts(notice)) {
                Matcher match = kind.pattern().matcher(text).region(part.start(), part.end());
                while (match.find()) {
                    Range scope = scope(kind, text, match.start(), match.end());
                    if (read.stream().noneMatch(range -> range.start() < scope.end() && scope.start() < range.end())) {
                        unread.add(new Unread(kind, notice.source().path(), around(kind, text, match)));
                    }
                }
            }
        }
        return unread;
    }

    /** The body and each attached text, from the first paragraph to the last. */
    private static List<Range> parts(Notice notice) {
        return Stream.concat(
                        Stream.of(notice.body()), notice.attached().stream().map(AttachedText::paragraphs))
                .filter(paragraphs -> !paragraphs.isEmpty())
                .map(UnreadCues::whole)
                .toList();
    }

    private static Range whole(List<Span> paragraphs) {
        return new Range(paragraphs.getFirst().start(), paragraphs.getLast().end());
    }

    private static Range scope(UnreadKind kind, String text, int start, int end) {
        return switch (kind.scope()) {
            case MATCH -> new Range(start, end);
            case SENTENCE -> new Range(before(text, start, "。；\n"), after(text, end, "。；\n"));
            case LINE -> new Range(before(text, start, "\n"), after(text, end, "\n"));
            case NOTICE -> new Range(0, text.length());
        };
    }

    /** The words, and where they are few, their sentence. */
    private static String around(UnreadKind kind, String text, Matcher match) {
        boolean sentence = kind.scope() == UnreadKind.Scope.SENTENCE || kind.scope() == UnreadKind.Scope.MATCH;
        return sentence && match.end() - match.start() < 30
                ? text.substring(before(text, match.start(), "。；\n"), after(text, match.end(), "。；\n"))
                : match.group();
    }

    private static int before(String text, int at, String marks) {
        int from = at;
        while (from > 0 && marks.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    private static int after(String text, int at, String marks) {
        int to = at;
        while (to < text.length() && marks.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }
}
