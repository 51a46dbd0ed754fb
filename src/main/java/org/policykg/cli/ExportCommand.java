package org.policykg.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.policykg.EvidenceStyle;
import org.policykg.store.DumpFormat;
import org.policykg.store.Export;
import org.policykg.store.PolicyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code export}: a store to a dump. */
@Command(
        name = "export",
        description = "Write a store to a dump: one notice after the other, the same bytes every time.",
        footer = {
            "",
            "Examples:",
            "  ./policykg export --store kg -o dump.ttl",
            "  ./policykg export --store kg --evidence annotations -o dump.jsonld"
        })
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Option(names = "--store", required = true, paramLabel = "FOLDER", description = "The store.")
    Path store;

    @Mixin
    EvidenceOptions evidence;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; - is standard output, the default.")
    String output = "-";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "ttl (the default), trig, nt, nq or jsonld.")
    String format = "";

    @Override
    public Integer call() {
        DumpFormat dump = Formats.of(format, output);
        EvidenceStyle style = evidence.in(dump);
        long[] written = new long[1];
        try (PolicyStore source = PolicyStore.open(store, main.console()::say)) {
            source.inUseFor("policykg export; wait until it has ended");
            Destination.write(output, main.console(), out -> written[0] = Export.write(source, dump, style, out));
        }
        main.console().say(written[0] + " statements" + (output.equals("-") ? "" : ", " + output));
        return ExitCode.DONE;
    }
}
