package org.policykg.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.policykg.explore.Kind;
import org.policykg.explore.Quote;
import org.policykg.explore.Recurrence;
import org.policykg.explore.Ref;
import org.policykg.explore.Relation;
import org.policykg.graph.Validity;

/** What every template has at hand: the words of the reader's language, and addresses. */
public final class View {
    private final Words words;
    private final String path;
    private final Map<String, String[]> parameters;

    View(Words words, String path, Map<String, String[]> parameters) {
        this.words = words;
        this.path = path;
        this.parameters = parameters;
    }

    /** zh or en. */
    public String language() {
        return words.language();
    }

    /** The language as HTML has it. */
    public String tag() {
        return words.language().equals("zh") ? "zh-CN" : "en";
    }

    /** What a key says in the reader's language. */
    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    public String path() {
        return path;
    }

    /** A parameter of the page's address; empty where it has none. */
    public String parameter(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** The name of a kind of thing. */
    public String kind(Kind kind) {
        return words.say("kind." + kind.id());
    }

    /** How often a task comes back, in the reader's language. */
    public String recurrence(Recurrence recurrence) {
        return language().equals("zh") ? recurrence.inChinese() : recurrence.inEnglish();
    }

    /** The name of a relation, from one end or the other. */
    public String relation(Relation relation, boolean inverse) {
        return relation.label(words.language(), inverse);
    }

    /** How a document stands. */
    public String status(Validity.Status status) {
        return language().equals("zh") ? status.chinese() : status.english();
    }

    public String page(Ref ref) {
        return Links.page(ref.iri());
    }

    public String page(String iri) {
        return Links.page(iri);
    }

    public String url(String address, String... namesAndValues) {
        return Links.url(address, namesAndValues);
    }

    /** Where a quote stands marked in its notice's text. */
    public String evidence(Quote quote) {
        return evidence(quote.notice().iri(), quote.number());
    }

    /** Where a piece of evidence stands marked in its notice's text. */
    public String evidence(String notice, String number) {
        return Links.url(Links.page(notice), "evidence", number) + "#" + number;
    }

    /** The page of a rule. */
    public String rule(String id) {
        return "/rules/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /** This page with some parameters set, names and values in turn, or left out where the value is empty. */
    public String here(String... namesAndValues) {
        return with(path, namesAndValues);
    }

    /** Another page with the parameters of this one. */
    public String there(String address) {
        return with(address, "page", "");
    }

    private String with(String address, String... namesAndValues) {
        List<String> set = List.of(namesAndValues);
        List<String> all = new ArrayList<>();
        parameters.forEach((key, values) -> {
            boolean isSet = IntStream.iterate(0, i -> i < set.size(), i -> i + 2)
                    .anyMatch(i -> set.get(i).equals(key));
            if (!isSet && !key.equals("lang")) {
                for (String some : values) {
                    all.add(key);
                    all.add(some);
                }
            }
        });
        all.addAll(set);
        return Links.url(address, all.toArray(String[]::new));
    }

    /** This page in the other language. */
    public String otherLanguage() {
        return here("lang", language().equals("zh") ? "en" : "zh");
    }

    /** A text cut to a length, with … where something was left out. */
    public String brief(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length)) + "…";
    }
}
