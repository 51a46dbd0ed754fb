package org.policykg.source.office;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.policykg.source.UnreadableSource;

/**
 * What a part of a DOCX or XLSX refers to, by the names that it uses for it.
 *
 * @param parts other parts of the file
 * @param kinds the part of each kind ({@code styles}), the first where there are several
 * @param addresses what lies outside
 */
record Relationships(Map<String, String> parts, Map<String, String> kinds, Map<String, String> addresses) {
    Relationships {
        parts = Map.copyOf(parts);
        kinds = Map.copyOf(kinds);
        addresses = Map.copyOf(addresses);
    }

    /** Those of a part, or with an empty name those of the file. */
    static Relationships of(Parts file, String part) throws UnreadableSource {
        int folder = part.lastIndexOf('/') + 1;
        Map<String, String> parts = new HashMap<>();
        Map<String, String> kinds = new HashMap<>();
        Map<String, String> addresses = new HashMap<>();
        Optional<byte[]> said = file.find(part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels");
        if (said.isPresent()) {
            Xml.read(
                    said.get(),
                    (xml, root) -> xml.each(name -> {
                        String target = xml.attribute("Target");
                        if (xml.attribute("TargetMode").equals("External")) {
                            addresses.put(xml.attribute("Id"), target);
                        } else {
                            String resolved = resolved(part, target);
                            String type = xml.attribute("Type");
                            parts.put(xml.attribute("Id"), resolved);
                            kinds.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), resolved);
                        }
                    }));
        }
        return new Relationships(parts, kinds, addresses);
    }

    /** The name of a part from the root of the file. */
    private static String resolved(String from, String target) {
        try {
            String path = URI.create("/" + from).resolve(target).normalize().getPath();
            return Objects.requireNonNullElse(path, target); // an address of mail has none
        } catch (IllegalArgumentException odd) {
            return target;
        }
    }
}
