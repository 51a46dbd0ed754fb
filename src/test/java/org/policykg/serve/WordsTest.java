package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.policykg.explore.Kind;
import org.policykg.explore.Relation;
import org.policykg.explore.Relations;
import org.policykg.explore.Term;

/** The pages' words: both languages have the same ones, templates use no other, and every relation has a name. */
class WordsTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources", "org", "policykg", "serve");
    private static final Pattern USED = Pattern.compile("v\\.say\\(\"([\\w.]+)\"[,)]");

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(RESOURCES.resolve("words_" + language + ".properties"))) {
            words.load(in);
        }
        return words;
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(words("en").stringPropertyNames()).isEqualTo(words("zh").stringPropertyNames());
    }

    @Test
    void templatesUseWordsThatAreThere() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src", "main", "jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Matcher match = USED.matcher(Files.readString(template));
                while (match.find()) {
                    used.add(match.group(1));
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(50);
        assertThat(words("zh").stringPropertyNames()).containsAll(used);
        for (Kind kind : Kind.values()) {
            assertThat(words("zh")).containsKey("kind." + kind.id());
        }
    }

    @Test
    void everyPropertyOfTheVocabularyHasANameOnThePages() {
        List<String> machinery = List.of(
                "pol:sameDocument",
                "pol:sameTitle",
                "pol:matchKey",
                "pol:shownAs",
                "pol:countedAs",
                "pol:shownTitle",
                "pol:shownNumber",
                "pol:shownName",
                "pol:inNotice",
                "pol:page",
                "pol:start",
                "pol:end",
                "pol:rule",
                "pol:confidence",
                "pol:text",
                "pol:taskText",
                "pol:targetText",
                "pol:order",
                "pol:shownDate",
                "pol:inSection",
                "pol:sectionOf",
                "pol:sectionFor",
                "pol:sectionKey",
                "pol:entries",
                "pol:timesCited",
                "pol:timesNamed",
                "pol:timesTogether",
                "pol:plansIssued",
                "pol:pairOf",
                "pol:pairWith",
                "pol:literalFingerprint");
        for (Term term : Term.all()) {
            // what a store notes of its sources stands in a graph of its own, for the program and not for readers
            boolean bookkeeping =
                    term.domain().contains("pol:Capture") || term.domain().contains("pol:CapturedAddress");
            if (!term.isClass() && !bookkeeping && !machinery.contains(term.name())) {
                Relation relation =
                        Relations.standard().of(term.iri()).orElseThrow(() -> new AssertionError(term.name()));
                for (String language : List.of("zh", "en")) {
                    assertThat(relation.label(language, false)).isNotBlank();
                    assertThat(relation.shown() == Relation.Shown.FACT
                                    || !relation.label(language, true).isBlank())
                            .as(term.name())
                            .isTrue();
                }
            }
        }
    }
}
