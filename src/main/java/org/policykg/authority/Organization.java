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
 * @param functions IRIs of the fields that it answers for
 * @param numberPrefixes how the numbers of its documents begin: 国办发
 * @param region IRI of the region that it serves, absent for a central body
 * @param validFrom first day under this name, absent when not known
 * @param validUntil last day under this name, absent while it lasts or when not known
 */
public record Organization(
        String iri,
        String prefLabel,
        List<String> altLabels,
        boolean group,
        List<String> members,
        List<String> functions,
        List<String> numberPrefixes,
        Optional<String> region,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil) {
    public Organization {
        altLabels = List.copyOf(altLabels);
        members = List.copyOf(members);
        functions = List.copyOf(functions);
        numberPrefixes = List.copyOf(numberPrefixes);
    }

    /** Whether it bore its names on a day. */
    public boolean existedOn(LocalDate day) {
        return existedBetween(day, day);
    }

    /** Whether it bore its names on some day from the first to the last, both included. */
    public boolean existedBetween(LocalDate first, LocalDate last) {
        return validFrom.map(from -> !last.isBefore(from)).orElse(true)
                && validUntil.map(until -> !first.isAfter(until)).orElse(true);
    }

    @Override
    public String toString() {
        return prefLabel;
    }
}
