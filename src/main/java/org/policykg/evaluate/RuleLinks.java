package org.policykg.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policykg.graph.EvidenceTerms;
import org.policykg.graph.Policy;

/** What the rules read in some notices, from graphs or a dump with evidence as statements. Not safe for several threads. */
public final class RuleLinks {
    private static final int NOWHERE = -1;

    private static final class Piece {
        private Optional<Triple> statement = Optional.empty();
        private String rule = "";
        private String notice = "";
        private int start = NOWHERE;
        private int end = NOWHERE;
    }

    private final Links links = new Links();
    private final Map<Node, Piece> evidence = new LinkedHashMap<>();

    /** Adds a statement. */
    public void add(Triple triple) {
        add(List.of(triple));
    }

    /** Adds statements of a graph, all of them in the end. */
    public void add(List<Triple> triples) {
        List<Triple> said = new ArrayList<>(triples.size());
        for (Triple triple : triples) {
            if (EvidenceTerms.isEvidence(triple.getSubject())) {
                note(triple);
            } else {
                said.add(triple);
            }
        }
        links.add(said);
    }

    private void note(Triple triple) {
        Piece piece = evidence.computeIfAbsent(triple.getSubject(), name -> new Piece());
        Node property = triple.getPredicate();
        Node object = triple.getObject();
        if (object.isTripleTerm()) {
            piece.statement = Optional.of(object.getTriple());
        } else if (property.equals(Policy.rule.asNode())) {
            piece.rule = Links.text(object);
        } else if (property.equals(Policy.inNotice.asNode())) {
            piece.notice = Links.text(object);
        } else if (property.equals(Policy.start.asNode())) {
            piece.start = place(object);
        } else if (property.equals(Policy.end.asNode())) {
            piece.end = place(object);
        }
    }

    /** A place in a text; what another program has written there may be none. */
    private static int place(Node object) {
        try {
            return Integer.parseInt(Links.text(object));
        } catch (NumberFormatException none) {
            return NOWHERE;
        }
    }

    /** Whether it has evidence as statements; without it, nobody knows which rule read what. */
    public boolean hasEvidence() {
        return evidence.values().stream().anyMatch(piece -> piece.statement.isPresent());
    }

    Links links() {
        return links;
    }

    /**
     * Each link with the rules that read it, and the first place where each did.
     *
     * @param pairs the notices whose links are wanted, by their IRIs here
     */
    Map<RuleLink, Map<String, RuleLink.Place>> byRule(Map<String, NoticePairs.Pair> pairs) {
        Map<RuleLink, Map<String, RuleLink.Place>> all = new TreeMap<>(RuleLink.ORDER);
        for (Piece piece : evidence.values()) {
            Optional<NoticePairs.Pair> pair = Optional.ofNullable(pairs.get(piece.notice));
            if (piece.statement.isEmpty() || pair.isEmpty()) {
                continue;
            }
            Triple statement = piece.statement.get();
            String subject = Links.text(statement.getSubject());
            RuleLink link = new RuleLink(
                    pair.get(),
                    statement.getPredicate().getLocalName(),
                    subject.equals(piece.notice) ? "" : words(statement.getSubject()),
                    words(statement.getObject()));
            all.computeIfAbsent(link, one -> new TreeMap<>())
                    .putIfAbsent(piece.rule, new RuleLink.Place(statement, piece.notice, quote(piece)));
        }
        return all;
    }

    private String words(Node thing) {
        if (thing.isLiteral()) {
            return Wording.squeeze(thing.getLiteralLexicalForm());
        }
        String name = Links.text(thing);
        String task = links.words(name, Terms.TASK_TEXT);
        return task.isEmpty() ? links.title(name) : task;
    }

    private String quote(Piece piece) {
        Optional<String> text = links.value(piece.notice, Terms.TEXT);
        if (text.isEmpty() || piece.start < 0 || piece.end < piece.start || piece.end > Wording.length(text.get())) {
            return "";
        }
        int start = text.get().offsetByCodePoints(0, piece.start);
        int end = text.get().offsetByCodePoints(start, piece.end - piece.start);
        return Wording.squeeze(text.get().substring(start, end));
    }
}
