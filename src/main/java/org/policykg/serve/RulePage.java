package org.policykg.serve;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policykg.explore.RuleUse;
import org.policykg.rules.RelationRule;
import org.policykg.rules.Rule;
import org.policykg.rules.RuleBook;

/** The rules by which notices are read, and each rule with its convention, its patterns, its examples and where it read something. */
final class RulePage implements Page {
    private static final String PATH = "/rules/";
    private final Site site;

    RulePage(Site site) {
        this.site = site;
    }

    @Override
    public void answer(Call call) throws IOException {
        RuleBook rules = site.settings().rules();
        String path = call.request().getRequestURI();
        if (!path.startsWith(PATH)) {
            call.html("rules", Map.of("rules", List.copyOf(rules.rules())));
            return;
        }
        String id = path.substring(PATH.length());
        Optional<Rule> rule = rules.find(id);
        RuleUse use = site.read(facts -> RuleUse.of(facts, id));
        if (rule.isEmpty() && use.quotes().isEmpty()) {
            throw Problem.notFound("there is no rule " + id + "; /rules lists them all");
        }
        Map<String, Object> values = new HashMap<>();
        values.put("id", id);
        values.put("rule", rule);
        values.put("cues", rules.relation(id).map(RelationRule::cues).orElse(List.of()));
        values.put("patterns", rule.map(rules::patterns).orElse(List.of()));
        values.put("use", use);
        call.html("rule", values);
    }
}
