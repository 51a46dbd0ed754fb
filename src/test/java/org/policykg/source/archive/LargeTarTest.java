package org.policykg.source.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.policykg.source.SourceReaders;
import org.policykg.source.SourceRecord;
import org.policykg.source.UnreadableSource;

@Timeout(120)
class LargeTarTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] NOTICE = "云岭省财政厅关于甲事的通知\n各市财政局：\n请办理。\n".getBytes(StandardCharsets.UTF_8);
    private static final String TOO_LARGE = "a.tgz#2: b.bin: is too large for a notice: it unpacks to more than 128 MB";

    @Test
    void aFileThatIsTooLargeIsNamedAndCostsNoOther() throws IOException {
        assertThat(told(packed(129))).containsExactly("a.tgz#1: read", TOO_LARGE, "a.tgz#3: read");
    }

    @Test
    void noMoreIsPassedOverThanSuchAnArchiveHolds() throws IOException {
        List<String> told = told(packed(400));
        assertThat(told).hasSize(3).startsWith("a.tgz#1: read", TOO_LARGE);
        assertThat(told.getLast())
                .startsWith("REFUSED unpacks to more than 27")
                .endsWith(" MB: what stands behind that was not read");
    }

    private static List<String> told(byte[] archive) {
        List<String> lines = new ArrayList<>();
        try {
            SourceReaders.read(
                    "a.tgz",
                    archive,
                    record -> lines.add(record.path() + ": "
                            + (record instanceof SourceRecord.LeftOut left ? left.reason() : "read")));
        } catch (UnreadableSource unreadable) {
            lines.add("REFUSED " + unreadable.getMessage());
        }
        return lines;
    }

    /** Two notices, and between them a file of zeros. */
    private static byte[] packed(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out), "UTF-8")) {
            put(tar, "a.txt", NOTICE, 1);
            put(tar, "b.bin", new byte[MEGABYTE], megabytes);
            put(tar, "c.txt", NOTICE, 1);
        }
        return out.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] bytes, int times) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize((long) bytes.length * times);
        tar.putArchiveEntry(entry);
        for (int i = 0; i < times; i++) {
            tar.write(bytes);
        }
        tar.closeArchiveEntry();
    }
}
