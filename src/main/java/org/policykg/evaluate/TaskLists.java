package org.policykg.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lists of tasks that are complete, so that any other text is false. A text that was found answers for one listed task,
 * the one whose end stands nearest to its own end. Once more, texts that are a part of a listed task are forgiven; and a
 * task is found whole when one text holds it from its first words to its last, and no other task with it.
 */
final class TaskLists implements Family {
    static final String COMPLETE = "complete lists of tasks";
    static final String PARTS_ASIDE = "complete lists, parts aside";
    static final String WHOLE = "tasks whole";

    private static final int SHOWN = 80;

    @Override
    public void measure(Gold gold, FoundNotice found, Tallies tallies) {
        if (!gold.says("tasksComplete") || found.notice().isEmpty()) {
            return;
        }
        List<ListedTask> listed = ListedTask.of(gold, found);
        Set<String> ends = listed.stream().map(ListedTask::end).collect(Collectors.toSet());
        List<String> texts = found.tasks().stream().map(FoundNotice.Task::text).toList();
        list(gold, ends, texts, items(listed, whole(found)), tallies);
        for (ListedTask task : listed) {
            if (!task.start().isEmpty()) {
                boolean whole = texts.stream().anyMatch(text -> isWhole(task, text, ends));
                tallies.of(WHOLE).add(gold.file(), task.end(), whole);
            }
        }
    }

    private static String whole(FoundNotice found) {
        return Wording.squeeze(found.objects(Terms.TEXT).stream().findFirst().orElse(""));
    }

    /** The listed tasks from their first words to their last, as the text of the notice has them. */
    private static List<String> items(List<ListedTask> listed, String whole) {
        List<String> items = new ArrayList<>();
        int from = 0;
        for (ListedTask task : listed) {
            int start = task.start().isEmpty() ? -1 : whole.indexOf(task.start(), from);
            int end = whole.indexOf(task.end(), Math.max(start, 0));
            if (0 <= start && start <= end) {
                from = end;
                items.add(whole.substring(start, end + task.end().length()));
            }
        }
        return items;
    }

    private static void list(Gold gold, Set<String> ends, List<String> texts, List<String> items, Tallies tallies) {
        List<String> also =
                gold.list("tasksAlso").stream().map(Wording::squeeze).toList();
        Set<String> outside = new HashSet<>();
        Set<String> parts = new HashSet<>();
        for (String text : texts) {
            Optional<String> mine = nearestToTheEnd(ends, text);
            if (mine.isPresent()) {
                outside.add(mine.get());
            } else if (also.stream().noneMatch(words -> text.contains(words) || words.contains(text))) {
                String unended = withoutFullStops(text);
                Set<String> kind = items.stream().anyMatch(item -> item.contains(unended)) ? parts : outside;
                kind.add(Wording.beginning(text, SHOWN));
            }
        }
        Set<String> all = new HashSet<>(outside);
        all.addAll(parts);
        tallies.of(COMPLETE).add(gold.file(), ends, all);
        tallies.of(PARTS_ASIDE).add(gold.file(), ends, outside);
    }

    /** Of two that end at one place, the longer is meant. */
    private static Optional<String> nearestToTheEnd(Set<String> ends, String text) {
        return ends.stream()
                .filter(text::contains)
                .max(Comparator.<String>comparingInt(end -> text.lastIndexOf(end) + end.length())
                        .thenComparingInt(String::length));
    }

    private static String withoutFullStops(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '。') {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isWhole(ListedTask task, String text, Set<String> ends) {
        return text.contains(task.start())
                && text.contains(task.end())
                && ends.stream()
                        .noneMatch(end -> text.contains(end) && !task.end().contains(end) && !end.contains(task.end()));
    }
}
