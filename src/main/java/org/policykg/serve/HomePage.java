package org.policykg.serve;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.policykg.explore.Catalogue;
import org.policykg.explore.Figures;
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
        Figures figures = site.figures();
        Catalogue catalogue = site.catalogue();
        Tasks tasks = site.tasks();
        LocalDate today = site.settings().today().get();
        Tasks.Filter ahead = due(Optional.of(today), Optional.empty());
        Tasks.Filter past = due(Optional.empty(), Optional.of(today.minusDays(1)));
        Map<String, Object> values = site.read(facts -> {
            Tasks.Found due = tasks.find(facts, ahead, 0, LISTED);
            boolean none = due.total() == 0;
            // where nothing lies ahead, what was due last
            int before = none ? tasks.find(facts, past, 0, 0).total() : 0;
            return Map.of(
                    "figures",
                    figures,
                    "latest",
                    catalogue.latest(facts, LISTED),
                    "due",
                    none ? tasks.find(facts, past, Math.max(0, before - LISTED), LISTED) : due,
                    "past",
                    none,
                    "today",
                    today);
        });
        call.html("home", values);
    }

    private static Tasks.Filter due(Optional<LocalDate> from, Optional<LocalDate> until) {
        return new Tasks.Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), from, until);
    }
}
