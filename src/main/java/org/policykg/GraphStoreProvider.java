package org.policykg;

import java.util.Optional;

/**
 * Opens stores of one kind by their address. It is found by {@link java.util.ServiceLoader}: a jar names the class in
 * {@code META-INF/services/org.policykg.GraphStoreProvider}. Several are asked in the order of their classes' names, before
 * policykg itself takes {@code http:} and {@code https:} addresses for the SPARQL 1.1 Graph Store HTTP Protocol.
 */
public interface GraphStoreProvider {
    /**
     * Opens a store.
     *
     * @param address begins with a scheme: {@code https://example.org/kg/data}
     * @return absent when the address is none of this kind
     * @throws java.io.UncheckedIOException when it cannot be opened; the message says why
     */
    Optional<GraphStore> open(String address);
}
