package org.policykg.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The names in a zip, by which one tells what it is: much that Office programs write is a zip. Only the directory at its end is
 * looked at, since what a zip holds may begin like one too.
 */
public final class ZipDirectory {
    private static final int END = 0x06054B50;
    private static final int ENTRY = 0x02014B50;
    private static final int SIZE_OF_END = 22;
    private static final int SIZE_OF_ENTRY = 46;
    /** A remark may stand behind the end. */
    private static final int LONGEST_REMARK = 0xFFFF;
    /** Files of Office programs have fewer parts than these have room for. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private ZipDirectory() {}

    public static boolean isZip(Content content) {
        return content.beginsWith('P', 'K', 3, 4);
    }

    /** The names of the entries, those that are no ASCII in any form; none where it is no zip, a broken one, or a huge one. */
    public static Set<String> names(Content content) {
        if (!isZip(content)) {
            return Set.of();
        }
        try {
            ByteBuffer tail = tail(content, content.size(), SIZE_OF_END + LONGEST_REMARK);
            int end = tail.limit() - SIZE_OF_END;
            while (end >= 0 && tail.getInt(end) != END) {
                end--;
            }
            if (end < 0) {
                return Set.of();
            }
            long length = Integer.toUnsignedLong(tail.getInt(end + 12));
            long to = content.size() - tail.limit() + end;
            return length > Math.min(to, LARGEST) ? Set.of() : names(tail(content, to, (int) length));
        } catch (IOException | UnreadableSource unreadable) {
            return Set.of(); // who reads it says why
        }
    }

    private static Set<String> names(ByteBuffer directory) {
        Set<String> names = new HashSet<>();
        int at = 0;
        while (at + SIZE_OF_ENTRY <= directory.limit() && directory.getInt(at) == ENTRY) {
            int length = Short.toUnsignedInt(directory.getShort(at + 28));
            int further =
                    Short.toUnsignedInt(directory.getShort(at + 30)) + Short.toUnsignedInt(directory.getShort(at + 32));
            byte[] name = new byte[Math.min(length, directory.limit() - at - SIZE_OF_ENTRY)];
            directory.get(at + SIZE_OF_ENTRY, name);
            names.add(new String(name, StandardCharsets.UTF_8).replace('\\', '/'));
            at += SIZE_OF_ENTRY + length + further;
        }
        return names;
    }

    /** The last bytes before a place. */
    private static ByteBuffer tail(Content content, long to, int most) throws IOException, UnreadableSource {
        int length = (int) Math.min(to, most);
        ByteBuffer bytes = ByteBuffer.allocate(length);
        if (content.file().isPresent()) {
            try (FileChannel channel = FileChannel.open(content.file().get())) {
                long at = to - length;
                while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
                    // a channel gives as much as it likes at a time
                }
            }
        } else {
            bytes.put(content.bytes(Integer.MAX_VALUE - 8), (int) to - length, length);
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
