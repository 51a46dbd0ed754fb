package org.policykg.source;

import java.util.List;
import java.util.Optional;

/** A file that nothing opens: a text, which the reader of its format takes. */
final class TextFile implements Container {
    @Override
    public boolean opens(Content content) {
        return true;
    }

    @Override
    public Opened open(Content content) throws UnreadableSource {
        String text = Charsets.decode(
                        content.bytes(Limits.LARGEST_TEXT), content.origin().flatMap(Origin::charset))
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        return read(content.name(), text);
    }

    /** Opens a text by what stands in it. */
    static Opened read(String name, String text) throws UnreadableSource {
        if (text.isBlank()) {
            throw new UnreadableSource("is empty");
        }
        FrontMatter front = FrontMatter.split(text);
        SourceReader reader = reader(name, front.body());
        Records records = new Records();
        reader.read(front.body(), front, records);
        return new Read(reader.format(), Opened.of(reader.format(), records.entries()), records.firstIsTheFile());
    }

    private static SourceReader reader(String name, String text) {
        List<SourceReader> all = SourceReaders.all();
        return all.stream()
                .filter(reader -> reader.reads(name, text))
                .findFirst()
                .orElseGet(all::getLast);
    }

    private record Read(String format, Opened records, boolean firstIsTheFile) implements Opened {
        @Override
        public Optional<Entry> next() throws UnreadableSource {
            return records.next();
        }
    }
}
