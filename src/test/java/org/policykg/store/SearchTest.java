package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;

/** The full-text index: what it finds, and that it follows the store. */
class SearchTest {
    private static final Authority AUTHORITY = Authority.load();

    @TempDir
    Path folder;

    private static void fill(PolicyStore store) {
        store.prepare(AUTHORITY);
        store.write(() -> {
            for (Extraction extraction : Samples.specimens()) {
                String iri = NoticeGraph.iri(extraction);
                store.replaceNow(iri, NoticeGraph.triples(extraction, AUTHORITY, EvidenceStyle.STATEMENTS));
            }
            return true;
        });
    }

    private static List<String> names(PolicyStore store, String words) {
        return store.read(
                () -> store.named(words, 20).stream().map(SearchTest::lastPart).toList());
    }

    private static String lastPart(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }

    @Test
    void aShortNamePartOfATitleOrANumberIsEnough() {
        try (PolicyStore store = PolicyStore.inMemory()) {
            fill(store);
            store.searchable();
            assertThat(names(store, "发改委")).contains("国家发展和改革委员会");
            assertThat(names(store, "对外贸易高质量")).startsWith("十四五对外贸易高质量发展规划");
            assertThat(names(store, "云政函〔2018〕144号")).first().asString().contains("乡村教师培训");
            assertThat(names(store, "商")).isNotEmpty().anyMatch(name -> name.contains("商"));
            assertThat(names(store, "\"+(AND*?:/\\")).isEmpty();
        }
    }

    @Test
    void textsOfNoticesAndTasksAreSearchedToo() {
        try (PolicyStore store = PolicyStore.inMemory()) {
            fill(store);
            store.searchable();
            assertThat(store.read(() -> store.saying("互通情况", 5)))
                    .map(SearchTest::lastPart)
                    .startsWith("商务部关于发布十四五对外贸易高质量发展规划及其附表的通知_2021－11－23_f2f3e4b126f8");
            assertThat(store.read(() -> store.asking("减少证明材料", 5))).isNotEmpty();
        }
    }

    @Test
    void aLiteralThatManyGraphsSayIsFoundOnce() {
        try (PolicyStore store = PolicyStore.create(folder.resolve("kg"))) {
            fill(store);
            long found = store.read(() -> store.named("国家发展和改革委员会", 200).stream()
                    .filter(node -> node.getURI().endsWith("organization/国家发展和改革委员会"))
                    .count());
            assertThat(found).isEqualTo(1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            QueryRunner.run(
                    store,
                    "SELECT (COUNT(*) AS ?n) { ?b text:query (skos:prefLabel '\"国家发展和改革委员会\"') . "
                            + "FILTER(STRENDS(STR(?b), 'organization/国家发展和改革委员会')) }",
                    Bindings.none(),
                    QueryRunner.Results.CSV,
                    30,
                    out);
            assertThat(out.toString(StandardCharsets.UTF_8).lines()).contains("1");
        }
    }

    @Test
    void theIndexFollowsTheStoreAndIsMadeWhereItIsMissing() throws IOException {
        Path place = folder.resolve("kg");
        String notice;
        try (PolicyStore store = PolicyStore.create(place)) {
            fill(store);
            notice = store.read(() -> store.saying("互通情况", 1)).getFirst().getURI();
        }
        try (PolicyStore store = PolicyStore.open(place)) {
            assertThat(store.mustIndex()).isFalse();
            store.searchable();
            assertThat(names(store, "对外贸易高质量")).hasSizeGreaterThan(1);
            store.write(() -> store.replaceNow(notice, List.of()));
            assertThat(store.read(() -> store.saying("互通情况", 50)))
                    .extracting(Node::getURI)
                    .isNotEmpty()
                    .doesNotContain(notice);
        }
        delete(place.resolve("Search"));
        try (PolicyStore store = PolicyStore.open(place)) {
            assertThat(store.mustIndex()).isTrue();
            store.searchable();
            assertThat(names(store, "发改委")).contains("国家发展和改革委员会");
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
