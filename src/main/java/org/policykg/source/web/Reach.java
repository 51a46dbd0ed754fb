package org.policykg.source.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.policykg.source.UnreadableSource;

/**
 * Which machines may be spoken to: public ones, and those behind names that the user allows. A name is looked up once, and the machine
 * that was found good is the one that is spoken to: a second look-up could be answered differently.
 */
final class Reach {
    /** Looks a name up. */
    interface Resolver {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /** Ports from 1024 on that belong to other protocols, which a request could be made to speak: those that browsers keep off. */
    private static final Set<Integer> OF_OTHERS = Set.of(
            1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679,
            6697, 10080, 11211);

    private static final int FIRST_FREE_PORT = 1024;

    private final Resolver resolver;
    private final Set<String> allowed;

    /**
     * A reach.
     *
     * @param allowed names and numbers of hosts that may be spoken to wherever they stand
     */
    Reach(Resolver resolver, Set<String> allowed) {
        this.resolver = resolver;
        this.allowed = allowed.stream().map(Reach::plain).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The machines behind an address, to be tried in their order.
     *
     * @throws UnreadableSource when it has none, or one of them may not be spoken to
     */
    List<InetAddress> machines(WebAddress address) throws UnreadableSource {
        String host = plain(address.host());
        boolean free = allowed.contains(host);
        if (!free && !isOfWeb(address.port())) {
            throw new UnreadableSource(
                    "is not fetched: port " + address.port() + " is none of web pages" + allowing(host));
        }
        List<InetAddress> machines;
        try {
            machines = List.copyOf(Arrays.asList(resolver.all(host)));
        } catch (UnknownHostException | IllegalArgumentException unknown) {
            throw new UnreadableSource("cannot be reached: no host is called " + host);
        }
        for (InetAddress machine : free ? List.<InetAddress>of() : machines) {
            if (!PublicAddresses.has(machine)) {
                String number = machine.getHostAddress();
                throw new UnreadableSource(
                        "is not fetched: " + (number.equals(host) ? host : host + " is " + number + ", which")
                                + " is not of the public internet" + allowing(host));
            }
        }
        if (machines.isEmpty()) {
            throw new UnreadableSource("cannot be reached: no host is called " + host);
        }
        return machines;
    }

    private static String allowing(String host) {
        return "; --allow-host " + host + " allows it";
    }

    private static boolean isOfWeb(int port) {
        return port == 80 || port == 443 || port >= FIRST_FREE_PORT && !OF_OTHERS.contains(port);
    }

    /** Without brackets, and without the dot that ends a full name. */
    private static String plain(String host) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return (bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare).toLowerCase(Locale.ROOT);
    }
}
