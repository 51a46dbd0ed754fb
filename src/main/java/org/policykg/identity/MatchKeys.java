package org.policykg.identity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * By what a document is found by others that may be the same: whatever can be one shares a key. A key is a letter, a colon and
 * what it is about.
 */
final class MatchKeys {
    private static final NamedPattern ORDER = RuleBook.standard().pattern("names.order");
    private static final NamedPattern SERIAL = RuleBook.standard().pattern("names.serial");
    private static final NamedPattern REPRINT = RuleBook.standard().pattern("names.reprint");
    private static final String ABOUT = "关于";

    private MatchKeys() {}

    static Set<Node> of(DocumentFacts document) {
        Set<String> keys =
                document.numbers().stream().map(MatchKeys::number).collect(Collectors.toCollection(HashSet::new));
        String title = document.title().getURI();
        if (document.isTitle()) {
            about(title).ifPresent(tail -> keys.add("t:" + tail));
        }
        if (document.read()) {
            keys.add("x:" + tail(bare(document.title())));
            document.date().ifPresent(day -> keys.add("d:" + day + " " + title));
        }
        boolean alone = document.read() && document.numbers().isEmpty();
        if (alone || !document.read() && !document.bringers().isEmpty()) {
            keys.add("b:" + title);
        }
        return keys.stream().map(NodeFactory::createLiteralString).collect(Collectors.toSet());
    }

    /** The title of a document without what others who print it say before or behind it; the end of its IRI. */
    static String bare(Node title) {
        String iri = title.getURI();
        String words = iri.substring(iri.lastIndexOf('/') + 1);
        return REPRINT.matcher(words).replaceAll("");
    }

    /** Whether a title says that others print the document. */
    static boolean isReprint(Node title) {
        String iri = title.getURI();
        return REPRINT.isIn(iri.substring(iri.lastIndexOf('/') + 1));
    }

    /** A bare title without its author. */
    static String tail(String bare) {
        return bare.substring(Math.max(0, bare.indexOf(ABOUT)));
    }

    /** Orders are counted through, and only some print their year. */
    private static String number(String key) {
        Matcher order = ORDER.matcher(key);
        return "n:" + (order.matches() ? order.group(1) + order.group(2) : key);
    }

    /** What a title says behind its author: 关于…的通知. */
    private static Optional<String> about(String title) {
        int at = title.indexOf(ABOUT, title.lastIndexOf('/') + 1);
        return at < 0 ? Optional.empty() : Optional.of(title.substring(at));
    }

    /** Whether a title begins with what it is about, and says not whose it is. */
    static boolean lacksAuthor(Node title) {
        String iri = title.getURI();
        return iri.startsWith(ABOUT, iri.lastIndexOf('/') + 1);
    }

    /** Whether a number is one of a series that many bodies have, and says not which body's. */
    static boolean isSerial(String number) {
        return SERIAL.matches(number);
    }

    /** Whether two numbers are one; of serial ones only one need print the year. */
    static boolean agree(String one, String other) {
        Matcher first = SERIAL.matcher(one);
        Matcher second = SERIAL.matcher(other);
        return first.matches() && second.matches()
                ? number(one).equals(number(other))
                        && (first.group(1) == null
                                || second.group(1) == null
                                || first.group(1).equals(second.group(1)))
                : one.equals(other);
    }
}
