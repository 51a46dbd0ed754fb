package org.policykg.notice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Block;
import org.policykg.source.Link;
import org.policykg.source.SourceDocument;
import org.policykg.source.Span;

/** 附件说明: the lines that name the attachments, each entry with its number or one alone without. */
final class AttachmentNote {
    private static final NamedPattern NOTE = RuleBook.standard().pattern("attachment-note.note");
    private static final NamedPattern NUMBERED = RuleBook.standard().pattern("attachment-note.numbered");
    private static final Pattern ENTRY = Pattern.compile("(?:^|(?<=[；;\\s])|(?<=\\D))(\\d{1,2})[.．、] ?(?=\\D|\\d{4}年)");
    private static final Pattern FURTHER_LINE = Pattern.compile("\\d{1,2}[.．、] ?(?:\\D|\\d{4}年).{0,80}");
    /** The number of an entry whose name stands on the next line. */
    private static final Pattern NUMBER_ALONE = Pattern.compile("(?:[（(]略[）)])?\\s*\\d{1,2}[.．、]\\s*");

    private static final Pattern END = Pattern.compile("[。；;]$");
    private static final NamedPattern OMITTED = RuleBook.standard().pattern("attachment-note.omitted");
    private static final int MOST = 40;
    private static final int LONGEST_NAME = 80;

    private final SourceDocument source;
    private final List<Attachment> attachments = new ArrayList<>();
    private final Set<Integer> blocks = new HashSet<>();

    AttachmentNote(SourceDocument source) {
        this.source = source;
    }

    static boolean begins(String words) {
        return NOTE.matches(words);
    }

    /** Reads the line of one attachment, 附件1.任务清单, above the signature; whether it is one. */
    boolean readNumbered(int at) {
        Matcher numbered = NUMBERED.matcher(words(at));
        if (!numbered.matches() || Lines.isSentence(words(at))) {
            return false;
        }
        blocks.add(at);
        add(block(at).span().part(numbered.start(1), numbered.end(1)));
        return true;
    }

    /** Whether below a line like 附件： the first entry stands, so that it is a note and no heading of a text. */
    static boolean isAbove(String words, String next) {
        return Lines.isBeforeColon(words)
                && next.startsWith("1")
                && FURTHER_LINE.matcher(next).matches()
                && !Lines.isSentence(next);
    }

    List<Attachment> attachments() {
        return attachments;
    }

    /** The blocks that belong to the note. */
    Set<Integer> blocks() {
        return blocks;
    }

    /** Reads the note that begins at a block; the block after its last. */
    int read(int at, int end) {
        Matcher note = NOTE.matcher(words(at));
        if (!note.matches()) {
            return at + 1;
        }
        int group = note.group(1) != null ? 1 : 2;
        blocks.add(at);
        Span first = block(at).span().part(note.start(group), note.end(group));
        boolean named = !NUMBER_ALONE.matcher(first.in(source.text())).matches();
        if (named) {
            entries(first);
        }
        int next = at + 1;
        while (next < end && !Lines.isSentence(words(next))) {
            boolean number = NUMBER_ALONE.matcher(words(next)).matches();
            if (!number && !named && words(next).length() <= LONGEST_NAME) {
                add(block(next).span());
            } else if (FURTHER_LINE.matcher(words(next)).matches()) {
                entries(block(next).span());
            } else if (!number) {
                break;
            }
            named = !number;
            blocks.add(next);
            next++;
        }
        return next;
    }

    /** Entries on one line part where a number begins; a line without a number is one entry. */
    private void entries(Span span) {
        String words = span.in(source.text());
        List<Integer> starts = new ArrayList<>();
        List<Integer> names = new ArrayList<>();
        Matcher entry = ENTRY.matcher(words);
        while (entry.find() && Integer.parseInt(entry.group(1)) <= MOST) {
            starts.add(entry.start());
            names.add(entry.end());
        }
        if (starts.isEmpty() || !words.substring(0, starts.getFirst()).isBlank()) {
            add(span);
            return;
        }
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : words.length();
            add(span.part(names.get(i), end));
        }
    }

    private void add(Span span) {
        String raw = span.in(source.text());
        String name = END.matcher(raw.strip()).replaceFirst("");
        if (name.isEmpty() || OMITTED.matches(name)) {
            return;
        }
        int lead = raw.indexOf(name);
        Span exact = span.part(lead, lead + name.length());
        Attachment entry = new Attachment(name, exact, target(exact));
        int listed = listed(entry);
        if (listed < 0) {
            attachments.add(entry);
        } else {
            Attachment known = attachments.get(listed);
            attachments.set(
                    listed,
                    new Attachment(known.name(), known.span(), known.target().or(entry::target)));
        }
    }

    /** Which attachment of the note an entry is the file of, since pages put their files below the text: its name and an ending; -1 if none. */
    private int listed(Attachment entry) {
        String bare = Notice.bare(entry.fileless());
        for (int i = 0; i < attachments.size() && !entry.fileless().equals(entry.name()); i++) {
            if (Notice.bare(attachments.get(i).name()).equals(bare)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the first link leads that stands on some of the words; links stand in the order of the text. */
    private Optional<String> target(Span words) {
        List<Link> links = source.links();
        int low = 0;
        int high = links.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (links.get(middle).span().end() <= words.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < links.size() && links.get(low).span().overlaps(words)
                ? Optional.of(links.get(low).target())
                : Optional.empty();
    }

    private Block block(int at) {
        return source.blocks().get(at);
    }

    private String words(int at) {
        return source.textOf(block(at));
    }
}
