package org.policykg.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.policykg.graph.Validity;
import org.policykg.graph.ValidityReader;
import org.policykg.pipeline.NoticeReader;
import org.policykg.pipeline.ReadNotice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code show}: a card of each notice for a person. */
@Command(
        name = "show",
        description = "Print a card of each notice: who, to whom, which plan, which tasks.",
        footer = {
            "",
            "Examples:",
            "  ./policykg show --why data/notices/trade-plan.md",
            "  ./policykg show https://notices.example.org/tea-trade-plan.md",
            "  ./policykg show --on 2023-07-01 data/notices/province-opinion.md"
        })
final class ShowCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    AuthorityOptions known;

    @Mixin
    RuleOptions reading;

    @Mixin
    InputOptions input;

    @Mixin
    KeyOptions keys;

    @Option(names = "--why", description = "Print behind each line the words that say so and the rule that read them.")
    boolean why;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description =
                    "Print whether the notice is in force on that day (YYYY-MM-DD), as far as its own words tell.")
    Optional<LocalDate> on = Optional.empty();

    @Override
    public Integer call() {
        input.check();
        Console console = main.console();
        NoticeReader reader =
                input.sure(NoticeReader.of(reading.load(), known.load()).with(keys.load()));
        Pipeline pipeline = new Pipeline(console, reader, input.threads(), input.attachments);
        long[] notices = new long[1];
        CardCopies copies = new CardCopies();
        pipeline.run(input.given(), read -> {
            if (notices[0]++ > 0) {
                console.out().println();
            }
            new Card(read.extraction(), reader.authority(), reader.rules().relations(), why).print(console.out());
            copies.print(read, console.out());
            on.ifPresent(day -> Card.line(console.out(), "效力", validity(read, day)));
        });
        console.out().flush();
        if (notices[0] + pipeline.leftOut() > 1) {
            Summary.say(console, notices[0], pipeline.leftOut(), notices[0] + " cards", "-");
        }
        return pipeline.leftOut() == 0 ? ExitCode.DONE : ExitCode.PARTLY;
    }

    /** How a notice stands on a day, for all that it says itself; who repeals it stands in a store. */
    private static String validity(ReadNotice read, LocalDate day) {
        Graph graph = GraphFactory.createDefaultGraph();
        read.triples().forEach(graph::add);
        Node notice = NodeFactory.createURI(read.iri());
        Validity validity = new ValidityReader(graph).on(notice, day);
        boolean ahead = validity.status().isAhead();
        return validity.status().chinese("本件")
                + validity.day()
                        .map(since -> ahead ? "，将于 " + since + " 施行" : "，自 " + since + " 起")
                        .orElse("")
                + "〔" + day + "〕";
    }
}
