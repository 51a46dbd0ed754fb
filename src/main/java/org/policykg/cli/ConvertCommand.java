package org.policykg.cli;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;
import org.policykg.EvidenceStyle;
import org.policykg.GraphStore;
import org.policykg.pipeline.NoticeReader;
import org.policykg.pipeline.Providers;
import org.policykg.store.DumpFormat;
import org.policykg.store.DumpWriter;
import org.policykg.store.NoticeSpool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code convert}: notices to RDF, without a store. */
@Command(
        name = "convert",
        description = "Turn notices into RDF.",
        footer = {
            "",
            "Examples:",
            "  ./policykg convert data/notices -o dump.nt",
            "  ./policykg convert data/records/crawl.jsonl data/records/feed.xml -o dump.nt",
            "  ./policykg convert https://notices.example.org/tea-trade-plan.md -o dump.ttl",
            "  ./policykg convert --urls addresses.txt -o dump.nt",
            "  ./policykg convert data/notices --evidence statements -o dump.ttl"
        })
final class ConvertCommand implements Callable<Integer> {
    /** A scheme of two letters or more, so that C:\\dump.nt is a file. */
    private static final Pattern STORE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");

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

    @Mixin
    EvidenceOptions evidence;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = {
                "Where to write; - is standard output, the default. The ending sets the format. An address",
                "(http://localhost:3030/kg/data) is a store that takes named graphs by the Graph Store Protocol,",
                "within ten minutes each."
            })
    String output = "-";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "ttl (the default), trig, nt, nq or jsonld.")
    String format = "";

    @Override
    public Integer call() {
        Console console = main.console();
        input.check();
        if (STORE.matcher(output).lookingAt()) {
            Optional<GraphStore> store = store();
            if (store.isPresent()) {
                return toStore(console, new GuardedStore(store.get()));
            }
            if (format.isEmpty() && DumpFormat.of(output).isEmpty()) {
                throw Failure.wrongUse("nothing on the class path opens a store at " + output);
            }
        }
        return toDump(console);
    }

    private Optional<GraphStore> store() {
        try {
            return Providers.store(output);
        } catch (UncheckedIOException failure) {
            throw GuardedStore.failure(failure);
        }
    }

    private int toDump(Console console) {
        DumpFormat dump = Formats.of(format, output);
        NoticeReader reader = reader(evidence.in(dump));
        Pipeline pipeline = new Pipeline(console, reader, input.threads(), input.attachments);
        long[] counts = new long[2];
        Destination.write(output, console, out -> {
            try (DumpWriter writer = new DumpWriter(dump, reader.prefixes(), out)) {
                counts[0] = spool(reader, pipeline, writer::write);
                counts[1] = writer.written();
            }
        });
        return Summary.say(console, counts[0], pipeline.leftOut(), counts[1] + " statements", output);
    }

    private int toStore(Console console, GraphStore into) {
        long[] counts = new long[2];
        int leftOut;
        try (GraphStore store = into) {
            if (!format.isEmpty()) {
                throw Failure.wrongUse("--format is for dumps; a store takes graphs");
            }
            NoticeReader reader = reader(evidence.form());
            Pipeline pipeline = new Pipeline(console, reader, input.threads(), input.attachments);
            counts[0] = spool(reader, pipeline, (name, statements) -> {
                store.put(name, statements);
                counts[1]++;
            });
            store.commit();
            leftOut = pipeline.leftOut();
        }
        return Summary.say(console, counts[0], leftOut, counts[1] + " graphs", output);
    }

    private NoticeReader reader(EvidenceStyle style) {
        return input.sure(contacts.in(NoticeReader.of(reading.load(), known.load()))
                .with(keys.load())
                .with(style));
    }

    /** Reads all, then hands on what was added to the vocabulary and the graph of each notice once; gives how many texts were read. */
    private long spool(NoticeReader reader, Pipeline pipeline, BiConsumer<String, List<Triple>> each) {
        long[] notices = new long[1];
        try (NoticeSpool spool = new NoticeSpool()) {
            pipeline.runGraphs(input.given(), read -> {
                notices[0]++;
                read.into(spool);
            });
            reader.graphs(spool, each);
        }
        return notices[0];
    }
}
