package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.policykg.SourceFormat;

/** The formats that can be read, the most particular first. */
public final class SourceReaders {
    private static final List<SourceReader> ALL = List.of(
            new JsonReader(),
            new HtmlPageReader(),
            new LabelledRecordReader(),
            new TaggedRecordReader(),
            new MarkdownReader(),
            new PlainTextReader());

    private SourceReaders() {}

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
        read(path, bytes, List.of(), each);
    }

    /**
     * The same.
     *
     * @param further formats that are asked before those of the program
     */
    public static void read(String path, byte[] bytes, List<SourceFormat> further, Consumer<SourceRecord> each)
            throws UnreadableSource {
        for (SourceFormat format : further) {
            FurtherFormat reader = new FurtherFormat(format);
            if (reader.reads(path, bytes)) {
                reader.read(path, bytes, each);
                return;
            }
        }
        String content = Charsets.decode(bytes).replace("\r\n", "\n").replace('\r', '\n');
        if (content.isBlank()) {
            throw new UnreadableSource("is empty");
        }
        FrontMatter front = FrontMatter.split(content);
        for (SourceReader reader : ALL) {
            if (reader.reads(path, front.body())) {
                Records records = new Records(path, reader.format(), each);
                reader.read(front.body(), front, records);
                records.end();
                return;
            }
        }
        throw new IllegalStateException("no reader takes " + path);
    }

    /** The same as a list, for files that are small. */
    public static List<SourceRecord> read(String path, byte[] bytes) throws UnreadableSource {
        List<SourceRecord> records = new ArrayList<>();
        read(path, bytes, records::add);
        return records;
    }
}
