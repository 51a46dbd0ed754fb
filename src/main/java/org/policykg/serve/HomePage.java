package org.policykg.serve;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.policykg.explore.Overview;
import org.policykg.explore.Tasks;

/** The first page: a search box, figures, the latest notices, deadlines ahead. */
final class HomePage implements Page {
    private static final int LISTED = 10;
    private final Site site;

    HomePage(Site site) {
        this.site = site;
    }

    @Override
    public void answer(Call call) throws IOException {
        Overview overview = site.overview();
        LocalDate today = site.settings().today().get();
        Tasks.Filter ahead = new Tasks.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(today),
                Optional.empty());
        Map<String, Object> values = site.read(facts -> Map.of(
                "figures", overview.figures(),
                "latest", overview.latest(facts, LISTED),
                "due", overview.tasks().find(facts, ahead, 0, LISTED),
                "today", today));
        call.html("home", values);
    }
}
