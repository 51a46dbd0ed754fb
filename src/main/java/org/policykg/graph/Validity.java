package org.policykg.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What is known of a document on a day.
 *
 * @param status whether it is in force
 * @param day the day from which it is so; of what is not yet in force, the day on which it will be
 * @param by the document that ended or changed it
 * @param because the statements that say so
 */
public record Validity(Status status, Optional<LocalDate> day, Optional<Node> by, List<Triple> because) {
    /**
     * How a document stands. Of several ends the first counts, of those on one day the one that stands first here. Who was not
     * seen to end is not said to be in force, unless a last day was read that is still ahead.
     */
    public enum Status {
        REPLACED("已被代替", "replaced", false),
        REPEALED("已废止", "repealed", false),
        LAPSED("已失效", "expired", false),
        NOT_YET("尚未施行", "not yet in force", false),
        AMENDED("已修改", "amended", true),
        IN_FORCE("现行有效", "in force", true),
        NOT_SEEN_TO_END("未见废止", "not seen to be repealed", true),
        UNKNOWN("未知", "not known", false);

        private final String chinese;
        private final String english;
        private final boolean hangsOnWhatWasRead;

        Status(String chinese, String english, boolean hangsOnWhatWasRead) {
            this.chinese = chinese;
            this.english = english;
            this.hangsOnWhatWasRead = hangsOnWhatWasRead;
        }

        public String chinese() {
            return chinese;
        }

        public String english() {
            return english;
        }

        /** Whether a document that was not read could make it another. */
        public boolean hangsOnWhatWasRead() {
            return hangsOnWhatWasRead;
        }

        /** The Chinese words, with what they rest on. */
        public String chinese(String read) {
            return hangsOnWhatWasRead ? chinese + "（据" + read + "）" : chinese;
        }

        /** Whether its day is still to come. */
        public boolean isAhead() {
            return this == NOT_YET;
        }

        boolean isEnd() {
            return this == REPLACED || this == REPEALED || this == LAPSED;
        }
    }

    public Validity {
        because = List.copyOf(because);
    }

    static Validity unknown() {
        return new Validity(Status.UNKNOWN, Optional.empty(), Optional.empty(), List.of());
    }
}
