package org.policykg.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policykg.authority.Authority;
import org.policykg.graph.EvidenceStyle;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.NoticeNames;
import org.policykg.store.DumpFormat;
import org.policykg.store.DumpWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code convert}: notices to RDF, without a store. */
@Command(
        name = "convert",
        description = "Turn notices into RDF.",
        footer = {"", "Example:", "  ./policykg convert data/notices -o dump.nt"})
final class ConvertCommand implements Callable<Integer> {
    @ParentCommand
    PolicyKg main;

    @Mixin
    AuthorityOptions known;

    @Mixin
    InputOptions input;

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
        EvidenceStyle style = dump.hasStatementsAboutStatements() || input.evidence == EvidenceStyle.NONE
                ? input.evidence
                : EvidenceStyle.ANNOTATIONS;
        Pipeline pipeline = new Pipeline(console, input.threads());
        long[] counts = new long[2];
        Destination.write(output, console, out -> {
            try (DumpWriter writer = new DumpWriter(dump, out)) {
                Authority authority = known.load();
                NoticeNames names = new NoticeNames(iri -> Optional.empty());
                pipeline.run(input.paths, extraction -> {
                    counts[0]++;
                    NoticeNames.Name name = names.name(extraction);
                    writer.write(
                            name.iri(),
                            name.again()
                                    ? List.of(NoticeGraph.path(
                                            name.iri(),
                                            extraction.notice().source().path()))
                                    : NoticeGraph.triples(name.iri(), input.sure(extraction), authority, style));
                });
                counts[1] = writer.written();
            }
        });
        return Summary.say(console, counts[0], pipeline.leftOut(), counts[1] + " statements", output);
    }
}
