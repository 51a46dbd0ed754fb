package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.junit.jupiter.api.Test;

final class JettyPartsTest {
    private static Server fitted() {
        Server jetty = FusekiServer.create()
                .port(0)
                .add("/policy", DatasetGraphFactory.empty())
                .build()
                .getJettyServer();
        JettyParts.fit(jetty, Settings.DEFAULT, new Handler.Wrapper(), new Problems(new Templates()));
        return jetty;
    }

    /** Who is too slow is seen first, who asks too much next; a body has come before a request takes a place. */
    @Test
    void whatGuardsTheServerStandsInItsOrder() {
        List<Class<?>> order = new ArrayList<>();
        for (Handler at = fitted().getHandler(); at instanceof Handler.Singleton wrapper; at = wrapper.getHandler()) {
            order.add(at.getClass());
        }
        assertThat(order)
                .containsSubsequence(
                        Progress.class,
                        FrontDoor.class,
                        SizeLimitHandler.class,
                        EagerContentHandler.class,
                        Places.class,
                        Handler.Wrapper.class);
    }

    @Test
    void writesInBuffersThatThePoolKeeps() {
        Server jetty = fitted();

        List<ServerConnector> connectors = Arrays.stream(jetty.getConnectors())
                .map(ServerConnector.class::cast)
                .toList();
        assertThat(connectors).isNotEmpty().allSatisfy(connector -> {
            ArrayByteBufferPool pool = (ArrayByteBufferPool) connector.getByteBufferPool();
            assertThat(connector
                            .getConnectionFactory(HttpConfiguration.ConnectionFactory.class)
                            .getHttpConfiguration()
                            .getOutputBufferSize())
                    .isLessThanOrEqualTo(pool.getMaxCapacity());
        });
    }
}
