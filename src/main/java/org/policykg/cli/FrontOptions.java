package org.policykg.cli;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policykg.serve.Front;
import picocli.CommandLine.Option;

/** How a server is seen from outside. */
final class FrontOptions {
    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = {
                "The address under which others know the server, such as https://policy.example.org. Requests by any other name",
                "than that, localhost, --host or an address in numbers are refused."
            })
    Optional<String> publicUrl = Optional.empty();

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDR",
            split = ",",
            description = "A proxy whose X-Forwarded-For tells who asks. May be repeated; by default none is believed.")
    List<String> proxies = new ArrayList<>();

    @Option(
            names = "--metrics",
            description = "Let everybody who may read the pages read /metrics; by default this machine only.")
    boolean metrics;

    /** What the options say. */
    Front read() {
        List<InetAddress> addresses = new ArrayList<>();
        for (String proxy : proxies) {
            try {
                addresses.add(InetAddress.getByName(proxy));
            } catch (UnknownHostException unknown) {
                throw Failure.wrongUse("--trusted-proxy takes the address of a machine, not " + proxy);
            }
        }
        return new Front(publicUrl.map(FrontOptions::url), addresses, metrics);
    }

    private static URI url(String text) {
        try {
            URI url = URI.create(text);
            String scheme = String.valueOf(url.getScheme());
            if (scheme.matches("https?")
                    && url.getHost() != null
                    && url.getQuery() == null
                    && url.getFragment() == null) {
                return url;
            }
        } catch (IllegalArgumentException none) {
            throw Failure.wrongUse("--public-url takes an address such as https://policy.example.org, not " + text);
        }
        throw Failure.wrongUse("--public-url takes an address such as https://policy.example.org, not " + text);
    }
}
