package org.policykg.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.authority.Authority;
import org.policykg.rules.RuleBook;
import org.policykg.source.SourceReaders;
import org.policykg.source.SourceRecord;

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
        FileReading reading = FileReading.of("a.txt", each -> sneak(fault), READER);
        assertThat(reading.isUnread()).isTrue();
        assertThat(reading.leftOut())
                .containsExactly(new Omission("a.txt", "cannot be understood (please report this file): " + fault, 1));
    }

    @Test
    void whatWasReadBeforeTheFaultStays() throws Exception {
        List<SourceRecord> records =
                SourceReaders.read("a.txt", "\n\n云岭省水利厅关于修堤的通知\n各市水利局：\n请修堤。".getBytes(StandardCharsets.UTF_8));
        FileReading reading = FileReading.of(
                "a.txt",
                each -> {
                    records.forEach(each);
                    throw new LinkageError("gone");
                },
                READER);
        assertThat(reading.notices()).hasSize(1);
        assertThat(reading.leftOut()).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable fault) throws T {
        throw (T) fault;
    }
}
