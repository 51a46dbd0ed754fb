package org.policykg.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.extract.Extractor;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;
import org.policykg.rules.Example;
import org.policykg.rules.Example.Range;
import org.policykg.rules.Frames;
import org.policykg.rules.Rule;
import org.policykg.rules.RuleBook;
import org.policykg.source.SourceDocument;
import org.policykg.source.SourceReaders;
import org.policykg.source.SourceRecord;
import org.policykg.source.UnreadableSource;

/**
 * Whether rules read their examples, exactly where these are marked, and not what only looks like them. An example is put into a
 * notice and goes through the whole program, as in a run.
 */
public final class RuleCheck {
    /**
     * An example that failed.
     *
     * @param rule the rule's id
     * @param example as it stands in the file
     * @param reason what was read instead
     */
    public record Fault(String rule, String example, String reason) {
        @Override
        public String toString() {
            return rule + ": " + reason + ": " + example;
        }
    }

    private final RuleBook rules;
    private final Authority authority;
    private final Frames frames = Frames.standard();

    public RuleCheck(RuleBook rules, Authority authority) {
        this.rules = rules;
        this.authority = authority;
    }

    /** The faults of some rules; none where all examples are read as they should. */
    public List<Fault> faults(Predicate<Rule> wanted) {
        List<Fault> faults = new ArrayList<>();
        rules.rules().stream().filter(wanted).forEach(rule -> {
            rule.examples().forEach(example -> example(rule, example).ifPresent(faults::add));
            rule.counterExamples()
                    .forEach(example -> counterExample(rule, example).ifPresent(faults::add));
        });
        return faults;
    }

    private Optional<Fault> example(Rule rule, String marked) {
        Example example = Example.parse(marked);
        List<String> read = read(rule, example);
        List<String> wanted = example.marks().stream()
                .map(mark -> example.words().substring(mark.start(), mark.end()))
                .toList();
        if (wanted.isEmpty() ? !read.isEmpty() : read.equals(wanted)) {
            return Optional.empty();
        }
        return Optional.of(new Fault(
                rule.id(),
                marked,
                read.isEmpty() ? "does not read its example" : "reads " + quoted(read) + " of its example"));
    }

    private Optional<Fault> counterExample(Rule rule, String words) {
        List<String> read = read(rule, Example.parse(words));
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault(rule.id(), words, "reads " + quoted(read) + " of what only looks like it"));
    }

    private static String quoted(List<String> words) {
        return words.stream().collect(Collectors.joining("», «", "«", "»"));
    }

    /** What the rule reads in the words of an example, or beside the text. */
    private List<String> read(Rule rule, Example example) {
        Notice notice = notice(rule, frames.notice(rule, example.words()));
        Extraction extraction = Extractor.read(notice, rules);
        int at = notice.printed().indexOf(example.words());
        Range place = at < 0
                ? new Range(0, notice.printed().length())
                : new Range(at, at + example.words().length());
        List<Range> ranges = new ArrayList<>();
        for (Hit hit : Hit.of(extraction, authority)) {
            Range range = hit.range().orElse(place);
            if (hit.rule().equals(rule.id()) && range.start() < place.end() && place.start() < range.end()) {
                ranges.add(new Range(Math.max(range.start(), place.start()), Math.min(range.end(), place.end())));
            }
        }
        return ranges.stream()
                .sorted()
                .map(range -> notice.printed().substring(range.start(), range.end()))
                .toList();
    }

    private static Notice notice(Rule rule, String content) {
        try {
            for (SourceRecord record :
                    SourceReaders.read(rule.id() + ".txt", content.getBytes(StandardCharsets.UTF_8))) {
                if (record instanceof SourceDocument document
                        && NoticeParser.parse(document) instanceof Notice notice) {
                    return notice;
                }
            }
        } catch (UnreadableSource unreadable) {
            throw new IllegalStateException(rule.id() + " " + unreadable.getMessage(), unreadable);
        }
        throw new IllegalStateException("the example of " + rule.id() + " makes no notice");
    }
}
