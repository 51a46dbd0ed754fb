package org.policykg.source.keyed;

import java.util.HashSet;
import java.util.Set;

/** What the first values of a key look like. */
final class Column {
    /** A text has more ideographs than this on average, if nothing but its look says that it is one. */
    static final int ENOUGH_HAN = 80;

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
        han += Shapes.han(value);
        prose += Shapes.isProse(value) ? 1 : 0;
        lines += value.indexOf('\n') > 0 ? 1 : 0;
        markedUp += value.contains("</") || value.contains("<br") ? 1 : 0;
        titles += Shapes.isTitle(value) ? 1 : 0;
        numbers += Shapes.isNumber(value) ? 1 : 0;
        days += Shapes.isDay(value) ? 1 : 0;
        bodies += Shapes.areBodies(value) ? 1 : 0;
        addresses += Shapes.isAddress(value) ? 1 : 0;
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
