package org.policykg.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule of reading. Two rules of one id are the same rule.
 *
 * @param id what the evidence calls it: small letters and hyphens
 * @param zh what a Chinese reader calls it
 * @param en what an English reader calls it
 * @param family the file in which it stands
 * @param state whether it is in use
 * @param place where in a notice it reads, which is also where its examples stand
 * @param confidence how far it can be trusted
 * @param convention the convention of official documents that it reads, in a sentence
 * @param conventionZh the same in Chinese; empty where its file has none
 * @param examples words that it reads, the place of what it finds in «»; a whole notice where there are several lines
 * @param counterExamples words that only look like it
 */
public record Rule(
        String id,
        String zh,
        String en,
        String family,
        State state,
        String place,
        Confidence confidence,
        String convention,
        String conventionZh,
        List<String> examples,
        List<String> counterExamples) {
    static final Set<String> KEYS = Set.of(
            "zh", "en", "state", "place", "confidence", "convention", "convention-zh", "examples", "counter-examples");
    static final Set<String> KEYS_WITH_PATTERNS =
            Stream.concat(KEYS.stream(), Stream.of("patterns")).collect(Collectors.toUnmodifiableSet());

    public Rule {
        examples = List.copyOf(examples);
        counterExamples = List.copyOf(counterExamples);
    }

    void write(DataOutput out) throws IOException {
        BookFile.write(
                List.of(id, zh, en, family, place, confidence.name(), convention, conventionZh, state.name()), out);
        BookFile.write(examples, out);
        BookFile.write(counterExamples, out);
    }

    static Rule read(DataInput in) throws IOException {
        List<String> said = BookFile.strings(in);
        return new Rule(
                said.get(0),
                said.get(1),
                said.get(2),
                said.get(3),
                State.valueOf(said.get(8)),
                said.get(4),
                Confidence.valueOf(said.get(5)),
                said.get(6),
                said.get(7),
                BookFile.strings(in),
                BookFile.strings(in));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rule rule && rule.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
