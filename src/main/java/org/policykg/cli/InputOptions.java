package org.policykg.cli;

import java.nio.file.Path;
import java.util.List;
import org.policykg.graph.EvidenceStyle;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that reads notices takes. */
final class InputOptions {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders with notices.")
    List<Path> paths;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many files are read at once; by default one a processor. The result is the same.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--evidence",
            paramLabel = "FORM",
            description =
                    "How evidence is written: statements (RDF 1.2, the default), annotations (W3C Web Annotations) or none.")
    EvidenceStyle evidence = EvidenceStyle.STATEMENTS;

    int threads() {
        if (threads < 1) {
            throw Failure.wrongUse("--threads takes a number from 1");
        }
        return threads;
    }
}
