package org.policykg.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.policykg.graph.Policy;

/** The listed tasks one by one: whether each was found, as the shortest text that holds its last words, and its bodies. */
final class Tasks implements Family {
    private static final String FOUND = "tasks found";

    /** The fields that measure which tasks there are. */
    static final Set<String> OF_TASKS = Set.of(FOUND, TaskLists.COMPLETE, TaskLists.PARTS_ASIDE, TaskLists.WHOLE);

    private static final String RESPONSIBLE = Policy.responsibleBody.getURI();
    private static final List<Role> ROLES = List.of(
            new Role("lead", Policy.leadBody.getURI()),
            new Role("guide", Policy.guidingBody.getURI()),
            new Role("support", Policy.supportingBody.getURI()));

    private record Role(String name, String property) {}

    @Override
    public void measure(Gold gold, FoundNotice found, Tallies tallies) {
        for (ListedTask listed : ListedTask.of(gold, found)) {
            Optional<String> task = found.tasks().stream()
                    .filter(one -> one.text().contains(listed.end()))
                    .map(FoundNotice.Task::iri)
                    .min(Comparator.comparingInt(iri -> printedLength(found.links(), iri)));
            tallies.of(FOUND).add(gold.file(), listed.end(), task.isPresent());
            bodies(gold.file(), listed, found.links(), task, tallies);
        }
    }

    private static int printedLength(Links links, String task) {
        return Wording.length(links.value(task, Terms.TASK_TEXT).orElse(""));
    }

    private static void bodies(String file, ListedTask listed, Links links, Optional<String> task, Tallies tallies) {
        List<String> names =
                listed.roles().values().stream().flatMap(List::stream).toList();
        List<String> bodies = Stream.concat(
                        Stream.of(RESPONSIBLE), ROLES.stream().map(Role::property))
                .flatMap(property -> objects(links, task, property).stream())
                .toList();
        add(tallies.of("bodies of a task"), file, listed, MatchedBodies.of(links, bodies, names));
        for (Role role : ROLES) {
            MatchedBodies matched = MatchedBodies.of(
                    links, objects(links, task, role.property), listed.roles().getOrDefault(role.name, List.of()));
            add(tallies.of(role.name + " bodies"), file, listed, matched);
        }
    }

    private static List<String> objects(Links links, Optional<String> task, String property) {
        return task.map(iri -> links.objects(iri, property)).orElse(List.of());
    }

    private static void add(Tally tally, String file, ListedTask listed, MatchedBodies matched) {
        MatchedBodies ofTask = matched.of(listed.end());
        tally.add(file, ofTask.wanted(), ofTask.found());
    }
}
