package org.policykg.source.office;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.policykg.source.Content;
import org.policykg.source.Entry;
import org.policykg.source.Opened;
import org.policykg.source.TextBuilder;
import org.policykg.source.UnreadableSource;

/** The sheets of a workbook to records: a register has one in each row, all other sheets are one text. */
final class Workbook {
    private Workbook() {}

    static Opened open(String format, List<SheetRows> sheets) throws UnreadableSource {
        List<Entry> entries = new ArrayList<>();
        List<SheetRows> tables = new ArrayList<>();
        for (SheetRows sheet : sheets) {
            if (sheet.isRegister()) {
                byte[] csv = sheet.csv().getBytes(StandardCharsets.UTF_8);
                entries.add(new Entry.File(Content.of("sheet " + (entries.size() + 1) + ".csv", csv)));
            } else if (!sheet.isEmpty()) {
                tables.add(sheet);
            }
        }
        if (!tables.isEmpty()) {
            entries.addFirst(new Entry.Document(0, () -> {
                TextBuilder out = new TextBuilder();
                tables.forEach(sheet -> sheet.table().addTo(out));
                return out;
            }));
        }
        if (entries.isEmpty()) {
            throw new UnreadableSource("is a workbook without words");
        }
        return Opened.of(format, entries);
    }
}
