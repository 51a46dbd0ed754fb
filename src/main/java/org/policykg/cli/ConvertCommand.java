package org.policykg.cli;

import java.util.concurrent.Callable;
import org.policykg.graph.EvidenceStyle;
import java.util.List;
import org.policykg.graph.Declarations;
import org.policykg.graph.Prefixes;
import org.policykg.graph.Vocabulary;
import org.policykg.rules.Relation;
import org.policykg.pipeline.NoticeReader;
import org.policykg.store.DumpFormat;
import org.policykg.store.DumpWriter;
import org.policykg.store.NoticeSpool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code convert}: notices to RDF, without a store. */
@Command(
        name = "convert",
        description = "Turn notices into RDF.",
        footer = {
            "",
            "Examples:",
            "  ./policykg convert data/notices -o dump.nt",
            "  ./policykg convert data/notices --evidence statements -o dump.ttl"
        })
final class ConvertCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    AuthorityOptions known;

    @Mixin
    RuleOptions reading;

    @Mixin
    InputOptions input;

    @Mixin
    EvidenceOptions evidence;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; - is standard output, the default. The ending sets the format.")
    String output = "-";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "ttl (the default), trig, nt, nq or jsonld.")
    String format = "";

    @Override
    public Integer call() {
        Console console = main.console();
        input.check();
        DumpFormat dump = Formats.of(format, output);
        EvidenceStyle style = evidence.in(dump);
        NoticeReader reader =
                input.sure(NoticeReader.of(reading.load(), known.load()).with(style));
        Pipeline pipeline = new Pipeline(console, reader, input.threads());
        List<Relation> added = reader.rules().relations().added();
        long[] counts = new long[2];
        Destination.write(output, console, out -> {
            try (NoticeSpool spool = new NoticeSpool();
                    DumpWriter writer = new DumpWriter(dump, Prefixes.with(added), out)) {
                pipeline.run(input.paths, read -> {
                    counts[0]++;
                    read.into(spool);
                });
                if (!added.isEmpty()) {
                    writer.write(Vocabulary.GRAPH, Declarations.of(added));
                }
                spool.forEach(writer::write);
                counts[1] = writer.written();
            }
        });
        return Summary.say(console, counts[0], pipeline.leftOut(), counts[1] + " statements", output);
    }
}
