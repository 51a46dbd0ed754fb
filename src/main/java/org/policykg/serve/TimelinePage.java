package org.policykg.serve;

import java.io.IOException;
import java.util.Map;
import org.policykg.explore.Overview;
import org.policykg.explore.Ref;
import org.policykg.explore.ThingReader;
import org.policykg.explore.Timeline;

/** What has a day in the life of a plan or a body, year by year. */
final class TimelinePage implements Page {
    private static final int EACH = 12;
    private final Site site;

    TimelinePage(Site site) {
        this.site = site;
    }

    @Override
    public void answer(Call call) throws IOException {
        String iri = call.needed("iri");
        int each = call.number("each", EACH, 1, 500);
        Overview overview = site.overview();
        Map<String, Object> values = site.read(facts -> {
            Ref ref = new ThingReader(facts, overview.dates())
                    .ref(iri)
                    .orElseThrow(() -> Problem.notFound("nothing is known of <" + iri + ">"));
            return Map.of("ref", ref, "years", new Timeline(facts, overview.dates()).of(iri, each), "each", each);
        });
        call.html("timeline", values);
    }
}
