package org.policykg.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.policykg.explore.Amounts;
import org.policykg.explore.Copies;
import org.policykg.explore.DocumentStatus;
import org.policykg.explore.Kind;
import org.policykg.explore.NoticeText;
import org.policykg.explore.PlanTree;
import org.policykg.explore.Quote;
import org.policykg.explore.Reforms;
import org.policykg.explore.TasksByBody;
import org.policykg.explore.Thing;
import org.policykg.explore.ThingReader;
import org.policykg.graph.Iris;
import org.policykg.store.Description;
import org.policykg.store.Description.Form;
import org.policykg.store.StoreRelations;

/**
 * One thing: a page to a browser, RDF to those who ask for it by Accept or by the address's ending. Its address is
 * {@code /id/…}, or {@code /thing?iri=…} for any IRI.
 */
final class ThingPage implements Page {
    private static final int PLANS_BELOW = 40;
    private final Site site;

    ThingPage(Site site) {
        this.site = site;
    }

    @Override
    public void answer(Call call) throws IOException {
        Asked asked = Asked.of(call, iri -> site.read(facts -> facts.knows(iri)));
        call.response().setHeader("Vary", "Accept, Cookie");
        Optional<String> moved = site.read(facts -> facts.movedTo(asked.iri()));
        if (moved.isPresent()) {
            String format = asked.form().map(Form::ending).orElse("");
            call.response().setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            call.response().setHeader("Location", Links.url(Links.page(moved.get()), "format", format));
            return;
        }
        if (asked.form().isPresent()) {
            rdf(call, asked.iri(), asked.form().orElseThrow());
            return;
        }
        String shown = site.read(facts -> facts.shown(asked.iri()));
        if (shown.equals(asked.iri())) {
            page(call, shown);
        } else {
            // the title of a document of which one edition was read: that has the page
            call.response().setStatus(HttpServletResponse.SC_SEE_OTHER);
            String on = call.parameter("on").orElse("");
            call.response().setHeader("Location", Links.url(Links.page(shown), "on", on));
        }
    }

    private void rdf(Call call, String iri, Form form) throws IOException {
        List<Triple> triples = site.store().read(() -> Description.of(site.store(), iri));
        if (triples.isEmpty()) {
            throw Problem.notFound("nothing is known of <" + iri + ">");
        }
        call.response().setContentType(form.contentType());
        call.response().setHeader("Content-Location", Links.page(iri));
        try (OutputStream out = call.response().getOutputStream()) {
            Description.write(
                    iri,
                    triples,
                    site.store().read(() -> StoreRelations.prefixes(site.store().dataset())),
                    form,
                    out);
        }
    }

    private void page(Call call, String iri) throws IOException {
        LocalDate on = call.day("on").orElseGet(site.settings().today());
        Map<String, Object> values = new HashMap<>();
        boolean there = site.read(facts -> {
            ThingReader reader = new ThingReader(facts);
            Optional<Thing> found = reader.thing(iri);
            found.ifPresent(thing -> {
                values.put("thing", thing);
                values.put("status", DocumentStatus.of(facts, iri, on));
                Kind kind = thing.ref().kind();
                String text = thing.text().orElse("");
                List<NoticeText.Mark> marks =
                        kind.isDocument() && !text.isEmpty() ? new NoticeText(facts).marks(iri, text) : List.of();
                values.put("runs", NoticeText.runs(kind.isDocument() ? text : "", marks));
                values.put("marks", marks);
                values.put("relations", facts.relations());
                values.put("quotes", kind == Kind.TASK ? reader.quotesOfText(iri) : List.<Quote>of());
                values.put(
                        "tree",
                        kind.isDocument() ? new PlanTree(facts).of(iri, PLANS_BELOW) : List.<PlanTree.Branch>of());
                values.put("targets", kind.isDocument() ? new Amounts(facts).targets(iri) : List.<Amounts.Row>of());
                values.put("funding", kind.isDocument() ? new Amounts(facts).funding(iri) : List.<Amounts.Row>of());
                values.put("sources", kind.isDocument() ? Copies.of(facts, iri) : List.<Copies.Row>of());
                values.put("reforms", kind.isBody() ? new Reforms(facts).of(iri) : List.<Reforms.Reform>of());
                values.put("bodies", kind.isDocument() ? TasksByBody.of(facts, iri) : List.<TasksByBody.Share>of());
            });
            return found.isPresent();
        });
        if (!there) {
            throw Problem.notFound("nothing is known of <" + iri + ">");
        }
        values.put("rdf", List.of(Form.values()));
        values.put("mark", call.parameter("evidence").orElse(""));
        values.put("outside", iri.matches("https?://.*") && !iri.startsWith(Iris.BASE));
        call.html("thing", values);
    }
}
