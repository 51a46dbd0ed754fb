package org.policykg.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** What a notice calls a body after it has named it in full once: 云岭省茶业协调领导小组（以下简称领导小组）. */
public final class ShortForms {
    private static final String CUE = "以下";
    private static final NamedPattern SAID = RuleBook.standard().pattern("names.short-form");
    private static final int LONGEST = 40;
    /** a name begins behind a mark or behind a word that takes it */
    private static final NamedPattern BEFORE = RuleBook.standard().pattern("names.before-full-name");

    private ShortForms() {}

    /** Short form to name in full; a short form that stands for two names stands for none. */
    public static Map<String, String> of(String text, BodyShapes shapes) {
        Map<String, Optional<String>> forms = new HashMap<>();
        for (int at = text.indexOf(CUE); at >= 0; at = text.indexOf(CUE, at + CUE.length())) {
            int open = at - 1;
            Matcher said = SAID.matcher(text).region(Math.max(0, open), text.length());
            if (open > 0 && said.lookingAt() && shapes.isBody(said.group(1))) {
                String form = said.group(1);
                fullBefore(text, open, form, shapes)
                        .ifPresent(name -> forms.merge(
                                form, Optional.of(name), (one, other) -> one.equals(other) ? one : Optional.empty()));
            }
        }
        Map<String, String> told = new HashMap<>();
        forms.forEach((form, name) -> name.ifPresent(full -> told.put(form, full)));
        return Map.copyOf(told);
    }

    private static Optional<String> fullBefore(String text, int end, String form, BodyShapes shapes) {
        String before = text.substring(Math.max(0, end - LONGEST), end);
        Matcher cut = BEFORE.matcher(before);
        String name = cut.lookingAt() ? before.substring(cut.end()) : before;
        boolean full = name.length() > form.length()
                && name.chars().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                && shapes.isBody(name)
                && !shapes.isGroup(name);
        return full ? Optional.of(name) : Optional.empty();
    }
}
