package org.policykg.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.policykg.explore.Term;
import org.policykg.graph.Vocabulary;
import org.policykg.store.Description;
import org.policykg.store.Description.Form;
import org.policykg.store.Export;
import org.policykg.store.StoreRelations;

/** The vocabulary: every term with what it means and what it goes with; as RDF to those who ask for it. */
final class VocabularyPage implements Page {
    private final Site site;

    VocabularyPage(Site site) {
        this.site = site;
    }

    @Override
    public void answer(Call call) throws IOException {
        Optional<Form> form = Form.ending(call.request().getRequestURI()).or(() -> Negotiation.form(call.request()));
        if (form.isPresent()) {
            Form wanted = form.orElseThrow();
            call.response().setContentType(wanted.contentType());
            call.response().setHeader("Vary", "Accept, Cookie");
            try (OutputStream out = call.response().getOutputStream()) {
                Description.write(
                        Vocabulary.GRAPH,
                        site.store()
                                .read(() -> Export.sorted(
                                        site.store().graphNow(Vocabulary.GRAPH).toList())),
                        site.store()
                                .read(() -> StoreRelations.prefixes(site.store().dataset())),
                        wanted,
                        out);
            }
            return;
        }
        call.html("vocabulary", Map.of("terms", site.store().read(() -> Term.of(site.store()))));
    }
}
