package org.policykg.serve;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How the server is seen from outside.
 *
 * @param publicUrl the address under which others know it; when empty, that on which it listens
 * @param proxies whose word is taken for who asks, in {@code X-Forwarded-For}
 * @param metrics whether others than this machine may read {@code /metrics}
 */
public record Front(Optional<URI> publicUrl, List<InetAddress> proxies, boolean metrics) {
    /** Without a proxy. */
    public static final Front NONE = new Front(Optional.empty(), List.of(), false);

    public Front {
        proxies = List.copyOf(proxies);
    }

    /** The address that {@link #publicUrl} gives to a path of this server. */
    Optional<String> address(String path) {
        return publicUrl.map(url -> url.toString().replaceFirst("/+$", "") + path);
    }
}
