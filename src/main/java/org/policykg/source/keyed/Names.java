package org.policykg.source.keyed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.PageField;

/** What keys are called in use: for each the rank of its word in the list of a field, where it is one. */
final class Names {
    private static final Pattern BRACKETS = Pattern.compile("[（(\\[【][^（()）\\[\\]【】]*[）)\\]】]");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern MARKS = Pattern.compile("[^\\p{IsHan}a-z0-9]+");
    private static final int SHORTEST_HAN = 2;

    private static final Map<PageField, List<String>> FIELDS = fields();
    private static final List<String> TEXT = words("text-key");
    private static final List<String> SOURCE = words("source-key");
    private static final Set<String> ASIDE = new HashSet<>(words("aside-key"));
    private static final Set<String> CRAWL = new HashSet<>(words("crawl-key"));

    private Names() {}

    /**
     * How well a key's words name something.
     *
     * @param whole whether it is a word of the list, and not only ends in one
     * @param rank the word's place in its list
     * @param length how long the word is
     */
    record Fit(boolean whole, int rank, int length) {}

    static Optional<Fit> text(String key) {
        return fit(key, TEXT);
    }

    static Optional<Fit> source(String key) {
        return fit(key, SOURCE);
    }

    static Optional<Fit> of(PageField field, String key) {
        return FIELDS.containsKey(field) ? fit(key, FIELDS.get(field)) : Optional.empty();
    }

    /** What a key names, of all fields the one whose word it ends in is longest. */
    static Optional<PageField> field(String key) {
        Optional<PageField> best = Optional.empty();
        int longest = Math.max(
                text(key).map(Names::weight).orElse(0),
                source(key).map(Names::weight).orElse(0));
        for (PageField field : FIELDS.keySet()) {
            int weight = of(field, key).map(Names::weight).orElse(0);
            if (weight > longest) {
                longest = weight;
                best = Optional.of(field);
            }
        }
        return best;
    }

    private static int weight(Fit fit) {
        return fit.length() + (fit.whole() ? 1000 : 0);
    }

    /** Whether it holds what the crawl says or counts, and no words of a document. */
    static boolean isAside(String key) {
        return isOneOf(key, ASIDE);
    }

    /** Whether it is of the crawl itself. */
    static boolean isOfCrawl(String key) {
        return isOneOf(key, CRAWL);
    }

    private static boolean isOneOf(String key, Set<String> words) {
        List<String> parts = parts(key);
        return parts.stream().anyMatch(words::contains)
                || words.stream().anyMatch(word -> isHan(word) && key.contains(word));
    }

    private static Optional<Fit> fit(String key, List<String> list) {
        String last = last(key);
        String whole = squeeze(last);
        int exact = list.indexOf(whole);
        if (exact >= 0) {
            return Optional.of(new Fit(true, exact, whole.length()));
        }
        List<String> parts = parts(last);
        Optional<Fit> best = Optional.empty();
        for (int rank = 0; rank < list.size(); rank++) {
            String word = list.get(rank);
            boolean ends = isHan(word) ? word.length() >= SHORTEST_HAN && whole.endsWith(word) : endsIn(parts, word);
            if (ends && word.length() > best.map(Fit::length).orElse(0)) {
                best = Optional.of(new Fit(false, rank, word.length()));
            }
        }
        return best;
    }

    /** Whether the last parts of a key, one or several, are a word. */
    private static boolean endsIn(List<String> parts, String word) {
        StringBuilder end = new StringBuilder();
        for (int i = parts.size() - 1; i >= 0 && end.length() < word.length(); i--) {
            end.insert(0, parts.get(i));
            if (end.toString().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static List<String> parts(String key) {
        List<String> parts = new ArrayList<>();
        for (String part : MARKS.split(CAMEL.matcher(key).replaceAll("_").toLowerCase(Locale.ROOT))) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** In small letters, without brackets and marks: {@code Doc_No} and {@code docNo} are one word. */
    static String squeeze(String key) {
        return MARKS.matcher(BRACKETS.matcher(key).replaceAll("").toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    private static boolean isHan(String word) {
        return Character.isIdeographic(word.charAt(0));
    }

    private static List<String> words(String list) {
        return RuleBook.standard().lexicon().words(list).stream()
                .map(Names::squeeze)
                .distinct()
                .toList();
    }

    private static Map<PageField, List<String>> fields() {
        Map<PageField, List<String>> fields = new EnumMap<>(PageField.class);
        fields.put(PageField.TITLE, words("title-key"));
        fields.put(PageField.DOCUMENT_NUMBER, words("number-key"));
        fields.put(PageField.INDEX_NUMBER, words("index-label"));
        fields.put(PageField.ISSUER, words("issuer-key"));
        fields.put(PageField.DATE_ISSUED, words("issued-key"));
        fields.put(PageField.DATE_PUBLISHED, words("published-key"));
        fields.put(PageField.DATE_PROMULGATED, words("promulgated-label"));
        fields.put(PageField.EFFECTIVE_FROM, words("effective-key"));
        fields.put(PageField.EFFECTIVE_UNTIL, words("lapse-key"));
        fields.put(PageField.SUBJECT, words("subject-label"));
        fields.put(PageField.URL, words("address-key"));
        return fields;
    }
}
