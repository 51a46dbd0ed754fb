package org.policykg.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @TempDir
    Path folder;

    @Test
    void aFolderIsWalkedInTheOrderOfItsPaths() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        for (String name : List.of("c.txt", "b/z.txt", "b/a.txt", "a.txt", ".hidden", "README.md")) {
            Files.writeString(folder.resolve(name), "x");
        }
        assertThat(Sources.list(folder, (file, reason) -> {}))
                .extracting(Sources.Input::path)
                .containsExactly("a.txt", "b/a.txt", "b/z.txt", "c.txt");
    }

    @Test
    void whatIsNotThereIsToldOf() {
        List<String> left = new ArrayList<>();
        assertThat(Sources.list(folder.resolve("nothing"), (file, reason) -> left.add(reason)))
                .isEmpty();
        assertThat(left).containsExactly("does not exist");
    }

    @Test
    void aFileTooLargeForANoticeIsNotRead() throws IOException {
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        assertThatThrownBy(() -> Sources.read(new Sources.Input(folder, large, "large.txt"), record -> {}))
                .hasMessage("is too large for a notice: 50 MB, the limit is 16 MB");
    }
}
