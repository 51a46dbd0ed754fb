package org.policykg.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.policykg.graph.Policy;

/**
 * Measures graphs against annotations. Figures are micro-averaged over all links of a field. A body matches when any
 * of its names is the one wanted ({@code a|b} accepts either); a document by its title without white space; a relation
 * of type {@code a|b} may be either, and one of type {@code ?} is neither asked for nor punished. What an attached text
 * says is looked for at the attached document too.
 */
public final class Evaluation {
    private static final Node TITLE = NodeFactory.createURI("http://purl.org/dc/terms/title");
    private static final Map<String, Node> RELATIONS = new LinkedHashMap<>();
    private static final Map<String, Node> DUTIES = new LinkedHashMap<>();
    private static final List<Value> VALUES = List.of(
            new Value("title", "title", TITLE),
            new Value("document number", "documentNumber", Policy.documentNumber.asNode()),
            new Value("index number", "indexNumber", Policy.indexNumber.asNode()),
            new Value("date issued", "dateIssued", Policy.dateIssued.asNode()),
            new Value("date published", "datePublished", Policy.datePublished.asNode()),
            new Value("effective from", "effectiveFrom", Policy.effectiveFrom.asNode()));
    private static final List<Value> BODIES = List.of(
            new Value("issuers", "issuers", Policy.issuedBy.asNode()),
            new Value("recipients", "recipients", Policy.addressedTo.asNode()),
            new Value("copied to", "copiedTo", Policy.copiedTo.asNode()),
            new Value("approved by", "approvedBy", Policy.approvedBy.asNode()));

    static {
        RELATIONS.put("promulgates", Policy.promulgates.asNode());
        RELATIONS.put("forwards", Policy.forwards.asNode());
        RELATIONS.put("approves", Policy.approves.asNode());
        RELATIONS.put("repliesTo", Policy.repliesTo.asNode());
        RELATIONS.put("basedOn", Policy.basedOn.asNode());
        RELATIONS.put("repeals", Policy.repeals.asNode());
        RELATIONS.put("amends", Policy.amends.asNode());
        RELATIONS.put("cites", Policy.cites.asNode());
        DUTIES.put("lead", Policy.leadBody.asNode());
        DUTIES.put("responsible", Policy.responsibleBody.asNode());
        DUTIES.put("support", Policy.supportingBody.asNode());
        DUTIES.put("guide", Policy.guidingBody.asNode());
    }

    private record Value(String field, String key, Node property) {}

    private record Cited(String relation, String title, Node document) {}

    private final Links links = new Links();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    /** Adds the graph of a notice. */
    public void add(List<Triple> triples) {
        links.add(triples);
    }

    /**
     * Measures all that was added.
     *
     * @param folder the annotations, a JSON file each
     * @return the figures of each field, in the order in which fields occur
     * @throws IOException when an annotation cannot be read; the message names it
     */
    public List<Tally> against(Path folder) throws IOException {
        for (Gold gold : Gold.folder(folder)) {
            measure(gold);
        }
        return List.copyOf(tallies.values());
    }

    private Tally tally(String field) {
        return tallies.computeIfAbsent(field, Tally::new);
    }

    private void measure(Gold gold) {
        String file = gold.file();
        Optional<Node> found = links.notice(file);
        if (gold.isNoNotice()) {
            tally("articles left out").add(file, Set.of("left out"), found.isPresent() ? Set.of() : Set.of("left out"));
            return;
        }
        tally("notice found").add(file, Set.of("yes"), found.isPresent() ? Set.of("yes") : Set.of());
        Node notice = found.orElse(NodeFactory.createURI("urn:x-policykg:left-out:" + file));
        for (Value value : VALUES) {
            if (gold.names(value.key)) {
                Set<String> wanted =
                        gold.value(value.key).map(Links::squeeze).map(Set::of).orElse(Set.of());
                tally(value.field)
                        .add(
                                file,
                                wanted,
                                links.value(notice, value.property).map(Set::of).orElse(Set.of()));
            }
        }
        for (Value value : BODIES) {
            if (gold.names(value.key)) {
                Matched matched = match(links.objects(notice, value.property), gold.list(value.key));
                tally(value.field).add(file, matched.wanted, matched.found);
            }
        }
        List<Node> subjects = subjects(notice);
        documents(gold, notice, subjects);
        tasks(gold, subjects);
    }

    /** The notice, and the documents that it brings along. */
    private List<Node> subjects(Node notice) {
        Set<Node> subjects = new LinkedHashSet<>();
        subjects.add(notice);
        for (Node property :
                List.of(Policy.promulgates.asNode(), Policy.forwards.asNode(), Policy.attachment.asNode())) {
            subjects.addAll(links.objects(notice, property));
        }
        return List.copyOf(subjects);
    }

    private void documents(Gold gold, Node notice, List<Node> subjects) {
        String file = gold.file();
        List<Cited> found = new ArrayList<>();
        for (Node subject : subjects) {
            RELATIONS.forEach((name, property) -> links.objects(subject, property)
                    .forEach(document -> found.add(new Cited(name, links.title(document), document))));
        }
        if (gold.names("promulgates")) {
            List<Node> own = links.objects(notice, Policy.promulgates.asNode());
            tally("promulgated by title")
                    .add(
                            file,
                            gold.list("promulgates").stream()
                                    .map(Links::squeeze)
                                    .collect(Collectors.toSet()),
                            own.stream().map(links::title).collect(Collectors.toSet()));
        }
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        gold.objects("relations")
                .forEach(relation -> allowed.put(
                        Links.squeeze(relation.path("title").asText()),
                        List.of(relation.path("type").asText().split("\\|"))));
        Set<String> wanted = new HashSet<>();
        Set<String> wantedTyped = new HashSet<>();
        allowed.forEach((title, types) -> {
            if (!types.equals(List.of("?"))) {
                wanted.add(title);
                Set<String> mine = found.stream()
                        .filter(cited -> cited.title.equals(title))
                        .map(Cited::relation)
                        .collect(Collectors.toSet());
                wantedTyped.add(
                        types.stream().filter(mine::contains).findFirst().orElse(types.getFirst()) + " " + title);
            }
        });
        List<Cited> asked = found.stream()
                .filter(cited ->
                        gold.names("relations") && !List.of("?").equals(allowed.getOrDefault(cited.title, List.of())))
                .toList();
        tally("documents mentioned")
                .add(file, wanted, asked.stream().map(Cited::title).collect(Collectors.toSet()));
        tally("relations, typed")
                .add(
                        file,
                        wantedTyped,
                        asked.stream()
                                .map(cited -> cited.relation + " " + cited.title)
                                .collect(Collectors.toSet()));
        numbers(gold, found);
    }

    private void numbers(Gold gold, List<Cited> found) {
        Set<String> titles = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        for (JsonNode relation : gold.objects("relations")) {
            if (relation.has("documentNumber")) {
                String title = Links.squeeze(relation.path("title").asText());
                titles.add(title);
                wanted.add(title + " " + relation.path("documentNumber").asText());
            }
        }
        Set<String> got = new HashSet<>();
        for (Cited cited : found) {
            links.value(cited.document, Policy.documentNumber.asNode())
                    .filter(number -> titles.contains(cited.title))
                    .ifPresent(number -> got.add(cited.title + " " + number));
        }
        tally("numbers of cited documents").add(gold.file(), wanted, got);
    }

    private void tasks(Gold gold, List<Node> subjects) {
        Map<Node, String> texts = new LinkedHashMap<>();
        for (Node subject : subjects) {
            links.objects(subject, Policy.hasTask.asNode())
                    .forEach(task -> texts.put(
                            task, links.value(task, Policy.taskText.asNode()).orElse("")));
        }
        for (JsonNode task : gold.objects("tasks")) {
            String end = Links.squeeze(task.path("endsWith").asText());
            Optional<Node> hit = texts.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(end))
                    .min(Comparator.comparingInt(entry -> entry.getValue().length()))
                    .map(Map.Entry::getKey);
            tally("tasks found").add(gold.file(), Set.of(end), hit.isPresent() ? Set.of(end) : Set.of());
            duties(gold.file(), end, hit, task.path("roles"));
        }
        for (JsonNode deadline : gold.objects("deadlines")) {
            String fragment = Links.squeeze(deadline.path("contains").asText());
            String date = deadline.path("date").asText();
            boolean found = texts.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(fragment))
                    .flatMap(entry -> links.objects(entry.getKey(), Policy.deadline.asNode()).stream())
                    .anyMatch(day -> day.getLiteralLexicalForm().equals(date));
            String link = fragment + " " + date;
            tally("deadlines").add(gold.file(), Set.of(link), found ? Set.of(link) : Set.of());
        }
    }

    private void duties(String file, String end, Optional<Node> task, JsonNode roles) {
        Map<String, List<String>> wanted = new HashMap<>();
        DUTIES.keySet().forEach(role -> wanted.put(role, Gold.strings(roles.path(role))));
        List<String> all = wanted.values().stream().flatMap(List::stream).toList();
        List<Node> objects = DUTIES.values().stream()
                .flatMap(property -> task.stream().flatMap(node -> links.objects(node, property).stream()))
                .toList();
        add("bodies of a task", file, end, match(objects, all));
        for (String role : Arrays.asList("lead", "guide", "support")) {
            List<Node> bodies =
                    task.map(node -> links.objects(node, property(role))).orElse(List.of());
            add(role + " bodies", file, end, match(bodies, wanted.getOrDefault(role, List.of())));
        }
    }

    private static Node property(String role) {
        Node property = DUTIES.get(role);
        if (property == null) {
            throw new IllegalArgumentException(role);
        }
        return property;
    }

    private void add(String field, String file, String end, Matched matched) {
        tally(field).add(file, prefixed(end, matched.wanted), prefixed(end, matched.found));
    }

    private static Set<String> prefixed(String end, Set<String> words) {
        return words.stream().map(word -> end + " " + word).collect(Collectors.toSet());
    }

    private record Matched(Set<String> wanted, Set<String> found) {}

    /** Each body that was found by the wanted name that it answers to, else by its first name. */
    private Matched match(List<Node> objects, List<String> names) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String name : names) {
            String[] forms = name.split("\\|");
            for (String form : forms) {
                answers.put(Links.squeeze(form), Links.squeeze(forms[0]));
            }
        }
        Set<String> found = new HashSet<>();
        objects.stream().distinct().sorted(Comparator.comparing(Node::toString)).forEach(object -> {
            List<String> labels = links.names(object);
            List<String> hits = labels.stream()
                    .flatMap(label -> Optional.ofNullable(answers.get(label)).stream())
                    .toList();
            // a body answers to the first wanted name that nothing else has taken
            found.add(hits.stream()
                    .filter(hit -> !found.contains(hit))
                    .findFirst()
                    .orElse(hits.isEmpty() ? labels.getFirst() : hits.getFirst()));
        });
        return new Matched(new HashSet<>(answers.values()), found);
    }
}
