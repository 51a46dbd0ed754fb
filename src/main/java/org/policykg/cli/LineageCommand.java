package org.policykg.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.policykg.explore.Facts;
import org.policykg.explore.PlanTree;
import org.policykg.store.PolicyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code lineage}: the plans above and below one. */
@Command(
        name = "lineage",
        description = {
            "Print the tree that a plan stands in: the plans that it carries out, and those that carry it out.",
            "Without a store, only the plans that policykg knows beforehand are asked."
        },
        footer = {
            "",
            "Examples:",
            "  ./policykg lineage “十四五”数字经济发展规划",
            "  ./policykg lineage --store kg “十四五”对外贸易高质量发展规划"
        })
final class LineageCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    AuthorityOptions known;

    @Parameters(paramLabel = "TITLE", description = "The plan's full or short title.")
    String title = "";

    @Option(names = "--store", paramLabel = "FOLDER", description = "The store to ask.")
    Optional<Path> store = Optional.empty();

    @Override
    public Integer call() {
        if (store.isPresent() && !known.folders.isEmpty()) {
            throw Failure.wrongUse("a store has the authority that it was made with; give --authority to ingest");
        }
        try (PolicyStore source = store.map(PolicyStore::open).orElseGet(PolicyStore::inMemory)) {
            if (store.isEmpty()) {
                source.prepare(known.load());
            }
            return source.read(() -> print(new PlanTree(new Facts(source))));
        }
    }

    private int print(PlanTree tree) {
        List<PlanTree.Branch> tops = tree.titled(title);
        if (tops.isEmpty()) {
            List<String> similar = tree.similar(title);
            throw Failure.wrongUse("no document is called " + title
                    + (similar.isEmpty() ? "" : "; there are " + String.join("、", similar)));
        }
        tops.forEach(top -> print(top, "", ""));
        main.console().out().flush();
        return ExitCode.DONE;
    }

    private void print(PlanTree.Branch branch, String before, String indent) {
        main.console().out().println(before + line(branch));
        for (int i = 0; i < branch.below().size(); i++) {
            boolean last = i == branch.below().size() - 1;
            print(branch.below().get(i), indent + (last ? "└─ " : "├─ "), indent + (last ? "   " : "│  "));
        }
    }

    private static String line(PlanTree.Branch branch) {
        List<String> facts = Stream.concat(
                        branch.facts().stream(), branch.notices().stream().map(notice -> "印发 " + notice.label()))
                .toList();
        return branch.plan().label()
                + (facts.isEmpty() ? "" : "（" + String.join("，", facts) + "）")
                + (branch.asked() ? "  ◀" : "");
    }
}
