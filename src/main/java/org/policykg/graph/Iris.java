package org.policykg.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.authority.Names;

/** Identifiers, made from what a thing is called, so that two machines agree without talking. */
public final class Iris {
    public static final String BASE = "https://w3id.org/policykg/id/";
    /** The named graph that the authority data have to themselves. */
    public static final String AUTHORITY_GRAPH = "https://w3id.org/policykg/id/graph/authority";

    private static final Pattern ISSUERS = Pattern.compile("^(.{2,80}?)(?=关于|印发|转发|批转)");
    private static final int LONGEST = 160;

    private Iris() {}

    /**
     * A document's IRI.
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
        return BASE + "document/" + segment(name);
    }

    /** A body's IRI; a key of a relative name has its region and a slash before it. */
    public static String organization(String key, boolean group) {
        StringBuilder path = new StringBuilder(BASE).append(group ? "group" : "organization");
        for (String part : key.split("/")) {
            path.append('/').append(segment(Names.normal(part)));
        }
        return path.toString();
    }

    /** The IRI of a region that the authority does not list. */
    static String region(String name) {
        return BASE + "region/" + segment(Names.normal(name));
    }

    static String concept(String scheme, String label) {
        return BASE + scheme + "/" + segment(Names.normal(label));
    }

    /** The IRI of a second document that bears another's name: eight hexadecimal digits of its text's digest behind it. */
    public static String distinct(String iri, String text) {
        return iri + "~" + digest(text).substring(0, 8);
    }

    /** What may stand between two slashes; everything else by its UTF-8 bytes. */
    private static String segment(String name) {
        String used = name.isEmpty() ? "-" : name;
        if (used.codePointCount(0, used.length()) > LONGEST) {
            used = used.substring(0, used.offsetByCodePoints(0, LONGEST)) + "~"
                    + digest(used).substring(0, 8);
        }
        StringBuilder out = new StringBuilder(used.length());
        used.codePoints().forEach(c -> {
            if (isPlain(c)) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            }
        });
        return out.toString();
    }

    /** Unreserved characters of RFC 3987 and the sub-delimiters that need no escape in a path. */
    private static boolean isPlain(int c) {
        if (c < 128) {
            return c >= '0' && c <= '9'
                    || c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || "-._~!$&()*+,;=:@".indexOf(c) >= 0;
        }
        boolean letters = c >= 0xA0 && c <= 0xD7FF || c >= 0xF900 && c <= 0xFDCF || c >= 0xFDF0 && c <= 0xFFEF;
        return letters || c >= 0x10000 && c <= 0xDFFFF && (c & 0xFFFF) <= 0xFFFD && (c < 0xE0000 || c >= 0xE1000);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every JDK has SHA-256", every);
        }
    }

    /** An absolute IRI that can be written in every syntax, from an address on a page. */
    static Optional<String> web(String address) {
        String trimmed = address.strip();
        if (!trimmed.matches("https?://[^\\s/?#]+\\.[^\\s/?#]+.*")) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder(trimmed.length());
        trimmed.codePoints().forEach(c -> {
            if (isPlain(c) || c < 128 && "/?#%[]'".indexOf(c) >= 0) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            }
        });
        return Optional.of(out.toString());
    }
}
