package org.policykg.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policykg.extract.Origin;
import org.policykg.rules.Confidence;
import org.policykg.source.Span;

/**
 * Collects the evidence of one notice. A piece has a name made from the notice, the statement and the words, so that it keeps
 * it whatever else is read; where two rules read one statement from the same words, the surer speaks.
 */
final class Evidence {
    private record Entry(Triple statement, Origin origin, Confidence confidence) {
        private static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::start)
                .thenComparingInt(Entry::end)
                .thenComparing(entry -> entry.confidence.value(), Comparator.reverseOrder());

        int start() {
            return origin.span().map(Span::start).orElse(Integer.MAX_VALUE);
        }

        int end() {
            return origin.span().map(Span::end).orElse(Integer.MAX_VALUE);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Node notice;
    private final String text;
    private final String shown;
    private final Occurrences occurrences;
    private final CodePoints codePoints;
    private final IntFunction<OptionalInt> pages;

    /**
     * Evidence for one notice.
     *
     * @param notice the notice whose text it is
     * @param text that text
     * @param shown as long as that, as it may be quoted
     * @param occurrences of words in it
     * @param codePoints its offsets
     * @param pages on which page of the original a character of the text stands
     */
    Evidence(
            Node notice,
            String text,
            String shown,
            Occurrences occurrences,
            CodePoints codePoints,
            IntFunction<OptionalInt> pages) {
        this.notice = notice;
        this.text = text;
        this.shown = shown;
        this.occurrences = occurrences;
        this.codePoints = codePoints;
        this.pages = pages;
    }

    void add(Triple statement, Origin origin) {
        add(statement, origin, origin.rule().confidence());
    }

    /** Evidence of a statement that is less sure than the rule that read its words. */
    void add(Triple statement, Origin origin, Confidence confidence) {
        entries.add(new Entry(statement, origin, confidence));
    }

    /** The pieces in the order of the text, each under a name of its own. */
    List<EvidencePiece> pieces() {
        entries.sort(Entry.ORDER);
        Map<String, EvidencePiece> pieces = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String iri = iri(entry);
            pieces.putIfAbsent(
                    iri,
                    new EvidencePiece(
                            Terms.uri(iri),
                            entry.statement,
                            notice,
                            entry.origin.span().map(this::quote),
                            entry.origin.rule().id(),
                            entry.confidence.value().toPlainString()));
        }
        return List.copyOf(pieces.values());
    }

    private String iri(Entry entry) {
        Optional<Span> span = entry.origin.span();
        return Iris.evidence(
                notice.getURI(),
                entry.statement.getSubject().getURI(),
                entry.statement.getPredicate().getURI(),
                entry.statement.getObject().toString(),
                span.map(words -> NoticeText.words(words.in(text))).orElse(""),
                span.map(words -> occurrences.of(words.start(), words.end())).orElse(""));
    }

    private EvidencePiece.Quote quote(Span span) {
        return new EvidencePiece.Quote(
                codePoints.at(span.start()), codePoints.at(span.end()), span.in(shown), pages.apply(span.start()));
    }
}
