package org.policykg.source.keyed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.policykg.source.ValueShapes;

/** What the columns are called, if a row calls them. */
final class Header {
    private static final int LONGEST = 40;
    /** Names of columns may end as titles do: 文件通知. */
    private static final int LONGEST_NAME = 8;

    private static final Pattern COUNT = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?");
    private static final int FEWEST_FIELDS = 2;

    private Header() {}

    /** Whether a row names two things that documents have. */
    static boolean isTelling(List<String> row) {
        return fields(row) >= FEWEST_FIELDS;
    }

    /** How many different things of documents it names. */
    static int fields(List<String> row) {
        Set<Object> fields = new HashSet<>();
        for (String cell : row) {
            String name = cell.strip();
            if (!name.isEmpty() && name.length() <= LONGEST && !Names.isAside(name)) {
                Names.field(name).ifPresent(fields::add);
                if (Names.field(name).isEmpty()
                        && (Names.text(name).isPresent() || Names.source(name).isPresent())) {
                    fields.add("text or source");
                }
            }
        }
        return fields.size();
    }

    /** Whether each cell may be a name: short, no value, and none twice. */
    static boolean mayBe(List<String> row) {
        Set<String> names = new HashSet<>();
        for (String cell : row) {
            String name = cell.strip();
            boolean value = isValue(name);
            if (name.length() > LONGEST || value || !name.isEmpty() && !names.add(name)) {
                return false;
            }
        }
        return names.size() >= FEWEST_FIELDS || names.size() == row.size() && names.size() == 1;
    }

    private static boolean isValue(String words) {
        return ValueShapes.isDay(words)
                || ValueShapes.isNumber(words)
                || ValueShapes.isAddress(words)
                || ValueShapes.isTitle(words) && ValueShapes.han(words) > LONGEST_NAME
                || COUNT.matcher(words).matches();
    }
}
