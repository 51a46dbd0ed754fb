package org.policykg.graph;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rfc3986.IRI3986;
import org.apache.jena.rfc3986.IRIParseException;
import org.apache.jena.rfc3986.Severity;
import org.apache.jena.rfc3986.Violations;

/**
 * Addresses of the web as pages print them, as IRIs that every syntax and parser takes. What is legal is kept as it is;
 * what is not is mended by percent-encoding, and what names no address is none.
 */
final class WebIris {
    /** scheme, authority, path, query and fragment, as appendix B of RFC 3986 parts them */
    private static final Pattern PARTS =
            Pattern.compile("(https?)://([^/?#\\s]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.CASE_INSENSITIVE);

    private static final Pattern AUTHORITY = Pattern.compile("(?:[^@]*@)?(.*?)(?::(\\d*))?");
    private static final Pattern HOST = Pattern.compile("[^.]+(?:\\.[^.]+)+\\.?");
    private static final int HEX = 16;

    private WebIris() {}

    /** The IRI of an address that a page prints; nothing where it is relative or of another kind. */
    static Optional<String> of(String address) {
        Matcher parts = PARTS.matcher(address.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1);
        Optional<String> authority = authority(scheme, parts.group(2));
        if (authority.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder(scheme).append("://").append(authority.get());
        escaped(parts.group(3), "/", out);
        Optional.ofNullable(parts.group(4)).ifPresent(query -> escaped(query, "/?", out.append('?')));
        Optional.ofNullable(parts.group(5)).ifPresent(fragment -> escaped(fragment, "/?", out.append('#')));
        return Optional.of(out.toString()).filter(WebIris::isFit);
    }

    /** Host and port. Names and passwords are nobody's business, and the port that a scheme has anyway is left out. */
    private static Optional<String> authority(String scheme, String printed) {
        Matcher authority = AUTHORITY.matcher(printed);
        if (!authority.matches() || !HOST.matcher(authority.group(1)).matches()) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder();
        escaped(authority.group(1).replace(":", "%3A"), "", out);
        String port = Optional.ofNullable(authority.group(2)).orElse("");
        boolean usual = port.equals(scheme.equalsIgnoreCase("https") ? "443" : "80");
        return Optional.of(port.isEmpty() || usual ? out.toString() : out + ":" + port);
    }

    /** Whether jena-iri3986, and so every parser of Jena, takes it without an error. */
    private static boolean isFit(String iri) {
        try {
            return IRI3986.create(iri).violations().stream()
                    .allMatch(violation ->
                            Violations.getSeverity(violation.issue()).level() <= Severity.WARNING.level());
        } catch (IRIParseException broken) {
            return false;
        }
    }

    /** A part of an address: what may stand there stays, everything else by its UTF-8 bytes. */
    private static void escaped(String part, String also, StringBuilder out) {
        for (int i = 0; i < part.length(); ) {
            int c = part.codePointAt(i);
            boolean encoded = c == '%'
                    && i + 2 < part.length()
                    && Character.digit(part.charAt(i + 1), HEX) >= 0
                    && Character.digit(part.charAt(i + 2), HEX) >= 0;
            if (encoded || isPlain(c) || also.indexOf(c) >= 0) {
                out.appendCodePoint(c);
            } else {
                escape(c, out);
            }
            i += Character.charCount(c);
        }
    }

    /** Adds a character by its UTF-8 bytes. */
    static void escape(int c, StringBuilder out) {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
    }

    /** Unreserved characters of RFC 3987, sub-delimiters, and the two marks that a path may have beside them. */
    private static boolean isPlain(int c) {
        if (c < 128) {
            return c >= '0' && c <= '9'
                    || c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || "-._~!$&'()*+,;=:@".indexOf(c) >= 0;
        }
        boolean letters = c >= 0xA0 && c <= 0xD7FF || c >= 0xF900 && c <= 0xFDCF || c >= 0xFDF0 && c <= 0xFFEF;
        return letters || c >= 0x10000 && c <= 0xDFFFF && (c & 0xFFFF) <= 0xFFFD;
    }
}
