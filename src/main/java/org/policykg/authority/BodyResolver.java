package org.policykg.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policykg.authority.NameIndex.Hit;
import org.policykg.authority.Resolution.Ambiguous;
import org.policykg.authority.Resolution.Local;
import org.policykg.authority.Resolution.Resolved;
import org.policykg.authority.Resolution.Unlisted;
import org.policykg.extract.BodyNames;

/**
 * Resolves the names of one notice: as of its date, and seen from where its issuer stands. In a
 * notice of 上海市 the name 市政府 is 上海市人民政府, and 统计局 is no central body.
 */
public final class BodyResolver {
    private static final Pattern RELATIVE =
            Pattern.compile("^(?:本|我)?(?:省|市|区|县|州|旗)(?!级).*|^(?:各|有关|相关|其他).*|^(?:厅|局|部|委|分局|直属).*各.*");
    private static final Pattern CENTRAL = Pattern.compile("^(?:国家|中国|中央|国务院|全国|中共|最高).*|.*(?:部|总局|署|总署|国务院)$");
    private static final Pattern ABOVE = Pattern.compile("^(?:国家税务总局|中国共产党|中共)");
    private final Authority authority;
    private final Optional<LocalDate> day;
    private final Optional<Place> home;
    private final LocalNames localNames;

    /**
     * A resolver for one notice.
     *
     * @param authority the known bodies
     * @param day the notice's date
     * @param issuers its issuers as printed
     */
    public BodyResolver(Authority authority, Optional<LocalDate> day, List<String> issuers) {
        this.authority = authority;
        this.day = day;
        this.home = issuers.stream()
                .filter(name -> authority.everNamed(name).stream()
                        .allMatch(body -> body.region().isPresent()))
                .map(name -> ABOVE.matcher(name).replaceFirst(""))
                .flatMap(name -> Places.at(name, 0, authority.hits(name)).stream()
                        .filter(found -> !found.place().isGroup())
                        .reduce((first, second) -> second)
                        .stream())
                .map(Places.Found::place)
                .findFirst();
        this.localNames = new LocalNames(authority, home, day);
    }

    /** The place whose notice it is; absent for a central one. */
    public Optional<Place> home() {
        return home;
    }

    /** What a name of the notice stands for. */
    public Resolution resolve(String name) {
        List<Hit> hits = authority.hits(name);
        boolean group = BodyNames.isGroup(name);
        boolean local = home.isPresent() && !CENTRAL.matcher(name).matches();
        if (local && !group) {
            Optional<LocalBody> ofHome = localNames.bare(name, hits);
            if (ofHome.isPresent()) {
                return listedOr(ofHome.get());
            }
        }
        if (!local || !RELATIVE.matcher(name).matches()) {
            Optional<Resolution> listed = listed(name, hits);
            if (listed.isPresent()) {
                return listed.get();
            }
        }
        Optional<Organization> ofState = group ? localNames.ofStateCouncil(name, hits) : Optional.empty();
        if (ofState.isPresent()) {
            return new Resolved(ofState.get(), false);
        }
        boolean mechanism = BodyNames.isMechanism(name);
        Optional<LocalBody> described = group ? localNames.group(name, hits) : localNames.body(name, hits);
        if (described.isPresent()) {
            return listedOr(mechanism ? described.get().asGroup() : described.get());
        }
        // 有关部门 are others in another place, which may have a coordinating body of the same name too
        boolean several = group || mechanism;
        boolean ofHome = local && (several || RELATIVE.matcher(name).matches());
        String key = ofHome ? home.orElseThrow() + "/" + name : name;
        return ofHome && several
                ? new Local(LocalBody.of(name, home.orElseThrow()).asGroup().withKey(key))
                : new Unlisted(key, name, several);
    }

    /** A local body that the authority lists too, as it does the governments of the provinces, is that body. */
    private Resolution listedOr(LocalBody body) {
        return authority.named(body.name(), day).stream()
                .filter(organization -> organization.group() == body.group())
                .findFirst()
                .<Resolution>map(organization -> new Resolved(organization, true))
                .orElseGet(() -> new Local(body));
    }

    /** The bodies that bore a name on the day; those that bore it at another time where none did. */
    private Optional<Resolution> listed(String name, List<Hit> hits) {
        List<Organization> ever = hits.stream()
                .filter(hit -> hit.begin() == 0 && hit.end() == name.length())
                .findFirst()
                .map(hit -> hit.entry().organizations())
                .orElse(List.of());
        List<Organization> then =
                ever.stream().filter(o -> day.map(o::existedOn).orElse(true)).toList();
        List<Organization> meant = then.isEmpty() ? ever : then;
        return switch (meant.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Resolved(meant.getFirst(), !then.isEmpty()));
            default -> Optional.of(new Ambiguous(meant));
        };
    }

    /** Who issues under a document's number, seen from the notice that prints it: a body, or the office inside it. */
    public Optional<Resolution> issuerOf(String number) {
        return authority
                .issuerOf(number)
                .filter(issuer -> issuer.region().isEmpty()
                        || home.isEmpty()
                        || issuer.region().equals(outermost(home.get()).region().map(Region::iri)))
                .map(issuer -> NumberPrefixes.isOfOffice(number, issuer)
                        ? new Local(CentralParts.office(issuer))
                        : new Resolved(issuer, true));
    }

    private static Place outermost(Place place) {
        return place.within().map(BodyResolver::outermost).orElse(place);
    }

    /** A document that the authority lists, by its full or short title. */
    public Optional<KnownDocument> document(String title) {
        return authority.document(title).or(() -> shortTitle(title));
    }

    /** The document that a short title means; those of national plans mean these in central notices only. */
    public Optional<KnownDocument> shortTitle(String title) {
        return authority.shortTitle(title).filter(known -> home.isEmpty() || !known.plan());
    }
}
