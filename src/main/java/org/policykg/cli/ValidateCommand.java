package org.policykg.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.policykg.source.Sources;
import org.policykg.store.DumpReader;
import org.policykg.store.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code validate}: data against the shapes. */
@Command(
        name = "validate",
        description = "Check RDF files against the shapes of the vocabulary. Exit code 1 when they do not conform.",
        footer = {"", "Example:", "  ./policykg validate dump.ttl"})
final class ValidateCommand implements Callable<Integer> {
    private static final int MOST = 100;

    @ParentCommand
    PolicyKg main;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "RDF files, or folders of Turtle files, checked together.")
    List<Path> files;

    @Override
    public Integer call() {
        Console console = main.console();
        Graph graph = DumpReader.newGraph();
        for (Path path : files) {
            if (!Files.exists(path)) {
                throw Failure.wrongUse(path + " does not exist");
            }
            Sources.list(path, (file, reason) -> {
                        throw Failure.wrongUse(file + " " + reason);
                    })
                    .stream()
                    .filter(input -> Files.isRegularFile(path) || input.path().endsWith(".ttl"))
                    .forEach(input -> DumpReader.read(input.file(), graph));
        }
        Validation validation = Validation.of(graph);
        validation.findings().stream().limit(MOST).forEach(console.out()::println);
        int more = validation.findings().size() - MOST;
        if (more > 0) {
            console.out().println("… and " + more + " more");
        }
        console.out().flush();
        console.say(graph.size() + " statements: "
                + (validation.conforms()
                        ? "they conform"
                        : validation.findings().size() + " faults"));
        return validation.conforms() ? ExitCode.DONE : ExitCode.PARTLY;
    }
}
