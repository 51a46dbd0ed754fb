package org.policykg.source.keyed;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policykg.source.KeyMap;
import org.policykg.source.PageField;

/** Finds the keys of what is said of a document: those that are called so and hold something of the kind, else one that looks so. */
final class FieldKeys {
    private static final double MOST = 0.8;
    private static final double HALF = 0.5;
    private static final double SOME = 0.3;
    private static final Set<PageField> DAYS = Set.of(
            PageField.DATE_ISSUED,
            PageField.DATE_PUBLISHED,
            PageField.DATE_PROMULGATED,
            PageField.EFFECTIVE_FROM,
            PageField.EFFECTIVE_UNTIL);

    private final List<Column> columns;
    private final Map<PageField, List<String>> fields = new EnumMap<>(PageField.class);
    private final Set<PageField> told;

    FieldKeys(List<Column> columns, List<String> texts, KeyMap said) {
        this.columns = columns.stream()
                .filter(column -> !texts.contains(column.name) && !said.fields().containsValue(column.name))
                .toList();
        this.told = said.fields().keySet();
        said.fields().forEach((field, key) -> {
            if (columns.stream().anyMatch(column -> column.name.equals(key))) {
                fields.put(field, List.of(key));
            }
        });
        for (PageField field : PageField.values()) {
            if (!fields.containsKey(field)) {
                take(field, called(field));
            }
        }
        look(PageField.DOCUMENT_NUMBER, column -> column.numbers() >= HALF, Column::numbers);
        look(PageField.URL, column -> column.addresses() >= HALF && column.distinct() >= HALF, Column::distinct);
        look(PageField.TITLE, column -> column.titles() >= HALF && column.distinct() >= HALF, Column::titles);
        look(PageField.ISSUER, column -> column.bodies() >= HALF, Column::bodies);
        if (!fields.containsKey(PageField.DATE_ISSUED)) {
            look(PageField.DATE_PUBLISHED, column -> column.days() >= MOST, Column::days);
        }
    }

    Map<PageField, List<String>> fields() {
        return fields;
    }

    private void take(PageField field, List<Column> found) {
        if (!found.isEmpty()) {
            fields.put(field, found.stream().map(column -> column.name).toList());
        }
    }

    /** The keys that are called so, those first whose whole name is such a word. */
    private List<Column> called(PageField field) {
        List<Column> found = columns.stream()
                .filter(column -> !isOther(column.name, field))
                .filter(column -> Names.field(column.name).filter(field::equals).isPresent())
                .filter(column -> isOfKind(column, field))
                .sorted(Comparator.<Column>comparingDouble(column -> -likeness(column, field))
                        .thenComparing(column -> !whole(column, field))
                        .thenComparingInt(column -> rank(column, field)))
                .collect(Collectors.toList());
        if (field == PageField.ISSUER) {
            Stream<Column> sources = columns.stream()
                    .filter(column -> !isOther(column.name, field)
                            && Names.source(column.name).isPresent())
                    .filter(column -> Names.field(column.name).isEmpty() && column.bodies() >= HALF);
            sources.forEach(found::add);
        }
        return found;
    }

    private static boolean whole(Column column, PageField field) {
        return Names.of(field, column.name).map(Names.Fit::whole).orElse(false);
    }

    private static int rank(Column column, PageField field) {
        return Names.of(field, column.name).map(Names.Fit::rank).orElse(Integer.MAX_VALUE);
    }

    /** Titles are told from other names by their ends; for the rest the name of the key decides. */
    private static double likeness(Column column, PageField field) {
        return field == PageField.TITLE && column.titles() >= SOME ? 1 : 0;
    }

    private static boolean isOther(String key, PageField field) {
        return field != PageField.SUBJECT && Names.isAside(key) || DAYS.contains(field) && Names.isOfCrawl(key);
    }

    private static boolean isOfKind(Column column, PageField field) {
        return switch (field) {
            case DOCUMENT_NUMBER -> column.numbers() > 0;
            case ISSUER -> column.bodies() > 0;
            case URL -> column.addresses() > 0;
            default -> true;
        };
    }

    /** Takes the key that looks most like something, if none is called so. */
    private void look(PageField field, Predicate<Column> enough, ToDoubleFunction<Column> likeness) {
        boolean weak = field == PageField.TITLE
                && !told.contains(field)
                && fields.containsKey(field)
                && columns.stream()
                        .filter(column -> fields.get(field).contains(column.name))
                        .allMatch(column -> column.titles() == 0 && column.filled() > 1);
        if (fields.containsKey(field) && !weak) {
            return;
        }
        Set<String> used = fields.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Optional<Column> best = columns.stream()
                .filter(column -> !used.contains(column.name))
                .filter(column -> !Names.isAside(column.name) && !Names.isOfCrawl(column.name))
                .filter(enough)
                .max(Comparator.comparingDouble(likeness));
        best.ifPresent(column -> fields.put(field, List.of(column.name)));
    }
}
