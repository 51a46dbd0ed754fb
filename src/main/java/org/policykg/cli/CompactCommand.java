package org.policykg.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.policykg.store.Compaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code compact}: a store without what changes have left behind. */
@Command(
        name = "compact",
        description = {
            "Write a store anew without the room that changes have left behind: what was replaced or removed keeps its",
            "place on the disk until then. It needs about as much free room as the store takes."
        },
        footer = {"", "Example:", "  ./policykg compact --store kg"})
final class CompactCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Option(names = "--store", required = true, paramLabel = "FOLDER", description = "The store.")
    Path store;

    @Override
    public Integer call() {
        Compaction done = Compaction.of(store, "policykg compact; wait until it has ended");
        main.console().say(done.before() + " bytes before, " + done.after() + " after, " + store);
        return ExitCode.DONE;
    }
}
