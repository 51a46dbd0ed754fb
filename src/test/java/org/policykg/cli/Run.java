package org.policykg.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.source.web.WebLimits;

/** One run of the program in this process. */
public record Run(int code, String out, String err) {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    /** A site of this machine need not be spared. */
    private static final WebLimits AT_ONCE = new WebLimits(
            WebLimits.USUAL.connect(),
            WebLimits.USUAL.answer(),
            WebLimits.USUAL.whole(),
            WebLimits.USUAL.bytes(),
            WebLimits.USUAL.redirects(),
            WebLimits.USUAL.attempts(),
            Duration.ofMillis(1),
            WebLimits.USUAL.longestWait(),
            Duration.ZERO,
            WebLimits.USUAL.longestPause());

    /** Runs the program with some arguments. */
    public static Run of(String... arguments) {
        return at(InstantSource.system(), arguments);
    }

    /** The same at another time. */
    static Run at(InstantSource clock, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                AT_ONCE,
                clock);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A line as a shell splits it, without the program's name and a comment behind it. */
    static String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.replaceFirst("\\s{2,}# .*$", ""));
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return words.subList(1, words.size()).toArray(String[]::new);
    }
}
