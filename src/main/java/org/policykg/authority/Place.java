package org.policykg.authority;

import java.util.Optional;

/**
 * Where a local body is.
 *
 * @param name the names of the regions from the top: 广州市天河区
 * @param kind the last character of the last of them: 区
 * @param region the region or group of regions, where the authority lists it
 * @param within the place around it, where the name says so
 */
public record Place(String name, String kind, Optional<Region> region, Optional<Place> within) {
    /** A region that the authority lists. */
    static Place of(Region region) {
        String name = region.name();
        return new Place(name, name.substring(name.length() - 1), Optional.of(region), Optional.empty());
    }

    /** The innermost place around this one, or itself, that is of a kind: 广州市 for 市 in 广州市天河区. */
    Optional<Place> ofKind(String wanted) {
        return name.endsWith(wanted) ? Optional.of(this) : within.flatMap(place -> place.ofKind(wanted));
    }

    boolean isGroup() {
        return region.map(Region::group).orElse(false);
    }

    @Override
    public String toString() {
        return name;
    }
}
