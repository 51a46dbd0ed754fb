package org.policykg.serve;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policykg.explore.Finder;
import org.policykg.explore.Ref;

/** What a search found: a page to a browser, JSON to programs and to the box that suggests. */
final class SearchPage implements Page {
    private static final int LISTED = 30;
    private static final int SUGGESTED = 10;
    private static final int LONGEST = 200;
    private final Site site;

    SearchPage(Site site) {
        this.site = site;
    }

    @Override
    public void answer(Call call) throws IOException {
        String words = call.parameter("q").orElse("");
        if (words.length() > LONGEST) {
            throw Problem.badRequest("parameter q takes up to " + LONGEST + " characters");
        }
        String accept = call.request().getHeader("Accept");
        boolean page = accept != null && accept.contains("text/html");
        if (page && call.parameter("format").isEmpty()) {
            Map<String, Object> values = site.read(facts -> {
                Finder finder = new Finder(site.store(), facts);
                boolean nothing = words.isEmpty();
                return Map.of(
                        "words",
                        words,
                        "hits",
                        finder.named(words, LISTED + 1),
                        "tasks",
                        nothing ? List.<Ref>of() : finder.tasks(words, LISTED + 1),
                        "passages",
                        nothing ? List.<Finder.Passage>of() : finder.saying(words, LISTED + 1),
                        // one more than is shown tells that there are more
                        "most",
                        LISTED);
            });
            call.html("results", values);
            return;
        }
        int most = call.number("limit", SUGGESTED, 1, 100);
        List<Finder.Hit> hits = site.read(facts -> new Finder(site.store(), facts).named(words, most));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("query", words);
        answer.put("results", hits.stream().map(hit -> json(call.view(), hit)).toList());
        call.response().setHeader("Vary", "Accept, Cookie");
        call.json(answer);
    }

    private static Map<String, Object> json(View view, Finder.Hit hit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("iri", hit.ref().iri());
        json.put("page", view.page(hit.ref()));
        json.put("kind", hit.ref().kind().id());
        json.put("kindName", view.kind(hit.ref().kind()));
        json.put("label", hit.ref().label());
        json.put("matched", hit.matched().orElse(""));
        json.put("note", hit.note());
        return json;
    }
}
