package org.policykg.source.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a Word document that are open at a place of its text: an instruction, then what it gave. What a page gives anew each
 * time (tables of contents, page numbers) is no text.
 */
final class Fields {
    private static final Set<String> OUT =
            Set.of("TOC", "TOA", "INDEX", "PAGE", "PAGEREF", "NUMPAGES", "SECTIONPAGES", "TC", "XE", "RD");
    private static final Pattern LINK = Pattern.compile("HYPERLINK\\s++\"([^\"]{1,2000})\"");

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean gives;
        private boolean seen;
        private int start;
    }

    /** Words that a field made a link: where they begin, and where they lead. */
    record Linked(int start, String target) {}

    private final Deque<Field> open = new ArrayDeque<>();
    /** how many of the open fields give nothing that is text, or not yet */
    private int unseen;

    void begin() {
        open.push(new Field());
        unseen++;
    }

    void instruct(String words) {
        if (!open.isEmpty() && !open.peek().gives) {
            open.peek().instruction.append(words);
        }
    }

    /** The instruction has ended. */
    void give(int at) {
        if (!open.isEmpty()) {
            Field field = open.peek();
            if (!field.gives && isText(field.instruction.toString())) {
                field.seen = true;
                unseen--;
            }
            field.gives = true;
            field.start = at;
        }
    }

    /** Closes the innermost field. */
    Optional<Linked> end() {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Field field = open.pop();
        unseen -= field.seen ? 0 : 1;
        Matcher link = LINK.matcher(field.instruction);
        return link.find() ? Optional.of(new Linked(field.start, link.group(1))) : Optional.empty();
    }

    /** What was gathered so far has gone, since a paragraph ended. */
    void nextParagraph() {
        open.forEach(field -> field.start = 0);
    }

    /** Whether words at this place are text. */
    boolean isText() {
        return unseen == 0;
    }

    static boolean isText(String instruction) {
        String[] words = instruction.strip().split("\\s+", 2);
        return !OUT.contains(words[0].toUpperCase(Locale.ROOT));
    }
}
