package org.policykg.graph;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.policykg.authority.Names;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * Identifiers, made from what a thing is called, so that two machines agree without talking. What enters one is written
 * so that a local name of Turtle and SPARQL takes it without escapes: no white space and no quotation marks, ASCII
 * punctuation in its full-width form, every dash as －, and {@code _} between parts.
 */
public final class Iris {
    public static final String BASE = "https://w3id.org/policykg/id/";
    /** The named graph that the authority data have to themselves. */
    public static final String AUTHORITY_GRAPH = BASE + "graph/authority";
    /** The named graph, and the thing in it, with what a store keeps of itself. */
    public static final String STORE_GRAPH = BASE + "store";
    /** The named graph with what a store knows of the sources that it was read from. */
    public static final String CAPTURES_GRAPH = BASE + "captures";

    /** The named graph with what a store works out from what the notices say: which documents are one. */
    public static final String DERIVED_GRAPH = BASE + "derived";

    /** The named graph with what lists show of things that have several names. */
    public static final String SHOWN_GRAPH = BASE + "shown";
    /** The graph of the lists that a store keeps; the default graph has none of it. */
    public static final String SUMMARY_GRAPH = BASE + "summary";

    /** The named graph with the names that things had before, each with the name that it has now. */
    public static final String MOVED_GRAPH = BASE + "moved";

    /** Says of a dump by which rules its things are named. */
    public static final String NAMES = BASE + "names";

    /** Under which the register of bodies, regions, plans and laws is given away: CC0. */
    public static final String DATA_LICENSE = "https://creativecommons.org/publicdomain/zero/1.0/";
    /** The version of the rules by which things are named; it goes up with every change that gives things other names. */
    public static final String NAMES_VERSION = "2";

    private static final NamedPattern ISSUERS = RuleBook.standard().pattern("names.issuers");
    private static final int LONGEST = 160;
    private static final int SHORT_DIGEST = 8;
    private static final int LONG_DIGEST = 16;
    private static final int TO_FULL_WIDTH = 0xFEE0;

    private Iris() {}

    /**
     * The IRI of the document of a title, as others cite it.
     *
     * @param title as printed, without 《》
     * @param authors its issuers, which tell apart documents whose title begins with 关于
     */
    public static String document(String title, List<String> authors) {
        String name = Names.normal(title);
        if (name.startsWith("关于") && !authors.isEmpty()) {
            name = Names.normal(String.join("", authors)) + name;
        }
        Matcher issuers = ISSUERS.matcher(name);
        if (issuers.find()) {
            String head = issuers.group(1).replace("、", "").replaceFirst("^党中央", "中共中央");
            name = head + name.substring(issuers.end());
        }
        return BASE + "document/" + part(name);
    }

    /** Whether an IRI may be that of a document: one of ours for documents, or one that others made. */
    public static boolean mayBeDocument(String iri) {
        return !iri.startsWith(BASE)
                || iri.startsWith("document/", BASE.length())
                || iri.startsWith("number/", BASE.length());
    }

    /** The IRI of an edition of a document: the document's, and what tells the edition from others of its title. */
    static String edition(String document, List<String> key) {
        StringBuilder iri = new StringBuilder(document);
        key.forEach(part -> iri.append('_').append(part(Names.normal(part))));
        return iri.toString();
    }

    /** The IRI of a document that is cited by its number alone. */
    static String number(String number) {
        return BASE + "number/" + part(Names.normal(number));
    }

    /** A task's IRI, from the document that sets it, the notice that brings that and the task's words. */
    static String task(String document, String notice, String words, String occurrence) {
        return digest("task", document, notice, words, occurrence);
    }

    /** The IRI of a target or of a sum of money, from the document that tells it, the notice that brings that, its clause and its figure. */
    static String figure(String kind, String document, String notice, String words, String figure, String occurrence) {
        return digest(kind, document, notice, words, figure, occurrence);
    }

    /** The IRI of a piece of evidence, from the notice whose words it quotes, the statement and the words. */
    static String evidence(String notice, String... parts) {
        return digest(
                "evidence",
                Stream.concat(Stream.of(notice), Arrays.stream(parts)).toArray(String[]::new));
    }

    /** The IRI of what only one notice knows, and by a name: a person whom it addresses, the article that prints it. */
    static String inside(String kind, String notice, String name) {
        return digest(kind, notice, NoticeText.words(name).isEmpty() ? name : NoticeText.words(name));
    }

    /** The IRI of a kind of thing that has no name of its own, told apart by 16 hexadecimal digits. */
    private static String digest(String kind, String... parts) {
        return BASE + kind + "/" + Digests.hex(parts).substring(0, LONG_DIGEST);
    }

    /** A body's IRI; a key of a name that only means something in a region or to a body has these and a slash before it. */
    public static String organization(String key, boolean group) {
        return BASE + (group ? "group/" : "organization/") + parts(List.of(key.split("/")));
    }

    /**
     * The IRI of a region: many names are borne by several.
     *
     * @param path the names of the regions around it from the province on, and its own
     */
    static String region(List<String> path) {
        return BASE + "region/" + parts(path);
    }

    private static String parts(List<String> names) {
        StringBuilder parts = new StringBuilder();
        names.forEach(name -> parts.append(parts.isEmpty() ? "" : "_").append(part(Names.normal(name))));
        return parts.toString();
    }

    static String concept(String scheme, String label) {
        return BASE + scheme + "/" + part(Names.normal(label));
    }

    /** The IRI of a source that was read. */
    public static String capture(String... parts) {
        return digest("capture", parts);
    }

    /** One part of a name. What no local name may hold stands there by its UTF-8 bytes. */
    private static String part(String name) {
        String used = name.isEmpty() ? "－" : name;
        String end = "";
        if (used.codePointCount(0, used.length()) > LONGEST) {
            end = "_" + Digests.hex(used).substring(0, SHORT_DIGEST);
            used = used.substring(0, used.offsetByCodePoints(0, LONGEST));
        }
        StringBuilder out = new StringBuilder(used.length());
        used.codePoints().forEach(c -> {
            if (c > ' ' && c < 0x7F && !isLetterOrDigit(c)) {
                out.appendCodePoint(c + TO_FULL_WIDTH);
            } else if (isLetterOrDigit(c) || isLocal(c)) {
                out.appendCodePoint(c);
            } else {
                WebIris.escape(c, out);
            }
        });
        return out.append(end).toString();
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** What both RFC 3987 and a local name (PN_CHARS of Turtle and SPARQL) take beyond ASCII. */
    private static boolean isLocal(int c) {
        return c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7
                || c == 0xB7
                || c >= 0x370 && c <= 0x1FFF && c != 0x37E
                || c >= 0x2070 && c <= 0x218F
                || c >= 0x2C00 && c <= 0x2FEF
                || c >= 0x3001 && c <= 0xD7FF
                || c >= 0xF900 && c <= 0xFDCF
                || c >= 0xFDF0 && c <= 0xFFEF
                || c >= 0x10000 && c <= 0xDFFFF && (c & 0xFFFF) <= 0xFFFD;
    }
}
