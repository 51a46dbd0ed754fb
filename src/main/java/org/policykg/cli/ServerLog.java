package org.policykg.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.TimeZone;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of a server on standard error, whoever writes to it: the time in UTC to the second (ISO 8601), the level, the message. A stack
 * trace follows its line.
 */
final class ServerLog {
    private final Console console;
    private final InstantSource clock;

    ServerLog(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    /** Writes a line of what happens. */
    void info(String message) {
        console.err().println(line(clock.instant(), "INFO", message));
    }

    private static String line(Instant time, String level, String message) {
        return time.truncatedTo(ChronoUnit.SECONDS) + " " + level + " " + Printable.line(message);
    }

    /** Lets the libraries write lines of the same form, where none of them has begun to; they speak up only when something is wrong. */
    static void begin() {
        String simple = "org.slf4j.simpleLogger.";
        System.setProperty(simple + "showDateTime", "true");
        System.setProperty(simple + "dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss'Z'");
        System.setProperty(simple + "levelInBrackets", "false");
        TimeZone local = TimeZone.getDefault();
        try {
            // the logger asks for the zone once, with its first line, and has no setting for it
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            LoggerFactory.getLogger(ServerLog.class);
        } finally {
            TimeZone.setDefault(local);
        }
        Logger all = LogManager.getLogManager().getLogger("");
        all.setLevel(Level.SEVERE);
        for (var handler : all.getHandlers()) {
            handler.setFormatter(new Lines());
        }
    }

    /** Lines of what logs by Java's own means. */
    static final class Lines extends Formatter {
        @Override
        public String format(LogRecord entry) {
            String level = entry.getLevel().equals(Level.SEVERE)
                    ? "ERROR"
                    : entry.getLevel().equals(Level.WARNING)
                            ? "WARN"
                            : entry.getLevel().getName();
            String thrown = entry.getThrown() == null ? "" : " (" + entry.getThrown() + ")";
            return line(entry.getInstant(), level, formatMessage(entry) + thrown) + System.lineSeparator();
        }
    }
}
