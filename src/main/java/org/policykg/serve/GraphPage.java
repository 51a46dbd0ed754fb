package org.policykg.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.policykg.explore.Neighbourhood;

/** The things around a thing, as a picture, as JSON, as GraphML, as CSV: what is open stands in the address. */
final class GraphPage implements Page {
    private static final int EACH = 6;
    private static final int MOST_OPEN = 40;
    private final Site site;

    GraphPage(Site site) {
        this.site = site;
    }

    @Override
    public void answer(Call call) throws IOException {
        List<String> centres = call.parameters("iri");
        if (centres.isEmpty()) {
            throw Problem.badRequest("this address needs a value for its parameter iri");
        }
        if (centres.size() > MOST_OPEN) {
            throw Problem.badRequest("a picture takes up to " + MOST_OPEN + " open things");
        }
        Neighbourhood.Wanted wanted = new Neighbourhood.Wanted(
                centres,
                new TreeSet<>(call.parameters("relation")),
                year(call, "from"),
                year(call, "until"),
                call.number("each", EACH, 1, 100));
        Neighbourhood.Picture picture = site.read(facts -> new Neighbourhood(facts).draw(wanted));
        if (picture.vertices().isEmpty()) {
            throw Problem.notFound("nothing is known of <" + centres.getFirst() + ">");
        }
        switch (call.request().getRequestURI()) {
            case "/graph.json" -> call.json(json(call.view(), picture));
            case "/graph.csv" -> call.csv("graph.csv", rows(call.view(), picture));
            case "/graph.graphml" -> call.file("graph.graphml", "application/graphml+xml", GraphMl.of(picture));
            default ->
                call.html(
                        "graph",
                        Map.of(
                                "centre", picture.vertices().getFirst().ref(),
                                "picture", picture,
                                "labels", labels(picture),
                                "relations",
                                        site.read(facts -> facts.relations().drawn()),
                                "chosen", wanted.relations()));
        }
    }

    private static Optional<Integer> year(Call call, String name) {
        return call.parameter(name).map(value -> call.number(name, 0, 1000, 9999));
    }

    private static Map<String, Neighbourhood.Vertex> labels(Neighbourhood.Picture picture) {
        return picture.vertices().stream()
                .collect(Collectors.toMap(vertex -> vertex.ref().iri(), vertex -> vertex));
    }

    private static Map<String, Object> json(View view, Neighbourhood.Picture picture) {
        List<Map<String, Object>> nodes = new ArrayList<>();
        for (Neighbourhood.Vertex vertex : picture.vertices()) {
            Map<String, Object> node = new LinkedHashMap<>();
            node.put("iri", vertex.ref().iri());
            node.put("page", view.page(vertex.ref()));
            node.put("label", vertex.ref().label());
            node.put("kind", vertex.ref().kind().id());
            node.put("kindName", view.kind(vertex.ref().kind()));
            node.put("open", vertex.open());
            node.put("hidden", vertex.hidden());
            vertex.year().ifPresent(year -> node.put("year", year));
            nodes.add(node);
        }
        List<Map<String, Object>> edges = new ArrayList<>();
        for (Neighbourhood.Edge edge : picture.edges()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("source", edge.source());
            json.put("target", edge.target());
            json.put("relation", edge.relation().id());
            json.put("label", view.relation(edge.relation(), false));
            json.put("inverse", view.relation(edge.relation(), true));
            edges.add(json);
        }
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("nodes", nodes);
        graph.put("edges", edges);
        return graph;
    }

    private static List<List<String>> rows(View view, Neighbourhood.Picture picture) {
        Map<String, Neighbourhood.Vertex> labels = labels(picture);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("source", "relation", "target", "sourceLabel", "relationLabel", "targetLabel"));
        for (Neighbourhood.Edge edge : picture.edges()) {
            rows.add(List.of(
                    edge.source(),
                    edge.relation().id(),
                    edge.target(),
                    label(labels, edge.source()),
                    view.relation(edge.relation(), false),
                    label(labels, edge.target())));
        }
        return rows;
    }

    private static String label(Map<String, Neighbourhood.Vertex> labels, String iri) {
        return Optional.ofNullable(labels.get(iri))
                .map(vertex -> vertex.ref().label())
                .orElse(iri);
    }
}
