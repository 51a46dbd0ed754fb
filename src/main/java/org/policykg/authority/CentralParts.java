package org.policykg.authority;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policykg.authority.NameIndex.Entry;
import org.policykg.authority.Offices.Office;
import org.policykg.authority.Places.Found;
import org.policykg.lexicon.NameTrie.Hit;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** Parts of central bodies: their branches (国家税务总局北京市税务局, 青岛海关) and the offices inside them (工业和信息化部办公厅). */
final class CentralParts {
    private static final NamedPattern BRANCH = RuleBook.standard().pattern("offices.branch");
    private static final NamedPattern UNIT = RuleBook.standard().pattern("offices.unit");
    private static final NamedPattern UNITS = RuleBook.standard().pattern("offices.units");
    private static final NamedPattern OUTPOST = RuleBook.standard().pattern("offices.outpost");
    /** 省地方金融监管局 is named after no seat */
    private static final NamedPattern NO_SEAT = RuleBook.standard().pattern("offices.no-seat");
    /** what branches of central bodies do; their names do not follow those of governments: 上海银保监局 */
    private static final NamedPattern CENTRAL_WORK = RuleBook.standard().pattern("offices.central-work");

    private static final NamedPattern BUREAU = RuleBook.standard().pattern("offices.bureau");
    private static final NamedPattern COUNTRY = RuleBook.standard().pattern("offices.country");

    private final Authority authority;
    private final Places places;
    private final Optional<LocalDate> day;

    CentralParts(Authority authority, Places places, Optional<LocalDate> day) {
        this.authority = authority;
        this.places = places;
        this.day = day;
    }

    /** Whether an office does what branches of central bodies do. */
    static boolean isCentralWork(Optional<Function> function) {
        return function.map(of -> CENTRAL_WORK.matches(of.name())).orElse(false);
    }

    /** A branch, an office or an outpost of a central body. */
    Optional<LocalBody> part(String name, List<Hit<Entry>> hits) {
        return branch(name, hits).or(() -> unit(name, hits, UNIT, false)).or(() -> outpost(name, hits));
    }

    /** All offices of a kind inside a central body: 国家林业和草原局各司局. */
    Optional<LocalBody> parts(String name, List<Hit<Entry>> hits) {
        return unit(name, hits, UNITS, true);
    }

    /** The general office of a body: 办公厅 of a ministry, 办公室 of a bureau. */
    static LocalBody office(Organization head) {
        String office = BUREAU.isIn(head.prefLabel()) ? "办公室" : "办公厅";
        return LocalBody.partOf(head, withoutCountry(head) + office, false);
    }

    /** The body, a place and what the branch is called. */
    private Optional<LocalBody> branch(String name, List<Hit<Entry>> hits) {
        if (!BRANCH.matches(name)) {
            return Optional.empty();
        }
        return heads(hits)
                .flatMap(hit -> places.at(name, hit.end(), hits).stream()
                        .filter(found -> !found.place().isGroup())
                        .limit(1)
                        .flatMap(found -> bearer(hit).stream().map(head -> branch(name, hit, head, found, hits))))
                .findFirst();
    }

    private static LocalBody branch(
            String name, Hit<Entry> hit, Organization head, Found found, List<Hit<Entry>> hits) {
        Optional<Function> function =
                Offices.ofFunction(name, found.end(), hits).flatMap(Office::function);
        String full =
                withoutCountry(head) + LocalNames.placed(name.substring(hit.end()), name.length() - found.end(), found);
        return LocalBody.of(full, Optional.of(found.place()), function, List.of(head));
    }

    private Optional<LocalBody> unit(String name, List<Hit<Entry>> hits, NamedPattern units, boolean group) {
        return heads(hits)
                .filter(hit -> units.matches(name.substring(hit.end())))
                .flatMap(hit ->
                        bearer(hit).stream().map(head -> LocalBody.partOf(head, inFull(name, hit, head), group)))
                .findFirst();
    }

    /** A branch that is named after its seat alone: 铜川银保监分局, 青岛海关. */
    private Optional<LocalBody> outpost(String name, List<Hit<Entry>> hits) {
        return hits.stream()
                .filter(hit -> !NO_SEAT.begins(name)
                        && hit.begin() >= 2
                        && hit.begin() <= 4
                        && isCentralWork(hit.name().function())
                        && OUTPOST.matches(name.substring(hit.end())))
                .map(hit -> LocalBody.of(
                        name,
                        seat(name, hit, hits),
                        hit.name().function(),
                        counterparts(hit.name().function())))
                .findFirst();
    }

    private Optional<Place> seat(String name, Hit<Entry> work, List<Hit<Entry>> hits) {
        return places.at(name, 0, hits).stream()
                .filter(found -> found.end() == work.begin())
                .map(Found::place)
                .findFirst();
    }

    /** The central bodies that answered for a field on the day. */
    List<Organization> counterparts(Optional<Function> function) {
        return function.map(of -> authority.answeringFor(of, day)).orElse(List.of());
    }

    /** The names that a text begins with, the longest first. */
    private static Stream<Hit<Entry>> heads(List<Hit<Entry>> hits) {
        return hits.stream()
                .filter(hit -> hit.begin() == 0 && !hit.name().organizations().isEmpty())
                .sorted(Comparator.comparingInt(Hit<Entry>::end).reversed());
    }

    private Optional<Organization> bearer(Hit<Entry> hit) {
        return hit.name().organizations().stream()
                .filter(organization -> !organization.group()
                        && organization.region().isEmpty()
                        && day.map(organization::existedOn).orElse(true))
                .findFirst();
    }

    private static String inFull(String name, Hit<Entry> hit, Organization head) {
        return withoutCountry(head) + name.substring(hit.end());
    }

    private static String withoutCountry(Organization body) {
        return COUNTRY.matcher(body.prefLabel()).replaceFirst("");
    }
}
