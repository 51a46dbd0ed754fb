package org.policykg.source.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Sets the plans of the specimens as PDF, as word processors do, so that the program has some to read. A step of the build; no part of the program. */
public final class Specimens {
    private static final Typesetter.Style STYLE = new Typesetter.Style(16, 80, 1.75f, "— % —", "");
    private static final float TITLE = 22;

    private Specimens() {}

    /**
     * Sets every text of a folder.
     *
     * @param folders where the texts are, and where the PDF files go
     */
    public static void main(String[] folders) throws IOException {
        Path to = Path.of(folders[1]);
        try (Stream<Path> texts = Files.list(Path.of(folders[0]))) {
            for (Path text : texts.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String name = text.getFileName().toString().replaceFirst("txt$", "pdf");
                byte[] pdf = set(Files.readAllLines(text));
                Path file = to.resolve(name);
                if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), pdf)) {
                    Files.write(file, pdf);
                }
            }
        }
    }

    private static byte[] set(List<String> lines) {
        try (Typesetter setter = new Typesetter(STYLE)) {
            setter.centred(lines.getFirst(), TITLE);
            List<List<String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                if (line.contains("|")) {
                    rows.add(List.of(line.split("\\|")));
                } else {
                    table(rows, setter);
                    if (line.length() > 0) {
                        add(line, setter);
                    }
                }
            }
            table(rows, setter);
            return setter.bytes();
        }
    }

    private static void add(String line, Typesetter setter) {
        if (line.startsWith("（样例")) {
            setter.centred(line, STYLE.size());
        } else {
            setter.paragraph(line);
        }
    }

    private static void table(List<List<String>> rows, Typesetter setter) {
        if (!rows.isEmpty()) {
            float[] widths = new float[rows.getFirst().size()];
            Arrays.fill(widths, STYLE.column() / widths.length);
            setter.table(widths, rows, false);
            rows.clear();
        }
    }
}
