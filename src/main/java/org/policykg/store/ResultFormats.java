package org.policykg.store;

import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sys.JenaSubsystemLifecycle;

/** Puts the house's writers of answers in the place of Jena's own, for commands and endpoint alike; Jena starts it with itself. */
public final class ResultFormats implements JenaSubsystemLifecycle {
    /** After Jena's own parts, whose writers it replaces. */
    private static final int LEVEL = 100;

    @Override
    public int level() {
        return LEVEL;
    }

    @Override
    public void start() {
        RowSetWriterRegistry.register(ResultSetLang.RS_CSV, language -> new CsvRows());
    }

    @Override
    public void stop() {}
}
