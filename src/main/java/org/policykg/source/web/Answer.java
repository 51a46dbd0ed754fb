package org.policykg.source.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.policykg.source.UnreadableSource;

/**
 * What a site answered.
 *
 * @param status the three digits
 * @param headers what it says of the body
 * @param body as it was sent
 */
record Answer(int status, HttpHeaders headers, BoundedBody.Bytes body) {
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    boolean isPage() {
        return status == OK || status == 203;
    }

    boolean isUnchanged() {
        return status == 304;
    }

    /** Whether it sends on to another address. */
    boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** Whether the same may be asked again, later. */
    boolean isBusy() {
        return status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
    }

    boolean isFault() {
        return status >= 500;
    }

    /** A header's value; bytes beyond ASCII are mostly UTF-8, though the standard knows of none. */
    Optional<String> header(String name) {
        return headers.firstValue(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(Answer::utf8);
    }

    private static String utf8(String value) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException other) {
            return value;
        }
    }

    /**
     * The body as the page is, cut off at a limit.
     *
     * @throws UnreadableSource when it is packed in a way that was not asked for, or not whole
     */
    BoundedBody.Bytes unpacked(int most) throws UnreadableSource {
        String packing = header("content-encoding").orElse("identity").toLowerCase(Locale.ROOT);
        return switch (packing) {
            case "identity", "none", "utf-8" -> body;
            case "gzip", "x-gzip" -> unzipped(most);
            default -> throw new UnreadableSource("is packed in a way that was not asked for: " + Lines.one(packing));
        };
    }

    private BoundedBody.Bytes unzipped(int most) throws UnreadableSource {
        byte[] packed = body.content();
        if (packed.length < 2 || (packed[0] & 0xFF) != 0x1F || (packed[1] & 0xFF) != 0x8B) {
            return body; // says so, and is none: empty, or unpacked on the way
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] content = in.readNBytes(most + 1);
            return content.length <= most
                    ? new BoundedBody.Bytes(content, body.isCut())
                    : new BoundedBody.Bytes(Arrays.copyOf(content, most), true);
        } catch (IOException broken) {
            throw new UnreadableSource("is packed, and the packing is broken: " + Lines.of(broken));
        }
    }
}
