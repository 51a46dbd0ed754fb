package org.policykg.authority;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.authority.NameIndex.Entry;
import org.policykg.lexicon.NameTrie.Hit;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * Where a notice stands.
 *
 * @param place the place whose notice it is; absent for a central one
 * @param seenFrom the place whose 省 and 市 it means: its own, else the only one that it addresses
 * @param issuer its first issuer whose name means one body everywhere, else the notice itself
 */
record Home(Optional<Place> place, Optional<Place> seenFrom, String issuer) {
    private static final NamedPattern CALLED = RuleBook.standard().pattern("places.called");
    private static final NamedPattern IN_FULL = RuleBook.standard().pattern("places.in-full");
    private static final NamedPattern BEFORE = RuleBook.standard().pattern("places.before");

    static Home of(Authority authority, Context context) {
        Places places = new Places(authority, context, Optional.empty(), context.key());
        LocalNames names = new LocalNames(authority, places, Optional.empty(), Optional.empty(), context.day());
        Optional<Organization> numbered =
                context.issuers().isEmpty() ? context.number().flatMap(authority::issuerOf) : Optional.empty();
        Optional<Place> home = context.issuers().stream()
                .filter(name -> authority.everNamed(name).stream()
                        .allMatch(body -> body.region().isPresent()))
                .flatMap(name -> of(places, authority, name).stream())
                .findFirst()
                .or(() -> numbered.flatMap(body -> placeOf(body, authority)))
                .or(() -> spokenOf(authority, context));
        Optional<String> issuer = context.issuers().stream()
                .flatMap(name -> inFull(name, authority, places, names, context).stream())
                .findFirst()
                .or(() -> numbered.map(Organization::prefLabel));
        return new Home(home, home.or(() -> addressed(authority, names, context)), issuer.orElse(context.key()));
    }

    /** What a name that only means something in the notice belongs to. */
    String scope() {
        return place.map(Place::key).orElse(issuer);
    }

    private static Optional<Place> of(Places places, Authority authority, String issuer) {
        String name = BEFORE.matcher(issuer).replaceFirst("");
        return places.at(name, 0, authority.hits(name)).stream()
                .map(Places.Found::place)
                .filter(place -> !place.isGroup())
                .reduce((first, second) -> second);
    }

    /** Of an issuer that does not say its province (省财政厅): the only one of which the notice names a region. */
    private static Optional<Place> spokenOf(Authority authority, Context context) {
        Optional<String> kind = context.issuers().stream()
                .map(CALLED::matcher)
                .filter(Matcher::lookingAt)
                .map(called -> called.group(1))
                .findFirst();
        return kind.flatMap(of -> {
            String text = context.text();
            List<Place> spokenOf = authority.hits(text).stream()
                    .filter(hit -> IN_FULL.matches(text.substring(hit.begin(), hit.end())))
                    .flatMap(hit -> hit.name().region().stream())
                    .filter(region -> !region.group())
                    .flatMap(region -> Place.of(region).ofKind(of).stream())
                    .distinct()
                    .toList();
            return spokenOf.size() == 1 ? Optional.of(spokenOf.getFirst()) : Optional.empty();
        });
    }

    private static Optional<Place> addressed(Authority authority, LocalNames names, Context context) {
        List<Place> addressed = context.recipients().stream()
                .flatMap(name -> placeOf(name, authority, names).stream())
                .distinct()
                .toList();
        List<Place> outermost =
                addressed.stream().map(Place::outermost).distinct().toList();
        List<Place> only = addressed.size() == 1 ? addressed : outermost;
        return only.size() == 1 ? Optional.of(only.getFirst()) : Optional.empty();
    }

    private static Optional<Place> placeOf(String name, Authority authority, LocalNames names) {
        List<Organization> listed = authority.everNamed(name);
        return (listed.isEmpty()
                        ? names.body(name, authority.hits(name)).flatMap(LocalBody::place)
                        : placeOf(listed.getFirst(), authority))
                .filter(place -> !place.isGroup());
    }

    private static Optional<Place> placeOf(Organization body, Authority authority) {
        return body.region().flatMap(authority::region).map(Place::of);
    }

    /** A name in full, of a body whose name means the same everywhere. */
    private static Optional<String> inFull(
            String name, Authority authority, Places places, LocalNames names, Context context) {
        List<Organization> listed = authority.named(name, context.day());
        if (!listed.isEmpty()) {
            return Optional.of(listed.getFirst().prefLabel());
        }
        List<Hit<Entry>> hits = authority.hits(name);
        return places.isTold(name, hits)
                ? Optional.of(names.body(name, hits).map(LocalBody::key).orElse(name))
                : Optional.empty();
    }
}
