package org.policykg.source;

import org.policykg.limit.LimitExceeded;
import org.policykg.limit.TimeLimit;

/** Reading that costs the file or record that is read and no other, whatever goes wrong with it; only that there is no memory goes on. */
public final class Guarded {
    private Guarded() {}

    /** Something that is read. */
    @FunctionalInterface
    public interface Reading<T> {
        T read() throws UnreadableSource;
    }

    /**
     * Reads something for as long as one file or record may take.
     *
     * @throws UnreadableSource with a line for the user, whatever it is that fails
     */
    public static <T> T read(Reading<T> reading) throws UnreadableSource {
        try {
            return TimeLimit.within(Limits.LONGEST, reading::read);
        } catch (LimitExceeded exceeded) {
            throw new UnreadableSource(exceeded.reason());
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            throw new UnreadableSource(notUnderstood(fault));
        }
    }

    /** A line for a fault of the program. */
    public static String notUnderstood(Throwable fault) {
        return TextBuilder.tidy("cannot be understood (please report this file): " + fault);
    }
}
