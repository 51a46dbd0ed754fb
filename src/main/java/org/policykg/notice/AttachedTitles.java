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
import org.policykg.source.SourceDocument;
import org.policykg.source.Span;

/** The titles of attached texts: the lines at their beginning, which end where the attachment note's name for one is complete. */
final class AttachedTitles {
    private static final NamedPattern PUTS_OUT = RuleBook.standard().pattern("heads.puts-out");
    private static final Pattern TITLE = Pattern.compile("《((?:[^《》]|《[^《》]*》){4,80})》");
    private static final NamedPattern NO_HEADING = RuleBook.standard().pattern("heads.no-heading");
    private static final NamedPattern BRACKET = RuleBook.standard().pattern("heads.title-bracket");
    private static final NamedPattern IN_BRACKETS = RuleBook.standard().pattern("heads.bracket-line");
    private static final NamedPattern NUMBERED = RuleBook.standard().pattern("heads.attached-title");
    private static final int LONGEST = 60;
    private static final int MOST_LINES = 4;

    private final SourceDocument source;
    private final AttachmentNote note;
    /** the titles of what the notice says that it puts out, bare */
    private final Set<String> putOut = new HashSet<>();

    AttachedTitles(SourceDocument source, AttachmentNote note) {
        this.source = source;
        this.note = note;
    }

    /** Notes what the body of the notice says that it puts out, each of which may begin a text by its title alone. */
    void putOut(List<Block> body) {
        for (Block block : body) {
            String words = source.textOf(block);
            if (PUTS_OUT.isIn(words)) {
                TITLE.matcher(words).results().forEach(title -> putOut.add(Notice.bare(title.group(1))));
            }
        }
    }

    /** Whether a line is the title of what the notice puts out. */
    boolean isPutOut(String line) {
        return !putOut.isEmpty() && putOut.contains(Notice.bare(line));
    }

    /** Whether a line is 附件 n, and behind it on the same line a title that the note above has. */
    boolean isListed(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        return numbered.matches() && isInNote(numbered.group(1));
    }

    /**
     * The attached text in some blocks.
     *
     * @param start the first block
     * @param end the block behind the last
     */
    AttachedText text(int start, int end) {
        int first = start;
        StringBuilder title = new StringBuilder();
        while (first < end && first - start < MOST_LINES && goesOn(title.toString(), first)) {
            title.append(words(first));
            first++;
        }
        List<Span> paragraphs = new ArrayList<>();
        for (int i = first; i < end; i++) {
            paragraphs.add(source.blocks().get(i).span());
        }
        return new AttachedText(
                first == start ? Optional.empty() : Optional.of(title(start, first, title.toString())), paragraphs);
    }

    /** The title on some lines, without 附件 n before it. */
    private Part title(int start, int end, String words) {
        Span lines = new Span(
                source.blocks().get(start).span().start(),
                source.blocks().get(end - 1).span().end());
        Matcher numbered = NUMBERED.matcher(words);
        return isListed(words(start)) && numbered.matches()
                ? new Part(numbered.group(1), lines.part(numbered.start(1), lines.length()))
                : new Part(words, lines);
    }

    /** Whether a block is a line of the title of which some may stand above it. */
    private boolean goesOn(String title, int block) {
        String words = words(block);
        if (source.blocks().get(block).kind() == Block.Kind.TABLE_ROW) {
            return false;
        }
        if (title.isEmpty()) {
            return isListed(words) || isHeading(words);
        }
        if (IN_BRACKETS.matches(words)) {
            return BRACKET.matches(words) || isNamed(title + words);
        }
        return !isNamed(title) && isHeading(words);
    }

    private boolean isNamed(String title) {
        return isListed(title) || isInNote(title);
    }

    private boolean isInNote(String title) {
        String bare = Notice.bare(title);
        return !bare.isEmpty()
                && note.attachments().stream()
                        .anyMatch(attachment -> Notice.bare(attachment.name()).equals(bare));
    }

    private static boolean isHeading(String words) {
        return words.length() <= LONGEST
                && !Lines.isSentence(words)
                && !Lines.isBeforeColon(words)
                && !words.endsWith("，")
                && !NO_HEADING.begins(words);
    }

    private String words(int block) {
        return source.textOf(source.blocks().get(block));
    }
}
