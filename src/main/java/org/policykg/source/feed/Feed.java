package org.policykg.source.feed;

import java.util.regex.Pattern;
import org.policykg.source.Charsets;
import org.policykg.source.Container;
import org.policykg.source.Content;
import org.policykg.source.Opened;
import org.policykg.source.UnreadableSource;

/** RSS and Atom. Other XML is none: lists of feeds, site maps, RDF that is not RSS 1.0. */
public final class Feed implements Container {
    private static final Pattern BEFORE_ROOT =
            Pattern.compile("(?s)(?:\\s++|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^<>\\[]*+(?:\\[[^\\]]*+\\]\\s*+)?>)*+");
    private static final Pattern ROOT = Pattern.compile(
            "<(?:rss\\b|(?:\\w+:)?feed\\b[^<>]*http://(?:www\\.w3\\.org/2005/Atom|purl\\.org/atom/)|(?:\\w+:)?RDF\\b[^<>]*http://(?:purl\\.org/rss/1\\.0/|my\\.netscape\\.com/rdf/))");

    @Override
    public boolean opens(Content content) {
        byte[] head = content.head();
        if (head.length == 0 || !mayBegin(head[0] & 0xFF)) {
            return false;
        }
        String words = Charsets.head(content);
        var before = BEFORE_ROOT.matcher(words);
        return before.lookingAt()
                && ROOT.matcher(words).region(before.end(), words.length()).lookingAt();
    }

    /** Mark-up, white space, or a byte order mark. */
    private static boolean mayBegin(int first) {
        return first == '<' || first <= ' ' || first >= 0xEF;
    }

    @Override
    public Opened open(Content content) throws UnreadableSource {
        return FeedItems.of(content);
    }
}
