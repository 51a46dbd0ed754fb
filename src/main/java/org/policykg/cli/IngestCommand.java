package org.policykg.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.policykg.EvidenceStyle;
import org.policykg.pipeline.NoticeReader;
import org.policykg.source.web.WebAddress;
import org.policykg.store.BulkLoad;
import org.policykg.store.NoticeStore;
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
            "Reading a notice again replaces its graph, so it is safe to repeat. Of several copies of a notice",
            "the fullest speaks, in whatever order they are read.",
            "The first run into a store writes it at the end, when all was read: it is there as a whole or not at all.",
            "Later runs write as they read; what was written stays when they are stopped."
        },
        footer = {
            "",
            "Examples:",
            "  ./policykg ingest data/notices --store kg",
            "  ./policykg ingest --urls addresses.txt --store kg",
            "  ./policykg ingest --prune data/notices --store kg"
        })
final class IngestCommand implements Callable<Integer> {
    private static final String IN_USE = "policykg ingest; wait until it has ended";

    /** How many notices that were removed are named. */
    private static final int NAMED = 20;

    @ParentCommand
    Main main;

    @Mixin
    AuthorityOptions known;

    @Mixin
    ContactOptions contacts;

    @Mixin
    RuleOptions reading;

    @Mixin
    InputOptions input;

    @Mixin
    KeyOptions keys;

    @Option(
            names = "--store",
            required = true,
            paramLabel = "FOLDER",
            description = "The store; made when it is not there.")
    Path store;

    @Option(
            names = "--evidence",
            paramLabel = "FORM",
            description = {
                "How the store keeps the evidence of each statement: statements (RDF 1.2, the default, which pages and",
                "check read), annotations (W3C Web Annotations) or none."
            })
    EvidenceStyle evidence = EvidenceStyle.STATEMENTS;

    @Option(
            names = "--prune",
            description = {
                "Then remove the notices that were read from these folders before and are not there any more.",
                "Without it no notice is ever removed."
            })
    boolean prune;

    @Option(
            names = "--refetch",
            description = {
                "Fetch addresses as a whole. Without it a site is asked for a page that the store has only if the page has",
                "changed (ETag, Last-Modified), and a page that has not keeps its notice and its attachments as they are. What was",
                "read by another version of policykg, with other rules, bodies or options, is fetched in any case."
            })
    boolean refetch;

    @Override
    public Integer call() {
        input.check();
        if (prune) {
            checkFolders();
        }
        NoticeReader reader = input.sure(contacts.in(NoticeReader.of(reading.load(), known.load()))
                .with(keys.load())
                .with(evidence));
        Pipeline pipeline = new Pipeline(main.console(), reader, input.threads(), input.attachments);
        return BulkLoad.isFor(store) ? first(reader, pipeline) : again(reader, pipeline);
    }

    /** All is new: it is written at once when all was read. */
    private int first(NoticeReader reader, Pipeline pipeline) {
        try (BulkLoad load = BulkLoad.into(
                store, reader.authority(), reader.rules().relations().added())) {
            load.inUseFor(IN_USE);
            Ingest ingest = read(Ingest.into(load, mark(reader)), input.given(), pipeline);
            return say(ingest, pipeline, finish(load));
        }
    }

    private long finish(BulkLoad load) {
        Console console = main.console();
        console.progress("writing " + load.statements() + " statements and what follows from them");
        try {
            return load.finish();
        } finally {
            console.progressDone();
        }
    }

    private int again(NoticeReader reader, Pipeline pipeline) {
        try (PolicyStore target = PolicyStore.create(store, main.console()::say)) {
            target.inUseFor(IN_USE);
            target.prepare(reader.authority(), reader.rules().relations().added());
            String mark = mark(reader);
            Given given = refetch ? input.given() : input.given().since(Ingest.earlier(target, mark));
            Ingest ingest = read(Ingest.into(target, mark), given, pipeline);
            if (prune) {
                prune(ingest, target, pipeline);
            }
            return say(ingest, pipeline, target.size());
        }
    }

    private int say(Ingest ingest, Pipeline pipeline, long statements) {
        return Summary.say(
                main.console(),
                ingest.read(),
                pipeline.leftOut(),
                ingest.changed() + " new or changed, "
                        + (ingest.unchanged() == 0 ? "" : ingest.unchanged() + " not changed at their sites, ")
                        + (ingest.beside() == 0 ? "" : ingest.beside() + " beside a fuller copy, ")
                        + statements + " statements",
                store.toString());
    }

    private void checkFolders() {
        input.places.stream()
                .filter(place -> WebAddress.isAddress(place) || !Files.isDirectory(Given.path(place)))
                .findFirst()
                .ifPresent(place -> {
                    throw Failure.wrongUse("--prune takes folders, and " + place + " is none");
                });
        if (!input.lists.isEmpty()) {
            throw Failure.wrongUse("--prune takes folders, and --urls names addresses");
        }
    }

    /** By what notices are read; of addresses only, since files are read in any case. */
    private String mark(NoticeReader reader) {
        return input.namesAddresses()
                ? ReadingMark.of(
                        reader.rules(), known.folders, evidence, input.minConfidence, input.attachments, keys.said)
                : "";
    }

    private Ingest read(Ingest ingest, Given given, Pipeline pipeline) {
        pipeline.runFiles(given, ingest::add);
        ingest.flush();
        if (prune && ingest.read() == 0) {
            throw Failure.wrongUse("no notice was read, so --prune removes none");
        }
        return ingest;
    }

    private void prune(Ingest ingest, PolicyStore target, Pipeline pipeline) {
        Console console = main.console();
        NoticeStore.Pruned pruned =
                ingest.prune(target, input.places.stream().map(Given::path).toList(), pipeline);
        pruned.removed().stream().limit(NAMED).forEach(notice -> console.say("removed " + notice));
        int more = pruned.removed().size() - NAMED;
        if (more > 0) {
            console.say("removed " + more + " more");
        }
        pruned.left()
                .forEach(notice -> console.say(notice
                        + " keeps the words of a file that is gone until another file that has it is read again"));
    }
}
