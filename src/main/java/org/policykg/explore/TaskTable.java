package org.policykg.explore;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.policykg.store.NodeIds;

/** Tasks as numbers, by last day and then by document, so that few of them are looked at for a page. */
final class TaskTable {
    /** Above this part of all tasks it is faster to go through them than to look each up. */
    private static final int MANY = 8;

    private static final Comparator<Row> ORDER =
            Comparator.comparingLong(Row::day).thenComparingInt(Row::document);

    /**
     * A task.
     *
     * @param day its last day, {@link Days#NONE} where it has none
     * @param document the place of the document that sets it among those that set tasks
     * @param task its number
     */
    record Row(long day, int document, long task) {}

    private final List<Row> rows;
    private final List<Row> byTask;

    TaskTable(List<Row> rows) {
        this.rows = rows.stream().sorted(ORDER).toList();
        this.byTask = rows.stream().sorted(Comparator.comparingLong(Row::task)).toList();
    }

    /** All of them, in their order. */
    List<Row> all() {
        return rows;
    }

    /** Some tasks in their order, each once for each document that sets it. */
    List<Row> of(long[] tasks) {
        return (long) tasks.length * MANY > rows.size()
                ? rows.stream().filter(row -> NodeIds.has(tasks, row.task)).toList()
                : LongStream.of(tasks)
                        .boxed()
                        .flatMap(task -> of(task).stream())
                        .sorted(ORDER)
                        .toList();
    }

    private List<Row> of(long task) {
        Row wanted = new Row(0, 0, task);
        int first = Collections.binarySearch(byTask, wanted, (row, key) -> row.task < key.task ? -1 : 1);
        int end = Collections.binarySearch(byTask, wanted, (row, key) -> row.task <= key.task ? -1 : 1);
        return byTask.subList(-1 - first, -1 - end);
    }

    /** The rows whose days are not before one and before another. */
    static List<Row> due(List<Row> rows, long from, long before) {
        int start = before(rows, from);
        return rows.subList(start, Math.max(start, before(rows, before)));
    }

    private static int before(List<Row> rows, long day) {
        return -1 - Collections.binarySearch(rows, new Row(day, -1, 0), ORDER);
    }

    /** Where the rows begin that have the place of one in the order, or this place where there is none. */
    static int firstLike(List<Row> rows, int place) {
        int first = place;
        while (first > 0 && place < rows.size() && ORDER.compare(rows.get(first - 1), rows.get(place)) == 0) {
            first--;
        }
        return first;
    }

    /** Where the rows end that have the place of the one before this place. */
    static int endLike(List<Row> rows, int place) {
        int end = place;
        while (place > 0 && end < rows.size() && ORDER.compare(rows.get(end), rows.get(place - 1)) == 0) {
            end++;
        }
        return end;
    }

    /** Numbers in ascending order, each once. */
    static long[] distinct(LongStream numbers) {
        long[] sorted = numbers.toArray();
        Arrays.sort(sorted);
        return LongStream.range(0, sorted.length)
                .filter(i -> i == 0 || sorted[(int) i] != sorted[(int) i - 1])
                .map(i -> sorted[(int) i])
                .toArray();
    }
}
