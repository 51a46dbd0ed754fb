package org.policykg.serve;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names by which this server may be asked. A page of somebody else can make its own name mean this machine (DNS rebinding) and
 * then read with the visitor's rights; the browser tells by which name it asks. Addresses in numbers cannot be made to mean others.
 */
final class HostNames {
    private final Set<String> names = new TreeSet<>();

    HostNames(Settings settings) {
        names.add("localhost");
        names.add(lower(settings.host()));
        settings.front().publicUrl().ifPresent(url -> names.add(lower(String.valueOf(url.getHost()))));
    }

    /** Whether a request to this name, without port, is answered. */
    boolean isOurs(String name) {
        return Clients.address(name).isPresent() || names.contains(lower(name).replaceFirst("\\.$", ""));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
