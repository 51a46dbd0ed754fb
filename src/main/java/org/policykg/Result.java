package org.policykg;

/** What came of a file, or of a record in it: a notice, or the reason why there is none. */
public sealed interface Result permits Notice, LeftOut {
    /**
     * {@return where it was read: the file relative to the folder that was read, with {@code /}; a record in a file of several has
     * {@code #n} behind it, n from 1}
     */
    String path();
}
