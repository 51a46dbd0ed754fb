package org.policykg.notice;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.limit.TimeLimit;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Block;
import org.policykg.source.Cell;
import org.policykg.source.Span;

/**
 * Hides whom a document says to turn to: of each line of contacts (联系人：…，联系电话：…) the names of persons and the digits of
 * telephone numbers become asterisks, one for each character, so that every other place in the text stays what it was. Offices, short
 * numbers for the public (12345) and addresses stay.
 */
public final class Contacts {
    private static final NamedPattern LABEL = RuleBook.standard().pattern("layout.contact-label");
    private static final NamedPattern PERSON = RuleBook.standard().pattern("layout.contact-person-label");
    private static final NamedPattern END = RuleBook.standard().pattern("layout.contact-value-end");
    private static final NamedPattern NUMBER = RuleBook.standard().pattern("layout.telephone");
    private static final NamedPattern MOBILE = RuleBook.standard().pattern("layout.mobile-telephone");
    private static final NamedPattern NAME = RuleBook.standard().pattern("layout.contact-name");
    private static final NamedPattern OFFICE = RuleBook.standard().pattern("layout.contact-office-before");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}·•]+");
    /** Numbers for the public have fewer digits. */
    private static final int LEAST_DIGITS = 7;

    private static final int SHORTEST_OFFICE = 3;
    /** Offices, persons and numbers, or the rest of the line where nothing parts them. */
    private static final int LONGEST_VALUE = 400;

    private static final char MASK = '*';

    private final String text;
    private final StringBuilder shown;

    private Contacts(String text, String printed) {
        this.text = text;
        this.shown = new StringBuilder(printed);
    }

    /** The words of a notice as the page prints them, without its contacts. */
    public static String masked(Notice notice) {
        Contacts contacts = new Contacts(notice.text(), notice.printed());
        contacts.lines();
        contacts.tables(notice.source().blocks());
        return contacts.shown.toString();
    }

    /** Some words without the contacts in them; the same string where there are none. */
    public static String masked(String words) {
        if (!LABEL.isIn(words)) {
            return words;
        }
        Contacts contacts = new Contacts(words, words);
        contacts.lines();
        return contacts.shown.toString();
    }

    private void lines() {
        if (!LABEL.mayBeIn(text)) {
            return;
        }
        Matcher label = LABEL.matcher(text);
        Matcher end = END.matcher(text);
        boolean found = label.find();
        while (found) {
            boolean person = PERSON.isIn(label.group());
            int start = label.end();
            found = label.find();
            int longest = Math.min(start + LONGEST_VALUE, text.length());
            int stop = found ? Math.min(longest, label.start()) : longest;
            end.region(start, stop);
            value(new Span(start, end.find() ? end.start() : stop), person);
            TimeLimit.check();
        }
    }

    /** In a table a label stands beside what it names, or above a column of it. */
    private void tables(List<Block> blocks) {
        ContactColumns columns = new ContactColumns(text);
        for (Block block : blocks) {
            for (Cell cell : block.cells()) {
                columns.kind(block, cell).ifPresent(person -> value(cell.span(), person));
            }
            columns.past(block);
        }
    }

    private void value(Span span, boolean person) {
        String words = span.in(text);
        if (person) {
            for (Matcher run = HAN.matcher(words); run.find(); ) {
                if (!words.startsWith("：", run.end()) && !words.startsWith(":", run.end())) {
                    name(span.start() + run.start(), run.group());
                }
            }
        }
        for (Matcher mobile = MOBILE.matcher(words); mobile.find(); ) {
            int end = words.charAt(Math.max(0, mobile.start() - 1)) == ' ' ? mobile.start() - 1 : mobile.start();
            int start = end;
            while (start > 0 && Character.isIdeographic(words.charAt(start - 1))) {
                start--;
            }
            name(span.start() + start, words.substring(start, end));
        }
        for (Matcher number = NUMBER.matcher(words); number.find(); ) {
            if (number.group().chars().filter(Character::isDigit).count() >= LEAST_DIGITS) {
                hide(span.start() + number.start(), span.start() + number.end(), Character::isDigit);
            }
        }
    }

    /** A name, or an office with the name of its person behind it; a further label is none. */
    private void name(int at, String run) {
        Matcher office = OFFICE.matcher(run);
        int begin = office.lookingAt() && office.end() >= SHORTEST_OFFICE ? office.end() : 0;
        if (begin < run.length() && NAME.matches(run)) {
            hide(at, at + run.length(), Character::isIdeographic);
        } else if (NAME.matches(run.substring(begin))) {
            hide(at + begin, at + run.length(), Character::isIdeographic);
        }
    }

    /** What parts the characters stays. */
    private void hide(int start, int end, IntPredicate hidden) {
        for (int i = start; i < end; i++) {
            if (hidden.test(text.charAt(i))) {
                shown.setCharAt(i, MASK);
            }
        }
    }
}
