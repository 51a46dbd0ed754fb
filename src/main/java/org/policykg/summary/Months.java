package org.policykg.summary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.policykg.identity.Asserted;

/** The months of days, as numbers such as 202106. */
final class Months {
    static final int NONE = 0;
    /** what a month's number is divided by to give that of its year */
    static final int OF_A_YEAR = 100;

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})-\\d{2}");

    private Months() {}

    /** The months of the days of a thing; none where it has no day. */
    static Stream<Integer> of(Node thing, Property day, Asserted said) {
        return said.objects(thing, day).flatMap(date -> of(date).stream()).distinct();
    }

    /** The same, with {@link #NONE} where it has no day. */
    static List<Integer> orNone(Node thing, Property day, Asserted said) {
        List<Integer> months = of(thing, day, said).toList();
        return months.isEmpty() ? List.of(NONE) : months;
    }

    private static Optional<Integer> of(Node date) {
        Matcher month = MONTH.matcher(date.isLiteral() ? date.getLiteralLexicalForm() : "");
        return month.matches() ? Optional.of(Integer.valueOf(month.group(1) + month.group(2))) : Optional.empty();
    }
}
