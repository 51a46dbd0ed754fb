package org.policykg.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policykg.lexicon.KnownName;
import org.policykg.lexicon.NameTrie;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** Every name of the authority in one trie, which readers of notices use too. */
final class NameIndex {
    private static final NamedPattern OF_FIRST_LEVEL = RuleBook.standard().pattern("places.of-first-level");

    /** What a name stands for; a name may be of several bodies at several times. */
    record Entry(List<Organization> organizations, Optional<Region> region, Optional<Function> function)
            implements KnownName {
        @Override
        public boolean isBody() {
            return !organizations.isEmpty();
        }

        @Override
        public boolean isPlace() {
            return region.isPresent();
        }

        @Override
        public Optional<String> province() {
            return region.filter(place -> place.within().isEmpty() && !place.group())
                    .map(Region::name)
                    .filter(OF_FIRST_LEVEL::matches);
        }
    }

    private static final class Names {
        private final List<Organization> organizations = new ArrayList<>();
        private Optional<Region> region = Optional.empty();
        private Optional<Function> function = Optional.empty();
    }

    private final NameTrie<Entry> trie;

    NameIndex(List<Organization> organizations, List<Region> regions, List<Function> functions) {
        Map<String, Names> names = new HashMap<>();
        for (Organization organization : organizations) {
            entry(names, organization.prefLabel()).organizations.add(organization);
            organization
                    .altLabels()
                    .forEach(name -> entry(names, name).organizations.add(organization));
        }
        for (Region region : regions) {
            entry(names, region.name()).region = Optional.of(region);
            // one character (京) names a region in numbers of documents only
            region.names().stream()
                    .filter(name -> name.length() > 1)
                    .forEach(name -> entry(names, name).region = Optional.of(region));
        }
        for (Function function : functions) {
            entry(names, function.name()).function = Optional.of(function);
            function.names().forEach(name -> entry(names, name).function = Optional.of(function));
        }
        Map<String, Entry> entries = new HashMap<>();
        names.forEach(
                (name, of) -> entries.put(name, new Entry(List.copyOf(of.organizations), of.region, of.function)));
        this.trie = new NameTrie<>(entries);
    }

    private static Names entry(Map<String, Names> names, String name) {
        return names.computeIfAbsent(name, n -> new Names());
    }

    /** The names themselves. */
    NameTrie<? extends KnownName> names() {
        return trie;
    }

    /** All names in a text, in the order in which they end. */
    List<NameTrie.Hit<Entry>> hits(String text) {
        return trie.in(text);
    }

    /** What a text stands for that is a name and nothing else. */
    Optional<Entry> find(String name) {
        return trie.find(name);
    }
}
