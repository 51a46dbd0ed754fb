package org.policykg.serve;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;

/** Fills in the templates of {@code src/main/jte}, which escape all that they are given. */
final class Templates {
    private static final String PACKAGE = "org.policykg.serve.template";
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    String fill(String template, View view, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("v", view);
        StringOutput out = new StringOutput();
        engine.render(template + ".jte", all, out);
        return out.toString();
    }
}
