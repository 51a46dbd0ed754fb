package org.policykg.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The links of one field that were found, missed, or found and not wanted. */
public final class Tally {
    /** What became of a link. */
    public enum Outcome {
        HIT,
        EXTRA,
        MISSED
    }

    /**
     * A link of a notice.
     *
     * @param file the notice's file
     * @param words what is linked
     * @param outcome whether it was found, missed, or not wanted
     */
    public record Link(String file, String words, Outcome outcome) {}

    private final String field;
    private final List<Link> links = new ArrayList<>();

    Tally(String field) {
        this.field = field;
    }

    void add(String file, Set<String> gold, Set<String> found) {
        gold.stream()
                .sorted()
                .forEach(words ->
                        links.add(new Link(file, words, found.contains(words) ? Outcome.HIT : Outcome.MISSED)));
        found.stream()
                .filter(words -> !gold.contains(words))
                .sorted()
                .forEach(words -> links.add(new Link(file, words, Outcome.EXTRA)));
    }

    public String field() {
        return field;
    }

    /** The links, those of one file together. */
    public List<Link> links() {
        return List.copyOf(links);
    }

    /** The links that are missed or not wanted, the missed ones of a file first. */
    public List<Link> errors() {
        return links.stream()
                .filter(link -> link.outcome != Outcome.HIT)
                .sorted(Comparator.comparing(Link::file).thenComparing(link -> link.outcome == Outcome.EXTRA))
                .toList();
    }

    public int count(Outcome outcome) {
        return (int) links.stream().filter(link -> link.outcome == outcome).count();
    }

    /** Hits among all that was found, 0 to 1. */
    public double precision() {
        return ratio(count(Outcome.HIT), count(Outcome.EXTRA));
    }

    /** Hits among all that was wanted, 0 to 1. */
    public double recall() {
        return ratio(count(Outcome.HIT), count(Outcome.MISSED));
    }

    /** The harmonic mean of precision and recall, 0 to 1. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private static double ratio(int hits, int others) {
        return hits + others == 0 ? 0 : (double) hits / (hits + others);
    }

    /** The figures as a line of a table. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-28s %6.3f %6.3f %6.3f  %d/%d/%d",
                field,
                precision(),
                recall(),
                f1(),
                count(Outcome.HIT),
                count(Outcome.EXTRA),
                count(Outcome.MISSED));
    }
}
