package org.policykg.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.OptionalLong;
import org.apache.jena.sparql.util.Context;
import org.policykg.store.ResultFormats;

/**
 * Says of an answer that it is cut at the server's limit: in a header, and where the answer's format has a place for it, in the
 * answer. CSV and TSV have none: whatever stands in a line of theirs is data to those who read them.
 */
enum Truncation {
    /** lines of a table, solutions of a query, events of a calendar */
    ROWS,
    /** statements of a graph */
    TRIPLES;

    /** {@code PolicyKG-Truncated: rows=100000}, a dictionary of RFC 9651: how many there are in the answer. */
    static final String HEADER = "PolicyKG-Truncated";

    /** Where it is told what this means and how to get the rest. */
    private static final String HELP = "/api#truncated";

    /** Puts the headers on an answer, before anything of it is sent. */
    void say(HttpServletResponse response, long shown) {
        response.setHeader(HEADER, name().toLowerCase(Locale.ROOT) + "=" + shown);
        response.setHeader("Link", "<" + HELP + ">; rel=\"help\"");
    }

    /** Puts the headers on the answer of a query, and sees to it that its head links to what they mean. */
    void say(HttpServletResponse response, Context context, long shown) {
        say(response, shown);
        context.set(ResultFormats.HEAD_LINK, HELP);
    }

    /** How many an answer was said to be cut at. */
    static OptionalLong shown(HttpServletResponse response) {
        String said = response.getHeader(HEADER);
        return said == null
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(said.substring(said.indexOf('=') + 1)));
    }

    /** The name of a file to keep, which says so too: what a browser saves has lost its headers. */
    static String file(String name, String ending, boolean cut, long shown) {
        return name + (cut ? "-first-" + shown : "") + "." + ending;
    }
}
