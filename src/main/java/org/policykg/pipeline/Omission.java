package org.policykg.pipeline;

/**
 * What was left out, and why.
 *
 * @param path the file, or the record in it; of several records the file
 * @param reason a few words for the user
 * @param records how many records this is; more than one only where a file has too many to name each
 */
public record Omission(String path, String reason, int records) {
    /** A line for the user. */
    @Override
    public String toString() {
        return path + ": " + (records == 1 ? "" : records + " more records: ") + reason;
    }
}
