package org.policykg.authority;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every name of the authority in one Aho-Corasick automaton: a text is walked once, however many
 * names there are.
 */
final class NameIndex {
    /** What a name stands for; a name may be of several bodies at several times. */
    record Entry(List<Organization> organizations, Optional<Region> region, Optional<Function> function) {}

    /**
     * A name in a text.
     *
     * @param begin its first character
     * @param end the character after its last
     * @param entry what it stands for
     */
    record Hit(int begin, int end, Entry entry) {}

    private static final class Names {
        private final List<Organization> organizations = new ArrayList<>();
        private Optional<Region> region = Optional.empty();
        private Optional<Function> function = Optional.empty();
    }

    private final AhoCorasickDoubleArrayTrie<Entry> automaton = new AhoCorasickDoubleArrayTrie<>();
    private final boolean empty;

    NameIndex(List<Organization> organizations, List<Region> regions, List<Function> functions) {
        TreeMap<String, Names> names = new TreeMap<>();
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
        TreeMap<String, Entry> entries = new TreeMap<>();
        names.forEach(
                (name, of) -> entries.put(name, new Entry(List.copyOf(of.organizations), of.region, of.function)));
        this.empty = entries.isEmpty();
        if (!empty) {
            automaton.build(entries);
        }
    }

    private static Names entry(Map<String, Names> names, String name) {
        return names.computeIfAbsent(name, n -> new Names());
    }

    /** All names in a text, in the order in which they end. */
    List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        if (!empty) {
            automaton.parseText(text, (begin, end, entry) -> hits.add(new Hit(begin, end, entry)));
        }
        return hits;
    }
}
