package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.graph.Policy;
import org.policykg.serve.Links;
import org.policykg.serve.PolicyServer;
import org.policykg.serve.Settings;
import org.policykg.store.DumpReader;
import org.policykg.store.PolicyStore;

/** A relation that a user adds by data alone: it is read, kept, queried, shown and served under the user's names. */
class OwnRelationTest {
    private static final String NAMESPACE = "https://example.org/my#";
    private static final String TRIES_OUT = NAMESPACE + "triesOut";
    private static final String NOTICE =
            "云岭省人民政府关于做好茶业工作的意见\n云政发〔2022〕11号\n各市人民政府：\n《茶业标准办法》由临川市先行试点。根据《茶业条例》开展工作。\n云岭省人民政府\n2022年5月18日\n";
    private static final String RELATION = """
            namespaces:
              my: https://example.org/my#
            relations:
              tries-out:
                property: my:triesOut
                zh: 试行
                en: tries out
                inverse-zh: 试行此文件的公文
                inverse-en: tried out by
            """;
    private static final String RULE = """
            rules:
              tried-out:
                zh: 先行试点
                en: tried out
                relation: tries-out
                priority: 57
                place: body
                confidence: inferred
                convention: Some places try out what is to hold for all.
                cues:
                  - after: '[^。；]{0,20}?先行试点'
                examples:
                  - '«《茶业标准办法》»由临川市先行试点'
            """;

    @TempDir
    Path folder;

    private Path rules;
    private Path notice;
    private Path store;

    @BeforeEach
    void place() throws IOException {
        rules = folder.resolve("own");
        Files.createDirectories(rules.resolve("rules"));
        Files.writeString(rules.resolve("rules/mine.yaml"), RELATION + RULE);
        notice = Files.writeString(folder.resolve("notice.txt"), NOTICE);
        store = folder.resolve("kg");
    }

    private static Run done(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        Run run = Run.of(words);
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private void ingest() {
        done("ingest", "--rules", rules, notice, "--store", store);
    }

    private String ask(String query) {
        return done("query", "--store", store, "--results", "csv", query).out();
    }

    @Test
    void itsExampleIsReadAndItIsOnTheCard() {
        assertThat(done("rules", "--rules", rules, "--test", "tried-out").err())
                .contains("0 not read as they are marked");
        assertThat(done("rules", "--rules", rules, "tried-out").out()).contains("relation: tries-out, priority: 57");
        List<String> card = done("show", "--why", "--rules", rules, notice)
                .out()
                .lines()
                .map(String::strip)
                .toList();
        assertThat(card).containsSubsequence("试行      《茶业标准办法》", "↳ “《茶业标准办法》”  tried-out", "依据      《茶业条例》");
        assertThat(done("explain", "--rules", rules, notice).out()).contains("tried-out TRIES_OUT 《茶业标准办法》");
    }

    @Test
    void turtleHasItUnderItsPrefixWithItsNamesAndItsEvidence() {
        String turtle = done("convert", "--rules", rules, "--evidence", "statements", "-f", "ttl", notice)
                .out();
        assertThat(turtle)
                .contains("PREFIX my:")
                .containsPattern("my:triesOut +doc:茶业标准办法 ")
                .containsPattern("rdf:reifies +<<\\( doc:\\S+ my:triesOut doc:茶业标准办法 \\)>>")
                .containsPattern("pol:rule +\"tried-out\"")
                .containsPattern("rdfs:subPropertyOf +pol:cites");
    }

    @ParameterizedTest
    @CsvSource({"ttl, none", "ttl, statements", "nq, annotations", "trig, statements", "jsonld, annotations"})
    void aDumpDeclaresItAndConforms(String format, String evidence) {
        Path dump = folder.resolve("dump." + format);
        done("convert", "--rules", rules, "--evidence", evidence, "-o", dump, notice);
        assertThat(done("validate", dump).err()).contains("they conform");
        Graph graph = DumpReader.newGraph();
        DumpReader.read(dump, graph, warning -> {});
        Node property = NodeFactory.createURI(TRIES_OUT);
        assertThat(graph.find(Node.ANY, property, Node.ANY).toList()).hasSize(1);
        assertThat(graph.contains(property, RDFS.subPropertyOf.asNode(), Policy.cites.asNode()))
                .isTrue();
        assertThat(graph.contains(property, RDFS.label.asNode(), NodeFactory.createLiteralLang("试行", "zh")))
                .isTrue();
    }

    @Test
    void jsonLdKnowsItsPrefix() {
        assertThat(done("convert", "--rules", rules, "-f", "jsonld", notice).out())
                .contains("\"my\": \"https://example.org/my#\"")
                .contains("\"my:triesOut\": {");
        assertThat(done("convert", "-f", "jsonld", notice).out()).doesNotContain("\"my");
    }

    @Test
    void aStoreAnswersForItByItsNameAndAsACitation() {
        ingest();
        assertThat(ask("SELECT ?d { ?n my:triesOut ?d }").lines().skip(1))
                .containsExactly("https://w3id.org/policykg/id/document/茶业标准办法");
        assertThat(
                        ask("SELECT DISTINCT ?label { ?n a pol:Notice ; ?p ?d . ?p rdfs:subPropertyOf* pol:cites ; rdfs:label ?label"
                                        + " FILTER(LANG(?label) = 'zh') } ORDER BY ?label")
                                .lines()
                                .skip(1))
                .containsExactlyInAnyOrder("试行", "依据");
        assertThat(done("query", "--store", store, "most-cited-documents").out())
                .contains("茶业标准办法");
        assertThat(done("check", "--store", store).out()).isNotEmpty();
        assertThat(done("export", "--store", store, "-o", "-", "-f", "ttl").out())
                .contains("PREFIX my:")
                .contains("pol:inverseLabel")
                .contains("\"试行此文件的公文\"@zh");
    }

    /** A title leads to its only edition, whatever is said of it, in the first run and in those after it. */
    @Test
    void aStoreRepeatsItForTheEditionThatIsMeant() throws IOException {
        String edition =
                "ASK { GRAPH <https://w3id.org/policykg/id/derived> { ?n my:triesOut ?e } ?e pol:editionOf ?title }";
        Path rulebook = Files.writeString(
                folder.resolve("rulebook.txt"),
                "云岭省人民政府关于印发《茶业标准办法》的通知\n云政发〔2021〕3号\n各市人民政府：\n现将《茶业标准办法》印发给你们。\n云岭省人民政府\n2021年5月18日\n");
        ingest();
        assertThat(ask(edition)).contains("no");
        done("ingest", rulebook, "--store", store);
        assertThat(ask(edition)).contains("yes");
        done("check", "--store", store);
        Path whole = folder.resolve("whole");
        done("ingest", "--rules", rules, notice, rulebook, "--store", whole);
        done("check", "--store", whole);
        assertThat(done("query", "--store", whole, edition).out()).contains("yes");
    }

    @Test
    void aStoreKeepsItsNamesWhenNoticesAreReadWithoutItsFiles() throws IOException {
        ingest();
        Path other = Files.writeString(
                folder.resolve("other.txt"), NOTICE.replace("11号", "12号").replace("标准办法", "读本"));
        done("ingest", other, "--store", store);
        assertThat(ask("SELECT ?label { my:triesOut rdfs:label ?label FILTER(LANG(?label) = 'en') }"))
                .contains("tries out");
        Files.writeString(rules.resolve("rules/mine.yaml"), (RELATION + RULE).replace("en: tries out", "en: pilots"));
        ingest();
        assertThat(ask("SELECT ?label { my:triesOut rdfs:label ?label FILTER(LANG(?label) = 'en') }"))
                .contains("pilots")
                .doesNotContain("tries out");
    }

    @Test
    void pagesShowItFromBothEndsWithoutItsFiles() throws Exception {
        ingest();
        try (PolicyStore opened = PolicyStore.open(store);
                PolicyServer server = PolicyServer.of(opened, Settings.DEFAULT.at("localhost", 0))
                        .start()) {
            String root = server.address().replaceFirst("/$", "");
            String says = ask(opened, "SELECT ?n { ?n my:triesOut ?d }");
            String said = ask(opened, "SELECT ?d { ?n my:triesOut ?d }");
            Document page = page(root, Links.page(says));
            assertThat(page.select("section[data-relation=my:triesOut] h3").text())
                    .startsWith("试行 ");
            assertThat(page.select("section[data-relation=my:triesOut] figcaption a[href=/rules/tried-out]"))
                    .isNotEmpty();
            assertThat(page(root, Links.page(said))
                            .select("section[data-relation=^my:triesOut] h3")
                            .text())
                    .startsWith("试行此文件的公文");
            assertThat(page(root, Links.url(Links.page(said), "lang", "en"))
                            .select("section[data-relation=^my:triesOut] h3")
                            .text())
                    .startsWith("Tried out by");
            assertThat(page(root, Links.url("/links", "iri", says, "relation", "my:triesOut"))
                            .select("h1")
                            .text())
                    .startsWith("试行");
            assertThat(get(root, Links.url("/graph.json", "iri", says))).contains("\"my:triesOut\"", "试行");
            assertThat(page(root, Links.url("/graph", "iri", says)).select("input[value=my:triesOut]"))
                    .hasSize(1);
            assertThat(get(root, Links.url("/why", "subject", says, "relation", "my:triesOut", "object", said)))
                    .contains("tried-out");
            assertThat(get(root, Links.url("/thing", "iri", says, "format", "ttl")))
                    .contains("my:triesOut");
            assertThat(get(root, Links.url("/sparql", "query", "ASK { ?n my:triesOut ?d }")))
                    .contains("PREFIX my:");
            assertThat(get(
                            server.endpoint().replaceFirst("^/", root + "/"),
                            Links.url("", "query", "ASK { ?n my:triesOut ?d }")))
                    .contains("true");
            assertThat(get(root, "/ontology.ttl")).contains("my:triesOut");
            assertThat(page(root, "/ontology").select("#my\\:triesOut").text()).contains("试行");
        }
    }

    @Test
    void aMeasureCountsItAsACitation() throws IOException {
        Path gold = Files.createDirectories(folder.resolve("gold"));
        Files.writeString(
                gold.resolve("notice.json"),
                "{\"file\": \"notice.txt\", \"relations\": [{\"type\": \"cites\", \"title\": \"茶业标准办法\"}, {\"type\": \"basedOn\", \"title\": \"茶业条例\"}]}");
        String alone = done("evaluate", gold, notice).out();
        assertThat(done("evaluate", "--rules", rules, gold, notice).out()).isEqualTo(alone);
        assertThat(alone.lines().filter(line -> line.startsWith("relations, typed")))
                .singleElement()
                .asString()
                .contains("1.000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "my: https://example.org/my#>my: https://w3id.org/policykg/ontology#>namespaces: my is https://w3id.org/policykg/ontology#, a namespace of the program's own",
                "my: https://example.org/my#>my: https://w3id.org/policykg/mine#>a namespace of the program's own",
                "my: https://example.org/my#>my: http://purl.org/dc/terms/>a namespace of the program's own",
                "my: https://example.org/my#>my: my#>namespaces: my is my#, which is no absolute IRI",
                "my: https://example.org/my#>my: https://example.org/a b#>which is no absolute IRI",
                "my: https://example.org/my#>my: https://example.org/my>a namespace ends in #, / or :",
                "  my: https://example.org/my#>  pol: https://example.org/my#>namespaces: pol is a prefix of the program's own",
                "  my: https://example.org/my#>  My: https://example.org/my#>namespaces: My: a prefix has small letters",
                "property: my:triesOut>property: my:2nd>relations: tries-out: property is my:2nd; the name behind the colon",
                "property: my:triesOut>property: 'my:tries out'>property is my:tries out; the name behind the colon",
                "property: my:triesOut>property: our:triesOut>namespaces of this file has no our",
                "property: my:triesOut>property: triesOut>it is to be a prefix of namespaces, a colon and a name",
                "property: my:triesOut>label: 试>relations: tries-out has label, which is none of definition, definition-zh, en, inverse-en, inverse-zh, property, zh",
                "relations:>relation:>mine.yaml has relation, which is none of fragments, namespaces, relations, rules",
                "  tries-out:>  cites:>relations: cites is a relation of the program's own",
                "  tries-out:>  Tries out:>relations: Tries out: a relation's name has small letters",
                "property: my:triesOut>property: [my:triesOut]>relations: tries-out: property must be text",
                "relation: tries-out>relation: tries>rules: tried-out: relation is tries, which is none of promulgates, forwards",
                "relation: tries-out>relation: replaces>rules: tried-out: relation is replaces, which is none of",
            })
    void whatIsNotInTheFormIsOneLineWithItsPlace(String right, String wrong, String message) throws IOException {
        String whole = RELATION + RULE;
        assertThat(whole).contains(right);
        Files.writeString(rules.resolve("rules/mine.yaml"), whole.replace(right, wrong));
        assertThat(refused()).contains("mine.yaml").contains(message);
    }

    @Test
    void aRelationIsDeclaredOnce() throws IOException {
        Path again = rules.resolve("rules/other.yaml");
        Files.writeString(again, RELATION);
        assertThat(refused()).contains("other.yaml: relations: tries-out stands in another file too");
        Files.writeString(again, RELATION.replace("tries-out:", "tests:"));
        assertThat(refused())
                .contains("other.yaml: relations: tests has the property " + TRIES_OUT + ", which tries-out has too");
        Files.writeString(again, "namespaces:\n  my: https://example.org/other#\n");
        assertThat(refused()).contains("other.yaml: namespaces: my is " + NAMESPACE + " in another file");
        Files.writeString(again, RELATION + RELATION.substring(RELATION.indexOf("  tries-out")));
        assertThat(refused()).contains("other.yaml is no YAML").contains("duplicate key tries-out");
    }

    private String refused() {
        Run run = Run.of("show", "--rules", rules.toString(), notice.toString());
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err().lines().filter(line -> line.startsWith("policykg: ")))
                .hasSize(1);
        return run.err();
    }

    private static String ask(PolicyStore store, String query) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        org.policykg.store.QueryRunner.run(
                store, query, org.policykg.store.Bindings.none(), org.policykg.store.QueryRunner.Results.CSV, 30, out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private static Document page(String root, String path) {
        return Jsoup.parse(get(root, path));
    }

    private static String get(String root, String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(root + path))
                                    .header("Accept", "text/html, */*;q=0.1")
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
