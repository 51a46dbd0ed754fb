package org.policykg.cli;

import java.util.concurrent.Callable;
import org.policykg.authority.Authority;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code show}: a card of each notice for a person. */
@Command(
        name = "show",
        description = "Print a card of each notice: who, to whom, which plan, which tasks.",
        footer = {"", "Example:", "  ./policykg show --why data/notices/trade-plan.md"})
final class ShowCommand implements Callable<Integer> {
    @ParentCommand
    PolicyKg main;

    @Mixin
    AuthorityOptions known;

    @Mixin
    InputOptions input;

    @Option(names = "--why", description = "Print behind each line the words that say so and the rule that read them.")
    boolean why;

    @Override
    public Integer call() {
        input.check();
        Console console = main.console();
        Pipeline pipeline = new Pipeline(console, input.threads());
        Authority authority = known.load();
        long[] notices = new long[1];
        pipeline.run(input.paths, read -> {
            if (notices[0]++ > 0) {
                console.out().println();
            }
            new Card(input.sure(read.extraction()), authority, why).print(console.out());
        });
        console.out().flush();
        if (notices[0] + pipeline.leftOut() > 1) {
            Summary.say(console, notices[0], pipeline.leftOut(), notices[0] + " cards", "-");
        }
        return pipeline.leftOut() == 0 ? ExitCode.DONE : ExitCode.PARTLY;
    }
}
