package org.policykg.serve;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.eclipse.jetty.security.UserStore;

/**
 * Who may read: a file with a line {@code user: password} for each, where the password may be written as its hash
 * ({@link HashedPassword}), as {@code policykg password} makes it.
 */
public final class Passwords {
    private Passwords() {}

    /** How a password is written into the file so that nobody can read it there. */
    public static String hashed(String password) {
        return HashedPassword.of(password).written();
    }

    /** Whether a file names anybody. */
    public static boolean nameSomebody(Path file) {
        try {
            return read(file).values().stream()
                    .anyMatch(password -> !password.toString().isBlank());
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    /**
     * Those whom a file names.
     *
     * @throws IllegalArgumentException when it cannot be read or has a hash that is none; the message has no password
     */
    static UserStore users(Path file) {
        UserStore users = new UserStore();
        try {
            read(file)
                    .forEach((name, password) -> users.addUser(
                            name.toString(),
                            HashedPassword.of(password.toString().strip()),
                            new String[] {"**"}));
            return users;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + " cannot be read", unreadable);
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties users = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            users.load(in);
        }
        return users;
    }
}
