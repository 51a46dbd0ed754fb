package org.policykg.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.policykg.EvidenceStyle;
import org.policykg.evaluate.Evaluation;
import org.policykg.evaluate.Report;
import org.policykg.evaluate.RuleChanges;
import org.policykg.evaluate.RuleLinks;
import org.policykg.evaluate.Tally;
import org.policykg.pipeline.NoticeReader;
import org.policykg.source.web.WebAddress;
import org.policykg.store.DumpReader;
import org.policykg.store.NoticeSpool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code evaluate}: what is read against what people say. */
@Command(
        name = "evaluate",
        description = {
            "Measure what is read in notices against annotations: precision, recall and F1 for each field,",
            "and the links found, not wanted and missed. Exit code 1 when --against shows a loss.",
            "Against a dump of another version, or made with other --rules, it prints what each rule gained and lost,",
            "also of notices that nobody has annotated; a loss is then what annotations call right and is gone, or wrong and new."
        },
        footer = {
            "",
            "Examples:",
            "  ./policykg evaluate data/gold data/notices --errors 5 --only '\\.html$'",
            "  ./policykg convert data/notices --evidence statements -o dump.nt",
            "  ./policykg evaluate data/gold data/notices --against dump.nt",
            "  ./policykg evaluate - data/notices --against dump.nt"
        })
final class EvaluateCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    AuthorityOptions known;

    @Mixin
    RuleOptions reading;

    @Parameters(
            index = "0",
            paramLabel = "GOLD_DIR",
            description =
                    "A folder of annotations, a JSON file a notice; - where there are none, which takes --against a dump.")
    Path gold;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "Files or folders with notices.")
    List<String> places;

    @Option(names = "--errors", paramLabel = "N", description = "Print up to N wrong links of each field.")
    int errors;

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            description = "Measure only the files in whose names it is found, as in --only '\\.html$'.")
    String only = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the figures and all links as JSON, for a later --against.")
    Optional<String> output = Optional.empty();

    @Option(
            names = "--against",
            paramLabel = "OLD",
            description = {
                "Print what was gained and lost, link by link: since an earlier --output (OLD.json), or, by rule, since an",
                "earlier dump with its evidence (convert --evidence statements -o OLD.nt), which its ending tells."
            })
    Optional<Path> against = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many files are read at once; by default one a processor.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        Console console = main.console();
        boolean dump = against.filter(DumpReader::isDump).isPresent();
        if (gold.toString().equals("-")) {
            if (!dump) {
                throw Failure.wrongUse("without annotations there is nothing to measure but --against a dump");
            }
        } else if (!Files.isDirectory(gold)) {
            throw Failure.wrongUse(gold + " is no folder of annotations");
        }
        places.stream().filter(WebAddress::isAddress).findFirst().ifPresent(address -> {
            throw Failure.wrongUse("annotations name files, and " + address
                    + " is an address: save what stands there in a file, and measure that");
        });
        if (threads < 1) {
            throw Failure.wrongUse("--threads takes a number from 1");
        }
        if (errors < 0) {
            throw Failure.wrongUse("--errors takes a number from 0");
        }
        if (dump && (output.isPresent() || errors > 0)) {
            throw Failure.wrongUse(
                    "--output and --errors are of figures; --against a dump compares what rules read, and makes none");
        }
        Pattern measured = pattern();
        if (dump) {
            return byRule(against.orElseThrow(), measured);
        }
        List<Tally> tallies = measure(NoticeReader.of(reading.load(), known.load()), measured);
        if (tallies.isEmpty()) {
            console.say("no annotation in " + gold + " is of a file like " + only);
        }
        Report.table(tallies, errors).forEach(console.out()::println);
        console.out().flush();
        output.ifPresent(file -> Destination.write(file, console, out -> {
            try {
                out.write(Report.json(tallies).getBytes(StandardCharsets.UTF_8));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }));
        return against.map(earlier -> compare(earlier, tallies, measured)).orElse(ExitCode.DONE);
    }

    private List<Path> paths() {
        return places.stream().map(Given::path).toList();
    }

    private Pattern pattern() {
        try {
            return Pattern.compile(only);
        } catch (PatternSyntaxException wrong) {
            throw Failure.wrongUse(
                    "--only takes a regular expression, which " + only + " is not: " + wrong.getDescription());
        }
    }

    private List<Tally> measure(NoticeReader reader, Pattern measured) {
        Evaluation evaluation = new Evaluation(reader.rules().relations());
        Pipeline pipeline = new Pipeline(main.console(), reader, threads, true);
        try (NoticeSpool spool = new NoticeSpool()) {
            pipeline.run(paths(), read -> read.into(spool));
            spool.forEach((notice, triples) -> evaluation.add(triples));
        }
        try {
            return evaluation.against(gold, measured);
        } catch (IOException failure) {
            throw Failure.wrongUse(String.valueOf(failure.getMessage()));
        }
    }

    /** What each rule gained and lost since a dump. */
    private int byRule(Path dump, Pattern measured) {
        Console console = main.console();
        RuleLinks before = new RuleLinks();
        // no lambda: its parameter would make every --help load the class of statements
        DumpReader.each(dump, before::add, console::say);
        if (!before.hasEvidence()) {
            throw Failure.wrongUse(
                    dump + " does not say which rule read what; write it with convert --evidence statements");
        }
        NoticeReader reader = NoticeReader.of(reading.load(), known.load()).with(EvidenceStyle.STATEMENTS);
        Pipeline pipeline = new Pipeline(console, reader, threads, true);
        RuleLinks now = new RuleLinks();
        try (NoticeSpool spool = new NoticeSpool()) {
            pipeline.run(paths(), read -> read.into(spool));
            spool.forEach((notice, triples) -> now.add(triples));
        }
        try {
            RuleChanges changes = RuleChanges.between(
                    before,
                    now,
                    Optional.of(gold).filter(folder -> !folder.toString().equals("-")),
                    measured,
                    reader.rules().relations());
            if (changes.compared() == 0) {
                throw Failure.wrongUse(
                        "nothing is compared: no notice " + (only.isEmpty() ? "" : "from a file like " + only + " ")
                                + "was read both in " + dump + " and now");
            }
            if (!gold.toString().equals("-") && !changes.isAnnotated()) {
                console.say("no annotation in " + gold + " is of a notice that is compared");
            }
            changes.lines().forEach(console.out()::println);
            console.out().flush();
            console.say(changes.count(RuleChanges.Kind.GAINED) + " gained, " + changes.count(RuleChanges.Kind.LOST)
                    + " lost since " + dump);
            return changes.isWorse() ? ExitCode.PARTLY : ExitCode.DONE;
        } catch (IOException failure) {
            throw Failure.wrongUse(String.valueOf(failure.getMessage()));
        }
    }

    private int compare(Path earlier, List<Tally> tallies, Pattern measured) {
        try {
            List<String> changes = Report.against(earlier, tallies, measured);
            changes.forEach(main.console().out()::println);
            main.console().out().flush();
            long losses = changes.stream().filter(line -> line.startsWith("-")).count();
            main.console().say((changes.size() - losses) + " gained, " + losses + " lost since " + earlier);
            return losses == 0 ? ExitCode.DONE : ExitCode.PARTLY;
        } catch (IOException failure) {
            throw Failure.wrongUse(String.valueOf(failure.getMessage()));
        }
    }
}
