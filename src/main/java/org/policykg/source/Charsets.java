package org.policykg.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes to text: by byte order mark, then UTF-8 if it fits, then what the page declares, then what its server says, then detection. */
final class Charsets {
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?([A-Za-z0-9_-]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;

    private Charsets() {}

    /**
     * The text that some bytes are.
     *
     * @param told what those who sent them say of their characters
     */
    static String decode(byte[] bytes, Optional<String> told) throws UnreadableSource {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        if (isBinary(bytes)) {
            throw new UnreadableSource("is binary, not text");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, charset(bytes, told));
        }
    }

    private static Charset charset(byte[] bytes, Optional<String> told) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        Optional<Charset> said = declared.find() ? known(declared.group(1)) : Optional.empty();
        return said.or(() -> told.flatMap(Charsets::known)).orElseGet(() -> detected(bytes));
    }

    /** A page and a server may say anything; what nobody knows is passed over. */
    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(widest(Charset.forName(name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Charset detected(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        return match != null && Charset.isSupported(match.getName())
                ? widest(Charset.forName(match.getName()))
                : Charset.forName("GB18030");
    }

    /** GB2312 and GBK pages use characters of the larger set; a page declared UTF-8 that is none is mostly GB. */
    private static Charset widest(Charset charset) {
        String name = charset.name().toUpperCase(Locale.ROOT);
        return switch (name) {
            case "GB2312", "GBK", "X-MSWIN-936", "UTF-8", "ISO-8859-1", "WINDOWS-1252" -> Charset.forName("GB18030");
            default -> charset;
        };
    }

    private static boolean isBinary(byte[] bytes) {
        int head = Math.min(bytes.length, HEAD);
        int odd = 0;
        for (int i = 0; i < head; i++) {
            if (bytes[i] == 0) {
                return true;
            }
            if (bytes[i] >= 0 && bytes[i] < 32 && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t') {
                odd++;
            }
        }
        return odd * 20 > head;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
