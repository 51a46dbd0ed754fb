package org.policykg.serve;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policykg.explore.Ref;
import org.policykg.explore.ThingReader;
import org.policykg.explore.Timeline;

/** What has a day in the life of a plan or a body, year by year, or one year of it, a page at a time. */
final class TimelinePage implements Page {
    private static final int EACH = 12;
    private static final int EACH_PAGE = 50;
    private final Site site;

    TimelinePage(Site site) {
        this.site = site;
    }

    @Override
    public void answer(Call call) throws IOException {
        String iri = call.needed("iri");
        Optional<Integer> year = call.parameter("year").map(given -> call.number("year", 0, 1, 9999));
        int page = call.number("page", 1, 1, 100_000);
        Map<String, Object> values = site.read(facts -> {
            Ref ref = new ThingReader(facts)
                    .ref(iri)
                    .orElseThrow(() -> Problem.notFound("nothing is known of <" + iri + ">"));
            Timeline timeline = new Timeline(facts);
            List<Timeline.Year> years = year.map(
                            one -> List.of(timeline.of(iri, one, (page - 1) * EACH_PAGE, EACH_PAGE)))
                    .orElseGet(() -> timeline.of(iri, EACH));
            int pages = year.isPresent() ? (years.getFirst().total() + EACH_PAGE - 1) / EACH_PAGE : 1;
            return Map.of("ref", ref, "years", years, "page", page, "pages", pages);
        });
        call.html("timeline", values);
    }
}
