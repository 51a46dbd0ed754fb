package org.policykg.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Scorer;

/**
 * Dumps by hand and by chance are measured as the scorer measures them, whose words for what is wrong differ from ours.
 * A folder of cases holds annotations, a dump whose comments say what is odd, and the table that comes of them.
 */
class ScorerTest {
    private static final Path CASES = Path.of("src", "test", "resources", "evaluate");
    private static final Pattern ALL = Pattern.compile("");
    private static final Pattern WRONG = Pattern.compile("^( {7}.*?: (?:missed|extra)) .*$");
    private static final int ERRORS = 1000;

    @TempDir
    Path folder;

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    private static List<String> table(Path gold, Path dump, Pattern only) throws IOException {
        List<Triple> triples = new ArrayList<>();
        RDFParser.source(dump).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                triples.add(triple);
            }
        });
        Evaluation evaluation = new Evaluation();
        evaluation.add(triples);
        return Report.table(evaluation.against(gold, only), ERRORS);
    }

    /** The lines less the words of what is wrong; which file it is of, and in which order, remains. */
    private static List<String> withoutWords(List<String> lines) {
        return lines.stream()
                .map(line -> WRONG.matcher(line).replaceFirst("$1"))
                .toList();
    }

    private static List<String> scored(Path gold, Path dump, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--errors", Integer.toString(ERRORS)));
        return withoutWords(Scorer.lines(gold, dump, all.toArray(String[]::new)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseGivesItsTable(Path example) throws IOException {
        assertThat(table(example.resolve("gold"), example.resolve("dump.nt"), ALL))
                .isEqualTo(Files.readAllLines(example.resolve("table.txt")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theTableOfACaseIsTheScorers(Path example) throws IOException {
        assertThat(scored(example.resolve("gold"), example.resolve("dump.nt")))
                .isEqualTo(withoutWords(Files.readAllLines(example.resolve("table.txt"))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatComesByChanceIsMeasuredAlike(long seed) throws IOException {
        Path gold = Files.createDirectories(folder.resolve("gold"));
        Path dump = folder.resolve("dump.nt");
        GeneratedMeasure.write(seed, gold, dump);
        for (String only : List.of("", "[02468]\\.txt$", "^n1")) {
            assertThat(withoutWords(table(gold, dump, Pattern.compile(only))))
                    .hasSizeGreaterThan(20)
                    .isEqualTo(scored(gold, dump, "--only", only));
        }
    }
}
