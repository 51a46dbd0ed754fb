package org.policykg.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.policykg.lexicon.DataException;
import org.policykg.notice.Joining;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;
import org.policykg.notice.Reading;
import org.policykg.source.Bundles;
import org.policykg.source.Guarded;
import org.policykg.source.Opening;
import org.policykg.source.SiteFrames;
import org.policykg.source.SourceDocument;
import org.policykg.source.SourceRecord;
import org.policykg.source.Sources;
import org.policykg.source.UnchangedSource;
import org.policykg.source.Unread;
import org.policykg.source.UnreadableSource;

/** From one file to the notices in it, and to what was left out and why. */
public final class FileReading {
    /** Opens a file. */
    interface Opener {
        Opening open() throws UnreadableSource;
    }

    static final String NO_MEMORY = "needs more memory than there is; give more with JAVA_TOOL_OPTIONS=-Xmx8g";

    private final NoticeReader reader;
    private final List<ReadNotice> notices = new ArrayList<>();
    private final Leftovers leftOut;
    private boolean unread;
    private boolean unchanged;
    private boolean full;

    private FileReading(String path, NoticeReader reader) {
        this.reader = reader;
        this.leftOut = new Leftovers(path);
    }

    /** Reads a file. */
    static FileReading of(String path, Opener opener, NoticeReader reader) {
        FileReading reading = new FileReading(path, reader);
        reading.guarded(path, () -> {
            try (Opening opening = opener.open()) {
                for (Optional<Unread> record = opening.next(); record.isPresent(); record = opening.next()) {
                    reading.read(record.get());
                }
            }
        });
        return reading;
    }

    /**
     * Reads a file with those that it attaches or, where it was fetched, links to; where it is no notice, each by itself.
     *
     * @param site what its site prints around each page
     * @param kept its records, if they were read before
     */
    static FileReading of(
            Sources.Input input, SiteFrames site, Optional<List<SourceRecord>> kept, NoticeReader reader) {
        FileReading reading = new FileReading(input.path(), reader);
        reading.guarded(input.path(), () -> reading.readWithFiles(input, site, kept));
        return reading;
    }

    private void readWithFiles(Sources.Input input, SiteFrames site, Optional<List<SourceRecord>> kept) {
        List<SourceRecord> own =
                kept.orElseGet(() -> records(input)).stream().map(site::without).toList();
        if (input.beside().isEmpty() && input.remote().isEmpty()) {
            own.forEach(this::take);
            return;
        }
        Optional<SourceDocument> page = own.size() == 1 && own.getFirst() instanceof SourceDocument document
                ? Optional.of(document)
                : Optional.empty();
        Optional<Notice> notice = page.flatMap(FileReading::asNotice);
        List<SourceRecord> beside = new ArrayList<>();
        input.beside().forEach(file -> beside.addAll(records(file)));
        if (notice.isPresent()) {
            Bundles.linked(input, page.orElseThrow()).forEach(file -> beside.addAll(records(file)));
            join(notice.get(), beside);
        } else {
            own.forEach(this::take);
            beside.forEach(this::take);
        }
    }

    /** What a page says as a notice; nothing where it is none, or cannot be understood, which is told when it is taken by itself. */
    private static Optional<Notice> asNotice(SourceDocument page) {
        try {
            return Guarded.read(() -> Optional.of(NoticeParser.parse(page)))
                    .filter(Notice.class::isInstance)
                    .map(Notice.class::cast);
        } catch (UnreadableSource late) {
            return Optional.empty();
        }
    }

    private List<SourceRecord> records(Sources.Input input) {
        List<SourceRecord> records = new ArrayList<>();
        guarded(input.path(), () -> {
            try (Opening opening = reader.open(input)) {
                opening.readAll(records::add);
            }
        });
        return records;
    }

    private void join(Notice notice, List<SourceRecord> beside) {
        List<SourceDocument> files = new ArrayList<>();
        for (SourceRecord record : beside) {
            if (record instanceof SourceDocument file) {
                files.add(file);
            } else {
                take(record);
            }
        }
        boolean joined = guarded(notice.source().path(), () -> {
            try {
                Joining joining = Joining.of(notice, files);
                notices.add(reader.notice(joining.notice()));
                joining.others().forEach(this::take);
            } catch (DataException rule) {
                fail(notice.source().path(), String.valueOf(rule.getMessage()));
            }
        });
        if (!joined && !full) { // a file that cannot be joined costs itself, not its notice
            take(notice.source());
            files.forEach(this::take);
        }
    }

    /**
     * Reads some records of a file.
     *
     * @param end why it could not be opened further behind them
     */
    static FileReading of(String path, List<Unread> records, Optional<String> end, NoticeReader reader) {
        FileReading reading = new FileReading(path, reader);
        records.forEach(reading::read);
        end.ifPresent(reason -> reading.fail(path, reason));
        return reading;
    }

    private void read(Unread record) {
        guarded(record.path(), () -> record.read(this::take));
    }

    private interface Step {
        void run() throws UnreadableSource;
    }

    private static Optional<String> done(Step step) throws UnreadableSource {
        step.run();
        return Optional.empty();
    }

    /** Does a step of the reading of something; whether it came to its end. */
    private boolean guarded(String path, Step step) {
        int before = notices.size();
        try {
            Guarded.read(() -> done(step));
            return true;
        } catch (UnchangedSource same) {
            unchanged = true;
        } catch (UnreadableSource unreadable) {
            fail(path, String.valueOf(unreadable.getMessage()));
        } catch (OutOfMemoryError none) {
            // what was read of it is given up, so that there is room for the others
            notices.subList(before, notices.size()).clear();
            full = true;
            fail(path, NO_MEMORY);
        }
        return false;
    }

    /** The notices in it, in their order. */
    public List<ReadNotice> notices() {
        return Collections.unmodifiableList(notices);
    }

    /** What else was in it. */
    public List<Omission> leftOut() {
        return leftOut.list();
    }

    /** Whether the file, or a record of it, could not be read, so that nobody knows what it holds. */
    public boolean isUnread() {
        return unread;
    }

    /** Whether its site says that the file is as it was when it was read before, so that it was not read again. */
    public boolean isUnchanged() {
        return unchanged;
    }

    /** Whatever a record may hold, the others are still to be read. */
    private void take(SourceRecord record) {
        try {
            Guarded.read(() -> done(() -> understand(record)));
        } catch (UnreadableSource late) {
            fail(record.path(), String.valueOf(late.getMessage()));
        }
    }

    private void understand(SourceRecord record) {
        try {
            switch (record) {
                case SourceRecord.Empty empty -> leaveOut(empty.path(), empty.reason());
                case SourceRecord.Broken broken -> fail(broken.path(), broken.reason());
                case SourceDocument document -> {
                    switch (NoticeParser.parse(document)) {
                        case Notice notice -> notices.add(reader.notice(notice));
                        case Reading.LeftOut none -> leaveOut(document.path(), none.reason());
                    }
                }
            }
        } catch (DataException rule) {
            fail(record.path(), String.valueOf(rule.getMessage()));
        }
    }

    /** Whether there was no memory for some of it, which may be what others took at the same time. */
    boolean isFull() {
        return full;
    }

    private void fail(String path, String reason) {
        leaveOut(path, reason);
        unread = true;
    }

    private void leaveOut(String path, String reason) {
        leftOut.add(new Omission(path, reason, 1));
    }
}
