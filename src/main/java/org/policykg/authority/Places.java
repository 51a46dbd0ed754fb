package org.policykg.authority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.authority.Counties.County;
import org.policykg.authority.NameIndex.Entry;
import org.policykg.lexicon.NameTrie.Hit;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * The places that names of bodies begin with, listed or only shaped like one (云岭省, 广州市天河区), as one notice means them: a
 * district of a name that many cities have is that of the notice's own city.
 */
final class Places {
    /** A place and where the name goes on behind it. */
    record Found(Place place, int end) {}

    private static final NamedPattern SHAPED = RuleBook.standard().pattern("places.shaped");
    private static final NamedPattern SHAPED_INSIDE = RuleBook.standard().pattern("places.shaped-inside");
    private static final NamedPattern NONE = RuleBook.standard().pattern("places.none");
    private static final NamedPattern RELATIVE = RuleBook.standard().pattern("places.relative");
    private static final NamedPattern COMPLETE = RuleBook.standard().pattern("places.complete");
    private static final NamedPattern COUNTY = RuleBook.standard().pattern("places.county");
    /** 长沙 is no city in 长沙县, nor 朝阳 in 朝阳区 */
    private static final NamedPattern GOES_ON = RuleBook.standard().pattern("places.goes-on");

    /** 城区, 郊区, 新区 may be part of any city */
    private static final int SHORTEST_DISTRICT = 3;

    private static final int MOST = 3;

    private final Authority authority;
    private final Context context;
    private final Optional<Place> home;
    private final String scope;

    /**
     * The places of a notice.
     *
     * @param home the place that the notice comes from
     * @param scope what its names belong to where no place does
     */
    Places(Authority authority, Context context, Optional<Place> home, String scope) {
        this.authority = authority;
        this.context = context;
        this.home = home;
        this.scope = scope;
    }

    /** The places that a text may begin with from a character on, the shortest first; none inside another name. */
    List<Found> at(String text, int from, List<Hit<Entry>> hits) {
        List<Found> found = new ArrayList<>();
        Optional<Found> next = first(text, from, hits);
        while (next.isPresent()) {
            found.add(next.get());
            Place around = next.get().place();
            boolean ends = around.isGroup() || found.size() == MOST || isCounty(around);
            next = ends ? Optional.empty() : inside(text, around, next.get().end(), hits);
        }
        return found;
    }

    private static boolean isCounty(Place place) {
        return place.known() && place.region().isEmpty() && COUNTY.matches(place.kind());
    }

    private Optional<Found> first(String text, int from, List<Hit<Entry>> hits) {
        Optional<Hit<Entry>> listed = listed(text, from, hits);
        Optional<Found> county = Counties.at(text, from)
                .filter(name ->
                        listed.map(hit -> hit.end() < from + name.length()).orElse(true))
                .flatMap(name -> county(name).map(place -> new Found(place, from + name.length())));
        if (county.isPresent() || listed.isPresent()) {
            return county.or(() ->
                    listed.map(hit -> new Found(Place.of(hit.name().region().orElseThrow()), hit.end())));
        }
        if (NONE.begins(text.substring(from))) {
            return Optional.empty();
        }
        Matcher shaped = SHAPED.matcher(text).region(from, text.length());
        return shaped.lookingAt() && shaped.end() < text.length() && shaped.end() - from >= 3
                ? Optional.of(new Found(unlisted(text.substring(from, shaped.end())), shaped.end()))
                : Optional.empty();
    }

    /** The longest listed region at a place of a text. */
    private static Optional<Hit<Entry>> listed(String text, int from, List<Hit<Entry>> hits) {
        return hits.stream()
                .filter(hit -> hit.begin() == from
                        && hit.end() < text.length()
                        && hit.name().region().isPresent())
                .max(Comparator.comparingInt(Hit<Entry>::end))
                .filter(hit -> hit.name().region().orElseThrow().group()
                        || COMPLETE.matches(text.substring(from, hit.end()))
                        || !GOES_ON.begins(text.substring(hit.end())));
    }

    /** A place of a lower level behind another: 天河区 in 广州市天河区. */
    private Optional<Found> inside(String text, Place around, int from, List<Hit<Entry>> hits) {
        Optional<Found> listed = listed(text, from, hits)
                .map(hit -> new Found(Place.of(hit.name().region().orElseThrow()), hit.end()))
                .filter(found -> found.place()
                        .within()
                        .map(Place::outermost)
                        .filter(around.outermost()::equals)
                        .isPresent());
        Optional<Found> county = Counties.at(text, from).flatMap(name -> {
            List<County> fitting =
                    Counties.named(name).stream().filter(c -> c.isIn(around)).toList();
            return fitting.size() == 1
                    ? Optional.of(new Found(place(fitting.getFirst()), from + name.length()))
                    : Optional.empty();
        });
        Matcher shaped = SHAPED_INSIDE.matcher(text).region(from, text.length());
        return listed.or(() -> county)
                .or(() -> shaped.lookingAt() && shaped.end() < text.length() && shaped.end() - from >= 2
                        ? Optional.of(
                                new Found(Place.in(around, text.substring(from, shaped.end()), false), shaped.end()))
                        : Optional.empty());
    }

    /** The county that a name means here; one of many where nothing says which. */
    private Optional<Place> county(String name) {
        List<County> then = Counties.named(name).stream()
                .filter(c ->
                        context.day().map(day -> c.existedAbout(day.getYear())).orElse(true))
                .toList();
        boolean elsewhere = home.map(Place::outermost)
                .filter(province -> !Counties.areKnownIn(province))
                .isPresent();
        if (then.isEmpty() || elsewhere) {
            return Optional.empty();
        }
        List<County> near = home.stream()
                .flatMap(Place::outward)
                .map(around -> then.stream().filter(c -> c.isIn(around)).toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (near.size() > 1) {
            return home.map(here -> Place.in(here.outermost(), name, false));
        }
        if (near.isEmpty() && name.endsWith("区") && name.length() < SHORTEST_DISTRICT) {
            return Optional.empty();
        }
        List<County> meant = near.isEmpty() && then.size() > 1 ? named(then) : near.isEmpty() ? then : near;
        return Optional.of(meant.size() == 1 ? place(meant.getFirst()) : Place.scoped(name, scope));
    }

    /** Those whose city the notice names somewhere. */
    private List<County> named(List<County> counties) {
        return counties.stream()
                .filter(c -> context.text().contains(c.prefecture().orElse(c.province())))
                .toList();
    }

    private Place place(County county) {
        Place province =
                authority.region(county.province()).map(Place::of).orElseGet(() -> Place.alone(county.province()));
        Place around = county.prefecture()
                .map(name -> authority.region(name).map(Place::of).orElseGet(() -> Place.in(province, name, true)))
                .orElse(province);
        return Place.in(around, county.name(), true);
    }

    /**
     * A place that only its shape shows. 江北区 in a notice of 重庆市 is the district of that city; other cities have one of the
     * name.
     */
    private Place unlisted(String name) {
        Place alone = Place.alone(name);
        if (alone.known()) {
            return alone;
        }
        return home.map(here -> here.own().equals(name)
                        ? here
                        : Place.in(here.ofKind("市").or(() -> here.ofKind("州")).orElse(here), name, false))
                .orElseGet(() -> Place.scoped(name, scope));
    }

    /** Whether a name of a body that no list has means the same in every notice. */
    boolean isTold(String name, List<Hit<Entry>> hits) {
        boolean placed = at(name, 0, hits).stream()
                .anyMatch(found -> found.place().prefix().isEmpty());
        return CompleteNames.isComplete(name, hits, placed);
    }

    /** The place that a relative name means, seen from where its notice comes from: 市 in 市财政局. */
    static Optional<Found> relative(String text, Optional<Place> seenFrom) {
        Matcher relative = RELATIVE.matcher(text);
        if (seenFrom.isEmpty() || !relative.lookingAt()) {
            return Optional.empty();
        }
        return seenFrom.get().ofKind(relative.group(1)).map(place -> new Found(place, relative.end()));
    }
}
