package org.policykg.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.policykg.store.PolicyStore;
import org.policykg.store.StoreCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code check}: is a store whole? */
@Command(
        name = "check",
        description = {
            "Look a store over: whether every notice is whole, evidence leads into its text, the default graph and the",
            "full-text index agree with the graphs, and the shapes of the vocabulary hold. A line each; exit code 1 when",
            "something is wrong."
        },
        footer = {"", "Examples:", "  ./policykg check --store kg", "  ./policykg check --store kg --repair"})
final class CheckCommand implements Callable<Integer> {
    /** How many faults of a part are named. */
    private static final int NAMED = 10;

    @ParentCommand
    Main main;

    @Option(names = "--store", required = true, paramLabel = "FOLDER", description = "The store.")
    Path store;

    @Option(
            names = "--repair",
            description = {
                "Make the index, the lists and the default graph agree with the graphs first. What notices lack is read anew with:",
                "policykg ingest."
            })
    boolean repair;

    @Option(names = "--no-shapes", description = "Leave the shapes out, which take longest.")
    boolean withoutShapes;

    @Override
    public Integer call() {
        PrintStream out = main.console().out();
        try (PolicyStore source = PolicyStore.open(store, main.console()::say)) {
            source.inUseFor("policykg check; wait until it has ended");
            out.println(line("store", "form " + PolicyStore.FORM + ", " + source.size() + " statements"));
            if (repair) {
                source.repair();
            } else {
                source.searchableAsItIs();
            }
            List<StoreCheck.Finding> findings = StoreCheck.of(source, !withoutShapes);
            findings.forEach(finding -> print(finding, out));
            out.flush();
            boolean sound =
                    findings.stream().allMatch(finding -> finding.faults().isEmpty());
            main.console().say(sound ? "all is well" : "something is wrong");
            return sound ? ExitCode.DONE : ExitCode.PARTLY;
        }
    }

    private static void print(StoreCheck.Finding finding, PrintStream out) {
        List<String> faults = finding.faults();
        out.println(line(
                finding.part(),
                faults.isEmpty() ? finding.words() : faults.size() + (faults.size() == 1 ? " fault" : " faults")));
        faults.stream().limit(NAMED).forEach(fault -> out.println("  " + fault));
        if (faults.size() > NAMED) {
            out.println("  … and " + (faults.size() - NAMED) + " more");
        }
    }

    private static String line(String part, String words) {
        return String.format(Locale.ROOT, "%-9s %s", part, words);
    }
}
