package org.policykg.source.web;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/** Whose certificates are good. */
final class Trust {
    private Trust() {}

    /** Those of the authorities that come with Java, or that its user has set. */
    static SSLContext ofJava() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException without) {
            throw new IllegalStateException("this Java has no TLS", without);
        }
    }
}
