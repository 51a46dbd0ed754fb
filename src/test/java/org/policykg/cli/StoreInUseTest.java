package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.store.PolicyStore;

/** What a user is told who wants a store that another program has. */
class StoreInUseTest {
    @TempDir
    Path folder;

    @Test
    void whoHasTheStoreIsNamed() {
        String kg = folder.resolve("kg").toString();
        assertThat(Run.of("ingest", "data/notices/trade-plan.md", "--store", kg).code())
                .isZero();
        try (PolicyStore held = PolicyStore.open(folder.resolve("kg"))) {
            held.inUseFor("policykg serve; ask it at http://localhost:3030/policy/sparql");
            for (String[] words : new String[][] {
                {"query", "SELECT * { ?s ?p ?o }", "--store", kg},
                {"export", "--store", kg},
                {"check", "--store", kg},
                {"compact", "--store", kg},
                {"ingest", "data/notices", "--store", kg},
            }) {
                Run run = Run.of(words);
                assertThat(run.code()).as(words[0]).isEqualTo(3);
                assertThat(run.out()).as(words[0]).isEmpty();
                assertThat(run.err())
                        .as(words[0])
                        .isEqualTo("policykg: " + kg + " is in use by another program: policykg serve; ask it at"
                                + " http://localhost:3030/policy/sparql\n");
            }
        }
        assertThat(Run.of("check", "--no-shapes", "--store", kg).code()).isZero();
    }
}
