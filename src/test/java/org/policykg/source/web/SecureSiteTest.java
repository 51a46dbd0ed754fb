package org.policykg.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** TLS goes to the machine that was checked, and the certificate has to bear the name that was asked for. */
@Timeout(120)
class SecureSiteTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    static Path folder;

    private static SSLContext ofNamed;
    private static SSLContext ofNumber;

    /** Two certificates that sign themselves: of names, and of the number of this machine. */
    @BeforeAll
    static void certificates() throws Exception {
        ofNamed = tls("named", "dns:notices.test,dns:xn--fiqs8s.test");
        ofNumber = tls("number", "ip:127.0.0.1");
    }

    private static SSLContext tls(String name, String alternative) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=" + alternative,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(name, keys.getCertificate(name));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return tls;
    }

    private static Fetching fetching(SSLContext tls) {
        return fetching(Fetching.LIMITS, tls);
    }

    private static Fetching fetching(WebLimits limits, SSLContext tls) {
        return Fetching.of(
                limits,
                Set.of("notices.test", "other.test", "xn--fiqs8s.test", "127.0.0.1"),
                Map.of("notices.test", "127.0.0.1", "other.test", "127.0.0.1", "xn--fiqs8s.test", "127.0.0.1"),
                tls);
    }

    @Test
    void aPageComesFromTheNameThatItsCertificateBears() throws Exception {
        try (Site site = Site.secure(ofNamed);
                Fetching fetching = fetching(ofNamed)) {
            site.page("/a", "words");
            assertThat(fetching.text("https://notices.test:" + site.port() + "/a"))
                    .isEqualTo("words");
            assertThat(fetching.text("https://中国.test:" + site.port() + "/a")).isEqualTo("words");
            assertThat(site.asked().getFirst().header("Host")).isEqualTo("notices.test:" + site.port());
        }
    }

    @Test
    void aCertificateOfAnotherNameIsNotGoodThoughTrusted() throws Exception {
        try (Site site = Site.secure(ofNamed);
                Fetching fetching = fetching(ofNamed)) {
            site.page("/a", "words");
            assertThat(fetching.refusal("https://other.test:" + site.port() + "/a"))
                    .startsWith("cannot be trusted: ");
            assertThat(fetching.refusal(site.at("/a"))).startsWith("cannot be trusted: ");
            assertThat(site.asked()).isEmpty();
        }
    }

    /** The connection goes to a number, and still a certificate of that number is none of the name. */
    @Test
    void aCertificateOfTheNumberIsNoneOfTheName() throws Exception {
        try (Site site = Site.secure(ofNumber);
                Fetching fetching = fetching(ofNumber)) {
            site.page("/a", "words");
            assertThat(fetching.text(site.at("/a"))).isEqualTo("words");
            assertThat(fetching.refusal("https://notices.test:" + site.port() + "/a"))
                    .startsWith("cannot be trusted: ");
        }
    }

    @Test
    void whomNobodyTrustsIsNotTrusted() throws Exception {
        try (Site site = Site.secure(ofNamed);
                Fetching fetching = fetching(Trust.ofJava())) {
            assertThat(fetching.refusal("https://notices.test:" + site.port() + "/a"))
                    .startsWith("cannot be trusted: ");
            assertThat(site.asked()).isEmpty();
        }
    }

    @Test
    void aPageMaySendOnToTheSecureOne() throws Exception {
        try (Site plain = Site.start();
                Site site = Site.secure(ofNamed);
                Fetching fetching = fetching(ofNamed)) {
            plain.redirect("/a", 301, "https://notices.test:" + site.port() + "/b");
            site.page("/b", "words");
            assertThat(fetching.text(plain.at("/a"))).isEqualTo("words");
        }
    }

    @Test
    void aSitePlainlySpokenToWhereItIsSecret() throws Exception {
        try (Site site = Site.secure(ofNamed);
                Site plain = Site.start();
                Fetching fetching = fetching(Fetching.SHORT, ofNamed)) {
            assertThat(fetching.refusal("http://127.0.0.1:" + site.port() + "/a"))
                    .isNotBlank();
            assertThat(fetching.refusal("https://127.0.0.1:" + plain.port() + "/a"))
                    .isNotBlank();
        }
    }
}
