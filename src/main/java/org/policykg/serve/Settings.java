package org.policykg.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.policykg.rules.RuleBook;
import org.policykg.store.FirstRows;

/**
 * How to serve.
 *
 * @param host the address to listen on
 * @param port the port; 0 for any that is free
 * @param seconds how long a query may take
 * @param rows how many rows an answer may have
 * @param queries how many queries may run at once; others wait a little and are then refused
 * @param requestBytes how large a request may be
 * @param passwordFile a file with {@code user: password} lines; without one anybody may read
 * @param https a JSON file {@code {"keystore": FILE, "passwd": PASSWORD}}, as Fuseki takes it; without one HTTP
 * @param services the beginnings of addresses that SERVICE may ask; none when empty
 * @param origins whose scripts may read; when empty, all where the server is open to everybody anyway; {@link #NOBODY} alone
 * @param accessLog takes one line a request
 * @param today the day from which deadlines lie ahead and on which documents are in force or not; that of China, whose notices
 *     these are
 * @param rules what the pages say of the rules that read a notice
 * @param front how the server is seen from outside
 */
public record Settings(
        String host,
        int port,
        int seconds,
        long rows,
        int queries,
        long requestBytes,
        Optional<Path> passwordFile,
        Optional<Path> https,
        List<String> services,
        List<String> origins,
        Consumer<String> accessLog,
        Supplier<LocalDate> today,
        RuleBook rules,
        Front front) {
    /** In the place of an origin: no script of any other. */
    public static final String NOBODY = "none";

    /** A character has up to three bytes in UTF-8, six where a format writes it as an escape; and rows have brackets and names. */
    private static final int BYTES = 8;

    public static final Settings DEFAULT = new Settings(
            "localhost",
            3030,
            30,
            100_000,
            Math.max(4, 2 * Runtime.getRuntime().availableProcessors()),
            1 << 20,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            line -> {},
            () -> LocalDate.now(ZoneId.of("Asia/Shanghai")),
            RuleBook.standard(),
            Front.NONE);

    public Settings {
        services = List.copyOf(services);
        origins = List.copyOf(origins);
    }

    /** How many bytes an answer of the endpoint may have, in any format: several for each character that its rows may have. */
    long answerBytes() {
        return Math.min(FirstRows.characters(rows), Long.MAX_VALUE / BYTES) * BYTES;
    }

    /** The origins whose scripts may read what is served. */
    List<String> readers() {
        if (origins.isEmpty()) {
            return passwordFile.isPresent() || isOfThisMachine() ? List.of() : List.of(CrossOrigin.ANY);
        }
        return origins.equals(List.of(NOBODY)) ? List.of() : origins;
    }

    private boolean isOfThisMachine() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return true; // it will not be served there
        }
    }

    /** The same with the rules by which the notices were read. */
    public Settings ruledBy(RuleBook rules) {
        return new Settings(
                host,
                port,
                seconds,
                rows,
                queries,
                requestBytes,
                passwordFile,
                https,
                services,
                origins,
                accessLog,
                today,
                rules,
                front);
    }

    /** The same as it is seen from outside. */
    public Settings seenAs(Front front) {
        return new Settings(
                host,
                port,
                seconds,
                rows,
                queries,
                requestBytes,
                passwordFile,
                https,
                services,
                origins,
                accessLog,
                today,
                rules,
                front);
    }

    /** The same for scripts of some origins. */
    public Settings readBy(List<String> origins) {
        return new Settings(
                host,
                port,
                seconds,
                rows,
                queries,
                requestBytes,
                passwordFile,
                https,
                services,
                origins,
                accessLog,
                today,
                rules,
                front);
    }

    /** The same with another address and port. */
    public Settings at(String host, int port) {
        return new Settings(
                host,
                port,
                seconds,
                rows,
                queries,
                requestBytes,
                passwordFile,
                https,
                services,
                origins,
                accessLog,
                today,
                rules,
                front);
    }

    /** The same with other limits. */
    public Settings within(int seconds, long rows, int queries, long requestBytes) {
        return new Settings(
                host,
                port,
                seconds,
                rows,
                queries,
                requestBytes,
                passwordFile,
                https,
                services,
                origins,
                accessLog,
                today,
                rules,
                front);
    }

    /** The same open to others: with passwords, encryption, services that may be asked. */
    public Settings open(Optional<Path> passwordFile, Optional<Path> https, List<String> services) {
        return new Settings(
                host,
                port,
                seconds,
                rows,
                queries,
                requestBytes,
                passwordFile,
                https,
                services,
                origins,
                accessLog,
                today,
                rules,
                front);
    }

    /** The same with an access log. */
    public Settings logging(Consumer<String> accessLog) {
        return new Settings(
                host,
                port,
                seconds,
                rows,
                queries,
                requestBytes,
                passwordFile,
                https,
                services,
                origins,
                accessLog,
                today,
                rules,
                front);
    }

    /** The same on another day. */
    public Settings on(Supplier<LocalDate> today) {
        return new Settings(
                host,
                port,
                seconds,
                rows,
                queries,
                requestBytes,
                passwordFile,
                https,
                services,
                origins,
                accessLog,
                today,
                rules,
                front);
    }
}
