package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * What is printed on every page and is no part of the text: page numbers, and the heads and feet of pages. It is known by where it
 * stands, and by its coming again at the same height.
 */
final class Furniture {
    private static final NamedPattern PAGE_NUMBER = RuleBook.standard().pattern("layout.number-of-page");
    private static final NamedPattern PRINTED_BY_BROWSER = RuleBook.standard().pattern("layout.browser-line");
    private static final NamedPattern ATTACHED = RuleBook.standard().pattern("heads.attached-heading");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}+");
    /** Pages may be counted from another file on. */
    private static final int MOST_AHEAD = 300;
    /** Heads and feet stand in these parts of a page, at its upper and at its lower end. */
    private static final float MARGIN = 0.14f;

    private static final float OUTER_MARGIN = 0.055f;
    /** So many lines of a page may be its head, and so many its foot. */
    private static final int MOST_LINES = 3;
    /** A head stands at the same height on every page, but for so many points. */
    private static final float SAME_HEIGHT = 4;

    private static final int FEWEST_PAGES = 2;
    private static final double MOST_PAGES = 0.3;

    private record Candidate(int page, Part.Line line, boolean above, String words) {
        float base() {
            return line.line().base();
        }
    }

    private final Set<Part> found = java.util.Collections.newSetFromMap(new IdentityHashMap<>());

    private Furniture() {}

    /** The parts of pages without the furniture. */
    static List<List<Part>> without(List<List<Part>> pages, List<Float> heights) {
        Furniture furniture = new Furniture();
        furniture.find(pages, heights);
        List<List<Part>> rest = new ArrayList<>();
        for (List<Part> parts : pages) {
            rest.add(parts.stream()
                    .filter(part -> !furniture.found.contains(part))
                    .toList());
        }
        return rest;
    }

    private void find(List<List<Part>> pages, List<Float> heights) {
        List<Candidate> candidates = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            candidates(page, pages.get(page), heights.get(page), candidates);
        }
        Map<String, List<Candidate>> same = new HashMap<>();
        for (Candidate candidate : candidates) {
            for (String key : keys(candidate)) {
                same.computeIfAbsent(key, words -> new ArrayList<>()).add(candidate);
            }
        }
        same.values().forEach(group -> takeRepeated(group, pages.size()));
        Map<Integer, List<Candidate>> ofPages = candidates.stream().collect(Collectors.groupingBy(Candidate::page));
        for (Candidate candidate : candidates) {
            if (PAGE_NUMBER.matches(candidate.words)
                    && isOutermost(candidate, ofPages.getOrDefault(candidate.page, List.of()))) {
                found.add(candidate.line);
            }
        }
    }

    /** What is the same of the heads of all pages: their words, perhaps but for the number of the page; nothing of words of the text. */
    private static Set<String> keys(Candidate candidate) {
        String where = candidate.above ? "^" : "_";
        if (ATTACHED.matches(candidate.words) || Words.endsSentence(candidate.words)) {
            return Set.of();
        }
        StringBuilder key = new StringBuilder(where);
        Matcher digits = DIGITS.matcher(candidate.words);
        while (digits.find()) {
            int ahead = Integer.parseInt(digits.group()) - candidate.page;
            digits.appendReplacement(key, ahead >= -1 && ahead < MOST_AHEAD ? "#" + ahead : digits.group());
        }
        Set<String> keys = new HashSet<>();
        keys.add(where + candidate.words);
        keys.add(digits.appendTail(key).toString());
        return keys;
    }

    private void takeRepeated(List<Candidate> group, int pages) {
        List<Candidate> byHeight = new ArrayList<>(group);
        byHeight.sort(Comparator.comparingDouble(Candidate::base));
        Map<Integer, Integer> on = new HashMap<>(); // how many there are on each page at about the same height
        int from = 0;
        int to = 0;
        for (Candidate candidate : byHeight) {
            while (to < byHeight.size() && byHeight.get(to).base() - candidate.base() <= SAME_HEIGHT) {
                on.merge(byHeight.get(to++).page, 1, Integer::sum);
            }
            while (from < to && candidate.base() - byHeight.get(from).base() > SAME_HEIGHT) {
                on.computeIfPresent(byHeight.get(from++).page, (page, count) -> count > 1 ? count - 1 : null);
            }
            boolean neighbours = on.containsKey(candidate.page - 1) && on.containsKey(candidate.page + 1);
            if (on.size() >= FEWEST_PAGES && (on.size() >= MOST_PAGES * pages || neighbours)) {
                found.add(candidate.line);
            }
        }
    }

    /** Whether nothing stands between a line and the end of the page but furniture. */
    private boolean isOutermost(Candidate candidate, List<Candidate> ofPage) {
        for (Candidate other : ofPage) {
            boolean outer = other.above == candidate.above
                    && (other.above ? other.base() < candidate.base() : other.base() > candidate.base());
            if (outer && !found.contains(other.line) && !PAGE_NUMBER.matches(other.words)) {
                return false;
            }
        }
        return true;
    }

    /** The outermost lines of a page that stand in its margins; those that a browser printed are taken at once. */
    private void candidates(int page, List<Part> parts, float height, List<Candidate> out) {
        List<Part.Line> lines = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Line line) {
                lines.add(line);
            }
        }
        lines.sort(Comparator.comparingDouble(line -> line.line().base()));
        for (int i = 0; i < lines.size(); i++) {
            Part.Line line = lines.get(i);
            float base = line.line().base();
            boolean above = base < MARGIN * height;
            boolean below = base > (1 - MARGIN) * height;
            boolean outer = base < OUTER_MARGIN * height || base > (1 - OUTER_MARGIN) * height;
            if (outer && PRINTED_BY_BROWSER.isIn(line.line().words())) {
                found.add(line);
            } else if (above && i < MOST_LINES || below && i >= lines.size() - MOST_LINES) {
                out.add(new Candidate(page, line, above, line.line().words()));
            }
        }
    }
}
