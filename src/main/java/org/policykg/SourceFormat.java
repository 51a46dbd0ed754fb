package org.policykg;

import java.io.IOException;

/**
 * A format of files that a jar adds to those that policykg reads. It is found by {@link java.util.ServiceLoader}: the jar names the
 * class in {@code META-INF/services/org.policykg.SourceFormat}. It is asked before the formats that come with the program, several
 * in the order of their classes' names. It holds no state and may be shared by threads.
 */
public interface SourceFormat {
    /** {@return the format's name, as {@code policykg explain} prints it} */
    String name();

    /**
     * Whether a file is in this format, judged by what stands in it rather than by its name.
     *
     * @param path the file relative to the root of the input, with {@code /}
     * @param content its bytes, not to be changed
     * @return whether {@link #read} is to read it
     */
    boolean reads(String path, byte[] content);

    /**
     * Hands on the records of a file in their order: one, or one a row. A record that cannot be read, or that has no text, is left
     * out with the reason, and costs no other.
     *
     * @param content the file's bytes, not to be changed
     * @param records takes them
     * @throws IOException when the file is broken; its message is the reason that the user is told, in a few words
     */
    void read(byte[] content, Records records) throws IOException;

    /** Takes the records of one file. As many come out as went in: a text each, or a reason. */
    interface Records {
        /**
         * A record that is a text.
         *
         * @param text its words
         */
        void add(SourceText text);

        /**
         * A record that is a file in its turn, as archives hold them; it is read as if it stood in the folder.
         *
         * @param name what it is called, with {@code /}
         * @param content its bytes
         */
        void open(String name, byte[] content);

        /**
         * A record that cannot be read.
         *
         * @param reason why, in a few words for the user
         */
        void leaveOut(String reason);
    }
}
