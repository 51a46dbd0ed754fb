package org.policykg.serve;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** What Fuseki's builder has no words for: address, size of requests, errors, readers from other origins, access log. */
final class JettyParts {
    private static final int FORM_FIELDS = 100;
    /**
     * What is written before anything is sent: the most that Jetty's pool of buffers keeps. Fuseki has 5 MB, which is made and
     * cleared anew for each request, and costs more than the answer.
     */
    private static final int OUTPUT_BYTES = 64 * 1024;

    /** Who sends a request or reads an answer must get on by so many bytes in so many seconds, beyond those that a query takes. */
    private static final int SLOWNESS_SECONDS = 60;

    private static final long SLOWNESS_BYTES = SLOWNESS_SECONDS * 10_000L;

    /** What keeping a part of a body takes beside its bytes; one that comes in far too many is refused as too large. */
    private static final int PART_BYTES = 64;

    /** Who asked, under which name, what for; status, bytes, milliseconds. */
    private static final String REQUEST = "%{client}a %u \"%r\" %s %O %{ms}T";

    /** What a terminal would obey, in a line of the log: a name that is sent with a password may have any characters. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private JettyParts() {}

    /**
     * Fits the server that Fuseki has built, before it starts.
     *
     * @param first what answers before anything of Fuseki's
     */
    static void fit(Server jetty, Settings settings, Handler.Wrapper first, Problems problems, RequestLog... logs) {
        jetty.setErrorHandler(problems);
        jetty.getDescendants(ServletContextHandler.class).forEach(context -> {
            context.setErrorHandler(problems);
            context.setMaxFormContentSize((int) settings.requestBytes());
            context.setMaxFormKeys(FORM_FIELDS);
        });
        Arrays.stream(jetty.getConnectors())
                .filter(ServerConnector.class::isInstance)
                .map(ServerConnector.class::cast)
                .forEach(connector -> {
                    connector.setHost(settings.host());
                    connector.getConnectionFactories().stream()
                            .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                            .map(HttpConfiguration.ConnectionFactory.class::cast)
                            .map(HttpConfiguration.ConnectionFactory::getHttpConfiguration)
                            .forEach(http -> {
                                http.setSendServerVersion(false);
                                http.setOutputBufferSize(OUTPUT_BYTES);
                            });
                });
        String endpoint = PolicyServer.DATASET + "/";
        first.setHandler(jetty.getHandler());
        // what is sent is here before anything waits for it, so that who sends slowly has no thread
        Handler loaded = new EagerContentHandler(
                new Places(settings, endpoint, first),
                new EagerContentHandler.RetainedContentLoaderFactory(2 * settings.requestBytes(), PART_BYTES, true));
        SizeLimitHandler limit = new SizeLimitHandler(settings.requestBytes(), -1);
        limit.setHandler(loaded);
        List<String> origins = settings.readers();
        Handler readable = origins.isEmpty() ? limit : new CrossOrigin(origins, limit);
        Handler door = new FrontDoor(settings, endpoint, readable);
        Duration period = Duration.ofSeconds(settings.seconds() + QueryGate.PATIENCE_SECONDS + SLOWNESS_SECONDS);
        jetty.setHandler(new Progress(period, SLOWNESS_BYTES, door));
        CustomRequestLog access = new CustomRequestLog(
                line -> settings.accessLog().accept(CONTROL.matcher(line).replaceAll("?")), REQUEST);
        List<RequestLog> all =
                Stream.concat(Stream.of(access), Arrays.stream(logs)).toList();
        jetty.setRequestLog(new RequestLog.Collection(all.toArray(RequestLog[]::new)));
    }
}
