package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class ServerLogTest {
    private static final Instant NOON = Instant.parse("2023-05-01T12:00:00.987Z");

    @Test
    void aLineHasItsTimeItsLevelAndWhatHappened() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
        new ServerLog(new Console(err, err, false), () -> NOON).info("192.0.2.1 - \"GET /\u001b[31m\nx HTTP/1.1\" 200");
        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(
                        "2023-05-01T12:00:00Z INFO 192.0.2.1 - \"GET /\uFFFD[31m\uFFFDx HTTP/1.1\" 200\n");
    }

    @Test
    void whatLibrariesLogByJavasOwnMeansHasTheSameForm() {
        LogRecord entry = new LogRecord(Level.SEVERE, "index {0} is broken");
        entry.setParameters(new Object[] {"five"});
        entry.setInstant(NOON);
        entry.setThrown(new IllegalStateException("no"));
        assertThat(new ServerLog.Lines().format(entry))
                .isEqualToNormalizingNewlines(
                        "2023-05-01T12:00:00Z ERROR index five is broken (java.lang.IllegalStateException: no)\n");
        LogRecord warning = new LogRecord(Level.WARNING, "odd");
        warning.setInstant(NOON);
        assertThat(new ServerLog.Lines().format(warning)).startsWith("2023-05-01T12:00:00Z WARN odd");
    }
}
