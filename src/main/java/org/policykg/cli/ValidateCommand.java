package org.policykg.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.policykg.source.Sources;
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
    private static final int MOST_WARNINGS = 20;

    @ParentCommand
    Main main;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "RDF files, or folders of Turtle files, checked together.")
    List<Path> files;

    private int warnings;

    @Override
    public Integer call() {
        Console console = main.console();
        List<Path> turtle = new ArrayList<>();
        for (Path path : files) {
            Sources.list(path, (input, reason) -> {
                        throw Failure.wrongUse(input.name() + " " + reason);
                    })
                    .stream()
                    .filter(input -> Files.isRegularFile(path) || input.path().endsWith(".ttl"))
                    .forEach(input -> turtle.add(input.file()));
        }
        Validation validation = Validation.ofFiles(turtle, line -> warn(line, console));
        validation.findings().stream().limit(MOST).forEach(console.out()::println);
        int more = validation.findings().size() - MOST;
        if (more > 0) {
            console.out().println("… and " + more + " more");
        }
        console.out().flush();
        if (warnings > MOST_WARNINGS) {
            console.say((warnings - MOST_WARNINGS) + " more warnings");
        }
        console.say(validation.statements() + " statements: "
                + (validation.conforms()
                        ? "they conform"
                        : validation.findings().size() + " faults"));
        return validation.conforms() ? ExitCode.DONE : ExitCode.PARTLY;
    }

    private void warn(String line, Console console) {
        warnings++;
        if (warnings <= MOST_WARNINGS) {
            console.say("warning: " + line);
        }
    }
}
