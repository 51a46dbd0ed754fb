package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks for several forms gets the one that is liked best. */
class NegotiationTest {
    private static Served served;

    @BeforeAll
    static void start() throws PolicyServer.CannotListen {
        served = new Served();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/turtle;q=0.3, application/ld+json;q=0.9 | application/ld+json",
                "application/ld+json;q=0.3, text/turtle;q=0.9 | text/turtle",
                "text/turtle;q=0.5, application/rdf+xml | application/rdf+xml",
                "text/html;q=0.2, text/turtle | text/turtle",
                "text/html;q=0.2, application/n-triples;q=0.1 | text/html",
                "application/n-triples, */*;q=0.1 | application/n-triples",
                "application/*;q=0.9, text/*;q=0.8 | application/ld+json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
                "*/* | text/html",
                "image/png | text/html"
            })
    void theBestIsSent(String accept, String type) {
        for (String path : new String[] {Links.page(Served.MOFCOM), "/ontology"}) {
            assertThat(Http.header(Http.get(served.root() + path, "Accept", accept), "Content-Type"))
                    .as(path)
                    .startsWith(type);
        }
    }
}
