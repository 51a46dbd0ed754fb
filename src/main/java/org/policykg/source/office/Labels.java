package org.policykg.source.office;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.PageField;
import org.policykg.source.TableGrid.Placed;
import org.policykg.source.TextBuilder;

/** Rows of a table that say of the document what their labels name, as pages of governments have them above the text. */
final class Labels {
    private static final Pattern LABELLED = Pattern.compile("([\\p{IsHan}\\s]{2,10})[：:]\\s*+(.{0,1000})");

    /** Words that archives file a document by, and nobody reads. */
    private static final NamedPattern KEYWORDS = RuleBook.standard().pattern("layout.keywords");

    private Labels() {}

    /** Takes a row whose cells are labels with their values, each in one cell or with its value in the next. */
    static boolean take(List<Placed> cells, TextBuilder out) {
        boolean labelled = false;
        int i = 0;
        while (i < cells.size()) {
            Matcher label = LABELLED.matcher(cells.get(i).words());
            if (!label.matches()) {
                return false;
            }
            Optional<PageField> field = PageField.of(label.group(1));
            labelled |=
                    field.isPresent() || KEYWORDS.begins(cells.get(i).words().replace(" ", ""));
            String value = label.group(2);
            if (value.isBlank()
                    && i + 1 < cells.size()
                    && !LABELLED.matcher(cells.get(i + 1).words()).matches()) {
                value = cells.get(++i).words();
            }
            if (field.isPresent()) {
                out.page(field.get(), value);
            }
            i++;
        }
        return labelled;
    }
}
