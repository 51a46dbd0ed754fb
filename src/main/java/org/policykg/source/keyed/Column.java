package org.policykg.source.keyed;

import java.util.HashSet;
import java.util.Set;
import org.policykg.source.ValueShapes;

/** What the first values of a key look like. */
final class Column {
    final String name;
    private final Set<String> distinct = new HashSet<>();
    private int filled;
    private int titles;
    private int numbers;
    private int days;
    private int bodies;
    private int addresses;
    private int prose;
    private int lines;
    private int markedUp;
    private long han;

    Column(String name) {
        this.name = name;
    }

    void add(String raw) {
        String value = raw.strip();
        if (value.isEmpty()) {
            return;
        }
        filled++;
        distinct.add(value.length() > 100 ? value.substring(0, 100) : value);
        han += ValueShapes.han(value);
        prose += ValueShapes.isProse(value) ? 1 : 0;
        lines += value.indexOf('\n') > 0 ? 1 : 0;
        markedUp += value.contains("</") || value.contains("<br") ? 1 : 0;
        titles += ValueShapes.isTitle(value) ? 1 : 0;
        numbers += ValueShapes.isNumber(value) ? 1 : 0;
        days += ValueShapes.isDay(value) ? 1 : 0;
        bodies += ValueShapes.areBodies(value) ? 1 : 0;
        addresses += ValueShapes.isAddress(value) ? 1 : 0;
    }

    boolean isEmpty() {
        return filled == 0;
    }

    int filled() {
        return filled;
    }

    private double share(int some) {
        return filled == 0 ? 0 : (double) some / filled;
    }

    double titles() {
        return share(titles);
    }

    double numbers() {
        return share(numbers);
    }

    double days() {
        return share(days);
    }

    double bodies() {
        return share(bodies);
    }

    double addresses() {
        return share(addresses);
    }

    double prose() {
        return share(prose);
    }

    /** How much of its values differ. */
    double distinct() {
        return share(distinct.size());
    }

    /** Ideographs of a value on average. */
    double han() {
        return filled == 0 ? 0 : (double) han / filled;
    }

    boolean isMarkedUp() {
        return share(markedUp) > 0.5;
    }

    boolean isOnLines() {
        return share(lines) > 0.5;
    }
}
