package org.policykg.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.policykg.lexicon.DataException;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;
import org.policykg.notice.Reading;
import org.policykg.source.SourceDocument;
import org.policykg.source.SourceRecord;
import org.policykg.source.UnreadableSource;

/** From one file to the notices in it, and to what was left out and why. */
public final class FileReading {
    /** Hands on the records of a file. */
    interface Records {
        void each(Consumer<SourceRecord> each) throws UnreadableSource;
    }

    private final NoticeReader reader;
    private final List<ReadNotice> notices = new ArrayList<>();
    private final Leftovers leftOut;
    private boolean unread;

    private FileReading(String path, NoticeReader reader) {
        this.reader = reader;
        this.leftOut = new Leftovers(path);
    }

    static FileReading of(String path, Records records, NoticeReader reader) {
        FileReading reading = new FileReading(path, reader);
        try {
            records.each(reading::take);
        } catch (UnreadableSource unreadable) {
            reading.fail(path, String.valueOf(unreadable.getMessage()));
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            reading.fail(path, notUnderstood(fault));
        } catch (OutOfMemoryError full) {
            // what was read of it is given up, so that there is room for the others
            reading.notices.clear();
            reading.fail(path, "needs more memory than there is; give more with JAVA_TOOL_OPTIONS=-Xmx8g");
        }
        return reading;
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

    /** Whatever a record may hold, the others are still to be read. */
    private void take(SourceRecord record) {
        try {
            switch (record) {
                case SourceRecord.Empty empty -> leftOut.add(empty.path(), empty.reason());
                case SourceRecord.Broken broken -> fail(broken.path(), broken.reason());
                case SourceDocument document -> {
                    switch (NoticeParser.parse(document)) {
                        case Notice notice -> notices.add(reader.notice(notice));
                        case Reading.LeftOut none -> leftOut.add(document.path(), none.reason());
                    }
                }
            }
        } catch (DataException rule) {
            fail(record.path(), String.valueOf(rule.getMessage()));
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            fail(record.path(), notUnderstood(fault));
        }
    }

    private void fail(String path, String reason) {
        leftOut.add(path, reason);
        unread = true;
    }

    private static String notUnderstood(Throwable fault) {
        return "cannot be understood (please report this file): " + fault;
    }
}
