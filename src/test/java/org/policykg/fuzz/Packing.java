package org.policykg.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** What is changed in a packed file is changed before it is packed: otherwise nothing but the sums that guard it would be tried. */
enum Packing {
    NONE {
        @Override
        byte[] changed(byte[] file, Change change, RandomGenerator random) {
            return change.of(file);
        }
    },
    GZIP {
        @Override
        byte[] changed(byte[] file, Change change, RandomGenerator random) throws IOException {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
                return gzip(change.of(in.readAllBytes()));
            }
        }
    },
    ZIP {
        @Override
        byte[] changed(byte[] file, Change change, RandomGenerator random) throws IOException {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
            List<String> names = new ArrayList<>(entries.keySet());
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(20)) {
                case 0 -> entries.remove(name);
                case 1 -> entries.put(name, entries.get(names.get(random.nextInt(names.size()))));
                default -> entries.compute(name, (same, content) -> change.of(content));
            }
            return zip(entries);
        }
    };

    /** Changes some bytes. */
    interface Change {
        byte[] of(byte[] content);
    }

    abstract byte[] changed(byte[] file, Change change, RandomGenerator random) throws IOException;

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    static byte[] tar(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            for (Map.Entry<String, byte[]> file : entries.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }
}
