package org.policykg.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.policykg.source.KeyMap;
import picocli.CommandLine.Option;

/** What every command takes that reads records with keys. */
final class KeyOptions {
    @Option(
            names = "--map",
            paramLabel = "NAME=KEY",
            split = ",",
            description = {
                "Which key or column of records holds what, where policykg does not find it by itself:",
                "title=标题,text=正文. Names: text, title, number, issuer, issued, published, promulgated,",
                "effective, until, index, subject, address. explain prints what was taken for what."
            })
    Map<String, String> said = new LinkedHashMap<>();

    KeyMap load() {
        try {
            return KeyMap.of(said);
        } catch (IllegalArgumentException unknown) {
            throw Failure.wrongUse("--map: " + unknown.getMessage());
        }
    }
}
