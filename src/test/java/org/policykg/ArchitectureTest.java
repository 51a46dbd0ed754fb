package org.policykg;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
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
            "limit",
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

    /** What other jars implement, and what these take and give. */
    private static final DescribedPredicate<JavaClass> OF_PROVIDERS = belongToAnyOf(
            EvidenceStyle.class,
            SourceFormat.class,
            SourceText.class,
            DataPack.class,
            GraphStore.class,
            GraphStoreProvider.class);

    private static final DescribedPredicate<JavaClass> SHOWN = resideInAnyPackage("java..", "org.apache.jena..")
            .or(resideInAPackage("org.policykg").and(modifier(PUBLIC)));

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

    /** Commands and the front door are two ways in: neither goes through the other. */
    @Test
    void noStageAsksTheFrontDoor() {
        noClasses()
                .that()
                .resideInAnyPackage("org.policykg.*..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.policykg").and(not(OF_PROVIDERS)))
                .check(CLASSES);
    }

    /** What other jars implement, and the stages may therefore know, says nothing of the stages. */
    @Test
    void whatProvidersImplementStandsOnTheGroundFloor() {
        classes()
                .that(OF_PROVIDERS)
                .should()
                .onlyDependOnClassesThat(describe(
                        "other jars implement, or are of the JDK and Jena",
                        type -> OF_PROVIDERS
                                .or(resideInAnyPackage("java..", "org.apache.jena..", "org.jspecify.."))
                                .test(type.getBaseComponentType())))
                .check(CLASSES);
    }

    /** Nothing of the stages shows through the front door, so that they can change. */
    @Test
    void theFrontDoorSpeaksOfTheJdkOfJenaAndOfItself() {
        codeUnits()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.policykg")
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and(modifier(PUBLIC).or(modifier(PROTECTED)))
                .should(new ArchCondition<>("have signatures of the JDK, Jena and their own") {
                    @Override
                    public void check(JavaCodeUnit unit, ConditionEvents events) {
                        unit.getAllInvolvedRawTypes().stream()
                                .map(JavaClass::getBaseComponentType)
                                .filter(type -> !type.isPrimitive())
                                .filter(type -> !SHOWN.test(type))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        unit, unit.getFullName() + " shows " + type.getFullName())));
                    }
                })
                .check(CLASSES);
        assertThat(CLASSES.stream()
                        .filter(type -> type.getPackageName().equals("org.policykg")
                                && type.getModifiers().contains(PUBLIC)))
                .as("all public types are of the JDK, Jena and their own")
                .allSatisfy(type -> assertThat(type.getAllRawInterfaces()).allMatch(SHOWN));
    }

    @Test
    void jsoupLivesInSource() {
        onlyIn("source", "org.jsoup..");
    }

    @Test
    void poiLivesInSourceOffice() {
        onlyIn("source.office", "org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..");
    }

    @Test
    void whatOpensZipsLivesInSource() {
        onlyIn("source", "org.apache.commons.compress..");
    }

    @Test
    void pdfBoxLivesInSourcePdf() {
        onlyIn("source.pdf", "org.apache.pdfbox..", "org.apache.fontbox..");
    }

    @Test
    void romeLivesInSourceFeed() {
        onlyIn("source.feed", "com.rometools..", "org.jdom2..");
    }

    @Test
    void crawlerCommonsLivesWhereAddressesAreRead() {
        onlyIn("source.web", "crawlercommons..");
    }

    /** A format that has a package of its own is found, not named. */
    @Test
    void sourceKnowsNoneOfItsFormats() {
        noClasses()
                .that()
                .resideInAPackage("org.policykg.source")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.policykg.source.*..")
                .check(CLASSES);
    }

    @Test
    void commonmarkLivesWhereMarkdownIsRead() {
        onlyIn("source.marked", "org.commonmark..");
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
