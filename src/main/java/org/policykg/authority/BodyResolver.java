package org.policykg.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.policykg.authority.NameIndex.Entry;
import org.policykg.authority.Resolution.Ambiguous;
import org.policykg.authority.Resolution.Local;
import org.policykg.authority.Resolution.Nobody;
import org.policykg.authority.Resolution.Resolved;
import org.policykg.authority.Resolution.Unlisted;
import org.policykg.extract.Extraction;
import org.policykg.lexicon.NameTrie.Hit;
import org.policykg.rules.BodyNames;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * Resolves the names of one notice: as of its date, and seen from where its issuer stands. In a
 * notice of 上海市 the name 市政府 is 上海市人民政府, and 统计局 is no central body. A name that only means something in its notice
 * (有关部门, 开发区) belongs to the notice's home, else to its issuer, else to the notice itself.
 */
public final class BodyResolver {
    private static final NamedPattern RELATIVE = RuleBook.standard().pattern("owners.relative");
    private static final NamedPattern CENTRAL = RuleBook.standard().pattern("owners.central");
    private static final NamedPattern OF_ADDRESSEE = RuleBook.standard().pattern("owners.of-addressee");
    private static final NamedPattern PRONOUN = RuleBook.standard().pattern("owners.pronoun");
    private static final NamedPattern LEVEL = RuleBook.standard().pattern("owners.level");

    private static final int SHORTEST_TAIL = 4;

    private final Authority authority;
    private final Optional<LocalDate> day;
    private final Context context;
    private final Home home;
    private final Places places;
    private final LocalNames localNames;

    /**
     * A resolver for one notice, of which no more is known.
     *
     * @param authority the known bodies
     * @param day the notice's date
     * @param issuers its issuers as printed
     */
    public BodyResolver(Authority authority, Optional<LocalDate> day, List<String> issuers) {
        this(authority, Context.of(day, issuers, BodyNames.shapes(RuleBook.standard(), authority.names())));
    }

    /**
     * A resolver for one notice.
     *
     * @param authority the known bodies
     * @param extraction what was read in the notice
     * @param key what tells the notice from all others, for names that nothing else tells
     */
    public static BodyResolver of(Authority authority, Extraction extraction, String key) {
        return new BodyResolver(authority, Context.of(extraction, key));
    }

    BodyResolver(Authority authority, Context context) {
        this.authority = authority;
        this.context = context;
        this.day = context.day();
        this.home = Home.of(authority, context);
        this.places = new Places(authority, context, home.place(), home.issuer());
        this.localNames = new LocalNames(authority, places, home.place(), home.seenFrom(), day);
    }

    /** The place whose notice it is; absent for a central one. */
    public Optional<Place> home() {
        return home.place();
    }

    /** What a name of the notice stands for. */
    public Resolution resolve(String name) {
        String full = context.shortForms().getOrDefault(name, name);
        return authority.everNamed(name).isEmpty() ? resolveFull(full) : resolveFull(name);
    }

    private Resolution resolveFull(String printed) {
        Matcher ofAddressee = OF_ADDRESSEE.matcher(printed);
        String name = ofAddressee.matches()
                ? home.seenFrom()
                        .flatMap(place -> place.ofKind(ofAddressee.group(1)))
                        .map(place -> place.name() + ofAddressee.group(2))
                        .orElse(printed)
                : printed;
        List<Hit<Entry>> hits = authority.hits(name);
        boolean group = context.shapes().isGroup(name);
        boolean local = home().isPresent() && !CENTRAL.isIn(name);
        if (local && !group) {
            Optional<LocalBody> ofHome = localNames.bare(name, hits);
            if (ofHome.isPresent()) {
                return listedOr(ofHome.get());
            }
        }
        if (!local || !RELATIVE.begins(name)) {
            Optional<Resolution> listed = listed(name, hits);
            if (listed.isPresent()) {
                return listed.get();
            }
        }
        Optional<Organization> ofState = group ? localNames.ofStateCouncil(name, hits) : Optional.empty();
        if (ofState.isPresent()) {
            return new Resolved(ofState.get(), false);
        }
        boolean mechanism = context.shapes().isMechanism(name);
        Optional<LocalBody> described = group ? localNames.group(name, hits) : localNames.body(name, hits);
        if (described.isPresent()) {
            return listedOr(scoped(mechanism ? described.get().asGroup() : described.get(), name));
        }
        return unlisted(name, hits, group || mechanism, local);
    }

    /** A body that no list has: of everybody, of the notice's home, or of its issuer. */
    private Resolution unlisted(String name, List<Hit<Entry>> hits, boolean several, boolean local) {
        boolean complete = places.isTold(name, hits);
        if (!complete && PRONOUN.begins(name)) {
            return new Nobody();
        }
        Optional<String> full = complete || several ? Optional.empty() : inFull(name);
        if (full.isPresent()) {
            return resolveFull(full.get());
        }
        if (complete && !(local && RELATIVE.begins(name))) {
            return new Unlisted(name, name, several, Optional.empty());
        }
        // 有关部门 are others in another place, which may have a coordinating body of the same name too
        boolean all = several || !complete && KindNames.areSeveral(name, home, context.key());
        String key = KindNames.owner(name, home, context.key()) + "/" + name;
        return all && (local || RELATIVE.begins(name))
                ? new Local(LocalBody.of(name, home()).asGroup().withKey(key))
                : new Unlisted(key, name, all, home());
    }

    /** The one complete name of the notice that ends in a name: 核安全中心 after 云岭省核安全中心. */
    private Optional<String> inFull(String name) {
        if (name.length() < SHORTEST_TAIL) {
            return Optional.empty();
        }
        List<String> full = Stream.concat(context.named().stream(), context.shortForms().values().stream())
                .distinct()
                .filter(other -> other.length() > name.length()
                        && other.endsWith(name)
                        && places.isTold(other, authority.hits(other)))
                .toList();
        return full.size() == 1 ? Optional.of(full.getFirst()) : Optional.empty();
    }

    /** A group that is named by its level or its field alone is another in another notice. */
    private LocalBody scoped(LocalBody body, String name) {
        boolean told = !body.group()
                || body.above().isPresent()
                || !body.key().equals(body.name())
                || body.place().isPresent() && !LEVEL.begins(name);
        return told ? body : body.withKey(home.scope() + "/" + body.name());
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
    private Optional<Resolution> listed(String name, List<Hit<Entry>> hits) {
        List<Organization> ever = hits.stream()
                .filter(hit -> hit.begin() == 0 && hit.end() == name.length())
                .findFirst()
                .map(hit -> hit.name().organizations())
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
                        || home().map(place -> place.isIn(issuer.region().get()))
                                .orElse(true))
                .map(issuer -> NumberPrefixes.isOfOffice(number, issuer)
                        ? new Local(CentralParts.office(issuer))
                        : new Resolved(issuer, true));
    }

    /** A document that the authority lists, by its full or short title. */
    public Optional<KnownDocument> document(String title) {
        return authority.document(title).or(() -> shortTitle(title));
    }

    /** The document that a short title means; those of national plans mean these in central notices only. */
    public Optional<KnownDocument> shortTitle(String title) {
        return authority.shortTitle(title).filter(known -> home().isEmpty() || !known.plan());
    }
}
