package org.policykg.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.source.Span;

/** A line of its own below an item that says who answers for it, or by when: 责任单位：省商务厅, 〔牵头单位：…〕, 完成时限：…. */
final class DutyLine {
    private static final Pattern BRACKETED = Pattern.compile(
            "^[（(〔\\[【]([^（）()〔〕\\[\\]【】]{4,400}+(?:[（(][^（）()]*+[）)][^（）()〔〕\\[\\]【】]*+)*+)[）)〕\\]】]。?$");
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

    /** The line without the bracket around it. */
    static Span words(Span line, String text) {
        Matcher bracketed = BRACKETED.matcher(line.in(text));
        return bracketed.matches() ? line.part(bracketed.start(1), bracketed.end(1)) : line;
    }
}
