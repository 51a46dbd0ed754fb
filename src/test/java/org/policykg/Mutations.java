package org.policykg;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files as they come when something went wrong on the way: cut, doubled, shuffled, spliced, in another charset. */
public final class Mutations {
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]*)\"|\\]\\(([^)]*)\\)");
    private static final List<String> ADDRESSES = List.of(
            "附件[1].doc",
            "100%.doc",
            "https://www.example.org:81/附件 1.pdf",
            "http://www.example.org/#a#b",
            "http://www.example.org:99999/%zz?q=<a>|b",
            "http://[::1/x",
            "HTTP://EXAMPLE.org:80\\a^b`c{d}",
            "javascript:void(0)",
            "http://例子.中国/通知《一》.docx",
            "//example.org/x\u0000y",
            "http://a_b.example.org/\uD800");
    private static final String ODD =
            "“”‘’\"'「」『』《》〈〉<>（）()〔〕[]【】、，。；：%#|\\^`{}\u0000\u0007\uFFFE\uFFFD\u200B\u3000\t\uE000";
    private static final List<Charset> CHARSETS = List.of(
            Charset.forName("GB18030"),
            Charset.forName("Big5"),
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.ISO_8859_1);

    private final Random random;
    private final List<String> texts;

    /** Mutations of some texts; the same seed gives the same ones. */
    public Mutations(long seed, List<String> texts) {
        this.random = new Random(seed);
        this.texts = List.copyOf(texts);
    }

    /** One of the texts in another shape; which one is drawn too unless it is given. */
    public byte[] of(String text) {
        String mutated = text;
        for (int step = random.nextInt(3); step >= 0; step--) {
            mutated = step(mutated);
        }
        return encoded(mutated);
    }

    private String step(String text) {
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, at(text));
            case 1 -> without(text);
            case 2 -> doubled(text);
            case 3 -> shuffled(text);
            case 4 -> text.substring(0, at(text)) + tail(texts.get(random.nextInt(texts.size())));
            case 5 -> strewn(text);
            default -> addressed(text);
        };
    }

    private byte[] encoded(String text) {
        return switch (random.nextInt(5)) {
            case 0 -> text.getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
            case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private String without(String text) {
        int from = at(text);
        int to = Math.min(text.length(), from + random.nextInt(text.length() / 3 + 1));
        return text.substring(0, from) + text.substring(to);
    }

    private String doubled(String text) {
        List<String> lines = lines(text);
        int from = random.nextInt(lines.size());
        int to = Math.min(lines.size(), from + 1 + random.nextInt(20));
        lines.addAll(to, List.copyOf(lines.subList(from, to)));
        return String.join("\n", lines);
    }

    private String shuffled(String text) {
        List<String> lines = lines(text);
        int from = random.nextInt(lines.size());
        Collections.shuffle(lines.subList(from, Math.min(lines.size(), from + 30)), random);
        return String.join("\n", lines);
    }

    private String tail(String text) {
        return text.substring(at(text));
    }

    /** Signs put among the words, most of them beside a sign that is there. */
    private String strewn(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int n = 1 + random.nextInt(12); n > 0; n--) {
            int place = random.nextInt(out.length() + 1);
            out.insert(place, ODD.charAt(random.nextInt(ODD.length())));
        }
        return out.toString();
    }

    private String addressed(String text) {
        Matcher address = ADDRESS.matcher(text);
        return address.replaceAll(found -> Matcher.quoteReplacement(
                random.nextInt(3) > 0
                        ? found.group()
                        : found.group()
                                .replace(
                                        found.group(1) != null ? found.group(1) : found.group(2),
                                        ADDRESSES.get(random.nextInt(ADDRESSES.size())))));
    }

    private int at(String text) {
        return random.nextInt(text.length() + 1);
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    }
}
