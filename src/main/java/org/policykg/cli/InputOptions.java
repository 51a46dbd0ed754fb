package org.policykg.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.policykg.pipeline.NoticeReader;
import org.policykg.source.web.WebAddress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that reads notices takes. */
final class InputOptions {
    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Files or folders with notices, or addresses of http and https.")
    List<String> places = new ArrayList<>();

    @Option(
            names = "--urls",
            paramLabel = "FILE",
            description = {
                "Read the addresses in FILE too, one a line; blank lines and those that begin with # are passed over;",
                "- is standard input. May be repeated."
            })
    List<Path> lists = new ArrayList<>();

    @Mixin
    AddressOptions addresses;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many files are read at once; by default one a processor. The result is the same.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--attachments",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = {
                "Read the PDF, Office and OFD files beside a notice that it links to or lists, or that are called like it,",
                "as its attachments: the plan behind its notice (default). With --no-attachments each is read by itself."
            })
    boolean attachments = true;

    @Option(
            names = "--min-confidence",
            paramLabel = "C",
            description = {
                "Leave out links that are less sure, 0 to 1: 0.99 keeps what the layout of official documents says,",
                "0.9 fixed phrases too, 0.7 what is inferred from context; by default all is kept."
            })
    BigDecimal minConfidence = BigDecimal.ZERO;

    /** A reader that leaves out what is not sure enough. */
    NoticeReader sure(NoticeReader reader) {
        return reader.atLeast(minConfidence);
    }

    /** What is to be read. */
    Given given() {
        return new Given(addresses, places, lists);
    }

    /** Whether anything is named that would be fetched. */
    boolean namesAddresses() {
        return !lists.isEmpty() || places.stream().anyMatch(WebAddress::isAddress);
    }

    void check() {
        if (!isGiven()) {
            throw Failure.wrongUse("say what to read: PATH, an address, or --urls FILE");
        }
        checkNumbers();
    }

    /** Whether anything is to be read. */
    boolean isGiven() {
        return !places.isEmpty() || !lists.isEmpty();
    }

    /** What is named first. */
    String first() {
        return places.isEmpty() ? lists.getFirst().toString() : places.getFirst();
    }

    void checkNumbers() {
        if (minConfidence.signum() < 0 || minConfidence.compareTo(BigDecimal.ONE) > 0) {
            throw Failure.wrongUse("--min-confidence takes a number from 0 to 1");
        }
    }

    int threads() {
        if (threads < 1) {
            throw Failure.wrongUse("--threads takes a number from 1");
        }
        return threads;
    }
}
