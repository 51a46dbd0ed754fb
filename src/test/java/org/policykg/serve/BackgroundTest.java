package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.explore.Kind;
import org.policykg.explore.Tasks;
import org.policykg.graph.NoticeGraph;
import org.policykg.store.PolicyStore;

/** What is read of the whole store is read in the background, and only those pages wait for it that show it. */
class BackgroundTest {
    private static final PolicyStore STORE = PolicyStore.inMemory();
    private static PolicyServer server;

    @BeforeAll
    static void start() throws PolicyServer.CannotListen {
        Authority authority = Authority.load();
        STORE.prepare(authority);
        STORE.write(() -> {
            Samples.specimens()
                    .forEach(extraction -> STORE.replaceNow(
                            NoticeGraph.iri(extraction),
                            NoticeGraph.triples(extraction, authority, EvidenceStyle.STATEMENTS)));
            return true;
        });
        // whose background never runs
        server = PolicyServer.of(STORE, Settings.DEFAULT.at("localhost", 0), read -> {})
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
        STORE.close();
    }

    private static String encoded(String iri) {
        return URLEncoder.encode(iri, StandardCharsets.UTF_8);
    }

    private static int status(String path) {
        return Http.get(server.address()
                        + path.replace("{body}", encoded(Served.MOFCOM))
                                .replace("{plan}", encoded(Served.PLAN))
                                .replace("{notice}", encoded(Served.NOTICE)))
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thing?iri={body}",
                "thing?iri={notice}",
                "timeline?iri={plan}",
                "links?iri={body}&relation=%5Epol%3AissuedBy",
                "graph.json?iri={plan}",
                "search?q=%E8%A7%84%E5%88%92",
                "why?subject={notice}&relation=pol%3AissuedBy&object={body}",
                "tasks?plan={plan}",
                "tasks.csv?plan={plan}",
                "list?kind=plan&above={plan}",
                "matrix/cell?row={body}&column={plan}",
                ".well-known/void"
            })
    void aPageThatReadsThingByThingWaitsForNothing(String path) {
        assertThat(status(path)).isEqualTo(200);
    }

    @Test
    void whatThePageShowsOfAllIsReadAtTheStartAndMatricesWhenTheyAreFirstAskedFor() {
        List<Runnable> reads = new ArrayList<>();
        Site site = new Site(STORE, Settings.DEFAULT, new QueryGate(1), reads::add);
        site.begin();
        assertThat(reads).hasSize(3);
        assertThat(site.figuresNow()).isEmpty();
        reads.forEach(Runnable::run);
        assertThat(site.figuresNow()).contains(site.figures());
        assertThat(site.read(facts -> site.tasks().find(facts, Tasks.Filter.NONE, 0, 1))
                        .total())
                .isEqualTo(site.figures().kinds().get(Kind.TASK));
        assertThat(reads).hasSize(3);
        assertThatThrownBy(site::crossings).isInstanceOf(Problem.class);
        assertThat(reads).hasSize(4);
    }

    @Test
    void whatIsNotReadYetIsToBeAskedForAgain() {
        List<Runnable> reads = new ArrayList<>();
        Background<String> some = new Background<>(() -> "read", reads::add, 0);
        assertThat(some.now()).isEmpty();
        assertThat(reads).isEmpty();
        assertThatThrownBy(some::get).isInstanceOf(Problem.class).hasMessageContaining("try again");
        assertThatThrownBy(some::get).isInstanceOf(Problem.class);
        assertThat(some.now()).isEmpty();
        assertThat(reads).hasSize(1);
        reads.forEach(Runnable::run);
        assertThat(some.get()).isEqualTo("read");
        assertThat(some.now()).contains("read");
        assertThat(some.await()).isEqualTo("read");
        assertThat(reads).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsAFault() {
        Background<String> some = new Background<>(
                () -> {
                    throw new IllegalArgumentException("broken");
                },
                Runnable::run,
                0);
        assertThatThrownBy(some::get).isInstanceOf(IllegalStateException.class).hasMessageContaining("broken");
        assertThat(some.now()).isEmpty();
    }
}
