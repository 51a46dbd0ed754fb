package org.policykg;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The stages stand in order, and each outside library has one room. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.policykg");

    @Test
    void aStageImportsOnlyWhatStandsAboveIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("lexicon")
                .definedBy("..lexicon..")
                .layer("rules")
                .definedBy("..rules..")
                .layer("source")
                .definedBy("..source..")
                .layer("notice")
                .definedBy("..notice..")
                .layer("extract")
                .definedBy("..extract..")
                .layer("authority")
                .definedBy("..authority..")
                .layer("graph")
                .definedBy("..graph..")
                .layer("identity")
                .definedBy("..identity..")
                .layer("summary")
                .definedBy("..summary..")
                .layer("store")
                .definedBy("..store..")
                .layer("explore")
                .definedBy("..explore..")
                .layer("serve")
                .definedBy("..serve..")
                .layer("evaluate")
                .definedBy("..evaluate..")
                .layer("cli")
                .definedBy("..cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("serve")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("evaluate")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("explore")
                .mayOnlyBeAccessedByLayers("serve", "cli")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("explore", "serve", "evaluate", "cli")
                .whereLayer("summary")
                .mayOnlyBeAccessedByLayers("store", "explore", "serve", "evaluate", "cli")
                .whereLayer("identity")
                .mayOnlyBeAccessedByLayers("summary", "store", "explore", "serve", "evaluate", "cli")
                .whereLayer("graph")
                .mayOnlyBeAccessedByLayers("identity", "summary", "store", "explore", "serve", "evaluate", "cli")
                .whereLayer("authority")
                .mayOnlyBeAccessedByLayers(
                        "graph", "identity", "summary", "store", "explore", "serve", "evaluate", "cli")
                .whereLayer("extract")
                .mayOnlyBeAccessedByLayers(
                        "authority", "graph", "identity", "summary", "store", "explore", "serve", "evaluate", "cli")
                .whereLayer("notice")
                .mayOnlyBeAccessedByLayers(
                        "extract",
                        "authority",
                        "graph",
                        "identity",
                        "summary",
                        "store",
                        "explore",
                        "serve",
                        "evaluate",
                        "cli")
                .whereLayer("source")
                .mayOnlyBeAccessedByLayers(
                        "notice",
                        "extract",
                        "authority",
                        "graph",
                        "identity",
                        "summary",
                        "store",
                        "explore",
                        "serve",
                        "evaluate",
                        "cli")
                .whereLayer("rules")
                .mayOnlyBeAccessedByLayers(
                        "source",
                        "notice",
                        "extract",
                        "authority",
                        "graph",
                        "identity",
                        "summary",
                        "store",
                        "explore",
                        "serve",
                        "evaluate",
                        "cli")
                .check(CLASSES);
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
