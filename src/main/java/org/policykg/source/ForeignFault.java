package org.policykg.source;

/** What was thrown by code that another jar brings: exceptions of any kind, classes that are not there, assertions. */
public final class ForeignFault {
    private ForeignFault() {}

    /**
     * What it says, on one line.
     *
     * @throws VirtualMachineError the fault itself, when not its code but the whole program cannot go on: there is no memory
     */
    public static String reason(Throwable fault) {
        if (fault instanceof VirtualMachineError fatal && !(fault instanceof StackOverflowError)) {
            throw fatal;
        }
        Throwable cause = fault.getCause();
        return TextBuilder.tidy(
                fault + (cause == null || fault.toString().contains(cause.toString()) ? "" : ": " + cause));
    }
}
