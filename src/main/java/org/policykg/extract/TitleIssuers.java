package org.policykg.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** The bodies that a title begins with, before 关于. */
public final class TitleIssuers {
    private static final NamedPattern REPRINT = RuleBook.standard().pattern("names.reprint");
    private static final NamedPattern ISSUERS = RuleBook.standard().pattern("issuer-in-title.issuers");
    private static final NamedPattern COUNTED = RuleBook.standard().pattern("heads.counted");

    private TitleIssuers() {}

    /** Their names in order; empty where the title does not begin with names of bodies alone. */
    public static List<String> of(String title, BodyShapes shapes) {
        // 全文｜ before it is of who prints it
        Matcher match = ISSUERS.matcher(REPRINT.matcher(title.replace('|', '｜')).replaceFirst(""));
        if (!match.find() || match.group(1).startsWith("《")) {
            return List.of();
        }
        List<String> names = names(COUNTED.matcher(match.group(1)).replaceAll(""), "[、\\s　]+", shapes);
        return names.stream().allMatch(shapes::isBody) ? names : List.of();
    }

    /** The names of a line, also where nothing stands between them. */
    static List<String> names(String line, String separators, BodyShapes shapes) {
        return Stream.of(line.split(separators))
                .flatMap(name -> JoinedNames.part(name, shapes).stream())
                .toList();
    }
}
