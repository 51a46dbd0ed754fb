package org.policykg.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A body or a group of bodies that the authority data describe.
 *
 * @param iri its identifier
 * @param prefLabel full name, in Chinese
 * @param altLabels every other name in use, in Chinese
 * @param group whether it is a group
 * @param members IRIs of a group's members
 * @param validFrom first day under this name, absent when not known
 * @param validUntil last day under this name, absent while it lasts or when not known
 */
public record Organization(
        String iri,
        String prefLabel,
        List<String> altLabels,
        boolean group,
        List<String> members,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil) {
    public Organization {
        altLabels = List.copyOf(altLabels);
        members = List.copyOf(members);
    }

    /** Whether it bore its names on a day. */
    public boolean existedOn(LocalDate day) {
        return validFrom.map(from -> !day.isBefore(from)).orElse(true)
                && validUntil.map(until -> !day.isAfter(until)).orElse(true);
    }

    @Override
    public String toString() {
        return prefLabel;
    }
}
