package org.policykg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.rfc3986.IRI3986;
import org.apache.jena.rfc3986.Severity;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“十四五”茶业规划|十四五茶业规划",
                "茶业规划（2021—2025年）|茶业规划(2021-2025年)",
                "中共中央、国务院关于茶业的意见|中共中央 国务院关于茶业的意见",
                "关于印发《茶业规划》的通知|关于印发茶业规划的通知",
                "茶业　规划|茶业规划"
            })
    void oneDocumentHasOneIriInWhateverFormItsTitleIsPrinted(String one, String other) {
        assertThat(Iris.document(one, List.of())).isEqualTo(Iris.document(other, List.of()));
    }

    @Test
    void aTitleThatBeginsWithItsSubjectIsToldApartByItsIssuer() {
        assertThat(Iris.document("关于茶业的意见", List.of("党中央", "国务院")))
                .isEqualTo(Iris.document("中共中央 国务院关于茶业的意见", List.of("另一机关")));
        assertThat(Iris.document("关于茶业的意见", List.of("甲厅"))).isNotEqualTo(Iris.document("关于茶业的意见", List.of("乙厅")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "<script>alert(1)</script>", "x\"y\\z`{|}^", "一#二?三/四%五", "\uE000\uFFFE😀", "[甲]"
            })
    void anyTitleGivesAnIriThatEverySyntaxCanWrite(String title) {
        String iri = Iris.document(title, List.of());
        assertThat(iri.substring(Iris.BASE.length())).matches("document/[^\\s<>\"{}|\\\\^`#?/\\[\\]]+");
        assertThat(IRI3986.create(iri).hasViolations()).isFalse();
    }

    /** The first and last characters of each range that a local name may hold, and their neighbours that it may not. */
    @ParameterizedTest
    @CsvSource({
        "00B6, %C2%B6",
        "00B7, ",
        "00BF, %C2%BF",
        "00C0, ",
        "00D6, ",
        "00D7, %C3%97",
        "00D8, ",
        "00F6, ",
        "00F7, %C3%B7",
        "00F8, ",
        "02FF, ",
        "0300, %CC%80",
        "036F, %CD%AF",
        "0370, ",
        "037D, ",
        "037F, ",
        "1FFF, ",
        "218F, ",
        "2190, %E2%86%90",
        "2BFF, %E2%AF%BF",
        "2C00, ",
        "2FEF, ",
        "2FF0, %E2%BF%B0",
        "3001, ",
        "D7FF, ",
        "E000, %EE%80%80",
        "F8FF, %EF%A3%BF",
        "FDCF, ",
        "FDD0, %EF%B7%90",
        "FDEF, %EF%B7%AF",
        "FFEF, ",
        "FFF0, %EF%BF%B0",
        "10000, ",
        "1FFFD, ",
        "1FFFE, %F0%9F%BF%BE",
        "DFFFD, ",
        "E0000, %F3%A0%80%80"
    })
    void whatALocalNameMayHoldStaysAndTheRestIsWrittenInBytes(String character, String bytes) {
        String printed = Character.toString(Integer.parseInt(character, 16));
        assertThat(Iris.document("茶" + printed + "业", List.of()))
                .isEqualTo(Iris.BASE + "document/茶" + Optional.ofNullable(bytes).orElse(printed) + "业");
    }

    @Test
    void aTitleWithoutEndIsCutAndStaysItself() {
        String one = Iris.document("长".repeat(5000), List.of());
        assertThat(one).hasSizeLessThan(300).isNotEqualTo(Iris.document("长".repeat(5001), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“十四五”茶业规划（2021—2025年）|十四五茶业规划（2021－2025年）",
                "A+B/C 100%的办法(试行)|A＋B／C100％的办法（试行）",
                "甲、乙、丙县《茶业》办法|甲、乙、丙县茶业办法",
                "第3.5号_令: 一;二|第3．5号＿令：一；二",
                "①茶、㎡、℃|1茶、m2、°C"
            })
    void whatEntersAnIriIsALocalNameWithoutEscapes(String title, String local) {
        String iri = Iris.document(title, List.of());
        assertThat(iri).isEqualTo(Iris.BASE + "document/" + local.replace("°", "%C2%B0"));
    }

    @Test
    void theWritersOfJenaShortenIt() {
        String iri = Iris.edition(Iris.document("A+B（2021-2025年）、C/D的“通知”", List.of()), List.of("云府〔2021〕1号"));
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefix("doc", Iris.BASE + "document/");
        graph.add(Terms.uri(iri), RDF.Nodes.type, Policy.Notice.asNode());
        String turtle = RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).asString();
        assertThat(turtle).contains("doc:A＋B（2021－2025年）、C／D的通知_云府〔2021〕1号");
    }

    @Test
    void partsOfANameAreParted() {
        assertThat(Iris.organization("云岭省/各区教育局", true)).isEqualTo(Iris.BASE + "group/云岭省_各区教育局");
        assertThat(Iris.edition(Iris.BASE + "document/甲", List.of("2021-11-23", "00ff00ff00ff")))
                .isEqualTo(Iris.BASE + "document/甲_2021－11－23_00ff00ff00ff");
    }

    /** What a page prints and what stands in the graph; nothing where it is no address of the web. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org/文件 1.pdf|https://example.org/文件%201.pdf",
                "http://example.org/附件[1].doc|http://example.org/附件%5B1%5D.doc",
                "http://example.org/附件%5B1%5D.doc|http://example.org/附件%5B1%5D.doc",
                "http://example.org/100%.doc|http://example.org/100%25.doc",
                "http://example.org/100%25.doc|http://example.org/100%25.doc",
                "http://example.org/%zz?a=[b]&c=%|http://example.org/%25zz?a=%5Bb%5D&c=%25",
                "http://example.org/#a#b|http://example.org/#a%23b",
                "http://example.org:81/|http://example.org:81/",
                "http://example.org:80/a|http://example.org/a",
                "https://example.org:443/a|https://example.org/a",
                "http://example.org:/a|http://example.org/a",
                "http://example.org:8a/b|http://example.org%3A8a/b",
                "http://user:secret@example.org/a|http://example.org/a",
                "HTTP://Example.org/A|HTTP://Example.org/A",
                "http://example.org/a\\b^c`d{e}|http://example.org/a%5Cb%5Ec%60d%7Be%7D",
                "http://例子.中国/办法（试行）.doc|http://例子.中国/办法（试行）.doc",
                "https://example.org|https://example.org",
                "javascript:alert(1)|",
                "./P020211123.pdf|",
                "http://|",
                "http:///a|",
                "http://localhost/a|",
                "ftp://example.org/a|"
            })
    void anAddressOfTheWebBecomesAnIriThatEveryParserTakes(String address, String iri) {
        assertThat(WebIris.of(address)).isEqualTo(Optional.ofNullable(iri));
        WebIris.of(address).ifPresent(written -> {
            String line = "<" + written + "> <urn:x-test:p> <" + written + "> .";
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString(line, Lang.NTRIPLES)
                    .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
                    .parse(graph);
            assertThat(graph.size()).isEqualTo(1);
            assertThat(IRI3986.create(written).hasViolations(Severity.ERROR)).isFalse();
        });
    }
}
