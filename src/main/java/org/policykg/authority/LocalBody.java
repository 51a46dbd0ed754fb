package org.policykg.authority;

import java.util.List;
import java.util.Optional;

/**
 * A local body that nobody listed: a region, a function and a form, as in 江苏省 + 商务 + 厅.
 *
 * @param key what identifies it: its name in full, behind what it belongs to where that does not tell it (各区教育局)
 * @param name its name in full
 * @param group whether it stands for several bodies
 * @param place where it is; of a group, where its members are
 * @param function what it answers for
 * @param counterparts the central bodies that answered for the same on the day
 * @param above the listed body that it is a part of
 */
public record LocalBody(
        String key,
        String name,
        boolean group,
        Optional<Place> place,
        Optional<Function> function,
        List<Organization> counterparts,
        Optional<Organization> above) {
    public LocalBody {
        counterparts = List.copyOf(counterparts);
    }

    static LocalBody of(
            String name, Optional<Place> place, Optional<Function> function, List<Organization> counterparts) {
        String key = place.map(Place::prefix).orElse("") + name;
        return new LocalBody(key, name, false, place, function, counterparts, Optional.empty());
    }

    /** A body of a place that is named by no function: 市公积金中心. */
    static LocalBody of(String name, Place place) {
        return of(name, Optional.of(place), Optional.empty(), List.of());
    }

    /** A body that only its notice knows: 有关部门. */
    static LocalBody of(String name, Optional<Place> place) {
        return of(name, place, Optional.empty(), List.of());
    }

    /** A part of a listed body: 工业和信息化部办公厅. */
    static LocalBody partOf(Organization above, String name, boolean group) {
        return new LocalBody(name, name, group, Optional.empty(), Optional.empty(), List.of(), Optional.of(above));
    }

    /** The same as a group, which a coordinating body is. */
    LocalBody asGroup() {
        return new LocalBody(key, name, true, place, function, counterparts, above);
    }

    /** The same with another key. */
    LocalBody withKey(String other) {
        return new LocalBody(other, name, group, place, function, counterparts, above);
    }

    @Override
    public String toString() {
        return name;
    }
}
