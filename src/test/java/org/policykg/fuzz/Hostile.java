package org.policykg.fuzz;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.policykg.EvidenceStyle;
import org.policykg.authority.Authority;
import org.policykg.pipeline.FileReading;
import org.policykg.pipeline.NoticeReader;
import org.policykg.pipeline.Omission;
import org.policykg.rules.RuleBook;
import org.policykg.store.DumpReader;
import org.policykg.store.NoticeSpool;
import org.policykg.store.Validation;

/** What must hold of any file, whatever stands in it: it is read or refused in a line, soon, in little memory, and its graph is fit. */
final class Hostile {
    /** A file of some hundred thousand bytes. Nanoseconds of this thread. */
    static final long LONGEST = 2_000_000_000L;

    /** What it makes, most of which is gone at once. Bytes. */
    static final long MOST_BYTES = 3L << 30;

    private static final NoticeReader READER =
            NoticeReader.of(RuleBook.standard(), Authority.load()).with(EvidenceStyle.STATEMENTS);
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Hostile() {}

    /**
     * What became of a file.
     *
     * @param nanos of this thread's processor
     * @param bytes that were made
     * @param notices how many were read
     * @param wrong what does not hold of it
     * @param said what was left out, and why
     */
    record Outcome(long nanos, long bytes, int notices, List<String> wrong, List<String> said) {}

    /** Reads a file and its graph. */
    static Outcome of(String name, byte[] content) {
        return of(name, content, true);
    }

    /** Reads a file, without its graph, which may be far larger than the file. */
    static Outcome read(String name, byte[] content) {
        return of(name, content, false);
    }

    private static Outcome of(String name, byte[] content, boolean graphs) {
        List<String> wrong = new ArrayList<>();
        List<String> said = new ArrayList<>();
        int notices = 0;
        long begun = THREADS.getCurrentThreadCpuTime();
        long made = THREADS.getCurrentThreadAllocatedBytes();
        long nanos;
        long bytes;
        try {
            FileReading reading = READER.read(name, content);
            notices = reading.notices().size();
            Graph graph = DumpReader.newGraph();
            try (NoticeSpool spool = new NoticeSpool()) {
                reading.notices().stream().filter(notice -> graphs).forEach(notice -> notice.into(spool));
                spool.forEach((iri, statements) -> statements.forEach(graph::add));
            }
            nanos = THREADS.getCurrentThreadCpuTime() - begun;
            bytes = THREADS.getCurrentThreadAllocatedBytes() - made;
            reading.leftOut().stream().limit(3).map(Omission::toString).forEach(said::add);
            reading.leftOut().stream()
                    .map(Omission::reason)
                    .filter(reason -> reason.contains("please report") || reason.contains("\n"))
                    .forEach(wrong::add);
            wrong.addAll(Validation.of(graph).findings());
        } catch (Throwable fault) {
            nanos = THREADS.getCurrentThreadCpuTime() - begun;
            bytes = THREADS.getCurrentThreadAllocatedBytes() - made;
            wrong.add(fault.toString());
        }
        if (nanos > LONGEST) {
            wrong.add("takes " + nanos / 1_000_000 + " ms");
        }
        if (bytes > MOST_BYTES) {
            wrong.add("makes " + bytes / (1 << 20) + " MB");
        }
        return new Outcome(nanos, bytes, notices, wrong, said);
    }
}
