package org.policykg.store;

import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.riot.WriterDatasetRIOTFactory;
import org.apache.jena.riot.WriterGraphRIOTFactory;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.rowset.rw.RowSetWriterJSON;
import org.apache.jena.riot.rowset.rw.RowSetWriterXML;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.sys.JenaSubsystemLifecycle;

/** Puts the house's writers of answers in the place of Jena's own, for commands and endpoint alike; Jena starts it with itself. */
public final class ResultFormats implements JenaSubsystemLifecycle {
    /** In the context that an answer is written with: an address that its head is to link to, where the format has links. */
    public static final Symbol HEAD_LINK = Symbol.create("https://w3id.org/policykg/headLink");

    /** After Jena's own parts, whose writers it replaces. */
    private static final int LEVEL = 100;

    @Override
    public int level() {
        return LEVEL;
    }

    @Override
    public void start() {
        RowSetWriterRegistry.register(ResultSetLang.RS_CSV, language -> new CsvRows());
        RowSetWriterRegistry.register(
                ResultSetLang.RS_JSON,
                language -> new HeadLink(
                        RowSetWriterJSON.factory.create(language),
                        HEAD_LINK,
                        "\"vars\"",
                        "\"link\": [ \"%s\" ] ,\n    "));
        RowSetWriterRegistry.register(
                ResultSetLang.RS_XML,
                language -> new HeadLink(
                        new XmlText.Rows(RowSetWriterXML.factory.create(language)),
                        HEAD_LINK,
                        "</head>",
                        "  <link href=\"%s\"/>\n  "));
        triX(RDFFormat.TRIX);
    }

    private static void triX(RDFFormat format) {
        WriterGraphRIOTFactory graphs = same -> new XmlText.TriX();
        WriterDatasetRIOTFactory datasets = same -> new XmlText.TriX();
        RDFWriterRegistry.register(format, graphs);
        RDFWriterRegistry.register(format, datasets);
    }

    @Override
    public void stop() {}
}
