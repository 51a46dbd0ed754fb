package org.policykg.authority;

import java.util.List;
import java.util.Optional;

/**
 * A local body that nobody listed: a region, a function and a form, as in 江苏省 + 商务 + 厅.
 *
 * @param key what identifies it: its name in full, for a relative group (各区教育局) its name behind its place
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

    /** Bodies of a place that are named by no function: 市政府有关部门. */
    static LocalBody ofPlace(String key, String name, Place place) {
        return new LocalBody(key, name, true, Optional.of(place), Optional.empty(), List.of(), Optional.empty());
    }

    /** The same as a group, which a coordinating body is. */
    LocalBody asGroup() {
        return new LocalBody(key, name, true, place, function, counterparts, above);
    }

    @Override
    public String toString() {
        return name;
    }
}
