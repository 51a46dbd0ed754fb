package org.policykg.cli;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.policykg.explore.Recurrence;
import org.policykg.extract.Extraction;
import org.policykg.extract.Mention;
import org.policykg.extract.Origin;

/** The lines of a card that tell what must be done, under the headings of the text. */
final class CardTasks {
    private final Extraction extraction;
    private final boolean why;
    private final BiConsumer<String, String> line;
    private final Consumer<Origin> quote;

    /**
     * The lines of one notice.
     *
     * @param why whether each body stands on a line of its own, with where it was read
     * @param line takes a label and what stands behind it
     * @param quote takes where the line before was read
     */
    CardTasks(Extraction extraction, boolean why, BiConsumer<String, String> line, Consumer<Origin> quote) {
        this.extraction = extraction;
        this.why = why;
        this.line = line;
        this.quote = quote;
    }

    void print() {
        String label = "任务 " + extraction.tasks().size();
        List<String> above = List.of();
        int n = 0;
        for (Mention.Task task : extraction.tasks()) {
            if (!task.headings().equals(above)) {
                above = task.headings();
                if (!above.isEmpty()) {
                    line.accept(label, "【" + String.join(" / ", above) + "】");
                    label = "";
                }
            }
            n++;
            line.accept(label, n + ". " + Card.shortened(task.text()) + Card.of(task.subject()));
            label = "";
            quote.accept(task.origin());
            for (Mention.Duty duty : Mention.Duty.values()) {
                duties(task, duty);
            }
            task.deadlines().forEach(deadline -> {
                line.accept("", "   时限 " + deadline.date());
                quote.accept(deadline.origin());
            });
            task.recurrences().forEach(again -> {
                List<String> days = again.by().stream().toList();
                line.accept("", "   周期 " + new Recurrence(List.of(again.every()), days).inChinese());
                quote.accept(again.origin());
            });
        }
    }

    private void duties(Mention.Task task, Mention.Duty duty) {
        List<Mention.Duties> bodies =
                task.bodies().stream().filter(body -> body.duty() == duty).toList();
        if (why) {
            for (Mention.Duties body : bodies) {
                line.accept("", "   " + label(duty) + " " + body.name());
                quote.accept(body.origin());
            }
        } else if (!bodies.isEmpty()) {
            String names = bodies.stream().map(Mention.Duties::name).collect(Collectors.joining("、"));
            line.accept("", "   " + label(duty) + " " + names);
        }
    }

    private static String label(Mention.Duty duty) {
        return switch (duty) {
            case LEAD -> "牵头";
            case RESPONSIBLE -> "负责";
            case SUPPORT -> "配合";
            case GUIDE -> "指导";
        };
    }
}
