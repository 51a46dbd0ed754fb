package org.policykg.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.policykg.lexicon.DataException;
import org.policykg.source.web.HostHeader;
import org.policykg.source.web.WebLimits;
import org.policykg.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program: a function of arguments and streams to an exit code. */
@Command(
        name = "policykg",
        description = "Reads Chinese government notices and turns them into a knowledge graph that can be checked.",
        subcommands = {
            ShowCommand.class,
            ConvertCommand.class,
            IngestCommand.class,
            QueryCommand.class,
            LineageCommand.class,
            ExportCommand.class,
            CheckCommand.class,
            CompactCommand.class,
            ValidateCommand.class,
            ServeCommand.class,
            PasswordCommand.class,
            ExplainCommand.class,
            RulesCommand.class,
            UnreadCommand.class,
            EvaluateCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done; 1 some inputs were left out or data do not conform; 2 wrong use;",
            "3 the surroundings (port taken, store locked, disk full).",
            "",
            "Example:",
            "  ./policykg serve data/notices"
        })
public final class Main {
    /** Libraries speak up when something is wrong, not to say that they are there; what is wrong with a file the program says. */
    private static final Map<String, String> LOGGING = Map.of(
            "defaultLogLevel",
            "error",
            "showThreadName",
            "false",
            "showLogName",
            "false",
            "levelInBrackets",
            "true",
            // what is wrong with a file is said in a line of the program's own
            "log.org.apache.pdfbox",
            "off",
            "log.org.apache.fontbox",
            "off",
            "log.org.apache.poi",
            "off");

    private static final char UNKNOWN = '\uFFFD';

    private final Console console;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    boolean version;

    private final InstantSource clock;

    private Main(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    /** Tells when something is done. */
    InstantSource clock() {
        return clock;
    }

    Console console() {
        return console;
    }

    public static void main(String[] arguments) {
        HostHeader.allow();
        LOGGING.forEach((setting, value) -> {
            String property = "org.slf4j.simpleLogger." + setting;
            System.setProperty(property, System.getProperty(property, value));
        });
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean interactive = Boolean.getBoolean("policykg.interactive");
        int code = run(arguments, out, err, interactive);
        out.flush();
        System.exit(code);
    }

    /**
     * Runs a command.
     *
     * @param arguments as typed, without the program's name
     * @param out standard output
     * @param err standard error
     * @param interactive whether progress is shown
     * @return 0 done, 1 some inputs left out or data that do not conform, 2 wrong use, 3 the surroundings
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err, boolean interactive) {
        return run(arguments, out, err, interactive, WebLimits.USUAL, InstantSource.system());
    }

    /**
     * Runs a command, as {@link #run(String[], PrintStream, PrintStream, boolean)}.
     *
     * @param limits how sites are asked
     * @param clock tells when something is done
     */
    static int run(
            String[] arguments,
            PrintStream out,
            PrintStream err,
            boolean interactive,
            WebLimits limits,
            InstantSource clock) {
        Console console = new Console(out, err, interactive);
        CommandLine line = new CommandLine(new Main(console, clock), new Parts(limits, clock))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(110)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((wrong, words) -> {
                    console.say(String.valueOf(wrong.getMessage()));
                    console.say(
                            "try: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
                    return ExitCode.WRONG_USE;
                })
                .setExecutionExceptionHandler((failure, command, result) -> explain(console, failure));
        line.getCommandSpec().versionProvider(() -> new String[] {"policykg " + version()});
        if (arguments.length == 0) {
            line.usage(err);
            return ExitCode.WRONG_USE;
        }
        Optional<String> unreadable = unreadable(arguments);
        if (unreadable.isPresent()) {
            console.say(unreadable.get() + " in the charset of this locale (" + System.getProperty("sun.jnu.encoding")
                    + "); set LC_ALL=C.UTF-8, or another locale of UTF-8");
            return ExitCode.WRONG_USE;
        }
        try {
            return line.execute(arguments);
        } catch (InternalError fault) {
            // what Java makes of a mapped file that the disk has no room for
            console.say("the store cannot be written; the disk may be full: " + fault.getMessage());
        } catch (OutOfMemoryError fault) {
            console.say("there is not enough memory; give more with JAVA_TOOL_OPTIONS=-Xmx8g");
        }
        return ExitCode.SURROUNDINGS;
    }

    /** Makes commands and what they share. */
    private record Parts(WebLimits limits, InstantSource clock) implements CommandLine.IFactory {
        @Override
        public <T> T create(Class<T> type) throws Exception {
            return type == AddressOptions.class
                    ? type.cast(new AddressOptions(limits, clock))
                    : CommandLine.defaultFactory().create(type);
        }
    }

    /** What a locale that knows no Chinese (C, POSIX) made U+FFFD of, so that nothing is sought or written under such a name. */
    private static Optional<String> unreadable(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].indexOf(UNKNOWN) >= 0) {
                return Optional.of("argument " + (i + 1) + " cannot be read");
            }
        }
        return System.getProperty("user.dir").indexOf(UNKNOWN) < 0
                ? Optional.empty()
                : Optional.of("the name of the working folder cannot be read");
    }

    private static int explain(Console console, Exception failure) {
        if (failure instanceof Failure known) {
            console.say(String.valueOf(known.getMessage()));
            return known.exitCode();
        }
        if (failure instanceof StoreException store) {
            console.say(String.valueOf(store.getMessage()));
            return store.isWrongUse() ? ExitCode.WRONG_USE : ExitCode.SURROUNDINGS;
        }
        if (failure instanceof DataException unusable) {
            console.say(String.valueOf(unusable.getMessage()));
            return ExitCode.WRONG_USE;
        }
        console.say("a fault in policykg, please report it: " + failure);
        if (Boolean.getBoolean("policykg.debug")) {
            failure.printStackTrace(console.err());
        }
        return ExitCode.SURROUNDINGS;
    }

    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
