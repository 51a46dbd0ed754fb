package org.policykg.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.policykg.notice.ChineseDates;

/**
 * For which year a figure is meant: the one that its clause or one before in the sentence says, else the one that opens the paragraph,
 * else that of the heading, else that of the plan's title.
 */
final class TargetYears {
    private static final int BEFORE_THE_FIRST = 1955;

    private final TargetPatterns.Years patterns;
    private final Optional<LocalDate> issued;
    private final Optional<Integer> ofPlan;
    /** the year that the plan is for, where it is for no longer */
    private final Optional<Integer> yearly;

    TargetYears(
            TargetPatterns.Years patterns, List<String> titles, Stream<String> paragraphs, Optional<LocalDate> issued) {
        this.patterns = patterns;
        this.issued = issued;
        this.yearly = titles.stream()
                .filter(title -> !patterns.period().isIn(title))
                .flatMap(title -> last(title).stream())
                .findFirst();
        this.ofPlan = titles.stream()
                .flatMap(title -> last(title).stream())
                .findFirst()
                .or(() -> paragraphs.flatMap(words -> ofAll(words).stream()).findFirst());
    }

    private Optional<Integer> ofAll(String words) {
        Matcher all = patterns.ofAll().matcher(words);
        return patterns.ofAll().mayBeIn(words) && all.find()
                ? Optional.of(Integer.valueOf(all.group("year")))
                : Optional.empty();
    }

    /** The last year of a five-year plan, by its number. */
    static int ofPlan(int number) {
        return BEFORE_THE_FIRST + 5 * number;
    }

    Reading under(String heading) {
        return new Reading(of(heading));
    }

    /** The year of what stands under a heading. */
    Optional<Integer> of(String heading) {
        return last(heading).or(() -> ofPlan);
    }

    /** The last year that some words say. */
    private Optional<Integer> last(String words) {
        Optional<Integer> year = Optional.empty();
        Matcher said = patterns.said().matcher(words);
        while (said.find()) {
            year = Optional.of(Integer.valueOf(said.group("year")));
        }
        Matcher period = patterns.period().matcher(words);
        while (year.isEmpty() && period.find()) {
            year = Optional.of(ofPlan(ChineseDates.number(period.group("plan"))));
        }
        return year;
    }

    /** A paragraph, read clause by clause. */
    final class Reading {
        private final Optional<Integer> above;
        private Optional<Integer> opening = Optional.empty();
        private Optional<Integer> here = Optional.empty();
        private boolean first = true;
        private boolean standing;
        /** whether the sentence says from which year to which */
        private boolean spanned;

        private Reading(Optional<Integer> above) {
            this.above = above;
        }

        /** Goes on to a sentence. */
        void sentence() {
            here = Optional.empty();
            standing = false;
            spanned = false;
            first = false;
        }

        /** Goes on to a clause. */
        void clause(String clause) {
            if (patterns.said().mayBeIn(clause) || patterns.period().mayBeIn(clause)) {
                here = last(clause).or(() -> here);
                opening = first ? opening.or(() -> here) : opening;
            }
            if (patterns.own().isIn(clause)) {
                here = ofPlan.or(() -> issued.map(LocalDate::getYear));
                standing = false;
            }
            if (ofPlan.isPresent() && patterns.total().isIn(clause)) {
                here = ofPlan;
                standing = false;
            }
            spanned |= patterns.span().isIn(clause);
            standing |= !spanned && patterns.each().isIn(clause);
        }

        /** Whether the year that was said is before the document's own. */
        boolean isPast() {
            return here.filter(
                            year -> issued.filter(day -> year < day.getYear()).isPresent())
                    .isPresent();
        }

        /**
         * The year of a figure.
         *
         * @param lasting whether it holds on, as how long an applicant waits does, unless a year is said for it
         */
        Optional<Integer> year(boolean lasting) {
            if (standing) {
                return Optional.empty();
            }
            return here.or(() -> opening).or(() -> lasting ? yearly : above);
        }
    }
}
