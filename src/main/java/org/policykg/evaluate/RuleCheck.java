package org.policykg.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.extract.Extractor;
import org.policykg.lexicon.DataException;
import org.policykg.lexicon.Lexicon;
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
    private final Lexicon words;
    private final Extractor extractor;
    private final Authority authority;
    private final Frames frames = Frames.standard();

    public RuleCheck(RuleBook rules, Authority authority) {
        this(rules, rules.lexicon(), authority);
    }

    /**
     * A check, of rules on trial too.
     *
     * @param words what stands for the lists that examples name
     */
    public RuleCheck(RuleBook rules, Lexicon words, Authority authority) {
        this.rules = rules.trying();
        this.words = words;
        this.extractor = new Extractor(this.rules, authority.names());
        this.authority = authority;
    }

    /** The faults of some rules, as they are found; none where all examples are read as they should. */
    public Stream<Fault> faults(Predicate<Rule> wanted) {
        return rules.rules().stream()
                .filter(rule -> rules.runs(rule) && wanted.test(rule))
                .flatMap(rule -> Stream.concat(
                        spelledOut(rule.examples()).flatMap(example -> example(rule, example).stream()),
                        spelledOut(rule.counterExamples()).flatMap(words -> counterExample(rule, words).stream())));
    }

    private Stream<String> spelledOut(List<String> examples) {
        return examples.stream().flatMap(example -> words.spelledOut(example).stream());
    }

    private Optional<Fault> example(Rule rule, String marked) {
        Example example = Example.parse(marked);
        Map<Range, Set<String>> read = read(rule, example);
        Set<Range> wanted = Set.copyOf(example.marks());
        if (wanted.isEmpty() ? read.isEmpty() : !read.keySet().equals(wanted)) {
            return Optional.of(new Fault(
                    rule.id(),
                    marked,
                    read.isEmpty()
                            ? "does not read its example"
                            : "reads " + quoted(example, read.keySet()) + " of its example"));
        }
        return example.says().entrySet().stream()
                .filter(said -> !read.getOrDefault(said.getKey(), Set.of()).contains(said.getValue()))
                .map(said -> new Fault(
                        rule.id(),
                        marked,
                        "says " + read.get(said.getKey()) + " of "
                                + example.words()
                                        .substring(
                                                said.getKey().start(),
                                                said.getKey().end()) + " in its example"))
                .findFirst();
    }

    private Optional<Fault> counterExample(Rule rule, String words) {
        Example example = Example.parse(words);
        Map<Range, Set<String>> read = read(rule, example);
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault(
                        rule.id(), words, "reads " + quoted(example, read.keySet()) + " of what only looks like it"));
    }

    private static String quoted(Example example, Set<Range> ranges) {
        return ranges.stream()
                .map(range -> example.words().substring(range.start(), range.end()))
                .collect(Collectors.joining("», «", "«", "»"));
    }

    /** What the rule reads in the words of an example: which words, and of what property; all of it where the page beside the text says it. */
    private Map<Range, Set<String>> read(Rule rule, Example example) {
        Notice notice = notice(rule, frames.notice(rule, example.words()));
        Extraction extraction = extractor.extract(notice);
        int at = Math.max(0, notice.printed().indexOf(example.words()));
        int length = example.words().length();
        Map<Range, Set<String>> read = new TreeMap<>();
        for (Hit hit : Hit.of(extraction, authority)) {
            Range range = hit.range()
                    .map(found -> new Range(Math.max(0, found.start() - at), Math.min(length, found.end() - at)))
                    .orElse(new Range(0, length));
            if (hit.rule().equals(rule.id()) && range.start() < range.end()) {
                read.computeIfAbsent(range, some -> new TreeSet<>()).add(hit.property());
            }
        }
        return read;
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
        throw new DataException(rule.id() + ": an example of several lines makes no notice");
    }
}
