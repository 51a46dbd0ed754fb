package org.policykg.source.keyed;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.policykg.source.Limits;

/** The lines of a file, none held that is larger than a record may be. */
final class JsonLineReader {
    private final Reader in;
    private final char[] buffer = new char[8192];
    private int at;
    private int end;
    private boolean tooLong;

    JsonLineReader(Reader in) {
        this.in = in;
    }

    /** The next line without its end; nothing when the file has ended. */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        tooLong = false;
        boolean any = false;
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, in.read(buffer, 0, buffer.length));
                if (end == 0) {
                    return any ? Optional.of(line.toString()) : Optional.empty();
                }
            }
            any = true;
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            tooLong |= line.length() + (at - from) > Limits.LARGEST_TEXT;
            if (tooLong) {
                line.setLength(0);
            } else {
                line.append(buffer, from, at - from);
            }
            if (at < end) {
                at++;
                return Optional.of(line.toString());
            }
        }
    }

    /** Whether the last line was larger than that, and is not there. */
    boolean isTooLong() {
        return tooLong;
    }
}
