package org.policykg.source.web;

import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * TLS with one host, whatever number the connection goes to: the host's name is what the machine is asked for, and what its
 * certificate has to bear. The client is given the number of a machine that was found good; left to itself it would take the number
 * for the name.
 */
final class NamedTls extends SSLContext {
    /**
     * TLS with a host.
     *
     * @param tls trusts whom it trusts
     */
    NamedTls(SSLContext tls, String host) {
        super(new Named(tls, host), tls.getProvider(), tls.getProtocol());
    }

    private static final class Named extends SSLContextSpi {
        private final SSLContext tls;
        private final String host;

        private Named(SSLContext tls, String host) {
            this.tls = tls;
            this.host = host;
        }

        @Override
        protected SSLEngine engineCreateSSLEngine(String number, int port) {
            return tls.createSSLEngine(host, port);
        }

        @Override
        protected SSLEngine engineCreateSSLEngine() {
            throw new UnsupportedOperationException("an engine that knows no host checks no name");
        }

        @Override
        protected SSLSocketFactory engineGetSocketFactory() {
            throw new UnsupportedOperationException("a socket would not know its host");
        }

        @Override
        protected SSLServerSocketFactory engineGetServerSocketFactory() {
            throw new UnsupportedOperationException("is for clients");
        }

        @Override
        protected void engineInit(
                KeyManager @Nullable [] keys, TrustManager @Nullable [] trust, @Nullable SecureRandom random) {
            throw new UnsupportedOperationException("is ready");
        }

        @Override
        protected SSLSessionContext engineGetServerSessionContext() {
            return tls.getServerSessionContext();
        }

        @Override
        protected SSLSessionContext engineGetClientSessionContext() {
            return tls.getClientSessionContext();
        }

        @Override
        protected SSLParameters engineGetDefaultSSLParameters() {
            return tls.getDefaultSSLParameters();
        }

        @Override
        protected SSLParameters engineGetSupportedSSLParameters() {
            return tls.getSupportedSSLParameters();
        }
    }
}
