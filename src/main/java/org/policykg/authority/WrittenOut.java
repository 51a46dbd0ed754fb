package org.policykg.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Short forms of local offices and what they stand for: {@code offices.txt}. Read when a name first asks for it. */
enum WrittenOut {
    FORM("form"),
    GOVERNMENT("government"),
    GOVERNMENT_OF_SPECIAL_REGION("special-region"),
    COMMITTEE("committee");

    private static final String FILE = "offices.txt";

    private static final class Table {
        static final Map<String, Map<String, String>> BY_KIND = read();
    }

    private final String kind;

    WrittenOut(String kind) {
        this.kind = kind;
    }

    /** What a form is in full: 办公室 for 办; itself where it is no short form. */
    String of(String printed) {
        return Table.BY_KIND.getOrDefault(kind, Map.of()).getOrDefault(printed, printed);
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> forms = new HashMap<>();
        try (InputStream in = WrittenOut.class.getResourceAsStream("/org/policykg/authority/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its authority file " + FILE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String kind = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(" ")) {
                    String[] pair = line.trim().split(" ");
                    forms.computeIfAbsent(kind, k -> new HashMap<>()).put(pair[0], pair[1]);
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    kind = line;
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return forms;
    }
}
