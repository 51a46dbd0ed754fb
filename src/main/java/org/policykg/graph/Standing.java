package org.policykg.graph;

import java.util.Comparator;
import org.policykg.notice.Notice;
import org.policykg.source.Block;
import org.policykg.source.Link;
import org.policykg.source.PageField;
import org.policykg.source.SourceDocument;

/**
 * How a copy of a notice stands among others of the same edition. The first speaks for the notice: the fullest, of
 * equals that with the smaller digest, so that the choice does not hang on the order in which copies are read.
 *
 * @param characters how many ideographs the notice's own parts have
 * @param text a digest of their ideographs and digits, 64 hexadecimal digits
 * @param source a digest of all that the page or record gave, with its spaces, marks and frame
 */
public record Standing(int characters, String text, String source) implements Comparable<Standing> {
    private static final Comparator<Standing> ORDER = Comparator.comparingInt(Standing::characters)
            .reversed()
            .thenComparing(Standing::text)
            .thenComparing(Standing::source);

    public static Standing of(Notice notice) {
        String characters = NoticeText.of(notice);
        return new Standing(NoticeText.ideographs(characters), Digests.hex(characters), digest(notice.source()));
    }

    private static String digest(SourceDocument source) {
        StringBuilder beside = new StringBuilder();
        for (PageField field : PageField.values()) {
            source.page(field)
                    .ifPresent(value ->
                            beside.append(field).append('=').append(value).append('\n'));
        }
        for (Link link : source.links()) {
            beside.append(link.span().start()).append(' ').append(link.target()).append('\n');
        }
        for (Block block : source.blocks()) {
            beside.append(block.kind()).append(' ').append(block.span().start());
            block.cells().forEach(cell -> beside.append(' ').append(cell));
            beside.append('\n');
        }
        return Digests.hex(source.printed(), beside.toString());
    }

    /** Whether this copy speaks rather than another. */
    public boolean speaksBefore(Standing other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }
}
