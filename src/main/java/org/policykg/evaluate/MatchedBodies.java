package org.policykg.evaluate;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Bodies that are wanted and bodies that were found, by names that can be compared: a body that was found bears the
 * wanted name that it answers to, by whichever of its own names, or else the first of its own.
 *
 * @param wanted of {@code a|b} the first form
 * @param found the names of the bodies that were found
 */
record MatchedBodies(Set<String> wanted, Set<String> found) {
    static MatchedBodies of(Links links, Collection<String> bodies, List<String> names) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String name : names) {
            String[] forms = name.split("\\|", -1);
            for (String form : forms) {
                answers.put(Wording.squeeze(form), Wording.squeeze(forms[0]));
            }
        }
        Set<String> found = new HashSet<>();
        bodies.stream().distinct().sorted(Wording.ORDER).forEach(body -> {
            List<String> own = links.names(body);
            List<String> hits = own.stream()
                    .flatMap(name -> Optional.ofNullable(answers.get(name)).stream())
                    .toList();
            // a body answers to the first wanted name that nothing else has taken
            found.add(hits.stream()
                    .filter(hit -> !found.contains(hit))
                    .findFirst()
                    .orElse(hits.isEmpty() ? own.getFirst() : hits.getFirst()));
        });
        return new MatchedBodies(new HashSet<>(answers.values()), found);
    }

    /** The same bodies, of a task that ends so. */
    MatchedBodies of(String task) {
        return new MatchedBodies(behind(task, wanted), behind(task, found));
    }

    private static Set<String> behind(String task, Set<String> names) {
        return names.stream().map(name -> task + " " + name).collect(Collectors.toSet());
    }
}
