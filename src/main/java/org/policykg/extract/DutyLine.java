package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Span;

/** A line of its own below an item that says who answers for it, or by when: 责任单位：省商务厅, 〔牵头单位：…〕, 完成时限：…. */
final class DutyLine {
    private static final Pattern BRACKETED = Pattern.compile(
            "^[（(〔\\[【]([^（）()〔〕\\[\\]【】]{4,400}+(?:[（(][^（）()]*+[）)][^（）()〔〕\\[\\]【】]*+)*+)[）)〕\\]】]。?$");
    private static final NamedPattern LABEL = RuleBook.standard().pattern("responsibility-line.label");
    private static final NamedPattern TIME_LABEL = RuleBook.standard().pattern("responsibility-line.time-label");
    private static final NamedPattern DAY = RuleBook.standard().pattern("flat-tables.day");
    private static final int LONGEST_LABEL = 20;

    private final DutyWords duties;
    private final DutyBracket brackets;

    DutyLine(DutyWords duties, DutyBracket brackets) {
        this.duties = duties;
        this.brackets = brackets;
    }

    boolean isOne(String line) {
        Matcher bracketed = BRACKETED.matcher(line);
        return duties.line.matches(line)
                || duties.timed.matches(line)
                || bracketed.matches()
                        && (brackets.isOne(bracketed.group(1)) || duties.timed.matches(bracketed.group(1)));
    }

    /** Paragraphs of a text, of which a label alone on its line is put together with the bodies or the day on the line below it. */
    List<Span> joined(String text, List<Span> paragraphs) {
        List<Span> joined = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Span line = paragraphs.get(i);
            boolean labels = i + 1 < paragraphs.size()
                    && line.length() <= LONGEST_LABEL
                    && isLabelOf(line.in(text), paragraphs.get(i + 1).in(text).strip());
            joined.add(labels ? new Span(line.start(), paragraphs.get(i + 1).end()) : line);
            i += labels ? 1 : 0;
        }
        return joined;
    }

    private boolean isLabelOf(String label, String next) {
        return LABEL.matches(label) && (brackets.isBare(next) || brackets.isOne(next)) && next.indexOf('。') < 0
                || TIME_LABEL.matches(label) && DAY.matches(next);
    }

    /** The line without the bracket around it. */
    static Span words(Span line, String text) {
        Matcher bracketed = BRACKETED.matcher(line.in(text));
        return bracketed.matches() ? line.part(bracketed.start(1), bracketed.end(1)) : line;
    }
}
