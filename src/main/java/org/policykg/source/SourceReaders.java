package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** The formats that can be read, the most particular first. */
public final class SourceReaders {
    private static final List<SourceReader> ALL = readers();

    private SourceReaders() {}

    private static List<SourceReader> readers() {
        List<SourceReader> readers =
                new ArrayList<>(List.of(new HtmlPageReader(), new LabelledRecordReader(), new TaggedRecordReader()));
        ServiceLoader.load(SourceReader.class, SourceReaders.class.getClassLoader())
                .forEach(readers::add);
        readers.add(new PlainTextReader());
        return List.copyOf(readers);
    }

    static List<SourceReader> all() {
        return ALL;
    }

    /**
     * Reads the bytes of one file.
     *
     * @param path relative path, as it will stand in the graph
     * @param each told of every record of the file, in its order
     * @throws UnreadableSource when the file as a whole is empty, binary or broken
     */
    public static void read(String path, byte[] bytes, Consumer<SourceRecord> each) throws UnreadableSource {
        try (Opening opening = Opening.of(path, Content.of(path, bytes), List.of())) {
            opening.readAll(each);
        }
    }

    /** The same as a list, for files that are small. */
    public static List<SourceRecord> read(String path, byte[] bytes) throws UnreadableSource {
        List<SourceRecord> records = new ArrayList<>();
        read(path, bytes, records::add);
        return records;
    }
}
