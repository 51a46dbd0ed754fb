package org.policykg;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The stages stand in order, and each outside library has one room. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.policykg");

    /** From top to bottom: each imports only what stands before it. */
    private static final List<String> STAGES = List.of(
            "lexicon",
            "rules",
            "source",
            "notice",
            "extract",
            "authority",
            "graph",
            "identity",
            "summary",
            "store",
            "pipeline",
            "explore",
            "serve",
            "evaluate",
            "cli");

    /** Those which not every stage below may ask. */
    private static final Map<String, Set<String>> ONLY_FOR = Map.of(
            "pipeline",
            Set.of("cli"),
            "explore",
            Set.of("serve", "cli"),
            "serve",
            Set.of("cli"),
            "evaluate",
            Set.of("cli"));

    @Test
    void aStageImportsOnlyWhatStandsAboveIt() {
        Architectures.LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String stage : STAGES) {
            house = house.layer(stage).definedBy("org.policykg." + stage + "..");
        }
        for (int i = 1; i < STAGES.size(); i++) {
            Set<String> below = new LinkedHashSet<>(STAGES.subList(i, STAGES.size()));
            below.retainAll(ONLY_FOR.getOrDefault(STAGES.get(i - 1), Set.copyOf(STAGES)));
            house = house.whereLayer(STAGES.get(i - 1)).mayOnlyBeAccessedByLayers(below.toArray(String[]::new));
        }
        house.whereLayer("cli").mayNotBeAccessedByAnyLayer().check(CLASSES);
    }

    @Test
    void jsoupLivesInSource() {
        onlyIn("source", "org.jsoup..");
    }

    @Test
    void hanlpLivesInLexicon() {
        onlyIn("lexicon", "com.hankcs.hanlp..");
    }

    @Test
    void tdb2AndLuceneLiveInStore() {
        onlyIn("store", "org.apache.jena.tdb2..", "org.apache.jena.dboe..");
        onlyIn("store", "org.apache.jena.query.text..", "org.apache.lucene..");
    }

    @Test
    void fusekiAndWhatMakesPagesLiveInServe() {
        onlyIn("serve", "org.apache.jena.fuseki..", "org.eclipse.jetty..", "jakarta.servlet..");
        onlyIn("serve", "gg.jte..", "net.fortuna.ical4j..", "org.webjars..");
    }

    @Test
    void picocliLivesInCli() {
        onlyIn("cli", "picocli..");
    }

    @Test
    void theTextStagesKnowNothingOfRdf() {
        noClasses()
                .that()
                .resideInAnyPackage("..lexicon..", "..rules..", "..source..", "..notice..", "..extract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.jena..")
                .check(CLASSES);
    }

    private static void onlyIn(String stage, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(".." + stage + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(CLASSES);
    }
}
