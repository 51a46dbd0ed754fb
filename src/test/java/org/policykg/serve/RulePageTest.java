package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policykg.rules.Rule;
import org.policykg.rules.RuleBook;
import org.policykg.store.Bindings;
import org.policykg.store.QueryRunner;

/** The pages of the rules, and the links to them. */
class RulePageTest {
    private static Served served;

    @BeforeAll
    static void start() throws PolicyServer.CannotListen {
        served = new Served();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Document page(String path) {
        return Jsoup.parse(Http.get(served.root() + path, "Accept", "text/html").body());
    }

    @Test
    void everyRuleHasAPageAndAllAreListed() {
        List<String> listed = page("/rules").select("td a[href^=/rules/]").eachAttr("href");
        assertThat(listed)
                .containsExactlyElementsOf(RuleBook.standard().rules().stream()
                        .map(rule -> "/rules/" + rule.id())
                        .toList());
        for (Rule rule : RuleBook.standard().rules()) {
            Document page = page("/rules/" + rule.id());
            assertThat(page.select("h1 code").text()).isEqualTo(rule.id());
            assertThat(page.select("li.example"))
                    .hasSize(rule.examples().size() + rule.counterExamples().size());
        }
    }

    @Test
    void aRulesPageHasWhatItReadInTheStore() {
        String times = QueryRunner.table(
                        served.store(),
                        "SELECT (COUNT(DISTINCT ?e) AS ?n) { GRAPH ?g { ?e pol:rule 'legal-basis' } }",
                        Bindings.none(),
                        30,
                        10)
                .rows()
                .getFirst()
                .getFirst()
                .orElseThrow()
                .getLiteralLexicalForm();
        Document page = page("/rules/legal-basis");
        assertThat(page.select("h2 .count").text()).isEqualTo(times + " 处");
        assertThat(page.select("figure mark").eachText())
                .hasSizeGreaterThan(3)
                .allMatch(words -> words.startsWith("《"));
        for (Element link : page.select("figcaption a")) {
            assertThat(page(link.attr("href")).select("mark[id]")).isNotEmpty();
        }
        assertThat(page.select("li.example mark").eachText()).startsWith("《中华人民共和国森林法》");
        assertThat(page.select("li code").text()).contains("根据|依据");
    }

    @Test
    void everyLineOfEvidenceLeadsToItsRule() {
        List<String> links = page(Links.page(Served.NOTICE))
                .select("figcaption a[href^=/rules/]")
                .eachAttr("href");
        assertThat(links)
                .contains("/rules/recipient-list", "/rules/issuer-in-title")
                .allSatisfy(link ->
                        assertThat(page(link).select("h1 code").text()).isEqualTo(link.substring("/rules/".length())));
    }

    @Test
    void whatIsNoRuleIsNotFound() {
        assertThat(Http.get(served.root() + "/rules/nosuch", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Http.get(served.root() + "/rules/%3Cscript%3E", "Accept", "text/html")
                        .body())
                .doesNotContain("<script>alert");
    }
}
