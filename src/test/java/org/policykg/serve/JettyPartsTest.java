package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

final class JettyPartsTest {
    @Test
    void writesInBuffersThatThePoolKeeps() {
        Server jetty = FusekiServer.create()
                .port(0)
                .add("/policy", DatasetGraphFactory.empty())
                .build()
                .getJettyServer();

        JettyParts.fit(jetty, Settings.DEFAULT, new Handler.Wrapper(), new Problems(new Templates()));

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
