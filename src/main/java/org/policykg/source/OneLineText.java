package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** A notice whose line breaks were lost: breaks are put back where the layout of 公文 had them. */
final class OneLineText {
    private static final int SHORTEST = 60;
    private static final NamedPattern DATE = RuleBook.standard().pattern("layout.day-on-one-line");

    /** title, then number */
    private static final NamedPattern HEAD = RuleBook.standard().pattern("layout.head-on-one-line");

    /** title, then address */
    private static final NamedPattern ADDRESSED = RuleBook.standard().pattern("layout.address-on-one-line");

    /** title, then body */
    private static final NamedPattern UNADDRESSED = RuleBook.standard().pattern("layout.body-on-one-line");

    /** an order: its name, then its number */
    private static final NamedPattern ORDER = RuleBook.standard().pattern("layout.order-on-one-line");

    private static final NamedPattern NUMBER = RuleBook.standard().pattern("layout.number-on-one-line");
    /** recipients end at the first colon, before any stop */
    private static final Pattern RECIPIENTS = Pattern.compile("(\\n[^\\n。；]{2,600}?[：:])(?=\\s?\\S)");

    private static final NamedPattern ITEM = RuleBook.standard().pattern("layout.item-on-one-line");
    private static final NamedPattern SIGNATURE = RuleBook.standard().pattern("layout.signature-on-one-line");
    private static final NamedPattern ISSUER = RuleBook.standard().pattern("layout.issuer-on-one-line");
    private static final NamedPattern REMARK = RuleBook.standard().pattern("layout.remark-on-one-line");
    private static final NamedPattern IMPRINT = RuleBook.standard().pattern("layout.imprint-on-one-line");
    private static final NamedPattern COPIES = RuleBook.standard().pattern("layout.copies-on-one-line");
    private static final NamedPattern ATTACHMENT = RuleBook.standard().pattern("layout.attachment-on-one-line");

    private OneLineText() {}

    static boolean isOneLine(String line) {
        if (line.length() < SHORTEST) {
            return false;
        }
        String text = ReadingForm.of(line.strip());
        return HEAD.isIn(text) || isSignedOrder(text);
    }

    /** Whether a text begins with a title, and the address or the body right behind it. */
    static boolean hasHead(String line) {
        String text = ReadingForm.of(line);
        return isOneLine(line) || ADDRESSED.isIn(text) || UNADDRESSED.isIn(text);
    }

    /** A paragraph may begin with the number of an order that it cites; an order is signed as well. */
    private static boolean isSignedOrder(String text) {
        return ORDER.isIn(text) && SIGNATURE.isIn(text);
    }

    /** The lines of a text: where they part is seen in its reading form, what they say stays as printed. */
    static List<String> split(String line) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        for (String part : lines(ReadingForm.of(line))) {
            int start = at;
            for (int i = 0; i < part.length(); i++) {
                if (!Character.isWhitespace(part.charAt(i))) {
                    at = next(line, at) + 1;
                }
            }
            lines.add(line.substring(next(line, start), at));
        }
        return lines;
    }

    /** The next place that is no white space: all that lines leave out. */
    private static int next(String line, int from) {
        int at = from;
        while (Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The names that a title begins with. */
    private static Optional<String> issuer(String text) {
        Matcher issuer = ISSUER.matcher(text);
        return issuer.find() ? Optional.of(issuer.group(1)) : Optional.empty();
    }

    /** The issuer's name, spaces between its characters allowed, and a date right behind it. */
    private static Pattern signatureOf(String issuer) {
        String spaced = issuer.codePoints()
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining(" ?"));
        return Pattern.compile("(?<!^)(?<!\\n)(" + spaced + ") ?(" + DATE.regex() + ")");
    }

    private static List<String> lines(String line) {
        String text = HEAD.matcher(line).replaceFirst("$1\n");
        text = ORDER.matcher(text).replaceFirst("$1\n$2\n");
        text = NUMBER.matcher(text).replaceFirst("$1\n");
        if (text.indexOf('\n') < 0) {
            Matcher head = ADDRESSED.matcher(text);
            text = (head.find() ? head : UNADDRESSED.matcher(text)).replaceFirst("$1\n");
        }
        int body = text.lastIndexOf('\n', Math.min(400, text.length() - 1));
        text = text.substring(0, body)
                + RECIPIENTS.matcher(text.substring(body)).replaceFirst("$1\n");
        text = ITEM.matcher(text).replaceAll("\n");
        text = ATTACHMENT.matcher(text).replaceAll("\n");
        text = COPIES.matcher(text).replaceAll("\n");
        text = IMPRINT.matcher(text).replaceAll("\n");
        text = SIGNATURE.matcher(text).replaceAll("\n$1\n$2\n");
        Optional<Pattern> signature = issuer(text).map(OneLineText::signatureOf);
        if (signature.isPresent()) {
            text = signature.get().matcher(text).replaceAll("\n$1\n$2\n");
        }
        text = REMARK.matcher(text).replaceAll("\n");
        return text.lines().filter(part -> !part.isBlank()).toList();
    }
}
