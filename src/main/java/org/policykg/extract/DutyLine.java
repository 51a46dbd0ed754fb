package org.policykg.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.source.Span;

/** A line of its own below an item that says who answers for it, or by when: 责任单位：省商务厅, 〔牵头单位：…〕, 完成时限：…. */
final class DutyLine {
    private static final Pattern BRACKETED = Pattern.compile(
            "^[（(〔\\[【]([^（）()〔〕\\[\\]【】]{4,400}+(?:[（(][^（）()]*+[）)][^（）()〔〕\\[\\]【】]*+)*+)[）)〕\\]】]。?$");
    private static final Pattern TIMED = Pattern.compile("^(?:完成|办理|整改|落实)?(?:时限|时间|期限)[：:].{2,40}$");

    private final DutyWords duties;
    private final DutyBracket brackets;

    DutyLine(DutyWords duties, DutyBracket brackets) {
        this.duties = duties;
        this.brackets = brackets;
    }

    boolean isOne(String line) {
        Matcher bracketed = BRACKETED.matcher(line);
        return duties.line.matcher(line).matches()
                || TIMED.matcher(line).matches()
                || bracketed.matches()
                        && (brackets.isOne(bracketed.group(1))
                                || TIMED.matcher(bracketed.group(1)).matches());
    }

    /** The line without the bracket around it. */
    static Span words(Span line, String text) {
        Matcher bracketed = BRACKETED.matcher(line.in(text));
        return bracketed.matches() ? line.part(bracketed.start(1), bracketed.end(1)) : line;
    }
}
