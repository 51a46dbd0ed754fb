package org.policykg.store;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.writer.WriterStreamRDFBlocks;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDF;

/**
 * Turtle and TriG for people, as it comes: a block a thing, its predicates one below the other, the objects of one predicate
 * as a list, a line each, so that a dump can be compared line by line. Jena's own stream repeats the predicate for each object,
 * and its pretty writer must have all in memory.
 */
final class TurtleLayout extends WriterStreamRDFBlocks {
    TurtleLayout(OutputStream out) {
        super(out, new Context());
    }

    @Override
    protected void printBatchTriples(Node subject, List<Triple> triples) {
        if (out.getRow() > 1) {
            out.println();
        }
        block(subject, triples);
        out.println(" .");
    }

    @Override
    protected void printBatchQuads(Node graph, Node subject, List<Quad> quads) {
        if (Objects.equals(graph, lastGraph)) {
            out.println(" .");
            out.decIndent(currentGraphIndent);
            out.println(); // an empty line has no spaces
            out.incIndent(currentGraphIndent);
        } else {
            endGraph(graph);
            startGraph(graph);
        }
        block(subject, quads.stream().map(Quad::asTriple).toList());
        lastSubject = subject;
    }

    private void block(Node subject, List<Triple> triples) {
        Map<Node, List<Node>> objects = new LinkedHashMap<>();
        triples.forEach(triple -> objects.computeIfAbsent(triple.getPredicate(), p -> new ArrayList<>())
                .add(triple.getObject()));
        int width = objects.keySet().stream().mapToInt(this::width).max().orElse(0);
        outputNode(subject);
        out.println();
        out.incIndent(INDENT_PREDICATE);
        boolean first = true;
        for (Map.Entry<Node, List<Node>> entry : objects.entrySet()) {
            if (!first) {
                out.println(" ;");
            }
            first = false;
            printPredicate(entry.getKey(), width);
            list(entry.getValue(), width);
        }
        out.decIndent(INDENT_PREDICATE);
    }

    private void list(List<Node> objects, int width) {
        int indent = width + GAP_P_O;
        outputNode(objects.getFirst());
        out.incIndent(indent);
        objects.stream().skip(1).forEach(object -> {
            out.println(" ,");
            outputNode(object);
        });
        out.decIndent(indent);
    }

    private void printPredicate(Node predicate, int width) {
        out.print(written(predicate));
        out.print(' ', width - width(predicate) + GAP_P_O);
    }

    private int width(Node predicate) {
        return written(predicate).length();
    }

    private String written(Node predicate) {
        if (predicate.equals(RDF.Nodes.type)) {
            return "a";
        }
        IndentedLineBuffer buffer = new IndentedLineBuffer();
        fmt.format(buffer, predicate);
        return buffer.asString();
    }
}
