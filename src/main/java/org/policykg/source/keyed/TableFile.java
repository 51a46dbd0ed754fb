package org.policykg.source.keyed;

import java.util.Optional;
import org.policykg.source.Charsets;
import org.policykg.source.Container;
import org.policykg.source.Content;
import org.policykg.source.Opened;
import org.policykg.source.UnreadableSource;

/** Tables in text, CSV and TSV: each row below the header is a record. What is not named so is one only if its header tells. */
public final class TableFile implements Container {
    @Override
    public boolean opens(Content content) {
        boolean named = content.isNamed(".csv") || content.isNamed(".tsv") || content.isNamed(".tab");
        String head = Charsets.head(content);
        return dialect(head, named).isPresent();
    }

    private static Optional<Dialect> dialect(String head, boolean named) {
        if (head.isBlank() || head.stripLeading().startsWith("<")) {
            return Optional.empty();
        }
        return named ? Dialect.of(head).or(() -> Dialect.ofOneColumn(head)) : Dialect.told(head);
    }

    @Override
    public boolean streams() {
        return true;
    }

    @Override
    public Opened open(Content content) throws UnreadableSource {
        Dialect dialect = dialect(Charsets.head(content), true).orElseThrow(() -> new UnreadableSource("is no table"));
        return new KeyedRecords("table", new TableRows(Charsets.reader(content), dialect), content.keys());
    }
}
