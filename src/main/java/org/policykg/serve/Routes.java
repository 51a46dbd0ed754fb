package org.policykg.serve;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.policykg.store.DumpFormat;
import org.policykg.store.PolicyStore;
import org.policykg.store.QueryPrefixes;

/** Which page or file answers at which address: the place to name a new one. */
final class Routes {
    /** Things may be read by robots, what is computed for each request may not. */
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /policy/
            Disallow: /graph
            Disallow: /links
            Disallow: /matrix
            Disallow: /queries/
            Disallow: /search
            Disallow: /tasks
            Disallow: /timeline
            Disallow: /why
            """;

    private Routes() {}

    /** The page at each address. */
    static Map<String, Page> pages(Site site, ServiceDescription description, Measures measures) {
        Map<String, Page> pages = new TreeMap<>();
        pages.put("", new HomePage(site));
        pages.put("/search", new SearchPage(site));
        pages.put("/thing", new ThingPage(site));
        pages.put("/id/*", new ThingPage(site));
        pages.put("/links", new LinksPage(site));
        pages.put("/list", new ListPage(site));
        pages.put("/why", new WhyPage(site));
        pages.put("/rules", new RulePage(site));
        pages.put("/rules/*", new RulePage(site));
        for (String form : new String[] {"", ".json", ".csv", ".graphml"}) {
            pages.put("/graph" + form, new GraphPage(site));
        }
        for (String form : new String[] {"", ".csv", "/cell"}) {
            pages.put("/matrix" + form, new MatrixPage(site));
        }
        for (String form : new String[] {"", ".csv", ".ics"}) {
            pages.put("/tasks" + form, new TasksPage(site));
        }
        pages.put("/timeline", new TimelinePage(site));
        pages.put("/sparql", new SparqlPage(QueryPrefixes.of(site.store())));
        pages.put("/queries/*", new CannedPage(site));
        for (String form : new String[] {"", ".ttl", ".jsonld", ".rdf", ".nt"}) {
            pages.put("/ontology" + form, new VocabularyPage(site));
        }
        pages.put("/metrics", measures);
        pages.put("/api", new ApiPage());
        pages.put("/openapi.json", new ApiPage());
        pages.put("/.well-known/void", call -> description.write(call.request(), call.response()));
        pages.put("/robots.txt", call -> call.body("text/plain; charset=utf-8", ROBOTS));
        return pages;
    }

    /** The files below each address. */
    static Map<String, Assets> files(PolicyStore store, Path dumps) {
        Map<String, Assets> files = new TreeMap<>();
        files.put("/assets/*", Assets.own());
        files.put("/webjars/cytoscape/*", Assets.webjar("cytoscape", "dist/cytoscape.esm.min.mjs"));
        files.put("/webjars/yasgui/*", Assets.webjar("zazuko__yasgui", "build/yasgui.min.js"));
        files.put("/webjars/echarts/*", Assets.webjar("echarts", "dist/echarts.min.js"));
        Dumps servlet = new Dumps(store, dumps);
        for (DumpFormat format : DumpFormat.values()) {
            files.put("/dump." + format.ending(), servlet);
        }
        return files;
    }
}
