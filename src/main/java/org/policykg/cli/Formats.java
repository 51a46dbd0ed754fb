package org.policykg.cli;

import org.policykg.store.DumpFormat;

/** The format of a dump, from an option or a file's ending. */
final class Formats {
    private Formats() {}

    static DumpFormat of(String option, String output) {
        if (!option.isEmpty()) {
            return DumpFormat.of(option)
                    .orElseThrow(() ->
                            Failure.wrongUse("unknown format " + option + "; there are ttl, trig, nt, nq and jsonld"));
        }
        if (output.equals("-")) {
            return DumpFormat.TURTLE;
        }
        return DumpFormat.of(output)
                .orElseThrow(() -> Failure.wrongUse("the ending of " + output
                        + " names no format; use .ttl, .trig, .nt, .nq or .jsonld, or --format"));
    }
}
