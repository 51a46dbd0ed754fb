package org.policykg.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policykg.extract.Extraction;
import org.policykg.extract.Mention;
import org.policykg.notice.Notice;

/**
 * What a copy of a notice says that others may say otherwise: enough to tell them apart, and no more.
 *
 * @param title as it is printed
 * @param number its document number
 * @param date its day of issue, ISO
 * @param issuers IRIs of those in whose name it is issued
 * @param recipients IRIs of those to whom it is addressed
 * @param tasks how many tasks were read in it
 * @param passages digests of its sentences in their order, {@value #DIGITS} hexadecimal digits each
 */
public record Copy(
        String title,
        Optional<String> number,
        Optional<String> date,
        List<String> issuers,
        List<String> recipients,
        int tasks,
        List<String> passages) {
    /** How long the digest of a sentence is. */
    public static final int DIGITS = 8;

    /** A sentence that has fewer characters says nothing that its neighbours do not. */
    private static final int LEAST = 4;

    private static final Pattern ENDS = Pattern.compile("(?<=[。；！？;!?])|(?<=[：:])(?=\\s*\\n)");

    /** What ends otherwise is the head up to whom it is addressed, or the signature, which are told by themselves. */
    private static final Pattern END = Pattern.compile("(?s).*[。；！？;!?]");

    private static final int LONGEST_END = 40;

    /** What two copies may differ in beside their words. */
    public enum Field {
        TITLE,
        NUMBER,
        DATE,
        ISSUERS,
        RECIPIENTS,
        TASKS
    }

    /**
     * What a copy says.
     *
     * @param notice the notice's IRI
     * @param graph its graph
     */
    public static Copy of(String notice, Collection<Triple> graph) {
        Node self = Terms.uri(notice);
        Map<Node, List<Node>> own = new HashMap<>();
        Set<Triple> tasks = new HashSet<>();
        for (Triple triple : graph) {
            if (triple.getSubject().equals(self)) {
                own.computeIfAbsent(triple.getPredicate(), p -> new ArrayList<>())
                        .add(triple.getObject());
            }
            if (triple.getPredicate().equals(Policy.hasTask.asNode())) {
                tasks.add(triple);
            }
        }
        return new Copy(
                text(own, Terms.TITLE).orElse(""),
                text(own, Policy.documentNumber.asNode()),
                text(own, Policy.dateIssued.asNode()),
                things(own, Policy.issuedBy.asNode()),
                things(own, Policy.addressedTo.asNode()),
                tasks.size(),
                sentences(text(own, Policy.text.asNode()).orElse("")).stream()
                        .map(Copy::digest)
                        .toList());
    }

    /** The same of what was read, with bodies by their names. */
    public static Copy of(Extraction extraction) {
        Notice notice = extraction.notice();
        return new Copy(
                notice.printedTitle(),
                notice.documentNumber(),
                notice.issued().map(LocalDate::toString),
                names(extraction, Mention.Part.ISSUER),
                names(extraction, Mention.Part.RECIPIENT),
                extraction.tasks().size(),
                sentences(notice.printed()).stream().map(Copy::digest).toList());
    }

    private static List<String> names(Extraction extraction, Mention.Part part) {
        return extraction.bodies(part).stream()
                .map(Mention.Body::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<String> text(Map<Node, List<Node>> own, Node property) {
        return own.getOrDefault(property, List.of()).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    private static List<String> things(Map<Node, List<Node>> own, Node property) {
        return own.getOrDefault(property, List.of()).stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .distinct()
                .sorted()
                .toList();
    }

    /** The sentences of a text as they are printed, without its head, its signature, and those without words. */
    public static List<String> sentences(String text) {
        List<String> all = ENDS.splitAsStream(text).map(String::strip).toList();
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String sentence = all.get(i);
            int length = NoticeText.words(sentence).length();
            boolean head = i == 0 && !END.matcher(sentence).matches();
            boolean end = i == all.size() - 1
                    && length < LONGEST_END
                    && !END.matcher(sentence).matches();
            if (length >= LEAST && !head && !end) {
                sentences.add(sentence);
            }
        }
        return List.copyOf(sentences);
    }

    /** What tells a sentence from others, however it is set. */
    public static String digest(String sentence) {
        return Digests.hex(NoticeText.words(sentence)).substring(0, DIGITS);
    }

    /** In what beside its words another copy differs. */
    public List<Field> differences(Copy other) {
        List<Field> differences = new ArrayList<>();
        for (Field field : Field.values()) {
            boolean same = switch (field) {
                case TITLE -> NoticeText.words(title).equals(NoticeText.words(other.title));
                case NUMBER -> number.equals(other.number);
                case DATE -> date.equals(other.date);
                case ISSUERS -> issuers.equals(other.issuers);
                case RECIPIENTS -> recipients.equals(other.recipients);
                case TASKS -> tasks == other.tasks;
            };
            if (!same) {
                differences.add(field);
            }
        }
        return differences;
    }

    /** The sentences of another text that this copy lacks. */
    public List<String> lacks(List<String> sentences) {
        Map<String, Integer> here = new HashMap<>();
        passages.forEach(passage -> here.merge(passage, 1, Integer::sum));
        return sentences.stream()
                .filter(sentence -> here.merge(digest(sentence), -1, Integer::sum) < 0)
                .toList();
    }

    /** How many sentences this copy has that another lacks. */
    public int beyond(Copy other) {
        Map<String, Integer> there = new HashMap<>();
        other.passages.forEach(passage -> there.merge(passage, 1, Integer::sum));
        return (int) passages.stream()
                .filter(passage -> there.merge(passage, -1, Integer::sum) < 0)
                .count();
    }
}
