package org.policykg.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
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
    public record Link(String file, String words, Outcome outcome) {
        @Override
        public String toString() {
            return file + ": " + outcome.name().toLowerCase(Locale.ROOT) + " " + words;
        }
    }

    private static final int DECIMALS = 3;

    private final String field;
    private final List<Link> links = new ArrayList<>();

    Tally(String field) {
        this.field = field;
    }

    void add(String file, Set<String> gold, Set<String> found) {
        gold.stream()
                .sorted(Wording.ORDER)
                .forEach(words ->
                        links.add(new Link(file, words, found.contains(words) ? Outcome.HIT : Outcome.MISSED)));
        found.stream()
                .filter(words -> !gold.contains(words))
                .sorted(Wording.ORDER)
                .forEach(words -> links.add(new Link(file, words, Outcome.EXTRA)));
    }

    /** Adds one thing that is wanted. */
    void add(String file, String words, boolean isFound) {
        links.add(new Link(file, words, isFound ? Outcome.HIT : Outcome.MISSED));
    }

    public String field() {
        return field;
    }

    /** The links, those of one file together. */
    public List<Link> links() {
        return List.copyOf(links);
    }

    /** The links that are missed or not wanted, in the order of the annotations; what is missed of a thing comes first. */
    public List<Link> errors() {
        return links.stream().filter(link -> link.outcome != Outcome.HIT).toList();
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
                "%-28s %6s %6s %6s  %d/%d/%d",
                field,
                figure(precision()),
                figure(recall()),
                figure(f1()),
                count(Outcome.HIT),
                count(Outcome.EXTRA),
                count(Outcome.MISSED));
    }

    /** Three decimals of the binary fraction itself, a half to the even: as C and Python print it, but not Formatter. */
    private static String figure(double ratio) {
        return new BigDecimal(ratio).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }
}
