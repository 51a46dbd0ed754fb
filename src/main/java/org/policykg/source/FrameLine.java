package org.policykg.source;

import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * A line of a text as it is looked for in others of its site.
 *
 * @param block which block of the text it is
 * @param key its words; of a line of a site without what changes in it
 * @param kind whose it may be
 */
record FrameLine(int block, String key, Kind kind) {
    /** Whose a line may be that returns in many texts. */
    enum Kind {
        /** only a site's */
        SITE,
        /** a site's, where it stands beside such a line */
        OPEN,
        /** a notice's, however often it returns */
        NOTICE
    }

    private static final NamedPattern SITE = RuleBook.standard().pattern("layout.line-of-site");
    private static final NamedPattern NOTICE = RuleBook.standard().pattern("layout.line-of-notice");
    private static final NamedPattern ANEW = RuleBook.standard().pattern("layout.starts-anew");
    private static final NamedPattern CHANGES = RuleBook.standard().pattern("layout.changes-on-page");
    private static final int LONGEST = 160;
    /** A line that does not say that it is of a site is an entry of a menu, or a name. */
    private static final int LONGEST_OPEN = 60;

    static FrameLine of(SourceDocument document, int block) {
        Block one = document.blocks().get(block);
        String line = document.textOf(one);
        if (line.length() > LONGEST || one.kind() == Block.Kind.TITLE) {
            return new FrameLine(block, line, Kind.NOTICE);
        }
        if (SITE.matches(line) && !ANEW.matches(line)) {
            return new FrameLine(block, CHANGES.matcher(line).replaceAll(""), Kind.SITE);
        }
        boolean open = line.length() <= LONGEST_OPEN && one.cells().isEmpty() && !NOTICE.matches(line);
        return new FrameLine(block, line, open ? Kind.OPEN : Kind.NOTICE);
    }
}
