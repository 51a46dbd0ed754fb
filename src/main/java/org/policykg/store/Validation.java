package org.policykg.store;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.policykg.graph.Prefixes;
import org.policykg.graph.Vocabulary;

/**
 * What SHACL says of a graph.
 *
 * @param statements how many statements were checked, those of each named graph
 * @param findings a line for each fault: what is at fault, where, and what holds there
 */
public record Validation(long statements, List<String> findings) {
    public Validation {
        findings = List.copyOf(findings);
    }

    public boolean conforms() {
        return findings.isEmpty();
    }

    /**
     * Checks files together.
     *
     * @param warned told of what is legal in them and yet unusual, a line each
     * @throws StoreException when one of them cannot be read
     */
    public static Validation ofFiles(List<Path> files, Consumer<String> warned) {
        Graph graph = DumpReader.newGraph();
        long statements = 0;
        for (Path file : files) {
            statements += DumpReader.read(file, graph, warned);
        }
        return new Validation(statements, of(graph).findings());
    }

    /** Checks a graph against the shapes of the vocabulary. */
    public static Validation of(Graph graph) {
        Shapes shapes = Shapes.parse(Vocabulary.shapes());
        ValidationReport report = ShaclValidator.get().validate(shapes, graph);
        return new Validation(
                graph.size(),
                report.getEntries().stream().map(Validation::line).sorted().collect(Collectors.toList()));
    }

    private static String line(ReportEntry entry) {
        String value = entry.value() == null ? "" : ", has " + entry.value();
        String path = entry.resultPath() == null
                ? ""
                : " " + shortened(entry.resultPath().toString());
        return entry.focusNode() + path + ": " + entry.message() + shortened(value);
    }

    private static String shortened(String words) {
        String out = words;
        for (var prefix : Prefixes.all().entrySet()) {
            out = out.replaceAll(
                    "<?" + java.util.regex.Pattern.quote(prefix.getValue()) + "([\\w-]+)>?", prefix.getKey() + ":$1");
        }
        return out;
    }
}
