package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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

    @Test
    void whoTriesPasswordsMustWaitLongerEachTime() {
        AtomicLong now = new AtomicLong();
        Tries tries = new Tries(now::get);
        for (int i = 1; i < Tries.FREE; i++) {
            tries.failed("a");
            assertThat(tries.secondsToWait("a")).isZero();
        }
        tries.failed("a");
        assertThat(tries.secondsToWait("a")).isPositive();
        assertThat(tries.secondsToWait("b")).isZero();
        now.addAndGet(TimeUnit.SECONDS.toNanos(2));
        assertThat(tries.secondsToWait("a")).isZero();
        for (int i = 0; i < 20; i++) {
            tries.failed("a");
        }
        assertThat(tries.secondsToWait("a")).isBetween(50L, 61L);
        for (int i = 0; i < 20_000; i++) {
            tries.failed("other " + i);
        }
        assertThat(tries.secondsToWait("a")).isZero();
        tries.failed("c");
        tries.passed("c");
        assertThat(tries.secondsToWait("c")).isZero();
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
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
            }
            // too large a request is refused before its password is looked at, and says nothing of it
            assertThat(Http.send(
                                    "POST",
                                    page,
                                    HttpRequest.BodyPublishers.ofByteArray(new byte[1 << 22]),
                                    "Authorization",
                                    basic("analyst", "any"))
                            .statusCode())
                    .isIn(413, 429);
            var slowed = Http.get(page, "Authorization", basic("analyst", "open sesame"));
            assertThat(slowed.statusCode()).isEqualTo(429);
            assertThat(Http.header(slowed, "Retry-After")).isNotEmpty();
            assertThat(closed.log()).noneMatch(line -> line.contains("sesame") || line.contains("guess"));
        }
    }
}
