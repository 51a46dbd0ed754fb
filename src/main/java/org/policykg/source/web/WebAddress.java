package org.policykg.source.web;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.source.UnreadableSource;

/**
 * An address of http or https in the form in which it is asked for and stands in the graph: host in small letters and ASCII, no port that
 * goes without saying, no fragment, nothing that has to be escaped. Path and query are as they were, since only the site knows what
 * they mean.
 */
public final class WebAddress {
    /** What a user may have meant as an address rather than a file. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

    private static final Pattern PARTS = Pattern.compile(
            "(https?)://(?:[^/?#@]*@)?(\\[[0-9A-Fa-f:.]+]|[^/?#@:\\[\\]]+)(?::(\\d{0,5}))?([/?][^#]*)?(?:#.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern WITH_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern SLASH = Pattern.compile("/");
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST = 8_000;

    private final URI uri;
    private final int port;

    private WebAddress(URI uri, int port) {
        this.uri = uri;
        this.port = port;
    }

    /** Whether words look like an address of any kind, and not like a file. */
    public static boolean isAddress(String words) {
        return SCHEME.matcher(words.strip()).matches();
    }

    /**
     * The address that somebody printed.
     *
     * @throws UnreadableSource when it is none of http or https, or not whole
     */
    public static WebAddress of(String printed) throws UnreadableSource {
        String words = printed.strip();
        Matcher parts = PARTS.matcher(words.replace('\\', '/'));
        if (words.length() > LONGEST || !parts.matches()) {
            throw none();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        String digits = parts.group(3);
        int usual = secure ? 443 : 80;
        int port = digits == null || digits.isEmpty() ? usual : Integer.parseInt(digits);
        if (port < 1 || port > LAST_PORT) {
            throw none();
        }
        String rest = parts.group(4);
        String path = BasicURLNormalizer.escapePath(rest == null ? "/" : rest.startsWith("?") ? "/" + rest : rest);
        try {
            return new WebAddress(
                    new URI(scheme + "://" + host(parts.group(2)) + (port == usual ? "" : ":" + port) + path), port);
        } catch (URISyntaxException | IllegalArgumentException broken) {
            throw none();
        }
    }

    private static UnreadableSource none() {
        return new UnreadableSource("is no address of http or https");
    }

    /** Names of other alphabets in the form that the name service knows. */
    private static String host(String printed) {
        String host = printed.startsWith("[") ? printed : IDN.toASCII(printed.replace('。', '.'), IDN.ALLOW_UNASSIGNED);
        return host.toLowerCase(Locale.ROOT);
    }

    /**
     * Where a page sends on to.
     *
     * @param location as the page says it, perhaps relative
     * @throws UnreadableSource when that is no address of http or https
     */
    WebAddress resolve(String location) throws UnreadableSource {
        String words = location.strip();
        try {
            return of(isAddress(words) ? words : whole(words.replaceFirst("(?s)#.*", "")));
        } catch (UnreadableSource other) {
            throw new UnreadableSource("is redirected to what is no address of http or https: " + Lines.one(words));
        }
    }

    /** By RFC 3986, section 5.2; {@link URI#resolve} goes by an older one, which takes names and slashes away. */
    private String whole(String relative) {
        if (WITH_SCHEME.matcher(relative).lookingAt()) {
            return relative;
        }
        int query = relative.indexOf('?');
        String path = (query < 0 ? relative : relative.substring(0, query)).replace('\\', '/');
        String asked = query < 0 ? "" : relative.substring(query);
        String site = uri.getScheme() + "://" + authority();
        String own = uri.getRawPath();
        if (path.isEmpty()) {
            return query < 0 ? uri.toString() : site + own + asked;
        }
        if (path.startsWith("//")) {
            return uri.getScheme() + ":" + path + asked;
        }
        String from = path.startsWith("/") ? "" : own.substring(0, own.lastIndexOf('/') + 1);
        return site + withoutDots(from + path) + asked;
    }

    /** A path whose names {@code .} and {@code ..} are gone; none leads above the root. */
    private static String withoutDots(String path) {
        List<String> names = new ArrayList<>();
        String last = "";
        for (String name : SLASH.split(path.substring(1), -1)) {
            last = name;
            if (name.equals("..") && !names.isEmpty()) {
                names.removeLast();
            } else if (!name.equals(".") && !name.equals("..")) {
                names.add(name);
            }
        }
        if (last.equals(".") || last.equals("..")) {
            names.add("");
        }
        return "/" + String.join("/", names);
    }

    /** As it is asked for. */
    URI uri() {
        return uri;
    }

    boolean isSecure() {
        return "https".equals(uri.getScheme());
    }

    /** The host: a name, or a number, that of IPv6 in brackets. */
    String host() {
        String authority = uri.getRawAuthority();
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }

    int port() {
        return port;
    }

    /** Host, and port where it does not go without saying. */
    String authority() {
        return uri.getRawAuthority();
    }

    /** Path and query. */
    String target() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** The same site's address of what it lets programs read. */
    WebAddress robots() {
        return new WebAddress(uri.resolve("/robots.txt"), port);
    }

    /** What a file from there would be called: the last name of the path; {@code index} where it has none. */
    public String fileName() {
        String path = uri.getPath();
        String name = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        return name.isBlank() ? "index" : name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebAddress address && uri.equals(address.uri);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    /** As it stands in the graph. */
    @Override
    public String toString() {
        return uri.toString();
    }
}
