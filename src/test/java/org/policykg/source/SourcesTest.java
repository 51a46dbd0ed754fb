package org.policykg.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
        assertThat(Sources.list(folder, (input, reason) -> {}))
                .extracting(Sources.Input::path)
                .containsExactly("a.txt", "b/a.txt", "b/z.txt", "c.txt");
    }

    @Test
    void whatIsNotThereIsToldOf() {
        List<String> left = new ArrayList<>();
        assertThat(Sources.list(folder.resolve("nothing"), (input, reason) -> left.add(reason)))
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

    @Test
    void aFileThatChangesAfterItWasListedCostsItself() throws IOException {
        Files.writeString(folder.resolve("gone.txt"), "甲");
        Files.writeString(folder.resolve("now a folder.txt"), "甲");
        List<Sources.Input> inputs = Sources.list(folder, (input, reason) -> {});
        Files.delete(folder.resolve("gone.txt"));
        Files.delete(folder.resolve("now a folder.txt"));
        Files.createDirectory(folder.resolve("now a folder.txt"));
        assertThatThrownBy(() -> Sources.read(inputs.get(0), record -> {})).hasMessage("does not exist");
        assertThatThrownBy(() -> Sources.read(inputs.get(1), record -> {})).hasMessage("is a folder");
    }

    @Test
    void theSystemsFilesWhoseLengthIsUnknownAreReadToTheirEnd() throws UnreadableSource {
        Path status = Path.of("/proc/self/status");
        assumeTrue(Files.isRegularFile(status), "no /proc here");
        List<SourceRecord> records = new ArrayList<>();
        Sources.read(new Sources.Input(status, status, "status"), records::add);
        assertThat(records).singleElement().isInstanceOf(SourceDocument.class);
    }

    @Test
    void aLinkToWhatTheKernelSaysIsNotFollowed() throws IOException {
        Path status = Path.of("/proc/self/status");
        assumeTrue(Files.isRegularFile(status), "no /proc here");
        Files.createSymbolicLink(folder.resolve("link"), status);
        List<String> told = new ArrayList<>();
        assertThat(Sources.list(folder, (input, reason) -> told.add(input.name() + ": " + reason)))
                .isEmpty();
        assertThat(told).containsExactly("link: is no regular file");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatMayNeverEndIsNamedAndNotOpened() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("a.txt"), "甲");
        Files.createSymbolicLink(folder.resolve("link to a file"), Path.of("a.txt"));
        Files.createSymbolicLink(folder.resolve("link to nothing"), Path.of("nothing"));
        Files.createSymbolicLink(folder.resolve("link to itself"), Path.of("link to itself"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        assumeTrue(Files.exists(Path.of("/dev/zero")), "no devices here");
        Files.createSymbolicLink(folder.resolve("zeros"), Path.of("/dev/zero"));
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes here");
        Path socket = folder.resolve("socket");
        List<String> told = new ArrayList<>();
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertThat(Sources.list(folder, (input, reason) -> told.add(input.name() + ": " + reason)))
                    .extracting(Sources.Input::path)
                    .containsExactly("a.txt", "link to a file");
        }
        assertThat(told)
                .hasSize(6)
                .contains(
                        "link to nothing: does not exist",
                        "loop: is no regular file",
                        "pipe: is no regular file",
                        "socket: is no regular file",
                        "zeros: is no regular file")
                .anyMatch(line -> line.startsWith("link to itself: "));

        told.clear();
        assertThat(Sources.list(pipe, (input, reason) -> told.add(input.name() + ": " + reason)))
                .isEmpty();
        assertThat(told).containsExactly(pipe + ": is no regular file");
        assertThatThrownBy(() -> Sources.read(new Sources.Input(folder, pipe, "pipe"), record -> {}))
                .hasMessage("is no regular file");
        Files.delete(folder.resolve("zeros"));
    }

    @Test
    void storesBelowAFolderArePassedOverAndOneNamedByItselfIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("kg/Data-0001"));
        Files.createDirectories(folder.resolve("compacted/Data-0012"));
        Files.createDirectories(folder.resolve("begun"));
        Files.createDirectories(folder.resolve("notices/Data-0012"));
        for (String file : List.of(
                "begun/policykg.lock",
                "kg/Data-0001/nodes.dat",
                "compacted/tdb.lock",
                "compacted/Data-0012/nodes.dat")) {
            Files.writeString(folder.resolve(file), "x");
        }
        Files.writeString(folder.resolve("notices/Data-0012/a.txt"), "x");
        List<String> told = new ArrayList<>();
        Sources.Listener listener = new Sources.Listener() {
            @Override
            public void leftOut(Sources.Input input, String reason) {
                told.add("left out " + input.name() + ": " + reason);
            }

            @Override
            public void passedOver(Sources.Input input, String reason) {
                told.add(input.name() + ": " + reason);
            }
        };
        assertThat(Sources.list(folder, listener))
                .extracting(Sources.Input::path)
                .containsExactly("notices/Data-0012/a.txt");
        assertThat(told)
                .containsExactly(
                        "begun: is a store, passed over",
                        "compacted: is a store, passed over",
                        "kg: is a store, passed over");

        told.clear();
        assertThat(Sources.list(folder.resolve("kg"), listener)).isEmpty();
        assertThat(told).containsExactly("left out " + folder.resolve("kg") + ": is a store, no folder of notices");
    }

    @Test
    void aPathIsItsNamesPartedBySlashesOnEverySystem() throws IOException {
        Path jar = folder.resolve("a.zip");
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Path file = zip.getPath("/甲", "乙 丙", "通知.txt");
            assertThat(FileNames.relative(zip.getPath("/"), file)).isEqualTo("甲/乙 丙/通知.txt");
            assertThat(FileNames.relative(zip.getPath("/甲"), zip.getPath("/甲"))).isEmpty();
            assertThat(FileNames.of(file)).isEqualTo("通知.txt");
        }
        // a name may hold what parts names on another system
        Path odd = folder.resolve("a\\b.txt");
        assertThat(FileNames.relative(folder, odd)).isEqualTo("a\\b.txt");
    }
}
