package org.policykg.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files with something wrong in them, some thousand of each format, for a minute in all; {@code -Pfuzz} goes on for longer. */
class FuzzTest {
    private static final long SECONDS = 60;
    private static final int ENOUGH = 2000;

    @ParameterizedTest
    @EnumSource(Seeds.class)
    void whateverComesIsReadOrRefusedInALine(Seeds seeds) throws IOException {
        long nanos = TimeUnit.SECONDS.toNanos(SECONDS) / Seeds.values().length;
        Fuzz.Result result = Fuzz.of(seeds, 1, ENOUGH, nanos, Path.of("target", "fuzz"));
        assertThat(result.files()).isPositive();
        assertThat(result.found()).as("kept in target/fuzz").isEmpty();
    }
}
