package org.policykg.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.policykg.lexicon.DataException;
import org.policykg.pipeline.Providers;
import org.policykg.rules.RuleBook;
import picocli.CommandLine.Option;

/** What every command takes that reads notices. */
final class RuleOptions {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = {
                "A folder with folders lexicon and rules, or one of them, whose YAML files",
                "add words and rules of yours to those that policykg reads by; may be",
                "repeated. data/rules/README.md shows the form."
            })
    List<Path> folders = new ArrayList<>();

    /** The rules, with what the folders add to them. */
    RuleBook load() {
        try {
            return Providers.rules(folders);
        } catch (DataException unusable) {
            throw Failure.wrongUse(String.valueOf(unusable.getMessage()));
        }
    }
}
