package org.policykg.authority;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names and titles without what carries no meaning: white space, widths, quote forms, kinds of dash. */
public final class Names {
    private static final Pattern NO_MEANING = Pattern.compile("[\\s\\p{Cc}\\p{Cf}“”‘’\"'「」『』《》〈〉<>]+");
    private static final Pattern DASHES = Pattern.compile("[-‐‑‒–—―－─]+");

    private static final int TO_FULL_WIDTH = 0xFEE0;

    private Names() {}

    /** The form in which two names are compared, and in which they stand in identifiers. */
    public static String normal(String name) {
        if (isNormal(name)) {
            return name;
        }
        String plain = NO_MEANING
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("");
        return DASHES.matcher(plain).replaceAll("-");
    }

    /**
     * The full name of a thing whose identifier is made from its name: of all the ways to print a name that is one to an
     * identifier, always the same. Punctuation is full-width, as Chinese has it.
     */
    public static String label(String name) {
        if (isNormal(name)) {
            return name;
        }
        StringBuilder label = new StringBuilder(name.length());
        normal(name).codePoints().forEach(c -> label.appendCodePoint(isPunctuation(c) ? c + TO_FULL_WIDTH : c));
        return label.toString();
    }

    private static boolean isPunctuation(int c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }

    /** Whether a name holds nothing but ideographs and Arabic digits, as most do. */
    private static boolean isNormal(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 0x4E00 && c <= 0x9FFF || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }
}
