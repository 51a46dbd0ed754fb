package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.policykg.EvidenceStyle;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;

/** What lists show of things with several names follows what is said of them, and comes and goes with it. */
class ShownTest {
    private static final String DOCUMENT = Iris.BASE + "document/";
    private static final String BODY = Iris.BASE + "organization/云岭省茶叶局";

    private final PolicyStore store = PolicyStore.inMemory();

    private void says(String graph, String turtle) {
        Graph said = GraphFactory.createDefaultGraph();
        RDFParser.fromString("""
                        PREFIX : <https://w3id.org/policykg/id/document/>
                        PREFIX pol: <https://w3id.org/policykg/ontology#>
                        PREFIX dcterms: <http://purl.org/dc/terms/>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        """ + turtle, Lang.TURTLE).parse(said);
        List<Triple> triples = said.find().toList();
        store.write(() -> store.replaceNow(DOCUMENT + graph, triples));
    }

    private Set<String> shown(String thing, Property property) {
        return store
                .read(() -> store.union()
                        .find(NodeFactory.createURI(thing), property.asNode(), Node.ANY)
                        .toList())
                .stream()
                .map(Triple::getObject)
                .map(value -> value.isURI() ? value.getURI().replace(DOCUMENT, "") : value.getLiteralLexicalForm())
                .collect(Collectors.toSet());
    }

    @Test
    void aTitleIsShownAsItsEditionsAndTheyAreCountedAsIt() {
        says("甲", ":办法_1号 pol:editionOf :办法 ; dcterms:title \"办法\" ; pol:documentNumber \"云〔2021〕1号\" .");
        says("乙", ":办法_2号 pol:editionOf :办法 ; dcterms:title \"办 法\" ; pol:documentNumber \"云〔2022〕2号\" .");
        assertThat(shown(DOCUMENT + "办法", Policy.shownAs)).containsExactlyInAnyOrder("办法_1号", "办法_2号");
        assertThat(shown(DOCUMENT + "办法_1号", Policy.shownAs)).containsExactly("办法_1号");
        assertThat(shown(DOCUMENT + "办法_2号", Policy.countedAs)).containsExactly("办法");
        assertThat(shown(DOCUMENT + "办法", Policy.countedAs)).containsExactly("办法");
        // of both ways to print it the first in their order; the number of neither
        assertThat(shown(DOCUMENT + "办法", Policy.shownTitle)).containsExactly("办 法");
        assertThat(shown(DOCUMENT + "办法_1号", Policy.shownTitle)).containsExactly("办法");
        assertThat(shown(DOCUMENT + "办法", Policy.shownNumber)).isEmpty();
        assertThat(shown(DOCUMENT + "办法_1号", Policy.shownNumber)).containsExactly("云〔2021〕1号");

        says("乙", "");
        assertThat(shown(DOCUMENT + "办法", Policy.shownAs)).containsExactly("办法_1号");
        assertThat(shown(DOCUMENT + "办法", Policy.shownTitle)).containsExactly("办法");
        assertThat(shown(DOCUMENT + "办法", Policy.shownNumber)).containsExactly("云〔2021〕1号");
        assertThat(shown(DOCUMENT + "办法_2号", Policy.shownAs)).isEmpty();

        says("甲", "");
        assertThat(store.read(() -> store.graphNow(Iris.SHOWN_GRAPH).toList())).isEmpty();
    }

    private List<String> described(String thing) {
        return store.read(() -> Description.of(store, thing)).stream()
                .map(triple -> triple.getPredicate().getLocalName())
                .toList();
    }

    @Test
    void whatIsKeptForListsIsNotPartOfWhatAThingIsDescribedBy() {
        says("甲", ":办法_1号 pol:editionOf :办法 ; dcterms:title \"办法\" ; pol:addressedTo <" + BODY + "> .");
        says("乙", "<" + BODY + "> skos:prefLabel \"云岭省茶叶局\"@zh .");
        assertThat(described(DOCUMENT + "办法_1号")).contains("editionOf", "title", "addressedTo");
        assertThat(described(BODY)).contains("prefLabel", "addressedTo");
        Stream.of(DOCUMENT + "办法_1号", DOCUMENT + "办法", BODY)
                .forEach(thing -> assertThat(described(thing))
                        .noneMatch(property -> property.startsWith("shown") || property.equals("countedAs")));
        assertThat(store.read(() -> Description.of(store, Iris.SUMMARY_GRAPH))).isEmpty();
    }

    @Test
    void anEditionIsShownUnderTheTitlesThatOthersGiveItToo() {
        says("甲", ":办法_1号 pol:editionOf :办法 .");
        says("乙", ":办法 dcterms:title \"办法\" .");
        assertThat(shown(DOCUMENT + "办法_1号", Policy.shownTitle)).containsExactly("办法");
        says("乙", ":办法 dcterms:title \"关于办法\" .");
        assertThat(shown(DOCUMENT + "办法_1号", Policy.shownTitle)).containsExactly("关于办法");
    }

    @Test
    void aBodyIsCalledByItsFullNameOrElseAsItIsPrinted() {
        says("甲", "<" + BODY + "> rdfs:label \"省茶叶局\" .");
        says("乙", "<" + BODY + "> rdfs:label \"云岭茶叶局\" .");
        assertThat(shown(BODY, Policy.shownName)).containsExactly("云岭茶叶局");
        says("丙", "<" + BODY + "> skos:prefLabel \"云岭省茶叶局\"@zh .");
        assertThat(shown(BODY, Policy.shownName)).containsExactly("云岭省茶叶局");
        says("丙", "");
        says("乙", "");
        assertThat(shown(BODY, Policy.shownName)).containsExactly("省茶叶局");
    }

    @Test
    void dumpsHaveNoneOfIt() {
        says("甲", ":办法_1号 pol:editionOf :办法 ; dcterms:title \"办法\" .");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Export.write(store, DumpFormat.NQUADS, EvidenceStyle.NONE, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("editionOf")
                .doesNotContain("ontology#shown")
                .doesNotContain("ontology#countedAs");
    }
}
