package org.policykg.serve;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.jetty.util.security.Credential;

/**
 * A password as it is kept: {@code pbkdf2:ROUNDS:SALT:HASH}, PBKDF2 with HMAC-SHA-512 as the JDK has it, salt and hash in Base64. One that
 * was right once is known again by a digest that holds for this run, since the rounds would cost each request a tenth of a second.
 */
final class HashedPassword extends Credential {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "PBKDF2WithHmacSHA512";

    /** What OWASP's cheat sheet of 2023 asks of this function. */
    private static final int ROUNDS = 210_000;

    private static final int MOST_ROUNDS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final Pattern FORM = Pattern.compile("pbkdf2:(\\d{1,8}):([A-Za-z0-9+/=]+):([A-Za-z0-9+/=]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;
    private final byte[] once = random();
    private volatile byte[] right = {};

    private HashedPassword(int rounds, byte[] salt, byte[] hash) {
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * What stands in a file: a hash, or a password in plain text, of which only the hash is kept.
     *
     * @throws IllegalArgumentException when it begins like a hash and is none
     */
    static HashedPassword of(String text) {
        if (!text.startsWith("pbkdf2:")) {
            byte[] salt = random();
            return new HashedPassword(ROUNDS, salt, hash(text, salt, ROUNDS));
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(1)) > MOST_ROUNDS || Integer.parseInt(form.group(1)) < 1) {
            throw new IllegalArgumentException("a hash is written pbkdf2:ROUNDS:SALT:HASH");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new HashedPassword(
                Integer.parseInt(form.group(1)), base64.decode(form.group(2)), base64.decode(form.group(3)));
    }

    /** How it is written into a file. */
    String written() {
        Base64.Encoder base64 = Base64.getEncoder();
        return "pbkdf2:" + rounds + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
    }

    @Override
    public boolean check(Object given) {
        String password = given instanceof char[] letters ? new String(letters) : String.valueOf(given);
        byte[] digest = digest(password);
        if (MessageDigest.isEqual(digest, right)) {
            return true;
        }
        boolean fits = MessageDigest.isEqual(hash, hash(password, salt, rounds));
        if (fits) {
            right = digest;
        }
        return fits;
    }

    private byte[] digest(String password) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(once);
            return sha.digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every JDK has SHA-256", every);
        }
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(NAME).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every JDK has " + NAME, every);
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HashedPassword same
                && MessageDigest.isEqual(hash, same.hash)
                && Arrays.equals(salt, same.salt);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    /** Nothing of it, wherever it is printed. */
    @Override
    public String toString() {
        return "a password";
    }
}
