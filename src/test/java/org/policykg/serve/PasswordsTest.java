package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {
    @TempDir
    Path folder;

    @Test
    void aHashTellsNothingAndLetsTheRightOneIn() {
        String written = Passwords.hashed("open sesame");
        assertThat(written).startsWith("pbkdf2:210000:").doesNotContain("sesame");
        assertThat(Passwords.hashed("open sesame")).isNotEqualTo(written);
        HashedPassword password = HashedPassword.of(written);
        for (int i = 0; i < 2; i++) {
            assertThat(password.check("open sesame")).isTrue();
            assertThat(password.check("open sesam")).isFalse();
            assertThat(password.check("")).isFalse();
            assertThat(password.check(written)).isFalse();
        }
        assertThat(password.written()).isEqualTo(written);
        assertThat(password).hasToString("a password");
        assertThatThrownBy(() -> HashedPassword.of("pbkdf2:x:y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a hash is written pbkdf2:ROUNDS:SALT:HASH");
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String tooLarge(String root, String password) throws IOException {
        URI address = URI.create(root);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String head = "POST / HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + password
                    + "\r\nContent-Length: 99999999\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return String.valueOf(answer.readLine());
        }
    }

    @Test
    void aServerKnowsHashesAndSlowsDownWhoGuesses() throws Exception {
        Path file = Files.writeString(
                folder.resolve("passwords"), "analyst: " + Passwords.hashed("open sesame") + "\nguest: plain\n");
        try (Served closed = new Served(Settings.DEFAULT.open(Optional.of(file), Optional.empty(), List.of()))) {
            String page = closed.root() + "/robots.txt";
            assertThat(Http.get(page).statusCode()).isEqualTo(401);
            assertThat(Http.get(page, "Authorization", basic("analyst", "open sesame"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Http.get(page, "Authorization", basic("guest", "plain")).statusCode())
                    .isEqualTo(200);
            for (int i = 0; i < Tries.FREE; i++) {
                assertThat(Http.get(page, "Authorization", basic("analyst", "guess" + i))
                                .statusCode())
                        .isEqualTo(401);
                if (i < Tries.FREE - 1) {
                    // refused before its password is looked at, and so no sign of a right one
                    assertThat(tooLarge(closed.root(), basic("analyst", "any"))).startsWith("HTTP/1.1 413");
                }
            }
            var slowed = Http.get(page, "Authorization", basic("analyst", "open sesame"));
            assertThat(slowed.statusCode()).isEqualTo(429);
            assertThat(Http.header(slowed, "Retry-After")).isNotEmpty();
            assertThat(closed.log()).noneMatch(line -> line.contains("sesame") || line.contains("guess"));
        }
    }
}
