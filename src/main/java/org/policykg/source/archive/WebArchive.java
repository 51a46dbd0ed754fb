package org.policykg.source.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.source.Container;
import org.policykg.source.Content;
import org.policykg.source.Entry;
import org.policykg.source.Limits;
import org.policykg.source.Opened;
import org.policykg.source.UnreadableSource;

/** A page in one file with its pictures (MHTML, RFC 2557), as Word and browsers save it, often with the name of a DOC. The page is read. */
public final class WebArchive implements Container {
    private static final int HEAD = 2048;
    private static final String KIND = "multipart/related";
    private static final Pattern BEGINS =
            Pattern.compile("\\s{0,9}(?:MIME-Version|From|Content-Type|Subject):", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\"\\s;]{1,200})", Pattern.CASE_INSENSITIVE);
    private static final Pattern END_OF_HEAD = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern ENCODING =
            Pattern.compile("content-transfer-encoding:\\s{0,9}([a-z0-9-]{1,20})", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_BASE64 = Pattern.compile("[^A-Za-z0-9+/]+");
    /** Characters of three bytes. */
    private static final int GROUP = 4;

    @Override
    public boolean opens(Content content) {
        byte[] bytes = content.head();
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return BEGINS.matcher(head).lookingAt() && head.toLowerCase(Locale.ROOT).contains(KIND);
    }

    @Override
    public Opened open(Content content) throws UnreadableSource {
        String file = new String(content.bytes(Limits.LARGEST_DOCUMENT), StandardCharsets.ISO_8859_1);
        Matcher boundary = BOUNDARY.matcher(file.substring(0, Math.min(file.length(), HEAD)));
        if (!boundary.find()) {
            throw new UnreadableSource("is broken: nothing says where its parts end");
        }
        byte[] page = page(file, "--" + boundary.group(1)).orElseThrow(() -> new UnreadableSource("holds no page"));
        return Opened.of("mhtml", List.of(new Entry.File(Content.of(content.name() + ".html", page))));
    }

    /** The first part that is a page. */
    private static Optional<byte[]> page(String file, String boundary) {
        for (int at = file.indexOf(boundary); at >= 0; ) {
            int from = at + boundary.length();
            int next = file.indexOf(boundary, from);
            int to = next < 0 ? file.length() : next;
            Matcher end = END_OF_HEAD.matcher(file).region(from, Math.min(to, from + HEAD));
            if (end.find()) {
                String head = file.substring(from, end.start());
                if (head.toLowerCase(Locale.ROOT).contains("text/html")) {
                    return Optional.of(decoded(file.substring(end.end(), to), head));
                }
            }
            at = next;
        }
        return Optional.empty();
    }

    private static byte[] decoded(String body, String head) {
        Matcher encoding = ENCODING.matcher(head);
        return switch (encoding.find() ? encoding.group(1).toLowerCase(Locale.ROOT) : "") {
            case "base64" -> unpacked(body);
            case "quoted-printable" -> unquoted(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    /** What stands among the characters is passed over, and what is left of bytes at a cut. */
    private static byte[] unpacked(String body) {
        String characters = NO_BASE64.matcher(body).replaceAll("");
        int left = characters.length() % GROUP == 1 ? 1 : 0;
        return Base64.getMimeDecoder().decode(characters.substring(0, characters.length() - left));
    }

    /** {@code =E8} is a byte, {@code =} at the end of a line takes the line end away. */
    private static byte[] unquoted(String body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c != '=') {
                out.write(c);
            } else if (body.startsWith("\r\n", i + 1)) {
                i += 2;
            } else if (body.startsWith("\n", i + 1)) {
                i++;
            } else {
                int high = i + 2 < body.length() ? Character.digit(body.charAt(i + 1), 16) : -1;
                int low = high < 0 ? -1 : Character.digit(body.charAt(i + 2), 16);
                out.write(low < 0 ? c : high * 16 + low);
                i += low < 0 ? 0 : 2;
            }
        }
        return out.toByteArray();
    }
}
