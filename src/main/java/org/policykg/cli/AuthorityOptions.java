package org.policykg.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.policykg.authority.Authority;
import org.policykg.authority.AuthorityException;
import org.policykg.pipeline.Providers;
import picocli.CommandLine.Option;

/** What every command takes that resolves names. */
final class AuthorityOptions {
    @Option(
            names = "--authority",
            paramLabel = "DIR",
            description = {
                "A folder of Turtle files, or one of them, that add bodies, names,",
                "regions or plans to those that policykg knows; may be repeated.",
                "data/authority/README.md shows the form."
            })
    List<Path> folders = new ArrayList<>();

    /** The authority, with what the folders add to it. */
    Authority load() {
        try {
            return Providers.authority(folders);
        } catch (AuthorityException unusable) {
            throw Failure.wrongUse(String.valueOf(unusable.getMessage()));
        }
    }
}
