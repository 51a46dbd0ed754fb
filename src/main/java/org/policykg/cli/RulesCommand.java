package org.policykg.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policykg.evaluate.RuleCheck;
import org.policykg.evaluate.RuleCounts;
import org.policykg.lexicon.DataException;
import org.policykg.lexicon.WordList;
import org.policykg.pipeline.NoticeReader;
import org.policykg.rules.Circumstance;
import org.policykg.rules.Cue;
import org.policykg.rules.Expression;
import org.policykg.rules.RelationRule;
import org.policykg.rules.Rule;
import org.policykg.rules.RuleBook;
import org.policykg.rules.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rules}: by which rules notices are read, how often each did, and whether their examples hold. */
@Command(
        name = "rules",
        description = {
            "Print the rules by which notices are read: all of them, some of them in full,",
            "how often each read something in a folder, whether their examples hold, or the",
            "words that they read by."
        },
        footer = {
            "",
            "Examples:",
            "  ./policykg rules",
            "  ./policykg rules legal-basis",
            "  ./policykg rules --words 责任",
            "  ./policykg rules --over data/notices",
            "  ./policykg rules --test"
        })
final class RulesCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    AuthorityOptions known;

    @Mixin
    RuleOptions reading;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Rules to print in full.")
    List<String> ids = new ArrayList<>();

    @Option(
            names = "--over",
            paramLabel = "PATH",
            description = "Count what each rule reads in the notices of a file or folder; may be repeated.")
    List<Path> over = new ArrayList<>();

    @Option(
            names = "--test",
            description =
                    "Put every example into a notice, read it, and print those that are not read as they are marked.")
    boolean test;

    @Option(
            names = "--words",
            description =
                    "Print the lists of words that rules read by, with what each is for; ID is then a list or a word in it.")
    boolean words;

    @Override
    public Integer call() {
        if (Stream.of(test, words, !over.isEmpty()).filter(asked -> asked).count() > 1) {
            throw Failure.wrongUse("--test, --over and --words are several questions; ask one at a time");
        }
        RuleBook rules = reading.load();
        PrintStream out = main.console().out();
        int code = test
                ? test(rules, out)
                : words ? words(rules, out) : over.isEmpty() ? list(rules, out) : count(rules, out);
        out.flush();
        return code;
    }

    private int words(RuleBook rules, PrintStream out) {
        List<WordList> lists = rules.lexicon().lists().stream()
                .filter(list -> ids.isEmpty()
                        || ids.contains(list.name())
                        || list.words().stream().anyMatch(ids::contains))
                .toList();
        if (lists.isEmpty()) {
            throw Failure.wrongUse("there is no list of words " + String.join(", ", ids)
                    + ", and none has such a word; policykg rules --words prints them all");
        }
        for (WordList list : lists) {
            out.println(list.name() + " " + list.zh() + ": " + list.convention());
            out.println("  " + String.join(" ", list.words()));
        }
        return ExitCode.DONE;
    }

    private int list(RuleBook rules, PrintStream out) {
        if (ids.isEmpty()) {
            String family = "";
            for (Rule rule : rules.rules()) {
                if (!rule.family().equals(family)) {
                    family = rule.family();
                    out.println("== " + family);
                }
                out.println(named(rule) + " " + rule.confidence().value() + " " + rule.zh() + ": " + rule.convention());
            }
            return ExitCode.DONE;
        }
        for (Rule rule : chosen(rules)) {
            whole(rule, rules.relation(rule.id()), out);
            rules.patterns(rule).forEach(pattern -> {
                out.println("pattern " + pattern.name() + ": " + pattern.convention());
                out.println("  " + pattern.regex());
            });
        }
        return ExitCode.DONE;
    }

    /** The id, with the state where it is not on. */
    private static String named(Rule rule) {
        return rule.state() == State.ON
                ? rule.id()
                : rule.id() + " (" + rule.state().id() + ")";
    }

    /** The rules that are asked for, and all that run where none is, with those on trial. */
    private List<Rule> running(RuleBook rules) {
        return ids.isEmpty()
                ? rules.rules().stream().filter(rules.trying()::runs).toList()
                : chosen(rules);
    }

    private List<Rule> chosen(RuleBook rules) {
        return ids.stream()
                .map(id -> rules.find(id)
                        .orElseThrow(() -> Failure.wrongUse("there is no rule " + id + "; policykg rules lists them")))
                .toList();
    }

    private static void whole(Rule rule, Optional<RelationRule> related, PrintStream out) {
        out.println("== " + rule.id() + ", " + rule.zh() + ", " + rule.en());
        out.println("convention: " + rule.convention());
        out.println("family: " + rule.family() + ", place: " + rule.place() + ", confidence: "
                + rule.confidence().value()
                + (rule.state() == State.ON ? "" : ", state: " + rule.state().id()));
        related.ifPresent(relation -> {
            out.println("relation: " + relation.relation().id() + (relation.replaced() ? ", replaces" : "")
                    + ", priority: " + relation.priority());
            relation.cues().forEach(cue -> cue(cue, out));
        });
        rule.examples().forEach(example -> out.println("reads: " + example));
        rule.counterExamples().forEach(example -> out.println("does not read: " + example));
    }

    private static void cue(Cue cue, PrintStream out) {
        out.println("cue"
                + (cue.when().isEmpty()
                        ? ""
                        : " when "
                                + cue.when().stream()
                                        .map(Circumstance::id)
                                        .sorted()
                                        .collect(Collectors.joining(" and ")))
                + ":");
        print("before", cue.before().stream(), out);
        print("after", cue.after().stream(), out);
        print("not before", cue.notBefore().stream(), out);
        print("not after", cue.notAfter().stream(), out);
    }

    private static void print(String name, Stream<Expression> patterns, PrintStream out) {
        patterns.forEach(pattern -> out.println("  " + name + ": " + pattern));
    }

    private int test(RuleBook rules, PrintStream out) {
        List<Rule> wanted = running(rules);
        try {
            List<RuleCheck.Fault> faults =
                    new RuleCheck(rules, known.load()).faults(wanted::contains).toList();
            faults.forEach(out::println);
            int examples = wanted.stream()
                    .mapToInt(rule ->
                            rule.examples().size() + rule.counterExamples().size())
                    .sum();
            main.console()
                    .say(Summary.many(wanted.size(), "rule") + ", " + Summary.many(examples, "example") + ", "
                            + faults.size() + " not read as they are marked");
            return faults.isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
        } catch (DataException unusable) {
            throw Failure.wrongUse(String.valueOf(unusable.getMessage()));
        }
    }

    private int count(RuleBook rules, PrintStream out) {
        List<Rule> wanted = running(rules);
        NoticeReader reader = NoticeReader.of(rules.trying(), known.load());
        Pipeline pipeline =
                new Pipeline(main.console(), reader, Runtime.getRuntime().availableProcessors(), true);
        RuleCounts counts = new RuleCounts();
        pipeline.run(over, read -> counts.add(read.extraction(), reader.authority()));
        for (Rule rule : wanted) {
            out.println(counts.of(rule.id()) + "\t" + named(rule)
                    + counts.example(rule.id()).map(words -> "\t" + words).orElse(""));
        }
        long never = wanted.stream().filter(rule -> counts.of(rule.id()) == 0).count();
        main.console()
                .say(Summary.many(counts.notices(), "notice") + ", " + Summary.many(wanted.size(), "rule") + ", "
                        + never + " read nothing");
        return pipeline.leftOut() == 0 ? ExitCode.DONE : ExitCode.PARTLY;
    }
}
