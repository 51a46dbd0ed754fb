package org.policykg.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.policykg.authority.NameIndex.Entry;
import org.policykg.authority.Offices.Office;
import org.policykg.authority.Places.Found;
import org.policykg.lexicon.NameTrie.Hit;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * Names of local bodies by their grammar: a region, a function and a form ({@code 江苏省商务厅}), a government
 * ({@code 市政府办公室}), a department of a Party committee ({@code 省委组织部}), a part of a central body
 * ({@code 国家税务总局北京市税务局}), and groups of these ({@code 各省、自治区、直辖市财政厅（局）}).
 */
final class LocalNames {
    private static final NamedPattern KINDS = RuleBook.standard().pattern("places.kinds");
    /** a zone that only its city names: 开发区管委会 */
    private static final NamedPattern ZONE = RuleBook.standard().pattern("offices.zone-of-city");

    private static final NamedPattern DEPARTMENTS = RuleBook.standard().pattern("offices.departments");
    private static final NamedPattern OF_STATE_COUNCIL = RuleBook.standard().pattern("offices.of-state-council");
    private static final NamedPattern PARTY = RuleBook.standard().pattern("offices.party");
    private static final NamedPattern LEAGUE = RuleBook.standard().pattern("offices.youth-league");

    private final Optional<Place> home;
    private final Optional<Place> seenFrom;
    private final Places places;
    private final CentralParts central;

    /**
     * The grammar as a notice uses it.
     *
     * @param home the place that the notice comes from
     * @param seenFrom the place whose 省 and 市 it means: its home, or the one that it addresses
     */
    LocalNames(
            Authority authority,
            Places places,
            Optional<Place> home,
            Optional<Place> seenFrom,
            Optional<LocalDate> day) {
        this.home = home;
        this.seenFrom = seenFrom;
        this.places = places;
        this.central = new CentralParts(authority, places, day);
    }

    /** A name that no list has; absent where the grammar does not describe it. */
    Optional<LocalBody> body(String name, List<Hit<Entry>> hits) {
        Optional<Found> relative = Places.relative(name, seenFrom);
        return central.part(name, hits)
                .or(() -> ofParty(name, hits))
                .or(() -> ofPlace(name, relative, hits))
                .or(() -> relative.map(
                        found -> LocalBody.of(found.place().name() + name.substring(found.end()), found.place())));
    }

    /** A Party committee with its full title (中共四川省委办公厅), or the Youth League's (团省委). */
    private Optional<LocalBody> ofParty(String name, List<Hit<Entry>> hits) {
        Matcher league = LEAGUE.matcher(name);
        if (league.matches()) {
            return home.flatMap(place -> place.ofKind(league.group(1)))
                    .map(place -> LocalBody.of("共青团" + place.name() + "委员会", place));
        }
        Matcher party = PARTY.matcher(name);
        return party.lookingAt()
                ? places.at(name, party.end(), hits).stream()
                        .filter(found -> !found.place().isGroup())
                        .flatMap(found -> Offices.at(name, found.end(), hits).stream()
                                .filter(Office::isOfParty)
                                .map(office -> body(found.place(), office)))
                        .findFirst()
                : Optional.empty();
    }

    /** A place and an office; in a notice of 内蒙古自治区 the name 自治区财政厅 is of that one. */
    private Optional<LocalBody> ofPlace(String name, Optional<Found> relative, List<Hit<Entry>> hits) {
        return Stream.concat(relative.stream(), places.at(name, 0, hits).stream())
                .flatMap(found -> Offices.at(name, found.end(), hits).stream().map(office -> {
                    if (found.place().isGroup()) {
                        return several(name, Optional.of(found.place()), office);
                    }
                    boolean branch = relative.isEmpty() && CentralParts.isCentralWork(office.function());
                    return branch
                            ? LocalBody.of(
                                    placed(name, name.length() - found.end(), found),
                                    Optional.of(found.place()),
                                    office.function(),
                                    central.counterparts(office.function()))
                            : body(found.place(), office);
                }))
                .findFirst();
    }

    /** A name without a place in a local notice is of that place: 财政局. */
    Optional<LocalBody> bare(String name, List<Hit<Entry>> hits) {
        Matcher zone = ZONE.matcher(name);
        if (zone.matches()) {
            return home.map(place -> LocalBody.of(place.name() + zone.group(1) + Offices.ZONE_COMMITTEE, place));
        }
        return home.filter(place -> !DEPARTMENTS.isIn(name))
                .flatMap(place -> Offices.ofFunction(name, 0, hits).map(office -> body(place, office)));
    }

    /** The one central body that laws call by its field: 国务院财政部门. */
    Optional<Organization> ofStateCouncil(String name, List<Hit<Entry>> hits) {
        Matcher field = OF_STATE_COUNCIL.matcher(name);
        return field.matches()
                ? Offices.ofFunction(name, field.start(1), hits)
                        .map(office -> central.counterparts(office.function()))
                        .filter(bodies -> bodies.size() == 1)
                        .map(List::getFirst)
                : Optional.empty();
    }

    /** Several bodies at once: 各省、自治区、直辖市财政厅（局）, 各区教育局. */
    Optional<LocalBody> group(String name, List<Hit<Entry>> hits) {
        return ofPlaces(name, hits).or(() -> ofKinds(name, hits)).or(() -> central.parts(name, hits));
    }

    private Optional<LocalBody> ofPlaces(String name, List<Hit<Entry>> hits) {
        return places.at(name, 0, hits).stream()
                .filter(found -> home.isEmpty() || !found.place().isGroup())
                .flatMap(found -> Offices.at(name, found.end(), hits).stream()
                        .map(office -> several(name, Optional.of(found.place()), office)))
                .findFirst();
    }

    /** Kinds of place without a name are those of the notice's own place, anywhere in a central one. */
    private Optional<LocalBody> ofKinds(String name, List<Hit<Entry>> hits) {
        Matcher kinds = KINDS.matcher(name);
        return kinds.lookingAt()
                ? Offices.at(name, kinds.end(), hits).map(office -> {
                    LocalBody several = several(name, home, office);
                    return home.map(place -> several.withKey(place.key() + "/" + name))
                            .orElse(several);
                })
                : Optional.empty();
    }

    private LocalBody several(String name, Optional<Place> place, Office office) {
        return LocalBody.of(name, place, office.function(), central.counterparts(office.function()))
                .asGroup();
    }

    private LocalBody body(Place place, Office office) {
        String full = (office.isOfParty() ? "中共" : "") + place.name() + office.words();
        // an office of a government is no branch of the central body that does the same: 省金融监管局
        List<Organization> above =
                CentralParts.isCentralWork(office.function()) ? List.of() : central.counterparts(office.function());
        return LocalBody.of(full, Optional.of(place), office.function(), above);
    }

    /** A name with the city of its district, which is not always printed: 广州市天河区税务局 for 天河区税务局. */
    static String placed(String name, int behind, Found found) {
        String own = found.place().own();
        String full = found.place().name();
        return full.equals(own) || name.startsWith(full) ? name : full + name.substring(name.length() - behind);
    }
}
