package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.notice.Notice;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Span;

/** The tasks that were found so far, each with the headings above it, what comes back in its words, and its verb and object. */
final class TaskList {
    private static final NamedPattern HEADING = RuleBook.standard().pattern("tasks.heading");

    private final Notice notice;
    private final TaskReaders readers;
    private final TaskDays days;
    private final List<Mention.Task> tasks = new ArrayList<>();
    /** of the items above what is read, from the top */
    private List<String> headings = List.of();

    TaskList(Notice notice, TaskReaders readers, TaskDays days) {
        this.notice = notice;
        this.readers = readers;
        this.days = days;
    }

    /** What comes next stands below some items, the nearest first. */
    void below(List<Span> above) {
        headings = above.reversed().stream()
                .flatMap(item -> heading(item.in(notice.text())).stream())
                .toList();
    }

    private static Optional<String> heading(String words) {
        Matcher heading = HEADING.matcher(words);
        return heading.lookingAt() ? Optional.of(heading.group(1).strip()) : Optional.empty();
    }

    /** All of them, in the order in which they were found; may be changed. */
    List<Mention.Task> all() {
        return tasks;
    }

    /** One more, unless it has no words. */
    void add(
            String text,
            Mention.Subject subject,
            List<Mention.Duties> bodies,
            List<Mention.Deadline> deadlines,
            Origin origin) {
        String words = text.strip();
        if (!words.isEmpty()) {
            List<Mention.Recurrence> recurrences =
                    origin.span().map(days::recurring).orElse(List.of());
            tasks.add(new Mention.Task(
                    subject,
                    words,
                    bodies,
                    deadlines,
                    recurrences,
                    headings,
                    readers.actions().of(words),
                    origin));
        }
    }
}
