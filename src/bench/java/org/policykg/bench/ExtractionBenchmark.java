package org.policykg.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Triple;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;
import org.policykg.source.SourceDocument;
import org.policykg.source.SourceReaders;
import org.policykg.source.SourceRecord;
import org.policykg.source.Sources;
import org.policykg.source.UnreadableSource;
import org.policykg.store.DumpFormat;
import org.policykg.store.DumpWriter;

/**
 * What it costs to turn a folder of notices into quads, against the floor: parsing the same pages with jsoup, segmenting
 * the same text once with HanLP, and writing the same quads.
 *
 * <p>{@code mvn -Pbench -DskipTests verify} runs it and prints the ratio; {@code -Dbench.notices=FOLDER} names other
 * notices than the specimens.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ExtractionBenchmark {
    @Param("data/notices")
    public String folder;

    private record Page(String path, byte[] bytes, String content) {}

    private record Written(String iri, String text, List<Triple> triples) {}

    private final List<Page> pages = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final Segment segment = HanLP.newSegment();
    private Authority authority;

    @Setup
    public void read() throws IOException, UnreadableSource {
        authority = Authority.load();
        for (Sources.Input input : Sources.list(Path.of(folder), (file, reason) -> {})) {
            byte[] bytes = Files.readAllBytes(input.file());
            for (Extraction extraction : extractions(input.path(), bytes)) {
                written.add(new Written(
                        NoticeGraph.iri(extraction), extraction.notice().printed(), triples(extraction)));
            }
            pages.add(new Page(input.path(), bytes, new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    private List<Triple> triples(Extraction extraction) {
        return NoticeGraph.triples(extraction, authority, EvidenceStyle.STATEMENTS);
    }

    private static List<Extraction> extractions(String path, byte[] bytes) throws UnreadableSource {
        List<Extraction> extractions = new ArrayList<>();
        for (SourceRecord record : SourceReaders.read(path, bytes)) {
            if (record instanceof SourceDocument document && NoticeParser.parse(document) instanceof Notice notice) {
                extractions.add(Samples.read(notice));
            }
        }
        return extractions;
    }

    /** jsoup, one segmentation, and the quads. */
    @Benchmark
    public void floor(Blackhole hole) {
        for (Page page : pages) {
            hole.consume(Jsoup.parse(page.content));
        }
        try (DumpWriter writer = new DumpWriter(DumpFormat.NQUADS, OutputStream.nullOutputStream())) {
            for (Written notice : written) {
                hole.consume(segment.seg(notice.text));
                writer.write(notice.iri, notice.triples);
            }
        }
    }

    /** Bytes to quads. */
    @Benchmark
    public void extraction() throws UnreadableSource {
        try (DumpWriter writer = new DumpWriter(DumpFormat.NQUADS, OutputStream.nullOutputStream())) {
            for (Page page : pages) {
                for (Extraction extraction : extractions(page.path, page.bytes)) {
                    writer.write(NoticeGraph.iri(extraction), triples(extraction));
                }
            }
        }
    }

    /**
     * Runs both and prints the ratio.
     *
     * @param arguments the folder of notices
     */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ExtractionBenchmark.class.getName())
                        .param("folder", arguments)
                        .build())
                .run();
        double extraction = score(results, "extraction");
        double floor = score(results, "floor");
        System.out.printf(
                Locale.ROOT,
                "extraction / floor = %.2f   (%.2f ms / %.2f ms for %s)%n",
                extraction / floor,
                extraction,
                floor,
                arguments[0]);
    }

    private static double score(Collection<RunResult> results, String benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }
}
