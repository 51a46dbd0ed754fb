package org.policykg.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The sum, modulo 2^128, of the digests of the members of a set: the same for the same members in whatever order they
 * came and went, and one addition or subtraction for each change.
 *
 * @param high the upper 64 bits
 * @param low the lower 64 bits
 */
record Fingerprint(long high, long low) {
    static final Fingerprint EMPTY = new Fingerprint(0, 0);
    private static final int DIGITS = 32;

    /** The fingerprint of a set of one member: the first 128 bits of SHA-256 over its parts, each closed by a zero byte. */
    static Fingerprint of(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
            return new Fingerprint(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every JDK has SHA-256", every);
        }
    }

    /** The fingerprint that {@link #toString} wrote; that of the empty set for anything else. */
    static Fingerprint parse(String hex) {
        return hex.length() == DIGITS && hex.chars().allMatch(HexFormat::isHexDigit)
                ? new Fingerprint(
                        HexFormat.fromHexDigitsToLong(hex.substring(0, DIGITS / 2)),
                        HexFormat.fromHexDigitsToLong(hex.substring(DIGITS / 2)))
                : EMPTY;
    }

    Fingerprint plus(Fingerprint other) {
        long sum = low + other.low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        return new Fingerprint(high + other.high + carry, sum);
    }

    Fingerprint minus(Fingerprint other) {
        long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
        return new Fingerprint(high - other.high - borrow, low - other.low);
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }

    /** 32 hexadecimal digits. */
    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high) + hex.toHexDigits(low);
    }
}
