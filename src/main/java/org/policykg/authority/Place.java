package org.policykg.authority;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * Where a local body is.
 *
 * @param own its own name: 天河区
 * @param region the region or group of regions, where the authority lists it
 * @param within the place around it, where the name, the authority or the notice says so
 * @param known whether its name and what is around it tell it from all others, as of a place that is listed
 * @param scope the notice's issuer, or the notice, for a name that many places bear where nothing says which it is
 */
public record Place(
        String own, Optional<Region> region, Optional<Place> within, boolean known, Optional<String> scope) {
    private static final NamedPattern OF_ONE_NAME = RuleBook.standard().pattern("places.of-one-name");
    private static final NamedPattern PROVINCE = RuleBook.standard().pattern("places.province");

    /** A region that the authority lists. */
    static Place of(Region region) {
        return new Place(region.name(), Optional.of(region), region.within().map(Place::of), true, Optional.empty());
    }

    /** A place inside another. */
    static Place in(Place around, String own, boolean known) {
        return new Place(own, Optional.empty(), Optional.of(around), known, Optional.empty());
    }

    /** A place that nothing is known to be around. */
    static Place alone(String own) {
        return new Place(own, Optional.empty(), Optional.empty(), isTold(own), Optional.empty());
    }

    /** A place that nobody but its notice can tell from others of its name. */
    static Place scoped(String own, String scope) {
        return new Place(own, Optional.empty(), Optional.empty(), false, Optional.of(scope));
    }

    /** No two provinces, prefectures, cities and counties have one name; districts (区) do. */
    private static boolean isTold(String own) {
        return OF_ONE_NAME.matches(own);
    }

    /** The last character of its name: 区. */
    String kind() {
        return own.substring(own.length() - 1);
    }

    /** How high it stands, as {@link KindNames#height}. */
    int height() {
        return isProvince() ? KindNames.height("省") : KindNames.height(kind());
    }

    /** Its name, a district's behind that of its city: 永昌县, 广州市天河区. */
    public String name() {
        return within.filter(around -> !isTold(own) && !around.isProvince() && !own.startsWith(around.bare()))
                .map(around -> around.name() + own)
                .orElse(own);
    }

    private boolean isProvince() {
        return PROVINCE.isIn(own);
    }

    /** The name without its kind: 金昌经开区 says the city itself. */
    private String bare() {
        return own.length() > 2 ? own.substring(0, own.length() - 1) : own;
    }

    /** What tells it from all other places, from the top: 广东省, 广州市, 天河区. */
    public List<String> path() {
        Stream<String> before = within.map(around -> around.path().stream()).orElseGet(scope::stream);
        return Stream.concat(before, Stream.of(own)).toList();
    }

    /** The path as the key of a name that only means something there. */
    String key() {
        return String.join("/", path());
    }

    /** What has to stand before {@link #name} in the key of a body there, where that alone does not tell the place. */
    String prefix() {
        Place top = this;
        while (!top.known
                && !isTold(top.own)
                && top.within.filter(around -> !around.isProvince()).isPresent()) {
            top = top.within.get();
        }
        return top.known || isTold(top.own)
                ? ""
                : scope.or(() -> within.map(Place::key))
                        .map(before -> before + "/")
                        .orElse("");
    }

    /** The innermost place around this one, or itself, that is of a kind: 广州市 for 市 in 广州市天河区. */
    Optional<Place> ofKind(String wanted) {
        return own.endsWith(wanted) ? Optional.of(this) : within.flatMap(place -> place.ofKind(wanted));
    }

    /** It and the places around it, from the innermost. */
    Stream<Place> outward() {
        return Stream.concat(Stream.of(this), within.stream().flatMap(Place::outward));
    }

    /** The outermost place around this one, or itself. */
    Place outermost() {
        return within.map(Place::outermost).orElse(this);
    }

    /** Whether it is a listed region or in one. */
    boolean isIn(String iri) {
        return region.map(Region::iri).filter(iri::equals).isPresent()
                || within.map(around -> around.isIn(iri)).orElse(false);
    }

    boolean isGroup() {
        return region.map(Region::group).orElse(false);
    }

    @Override
    public String toString() {
        return name();
    }
}
