package org.policykg.serve;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policykg.explore.Quote;
import org.policykg.explore.Relation;
import org.policykg.explore.ThingReader;

/** The words behind one statement, as JSON. */
final class WhyPage implements Page {
    private final Site site;

    WhyPage(Site site) {
        this.site = site;
    }

    @Override
    public void answer(Call call) throws IOException {
        String subject = call.needed("subject");
        String relation = call.needed("relation");
        String object = call.needed("object");
        List<Quote> quotes = site.read(facts -> {
            ThingReader reader = new ThingReader(facts);
            Relation known =
                    reader.relation(relation).orElseThrow(() -> Problem.badRequest("there is no relation " + relation));
            return reader.quotes(subject, known.iri(), object);
        });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("subject", subject);
        answer.put("relation", relation);
        answer.put("object", object);
        answer.put(
                "quotes", quotes.stream().map(quote -> json(call.view(), quote)).toList());
        call.json(answer);
    }

    private static Map<String, Object> json(View view, Quote quote) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("evidence", quote.id());
        json.put("notice", quote.notice().iri());
        json.put("title", quote.notice().label());
        json.put("page", view.evidence(quote));
        json.put("before", quote.before());
        json.put("words", quote.words());
        json.put("after", quote.after());
        if (!quote.page().isEmpty()) {
            json.put("pageOfOriginal", Integer.valueOf(quote.page()));
        }
        json.put("rule", quote.rule());
        json.put("confidence", quote.confidence());
        return json;
    }
}
