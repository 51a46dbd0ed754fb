package org.policykg.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes to text: by byte order mark, then UTF-8 if it fits, then what the page declares, then what its server says, then detection. */
public final class Charsets {
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?([A-Za-z0-9_-]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;
    /** Some hundred lines tell the charset; a file that is not larger is looked at as a whole. */
    private static final int WINDOW = 1024 * 1024;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Charsets() {}

    /**
     * The text of some bytes.
     *
     * @throws UnreadableSource when they are binary
     */
    public static String decode(byte[] bytes) throws UnreadableSource {
        return decode(bytes, Optional.empty());
    }

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

    /**
     * The characters of a file that may be larger than the memory, to be closed; its charset is that of its first bytes that tell.
     *
     * @throws UnreadableSource when it is binary or cannot be read
     */
    public static Reader reader(Content content) throws UnreadableSource {
        if (content.size() <= WINDOW) {
            return new StringReader(decode(content.bytes(Limits.LARGEST_TEXT)));
        }
        Charset charset = charset(content);
        try {
            Reader reader = new BufferedReader(new InputStreamReader(content.stream(), charset));
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return reader;
        } catch (IOException failure) {
            throw new UnreadableSource(Sources.reason(failure));
        }
    }

    /** The first characters of a file, for who asks what it is; none where it is binary. */
    public static String head(Content content) {
        byte[] head = content.head();
        try {
            return head.length == 0 ? "" : new String(head, charset(head, head)).replaceFirst("^\\uFEFF", "");
        } catch (UnreadableSource binary) {
            return "";
        }
    }

    private static Charset charset(Content content) throws UnreadableSource {
        byte[] head = content.head();
        byte[] telling = head;
        try (InputStream in = content.stream()) {
            for (byte[] next = in.readNBytes(WINDOW); next.length > 0; next = in.readNBytes(WINDOW)) {
                telling = next;
                if (!isPlain(next)) {
                    break;
                }
            }
        } catch (IOException failure) {
            throw new UnreadableSource(Sources.reason(failure));
        }
        return charset(head, telling);
    }

    /**
     * The charset of a file.
     *
     * @param head its first bytes
     * @param telling some of its bytes that are no ASCII, if there are any, from where a character begins
     */
    private static Charset charset(byte[] head, byte[] telling) throws UnreadableSource {
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        if (isBinary(head)) {
            throw new UnreadableSource("is binary, not text");
        }
        return startsWith(head, 0xEF, 0xBB, 0xBF) || isCutUtf8(telling)
                ? StandardCharsets.UTF_8
                : charset(telling, Optional.empty());
    }

    private static boolean isPlain(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether bytes are UTF-8 whose last character may be cut. */
    private static boolean isCutUtf8(byte[] bytes) {
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), false);
        return !result.isError();
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
