package org.policykg.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.policykg.SourceFormat;

/**
 * A file on its way into records: opened by what it is, each record numbered by its place. A file of one record goes by its own name.
 * For one thread at a time.
 */
public final class Opening implements AutoCloseable {
    private final String path;
    private final Content content;
    private final List<SourceFormat> further;
    private final Opened opened;
    private int count;
    /** the one that follows the first, which is named when it is known whether there is another */
    private Optional<Entry> second = Optional.empty();

    private Optional<UnreadableSource> brokenBehindFirst = Optional.empty();
    /** the first records, of which those of a site are read together; made when the first is asked for */
    private Optional<FirstRecords> first = Optional.empty();

    private Opening(String path, Content content, List<SourceFormat> further, Opened opened) {
        this.path = path;
        this.content = content;
        this.further = further;
        this.opened = opened;
    }

    /**
     * Opens a file.
     *
     * @param path relative to the root of the input, as it will stand in the graph
     * @param further formats that are asked before those of the program
     * @throws UnreadableSource when it is empty, binary or broken as a whole
     */
    public static Opening of(String path, Content content, List<SourceFormat> further) throws UnreadableSource {
        if (content.depth() > Limits.DEEPEST) {
            throw new UnreadableSource("stands in more than " + Limits.DEEPEST + " files, one in the other");
        }
        Optional<FurtherFormat> format = FurtherFormat.of(content, further);
        Opened opened = format.isPresent()
                ? format.get().open(content)
                : Containers.of(content).open(content);
        return new Opening(path, content, further, opened);
    }

    /**
     * The next record; nothing when the file has ended.
     *
     * @throws UnreadableSource when the file cannot be read on
     */
    public Optional<Unread> next() throws UnreadableSource {
        if (first.isEmpty()) {
            first = Optional.of(FirstRecords.of(this::following));
        }
        return first.get().next();
    }

    private Optional<Unread> following() throws UnreadableSource {
        if (brokenBehindFirst.isPresent()) {
            throw brokenBehindFirst.get();
        }
        Optional<Entry> entry = second.isPresent() ? second : opened.next();
        second = Optional.empty();
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        count++;
        if (count == 1 && !opened.firstIsTheFile()) {
            try {
                second = opened.next();
            } catch (UnreadableSource broken) {
                brokenBehindFirst = Optional.of(broken);
            }
        }
        boolean alone = count == 1 && second.isEmpty();
        return Optional.of(unread(alone ? path : path + "#" + count, entry.get()));
    }

    /** The name of its format. */
    public String format() {
        return opened.format();
    }

    /** How it is read, for who wants to know: a line each. */
    public List<String> remarks() {
        return opened.remarks();
    }

    /** Reads all that is left. */
    public void readAll(Consumer<SourceRecord> each) throws UnreadableSource {
        for (Optional<Unread> record = next(); record.isPresent(); record = next()) {
            record.get().read(each);
        }
    }

    private Unread unread(String place, Entry entry) {
        return new Unread(
                place,
                entry.size(),
                isOfSite(entry),
                switch (entry) {
                    case Entry.Document document -> each -> each.accept(document(place, document));
                    case Entry.Empty empty -> each -> each.accept(new SourceRecord.Empty(place, empty.reason()));
                    case Entry.Broken broken ->
                        each -> each.accept(new SourceRecord.Broken(
                                broken.name().map(name -> named(place, name)).orElse(place), broken.reason()));
                    case Entry.File file -> each -> file(place, file, each);
                });
    }

    /** Whether a record may be one of several that a site printed: a text, or a page in an archive. */
    private static boolean isOfSite(Entry entry) {
        return switch (entry) {
            case Entry.Document document -> true;
            case Entry.File file -> file.content().isPage();
            case Entry.Empty empty -> false;
            case Entry.Broken broken -> false;
        };
    }

    private SourceRecord document(String place, Entry.Document document) throws UnreadableSource {
        return Guarded.read(() -> built(place, document));
    }

    private SourceRecord built(String place, Entry.Document document) throws UnreadableSource {
        TextBuilder text = document.text().read();
        if (!text.hasText()) {
            return new SourceRecord.Empty(place, "has no text");
        }
        if (content.origin().isEmpty()) {
            return text.build(place, opened.format());
        }
        Origin origin = content.origin().get();
        if (place.equals(path) && text.page(PageField.URL).isEmpty()) {
            text.page(PageField.URL, origin.address());
        }
        return text.build(place, opened.format()).linkedBy(origin::resolve);
    }

    /** The place of a file in an archive that cannot be read, with what it is called there, which is no part of the reason. */
    private static String named(String place, String name) {
        return place + ": " + TextBuilder.tidy(name);
    }

    private void file(String place, Entry.File file, Consumer<SourceRecord> each) {
        try (Opening inner = Guarded.read(() -> of(place, content.within(file.content()), further))) {
            for (Optional<Unread> record = Guarded.read(inner::next);
                    record.isPresent();
                    record = Guarded.read(inner::next)) {
                record.get().read(each);
            }
        } catch (UnreadableSource broken) {
            each.accept(
                    new SourceRecord.Broken(named(place, file.content().name()), String.valueOf(broken.getMessage())));
        }
    }

    @Override
    public void close() {
        opened.close();
    }
}
