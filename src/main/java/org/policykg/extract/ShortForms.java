package org.policykg.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.lexicon.BodyShapes;

/** What a notice calls a body after it has named it in full once: 云岭省茶业协调领导小组（以下简称领导小组）. */
public final class ShortForms {
    private static final String CUE = "以下";
    private static final Pattern SAID =
            Pattern.compile("[（(]以下(?:简|统)?称(?:为)?[：:]?[“\"‘「]?(\\p{IsHan}{2,16})[”\"’」]?[）)]");
    private static final int LONGEST = 40;
    /** a name begins behind a mark or behind a word that takes it */
    private static final Pattern BEFORE = Pattern.compile(
            "(?s).*(?:[^\\p{IsHan}]|成立|建立|设立|组建|由|向|经|与|和|请|对|在|将|为|报|按|同意|批准|授权|委托|会同|根据|调整|完善|充实|是|把)(?=\\p{IsHan}{4})");

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
