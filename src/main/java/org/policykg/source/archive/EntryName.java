package org.policykg.source.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Names of files in archives. */
final class EntryName {
    /** What other systems put beside files. */
    private static final Set<String> OF_SYSTEMS = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

    private EntryName() {}

    /** Bytes to a name: archives that do not say how they write names do so in UTF-8, or as Chinese systems do. */
    static String of(byte[] raw) {
        String name;
        try {
            name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException other) {
            name = new String(raw, Charset.forName("GB18030"));
        }
        return name.replace('\\', '/');
    }

    /** Whether it is passed over, as in a folder: hidden files, those of systems, and files that tell about the others. */
    static boolean isPassedOver(String name) {
        for (String element : name.split("/")) {
            boolean step = element.equals(".") || element.equals("..");
            if (element.startsWith(".") && !step || OF_SYSTEMS.contains(element) || element.startsWith("README")) {
                return true;
            }
        }
        return false;
    }
}
