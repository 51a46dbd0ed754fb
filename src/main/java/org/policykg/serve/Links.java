package org.policykg.serve;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.policykg.graph.Iris;
import org.policykg.graph.Prefixes;

/** Addresses of pages: where a resource has its page on this server, and queries with their values encoded. */
public final class Links {
    private static final String ID = "/id/";
    private static final String ONTOLOGY = Prefixes.all().getOrDefault("pol", "");

    private Links() {}

    /** The address of a resource's page, relative to this server. */
    public static String page(String iri) {
        if (iri.startsWith(ONTOLOGY)) {
            return "/ontology#" + iri.substring(ONTOLOGY.length());
        }
        // what a path cannot carry as it is goes into a parameter
        boolean plain = iri.startsWith(Iris.BASE) && iri.chars().noneMatch(c -> c == '#' || c == '%' || c == ';');
        return plain ? path(ID + iri.substring(Iris.BASE.length())) : url("/thing", "iri", iri);
    }

    private static String path(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException notAPath) {
            return url("/thing", "iri", Iris.BASE + path.substring(ID.length()));
        }
    }

    /** The IRI of the resource whose page has a path. */
    static String iri(String path) {
        return Iris.BASE + path.substring(ID.length());
    }

    /** A path with parameters: names and values in turn; empty values are left out. */
    public static String url(String path, String... namesAndValues) {
        StringBuilder out = new StringBuilder(path);
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                out.append(out.length() == path.length() && path.indexOf('?') < 0 ? '?' : '&')
                        .append(encoded(namesAndValues[i]))
                        .append('=')
                        .append(encoded(namesAndValues[i + 1]));
            }
        }
        return out.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
