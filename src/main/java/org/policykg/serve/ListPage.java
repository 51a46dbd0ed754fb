package org.policykg.serve;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.policykg.explore.Catalogue;
import org.policykg.explore.Kind;
import org.policykg.explore.Ref;
import org.policykg.explore.ThingReader;

/** Every thing of a kind, or every plan that carries out a plan, a page at a time: what stands behind a figure. */
final class ListPage implements Page {
    private static final int EACH = 50;
    private final Site site;

    ListPage(Site site) {
        this.site = site;
    }

    @Override
    public void answer(Call call) throws IOException {
        String name = call.needed("kind");
        Kind kind = Arrays.stream(Kind.values())
                .filter(some -> some.id().equals(name))
                .findFirst()
                .orElse(Kind.OTHER);
        Optional<String> above = call.parameter("above");
        int page = call.number("page", 1, 1, 100_000);
        int from = (page - 1) * EACH;
        // the plans below one are read from it
        Optional<Catalogue> all = above.isPresent() ? Optional.empty() : Optional.of(site.catalogue());
        Map<String, Object> values = site.read(facts -> {
            Map<String, Object> found = new HashMap<>();
            Catalogue.Listed list = above.map(plan -> Catalogue.below(facts, plan, from, EACH))
                    .or(() -> all.flatMap(some -> some.list(facts, kind, from, EACH)))
                    .orElseThrow(() ->
                            Problem.badRequest("parameter kind takes notice, plan, document, body, group or region"));
            found.put("list", list);
            found.put("pages", (list.total() + EACH - 1) / EACH);
            above.ifPresent(plan -> found.put("above", ref(new ThingReader(facts), plan)));
            return found;
        });
        values.put("kind", kind);
        values.put("page", page);
        call.html("list", values);
    }

    private static Ref ref(ThingReader reader, String iri) {
        return reader.ref(iri).orElseThrow(() -> Problem.notFound("nothing is known of <" + iri + ">"));
    }
}
