package org.policykg.source;

import java.util.ArrayList;
import java.util.List;

/** The records of one text in their order, each with its text or with the reason why it has none, so that as many come out as went in. */
public final class Records {
    private final List<Entry> entries = new ArrayList<>();
    private boolean firstIsTheFile;

    /** A record that is a text. */
    public void add(TextBuilder text) {
        entries.add(new Entry.Document(0, () -> text));
    }

    void addEmpty(String reason) {
        entries.add(new Entry.Empty(reason));
    }

    void addBroken(String reason) {
        entries.add(new Entry.Broken(reason));
    }

    void addFile(String name, byte[] content) {
        entries.add(new Entry.File(Content.of(name, content)));
    }

    /** Says that a file holds one notice and perhaps more below it: the first goes by the file's own name in any case. */
    void nameFirstAfterFile() {
        firstIsTheFile = true;
    }

    boolean firstIsTheFile() {
        return firstIsTheFile;
    }

    List<Entry> entries() {
        return entries;
    }
}
