package org.policykg.source;

import java.util.List;

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
     * @throws UnreadableSource when it is empty, binary or broken
     */
    public static List<SourceDocument> read(String path, byte[] bytes) throws UnreadableSource {
        String content = Charsets.decode(bytes).replace("\r\n", "\n").replace('\r', '\n');
        if (content.isBlank()) {
            throw new UnreadableSource("is empty");
        }
        FrontMatter front = FrontMatter.split(content);
        for (SourceReader reader : ALL) {
            if (reader.reads(path, front.body())) {
                List<SourceDocument> documents = reader.read(path, front.body(), front);
                if (documents.stream().allMatch(document -> document.blocks().isEmpty())) {
                    throw new UnreadableSource("has no text");
                }
                return documents;
            }
        }
        throw new IllegalStateException("no reader takes " + path);
    }
}
