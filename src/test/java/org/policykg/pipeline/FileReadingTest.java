package org.policykg.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.SourceFormat;
import org.policykg.authority.Authority;
import org.policykg.rules.RuleBook;

/** Whatever goes wrong with a file, the others are still to be read. */
class FileReadingTest {
    private static final NoticeReader READER = NoticeReader.of(RuleBook.standard(), Authority.load());

    @ParameterizedTest
    @ValueSource(
            classes = {
                IllegalStateException.class,
                NoClassDefFoundError.class,
                AssertionError.class,
                StackOverflowError.class
            })
    void aFaultLeavesTheFileOut(Class<? extends Throwable> kind) throws Exception {
        Throwable fault = kind.getConstructor().newInstance();
        FileReading reading = FileReading.of("a.txt", () -> sneak(fault), READER);
        assertThat(reading.isUnread()).isTrue();
        assertThat(reading.leftOut())
                .containsExactly(new Omission("a.txt", "cannot be understood (please report this file): " + fault, 1));
    }

    @Test
    void whatWasReadBeforeTheFaultStays() {
        SourceFormat breaking = new SourceFormat() {
            @Override
            public String name() {
                return "breaking";
            }

            @Override
            public boolean reads(String path, byte[] content) {
                return path.endsWith(".x");
            }

            @Override
            public void read(byte[] content, Records records) {
                records.open("b.txt", "云岭省水利厅关于修堤的通知\n各市水利局：\n请修堤。".getBytes(StandardCharsets.UTF_8));
                throw new LinkageError("gone");
            }
        };
        FileReading reading = READER.with(List.of(breaking)).read("a.x", new byte[] {1});
        assertThat(reading.notices()).hasSize(1);
        assertThat(reading.isUnread()).isTrue();
        assertThat(reading.leftOut()).hasSize(1).allMatch(none -> none.reason().contains("gone"));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <R, T extends Throwable> R sneak(Throwable fault) throws T {
        throw (T) fault;
    }
}
