package org.policykg.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.policykg.source.SourceReaders;
import org.policykg.source.SourceRecord;
import org.policykg.source.UnreadableSource;

class LeftoversTest {
    @Test
    void theFilesOfAnArchiveThatFailAlikeAreNamedUpToANumber() throws IOException, UnreadableSource {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (int i = 0; i < 1500; i++) {
                zip.putNextEntry(new ZipEntry("%04d.png".formatted(i)));
                zip.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
            }
            for (int i = 0; i < 50; i++) {
                zip.putNextEntry(new ZipEntry("b%04d.txt".formatted(i)));
                zip.write(new byte[2 * 1024 * 1024]);
            }
        }
        Leftovers leftovers = new Leftovers("a.zip");
        SourceReaders.read("a.zip", archive.toByteArray(), record -> {
            if (record instanceof SourceRecord.LeftOut none) {
                leftovers.add(new Omission(none.path(), none.reason(), 1));
            }
        });
        assertThat(leftovers.list()).hasSize(1002);
        assertThat(leftovers.list().getFirst()).asString().startsWith("a.zip#1: 0000.png: is ");
        assertThat(leftovers.rest()).extracting(Omission::path).containsOnly("a.zip");
        assertThat(leftovers.rest()).extracting(Omission::records).containsExactly(500, 50);
    }
}
