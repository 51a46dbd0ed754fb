package org.policykg.authority;

import java.util.List;
import java.util.Optional;

/**
 * A region, or a group of regions that notices speak of as one.
 *
 * @param iri its identifier
 * @param name full name, in Chinese
 * @param names every other name, in Chinese
 * @param group whether it is a group: 各省、自治区、直辖市
 * @param within the region around it
 */
public record Region(String iri, String name, List<String> names, boolean group, Optional<Region> within) {
    public Region {
        names = List.copyOf(names);
    }

    @Override
    public String toString() {
        return name;
    }
}
