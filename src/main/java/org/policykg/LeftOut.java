package org.policykg;

/**
 * What was read and gave no notice: an article, a page without text, a file that is broken.
 *
 * @param path where; of several records the file; what was to be read, as it was named, where that cannot be opened at all
 * @param reason why, in a few words for the user
 * @param records how many records this is; more than one only where a file has more than a thousand of them, of which the further
 *     ones are counted by reason
 */
public record LeftOut(String path, String reason, int records) implements Result {}
