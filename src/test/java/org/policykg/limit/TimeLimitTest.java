package org.policykg.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.policykg.rules.RuleBook;
import org.policykg.source.TimedReader;
import org.policykg.source.TimedStream;

/** What never ends by itself ends with its time, in the thread that does it. */
@Timeout(60)
class TimeLimitTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    private static void ends(ThrowingCallable endless) {
        assertThatThrownBy(() -> TimeLimit.within(SHORT, () -> {
                    while (true) {
                        call(endless);
                    }
                }))
                .isInstanceOf(LimitExceeded.class)
                .hasMessage("takes longer than 0 seconds");
    }

    private static void call(ThrowingCallable something) {
        try {
            something.call();
        } catch (LimitExceeded over) {
            throw over;
        } catch (Throwable other) {
            throw new IllegalStateException(other);
        }
    }

    @Test
    void whateverLooksAtTheClockEnds() {
        ends(TimeLimit::check);
        ends(() -> new TimedReader("甲".repeat(9999)).read());
        ends(() -> new TimedReader("甲".repeat(9999)).read(new char[9999], 0, 9999));
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        };
        ends(() -> new TimedStream(endless).read());
        ends(() -> new TimedStream(endless).read(new byte[9], 0, 9));
        ends(() -> new TimedStream(endless).skip(1));
        ends(() -> RuleBook.standard().pattern("layout.keywords").begins("主题词"));
        ends(() -> RuleBook.standard().pattern("layout.keywords").search("主题词").find());
    }

    @Test
    void aParserGetsLittleAtATime() throws IOException {
        assertThat(new TimedReader("甲".repeat(9999)).read(new char[9999], 0, 9999))
                .isLessThan(9999);
    }

    @Test
    void whatHasNoLimitGoesOn() {
        for (int i = 0; i < 1000; i++) {
            TimeLimit.check();
        }
        assertThat(TimeLimit.<List<String>, RuntimeException>within(Duration.ofHours(1), () -> List.of("read")))
                .containsExactly("read");
    }

    @Test
    void whatHasATimeOfItsOwnTakesNoneFromTheOther() {
        TimeLimit.within(SHORT, () -> {
            TimeLimit.within(Duration.ofHours(1), () -> {
                long end = System.nanoTime() + 3 * SHORT.toNanos();
                while (System.nanoTime() - end < 0) {
                    TimeLimit.check();
                }
                return true;
            });
            for (int i = 0; i < 1000; i++) {
                TimeLimit.check();
            }
            return true;
        });
        ends(TimeLimit::check);
    }

    @Test
    void aLimitGoesWithWhatItWasSetFor() {
        ends(TimeLimit::check);
        for (int i = 0; i < 1000; i++) {
            TimeLimit.check();
        }
    }
}
