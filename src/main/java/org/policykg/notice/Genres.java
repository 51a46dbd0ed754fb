package org.policykg.notice;

import java.util.Optional;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** Tells what parts of a text are there for, by the words of their headings. */
final class Genres {
    private static final NamedPattern AIMS = RuleBook.standard().pattern("outline.aims");
    private static final NamedPattern BACKGROUND = RuleBook.standard().pattern("outline.background");
    private static final NamedPattern CLOSING = RuleBook.standard().pattern("outline.closing");
    private static final NamedPattern ENUMERATION = RuleBook.standard().pattern("outline.enumeration");
    private static final NamedPattern OPERATIVE = RuleBook.standard().pattern("outline.operative");
    private static final NamedPattern ENDS = RuleBook.standard().pattern("outline.ends");
    private static final NamedPattern NOTES = RuleBook.standard().pattern("outline.notes");
    private static final NamedPattern INFORMS = RuleBook.standard().pattern("outline.informs");
    private static final NamedPattern BESIDE_TITLE = RuleBook.standard().pattern("outline.beside-title");
    private static final NamedPattern REPORTS = RuleBook.standard().pattern("outline.reports");
    private static final NamedPattern PLAN = RuleBook.standard().pattern("outline.plan");
    private static final NamedPattern RULES = RuleBook.standard().pattern("outline.rules");
    private static final NamedPattern LIST = RuleBook.standard().pattern("outline.list");
    /** The longest heading of a part that asks nothing. */
    private static final int LONGEST = 24;

    private static final String HEADING_ENDS = "。：；！？:;";

    private Genres() {}

    /** The heading with which an item begins: its words up to the first mark. */
    static String heading(String words) {
        int end = 0;
        while (end < words.length() && HEADING_ENDS.indexOf(words.charAt(end)) < 0) {
            end++;
        }
        return words.substring(0, end);
    }

    /**
     * What an item is there for.
     *
     * @param inherited what the part above is
     */
    static Genre of(String heading, Genre inherited) {
        if (heading.length() > LONGEST) {
            return inherited;
        }
        if (AIMS.isIn(heading)) {
            return Genre.AIMS;
        }
        if (BACKGROUND.isIn(heading)) {
            return Genre.BACKGROUND;
        }
        if (CLOSING.isIn(heading)) {
            return Genre.CLOSING;
        }
        return inherited == Genre.BACKGROUND && OPERATIVE.matches(heading) ? Genre.OPERATIVE : inherited;
    }

    /** What a text is there for, as its title says. */
    static Genre ofTitle(String printed) {
        String title = BESIDE_TITLE.matcher(printed).replaceAll("");
        if (RULES.isIn(title)) {
            return Genre.RULES;
        }
        if (LIST.isIn(title)) {
            return Genre.LIST;
        }
        if (REPORTS.isIn(title)) {
            return Genre.REPORT;
        }
        return INFORMS.matches(title) ? Genre.BACKGROUND : Genre.OPERATIVE;
    }

    /**
     * What an attached text is there for: as its own title says, else as that of what the notice puts out.
     *
     * @param title what stands at its head, which may be no title
     */
    static Genre ofAttached(Optional<String> title, Optional<String> putOut) {
        Genre own = title.map(Genres::ofTitle).orElse(Genre.OPERATIVE);
        boolean plan = title.filter(PLAN::isIn).isPresent();
        return own == Genre.OPERATIVE && !plan ? putOut.map(Genres::ofTitle).orElse(own) : own;
    }

    /** The title in marks that the title of a notice holds: what it puts out. */
    static Optional<String> named(String title) {
        int open = title.indexOf('《');
        int close = title.lastIndexOf('》');
        return open >= 0 && close > open ? Optional.of(title.substring(open + 1, close)) : Optional.empty();
    }

    /** Whether a heading says no more than that what stands below it must be done. */
    static boolean isOperative(String heading) {
        return OPERATIVE.matches(heading);
    }

    /** Whether a paragraph is the heading of notes on a form or table. */
    static boolean isOfNotes(String words) {
        return NOTES.matches(words);
    }

    /** Whether a paragraph says what is attached, which ends the items. */
    static boolean ends(String words) {
        return ENDS.begins(words);
    }

    /** Whether words end in a colon behind which conditions, materials or cases are listed. */
    static boolean listsBehind(String words) {
        return ENUMERATION.isIn(words);
    }
}
