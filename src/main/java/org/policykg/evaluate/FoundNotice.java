package org.policykg.evaluate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.policykg.rules.RelationTable;

/**
 * What was read in one file.
 *
 * @param links all that was read anywhere
 * @param notice the notice's IRI; none where the file was left out
 * @param subjects the notice and the documents that it brings along, whose statements are measured with its own
 * @param tasks what they ask for
 */
record FoundNotice(Links links, Optional<String> notice, List<String> subjects, List<Task> tasks) {
    /**
     * A task that was read.
     *
     * @param iri its name
     * @param text its words as they are compared
     */
    record Task(String iri, String text) {}

    static FoundNotice of(Links links, Map<String, String> noticesByFile, String file) {
        Optional<String> notice = Optional.ofNullable(noticesByFile.get(file));
        List<String> subjects = notice.map(iri -> subjects(links, iri)).orElse(List.of());
        List<Task> tasks = subjects.stream()
                .flatMap(subject -> links.objects(subject, Terms.HAS_TASK).stream())
                .map(task -> new Task(task, links.words(task, Terms.TASK_TEXT)))
                .toList();
        return new FoundNotice(links, notice, subjects, tasks);
    }

    private static List<String> subjects(Links links, String notice) {
        Set<String> subjects = new LinkedHashSet<>();
        subjects.add(notice);
        RelationTable.standard().bringing().forEach(link -> subjects.addAll(links.objects(notice, link.iri())));
        subjects.addAll(links.objects(notice, Terms.ATTACHMENT));
        return List.copyOf(subjects);
    }

    /** What the notice itself says. */
    List<String> objects(String property) {
        return notice.map(iri -> links.objects(iri, property)).orElse(List.of());
    }

    /** What the notice and the documents that it brings along say, in their order; what two of them say comes twice. */
    Stream<String> allObjects(String property) {
        return subjects.stream().flatMap(subject -> links.objects(subject, property).stream());
    }
}
