package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rfc3986.IRI3986;
import org.apache.jena.rfc3986.Severity;
import org.apache.jena.rfc3986.Violations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.EvidenceStyle;
import org.policykg.Mutations;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;
import org.policykg.store.DumpReader;
import org.policykg.store.Validation;

/** Whatever comes in: what is written conforms to the shapes, and every parser takes it. */
class MutatedNoticesTest {
    @TempDir
    Path folder;

    @Test
    void mutatedSpecimensGiveWhatCanBeRead() throws Exception {
        mustBeFit(Samples.SPECIMENS, 200);
    }

    @Test
    void mutatedRealNoticesGiveWhatCanBeRead() throws Exception {
        mustBeFit(Samples.realFolder(), 2000);
    }

    private void mustBeFit(Path originals, int count) throws IOException {
        Path mutated = Files.createDirectory(folder.resolve("通知"));
        mutate(originals, mutated, count);
        Authority authority = Authority.load();
        Samples.extractions(mutated).forEach(extraction -> conformsAlone(extraction, authority));

        Path dump = folder.resolve("dump.nt");
        Run convert = Run.of("convert", mutated.toString(), "--evidence", "statements", "-o", dump.toString());
        assertThat(convert.code()).as(convert.err()).isIn(0, 1);
        Graph graph = DumpReader.newGraph();
        DumpReader.read(dump, graph, warning -> {});
        assertThat(graph.size()).isGreaterThan(count * 5);
        assertThat(misshapen(graph)).isEmpty();
        assertThat(Validation.of(graph).findings()).isEmpty();

        Path kg = folder.resolve("kg");
        assertThat(Run.of("ingest", mutated.toString(), "--store", kg.toString())
                        .code())
                .isIn(0, 1);
        Run check = Run.of("check", "--store", kg.toString());
        assertThat(check.code()).as(check.out()).isZero();
    }

    /** Of texts that are copies of one notice only one is written: here each is. */
    private static void conformsAlone(Extraction extraction, Authority authority) {
        Graph graph = DumpReader.newGraph();
        NoticeGraph.triples(extraction, authority, EvidenceStyle.STATEMENTS).forEach(graph::add);
        assertThat(Validation.of(graph).findings())
                .as(extraction.notice().source().path())
                .isEmpty();
        assertThat(misshapen(graph)).as(extraction.notice().source().path()).isEmpty();
    }

    private static void mutate(Path originals, Path into, int count) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(originals)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
        Mutations mutations = new Mutations(count, texts);
        for (int i = 0; i < count; i++) {
            int original = i % files.size();
            String name = i + "-" + files.get(original).getFileName();
            Files.write(into.resolve(name), mutations.of(texts.get(original)));
        }
    }

    /** IRIs that the parser has more to say of than a warning. */
    private static Set<String> misshapen(Graph graph) {
        Set<String> seen = new TreeSet<>();
        graph.find().forEachRemaining(triple -> iris(triple, seen));
        seen.removeIf(iri -> IRI3986.create(iri).violations().stream()
                .allMatch(violation -> Violations.getSeverity(violation.issue()).level() <= Severity.WARNING.level()));
        return seen;
    }

    private static void iris(Triple triple, Set<String> into) {
        for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
            if (node.isURI()) {
                into.add(node.getURI());
            } else if (node.isTripleTerm()) {
                iris(node.getTriple(), into);
            }
        }
    }
}
