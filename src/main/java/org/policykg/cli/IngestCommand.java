package org.policykg.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.store.PolicyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ingest}: notices into a store, a named graph each. */
@Command(
        name = "ingest",
        description = {
            "Read notices into a TDB2 store, one named graph a notice.",
            "Reading a notice again replaces its graph, so it is safe to repeat."
        },
        footer = {"", "Example:", "  ./policykg ingest data/notices --store kg"})
final class IngestCommand implements Callable<Integer> {
    private static final int BATCH = 200;

    @ParentCommand
    PolicyKg main;

    @Mixin
    AuthorityOptions known;

    @Mixin
    InputOptions input;

    @Option(
            names = "--store",
            required = true,
            paramLabel = "FOLDER",
            description = "The store; made when it is not there.")
    Path store;

    @Override
    public Integer call() {
        input.check();
        Console console = main.console();
        Pipeline pipeline = new Pipeline(console, input.threads());
        Authority authority = known.load();
        try (PolicyStore target = PolicyStore.create(store)) {
            target.prepare(authority);
            Ingest ingest = new Ingest(target, authority, input.evidence);
            List<Extraction> batch = new ArrayList<>();
            pipeline.run(input.paths, extraction -> {
                batch.add(input.sure(extraction));
                if (batch.size() == BATCH) {
                    ingest.write(batch);
                    batch.clear();
                }
            });
            ingest.write(batch);
            return Summary.say(
                    console,
                    ingest.notices(),
                    pipeline.leftOut(),
                    ingest.changed() + " new or changed, " + target.size() + " statements",
                    store.toString());
        }
    }
}
