package org.policykg.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Annotations and a dump from a seed, so that much agrees, much nearly agrees, and ties are common. Where the scorer
 * itself leaves the answer to chance nothing is generated: of two tasks of one list none ends as the other does, and no
 * form of a body's name belongs to two bodies of a task.
 */
final class GeneratedMeasure {
    private static final int FILES = 60;

    private GeneratedMeasure() {}

    static void write(long seed, Path gold, Path dump) throws IOException {
        Chance chance = new Chance(seed);
        GeneratedDump statements = new GeneratedDump(chance);
        GeneratedAnnotation annotation = new GeneratedAnnotation(chance);
        for (int file = 0; file < FILES; file++) {
            List<Chance.Item> items = chance.items();
            List<Chance.Figure> figures = chance.figures();
            statements.notice("n" + file, items, figures);
            Files.writeString(
                    gold.resolve(file + ".json"),
                    annotation.of("n" + file, items, figures).toString());
        }
        Files.write(dump, statements.lines());
    }
}
