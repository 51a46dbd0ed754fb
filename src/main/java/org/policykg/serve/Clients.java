package org.policykg.serve;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/**
 * Who asks: the address at the other end, or, where that is a proxy that is trusted, the last address of {@code X-Forwarded-For} that
 * is none. What stands before that anybody may have written.
 */
final class Clients {
    private static final String FORWARDED = "X-Forwarded-For";
    private static final Pattern NUMBERS =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[?[0-9A-Fa-f]*:[0-9A-Fa-f:.]*(?:%\\w+)?\\]?");
    private final List<InetAddress> proxies;

    Clients(List<InetAddress> proxies) {
        this.proxies = proxies;
    }

    /** The address of the client of a request, as text. */
    String of(Request request) {
        SocketAddress peer = request.getConnectionMetaData().getRemoteSocketAddress();
        return peer instanceof InetSocketAddress internet && internet.getAddress() != null
                ? of(internet.getAddress(), request.getHeaders())
                : String.valueOf(peer);
    }

    /** The same by the address at the other end and what the request says. */
    String of(InetAddress peer, HttpFields headers) {
        InetAddress client = peer;
        List<String> before = headers.getCSV(FORWARDED, false);
        for (int i = before.size() - 1; i >= 0 && proxies.contains(client); i--) {
            Optional<InetAddress> named = address(before.get(i).strip());
            if (named.isEmpty()) {
                break;
            }
            client = named.orElseThrow();
        }
        return client.getHostAddress();
    }

    /** An address in numbers; never a name, which would be looked up. */
    static Optional<InetAddress> address(String text) {
        try {
            return NUMBERS.matcher(text).matches() ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}
