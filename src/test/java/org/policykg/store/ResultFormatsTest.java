package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.policykg.graph.Policy;

/** Answers as the formats for tables have them, with every kind of term that a cell may hold. */
class ResultFormatsTest {
    private static final PolicyStore EMPTY = PolicyStore.inMemory();

    /** A triple term whose object has all that CSV must quote, one inside another, and the other kinds of terms. */
    private static final String TERMS = """
            SELECT ?kind ?term {
              { BIND(1 AS ?n) BIND('triple' AS ?kind)
                BIND(<<( <urn:x:甲> pol:taskText "一, \\"二\\"\\n三"@zh )>> AS ?term) }
              UNION { BIND(2 AS ?n) BIND('nested' AS ?kind)
                BIND(<<( <urn:x:a> rdf:reifies <<( <urn:x:b> pol:order 7 )>> )>> AS ?term) }
              UNION { BIND(3 AS ?n) BIND('iri' AS ?kind) BIND(<urn:x:a,b> AS ?term) }
              UNION { BIND(4 AS ?n) BIND('literal' AS ?kind) BIND('a "b", c' AS ?term) }
              UNION { BIND(5 AS ?n) BIND('none' AS ?kind) }
            } ORDER BY ?n
            """;

    @AfterAll
    static void close() {
        EMPTY.close();
    }

    private static String ask(String sparql, QueryRunner.Results results) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QueryRunner.run(EMPTY, sparql, Bindings.none(), results, 30, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> records(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    /** The term that a cell in the syntax of Turtle stands for. */
    private static Node parsed(String cell) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("<urn:x:s> <urn:x:p> " + cell + " .", Lang.TURTLE).parse(graph);
        return graph.find().next().getObject();
    }

    @Test
    void aTripleTermInCsvIsItsSyntaxAndReadsBack() throws IOException {
        String csv = ask(TERMS, QueryRunner.Results.CSV);
        List<CSVRecord> rows = records(csv);
        assertThat(rows).hasSize(6).allSatisfy(row -> assertThat(row.size()).isEqualTo(2));
        Node triple = NodeFactory.createTripleTerm(
                NodeFactory.createURI("urn:x:甲"),
                Policy.taskText.asNode(),
                NodeFactory.createLiteralLang("一, \"二\"\n三", "zh"));
        assertThat(parsed(rows.get(1).get(1))).isEqualTo(triple);
        assertThat(rows.get(1).get(1))
                .isEqualTo("<<( <urn:x:甲> <https://w3id.org/policykg/ontology#taskText> \"一, \\\"二\\\"\\n三\"@zh )>>");
        assertThat(parsed(rows.get(2).get(1))
                        .getTriple()
                        .getObject()
                        .getTriple()
                        .getObject())
                .isEqualTo(NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger));
        assertThat(rows.subList(3, 6).stream().map(row -> row.get(1)).toList())
                .containsExactly("urn:x:a,b", "a \"b\", c", "");
        assertThat(csv).contains("\r\niri,\"urn:x:a,b\"\r\nliteral,\"a \"\"b\"\", c\"\r\nnone,");
    }

    @Test
    void aTripleTermInTsvReadsBackToo() {
        List<String> lines = ask(TERMS, QueryRunner.Results.TSV).lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(parsed(lines.get(1).split("\t")[1]).getTriple().getObject().getLiteralLexicalForm())
                .isEqualTo("一, \"二\"\n三");
    }

    @Test
    void aBlankNodeHasOneLabelInsideATripleTermAndOutside() throws IOException {
        List<CSVRecord> rows = records(ask(
                "SELECT ?b ?t { BIND(BNODE() AS ?b) BIND(TRIPLE(?b, rdf:type, pol:Task) AS ?t) }",
                QueryRunner.Results.CSV));
        String label = rows.get(1).get(0);
        assertThat(label).startsWith("_:");
        assertThat(rows.get(1).get(1)).startsWith("<<( " + label + " <");
    }

    @Test
    void onATerminalATripleTermIsShortAndOnOneLine() {
        assertThat(ask(TERMS, QueryRunner.Results.TEXT).lines())
                .element(1)
                .isEqualTo("triple   <<( <urn:x:甲> pol:taskText \"一, \"二\" 三\"@zh )>>");
    }

    @Test
    void aMatrixNamesTripleTermsLikeCsv() throws IOException {
        String csv = ask(
                "SELECT ?down ?across ?n { BIND(TRIPLE(<urn:x:a>, rdf:type, pol:Task) AS ?down) VALUES (?across ?n) { ('x' 1) } }",
                QueryRunner.Results.MATRIX);
        assertThat(parsed(records(csv).get(1).get(0)).isTripleTerm()).isTrue();
    }

    @Test
    void yesAndNoAreCsvToo() {
        assertThat(ask("ASK {}", QueryRunner.Results.CSV)).isEqualTo("yes\n");
    }

    /** An answer of SPARQL is as its standard has it; a table to open with a spreadsheet holds no formulas. */
    @Test
    void aSheetHoldsNoFormulas() throws IOException {
        String query = "SELECT ?x { VALUES ?x { '=1+1' '+1' '@SUM(A1)' '-1' '\\t=1' -1 '\u8336' } }";
        assertThat(records(ask(query, QueryRunner.Results.SHEET)).stream().map(row -> row.get(0)))
                .containsExactly("x", "'=1+1", "'+1", "'@SUM(A1)", "'-1", "'\t=1", "-1", "\u8336");
        assertThat(records(ask(query, QueryRunner.Results.CSV)).stream().map(row -> row.get(0)))
                .containsExactly("x", "=1+1", "+1", "@SUM(A1)", "-1", "\t=1", "-1", "\u8336");
    }
}
