package org.policykg.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** Rows of a table that say of the document what their labels name (索引号：…, 发布日期：…), as pages of governments have them above the text. */
public final class LabelledRow {
    private static final Pattern LABELLED = Pattern.compile("([\\p{IsHan}\\s]{2,10})[：:]\\s*+(.{0,1000})");

    /** Words that archives file a document by, and nobody reads. */
    private static final NamedPattern KEYWORDS = RuleBook.standard().pattern("layout.keywords");

    private LabelledRow() {}

    /**
     * Takes a row whose cells are labels with their values, each in one cell or with its value in the next. A row that has anything else
     * is text.
     *
     * @param cells the words of its filled cells, without white space around them
     */
    public static boolean take(List<String> cells, TextBuilder out) {
        boolean labelled = false;
        int i = 0;
        while (i < cells.size()) {
            Matcher label = LABELLED.matcher(cells.get(i));
            if (!label.matches()) {
                return false;
            }
            Optional<PageField> field = PageField.of(label.group(1));
            labelled |= field.isPresent() || KEYWORDS.begins(cells.get(i).replace(" ", ""));
            String value = label.group(2);
            if (value.isBlank()
                    && i + 1 < cells.size()
                    && !LABELLED.matcher(cells.get(i + 1)).matches()) {
                value = cells.get(++i);
            }
            if (field.isPresent()) {
                out.page(field.get(), value);
            }
            i++;
        }
        return labelled;
    }
}
