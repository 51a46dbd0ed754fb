package org.policykg.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.policykg.graph.Policy;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * Joins what others print of a notice, without its number and perhaps without its end, to the notice: a text of its title that stands
 * nearly as a whole in the notice's. Nobody may be named in it who did not issue that, and no other day; a draft is not what became of
 * it; and where several notices have as much of it, it is joined to none.
 */
record Excerpts(Asserted asserted, Sets sets) {
    private static final NamedPattern DRAFT = RuleBook.standard().pattern("names.draft");

    /** A title that so many notices bear does not tell whose it is. */
    private static final int MOST = 32;

    private record Text(NearText near, boolean draft) {}

    /** Joins those of some notices of one title. */
    void join(List<DocumentFacts> found) {
        List<DocumentFacts> excerpts = found.stream()
                .filter(document -> document.read() && document.numbers().isEmpty())
                .toList();
        if (excerpts.isEmpty()) {
            return;
        }
        List<DocumentFacts> numbered = found.stream()
                .filter(document -> document.read() && !document.numbers().isEmpty())
                .toList();
        Map<Node, Text> texts = new HashMap<>();
        Set<Node> whole = numbered.stream().map(one -> sets.root(one.node())).collect(Collectors.toSet());
        excerpts.stream()
                .filter(excerpt -> !whole.contains(sets.root(excerpt.node())))
                .forEach(excerpt -> join(excerpt, numbered, texts));
        // of those without number, what bears a day may be the whole of what bears none
        Predicate<DocumentFacts> isOpen = one -> !isIn(one, numbered);
        List<DocumentFacts> dated = excerpts.stream()
                .filter(one -> one.date().isPresent() && !one.issuers().isEmpty())
                .filter(isOpen)
                .toList();
        excerpts.stream()
                .filter(one -> one.date().isEmpty() && isOpen.test(one))
                .forEach(excerpt -> join(excerpt, dated, texts));
    }

    private boolean isIn(DocumentFacts one, List<DocumentFacts> some) {
        Node root = sets.root(one.node());
        return some.stream().anyMatch(other -> sets.root(other.node()).equals(root));
    }

    private void join(DocumentFacts excerpt, List<DocumentFacts> notices, Map<Node, Text> texts) {
        List<DocumentFacts> may =
                notices.stream().filter(notice -> mayBeOf(excerpt, notice)).toList();
        if (may.size() > MOST) {
            return;
        }
        int most = 0;
        Set<Node> nearest = new HashSet<>();
        for (DocumentFacts notice : may) {
            Text text = text(notice, texts);
            Text own = text(excerpt, texts);
            int share = own.draft == text.draft ? own.near.within(text.near) : 0;
            if (share > most) {
                most = share;
                nearest.clear();
            }
            if (share > 0 && share == most) {
                nearest.add(sets.root(notice.node()));
            }
        }
        if (nearest.size() == 1) {
            sets.unite(excerpt.node(), nearest.iterator().next());
        }
    }

    private static boolean mayBeOf(DocumentFacts excerpt, DocumentFacts notice) {
        String printed = MatchKeys.bare(excerpt.title());
        return !excerpt.disagrees(notice)
                && !excerpt.brings(notice)
                && (excerpt.date().isEmpty() || excerpt.date().equals(notice.date()))
                // an author before the title is the same one
                && (printed.equals(MatchKeys.tail(printed)) || printed.equals(MatchKeys.bare(notice.title())));
    }

    private Text text(DocumentFacts document, Map<Node, Text> texts) {
        return texts.computeIfAbsent(document.node(), node -> {
            String words = asserted.text(node, Policy.text).orElse("");
            return new Text(NearText.of(words), DRAFT.isIn(words));
        });
    }
}
