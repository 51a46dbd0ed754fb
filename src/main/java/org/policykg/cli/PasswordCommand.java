package org.policykg.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.policykg.serve.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code password}: a line for the file of {@code serve --password-file} that does not tell the password. */
@Command(
        name = "password",
        description = {
            "Print a line for the file of serve --password-file, with the hash of a password that is read from standard",
            "input (PBKDF2 with HMAC-SHA-512), so that it is seen in no file, no log and no list of processes."
        },
        footer = {"", "Example:", "  echo 'open sesame' | ./policykg password analyst"})
final class PasswordCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Parameters(paramLabel = "USER", description = "Whose password it is.")
    String user;

    @Override
    public Integer call() throws IOException {
        if (!user.matches("[\\w.@-]+")) {
            throw Failure.wrongUse("a user has letters, digits, and . _ @ - in the name");
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = in.readLine();
        if (password == null || password.isBlank()) {
            throw Failure.wrongUse("standard input has no password");
        }
        main.console().out().println(user + ": " + Passwords.hashed(password.strip()));
        return ExitCode.DONE;
    }
}
