package org.policykg.serve;

import java.io.IOException;
import java.util.Map;
import org.policykg.explore.Ref;
import org.policykg.explore.Thing;
import org.policykg.explore.ThingReader;

/** All links of one relation of a thing, a page at a time. */
final class LinksPage implements Page {
    private static final int EACH = 50;
    private final Site site;

    LinksPage(Site site) {
        this.site = site;
    }

    @Override
    public void answer(Call call) throws IOException {
        String iri = call.needed("iri");
        String relation = call.needed("relation");
        int page = call.number("page", 1, 1, 100_000);
        Map<String, Object> values = site.read(facts -> {
            Ref ref = new ThingReader(facts)
                    .ref(iri)
                    .orElseThrow(() -> Problem.notFound("nothing is known of <" + iri + ">"));
            Thing.Links links = new ThingReader(facts)
                    .links(iri, relation, (page - 1) * EACH, EACH)
                    .orElseThrow(() -> Problem.badRequest("there is no relation " + relation));
            return Map.of("ref", ref, "links", links, "page", page, "pages", (links.total() + EACH - 1) / EACH);
        });
        call.html("links", values);
    }
}
