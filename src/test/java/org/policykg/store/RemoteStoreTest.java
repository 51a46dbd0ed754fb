package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.policykg.GraphStore;

class RemoteStoreTest {
    /** It takes the connection, as the system does for it, and is silent. */
    @Test
    @Timeout(60)
    void aStoreThatNeverAnswersIsGivenUp() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "http://localhost:" + silent.getLocalPort() + "/kg/data";
            try (GraphStore store =
                    RemoteStore.open(address, Duration.ofMillis(200)).orElseThrow()) {
                assertThatThrownBy(() -> store.put("https://example.org/g", List.of()))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessage(address + " does not answer");
            }
        }
    }
}
