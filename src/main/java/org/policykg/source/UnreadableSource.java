package org.policykg.source;

import java.util.regex.Pattern;

/**
 * A file that cannot be read; the message is one line that says why and does not name the file. It may hold names of parts of the file,
 * so each control character and line end of the reason becomes U+FFFD.
 */
public sealed class UnreadableSource extends Exception permits UnchangedSource {
    private static final long serialVersionUID = 1L;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    public UnreadableSource(String reason) {
        super(CONTROL.matcher(reason).replaceAll("\uFFFD"));
    }
}
